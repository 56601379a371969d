-- A name of the library may be that of somebody whom an authority file knows: readers keep the
-- address, to look there.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
ALTER TABLE entity ADD COLUMN link TEXT NOT NULL DEFAULT '';

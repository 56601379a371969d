-- Names of several articles that mean the same: until now "Donald J. Trump" of one article and
-- "President Trump" of another had nothing to do with each other.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- One row says that an entity's name is another way to say a second one. No annotation is changed
-- by it, so that a row taken away undoes it. What a person decided has the status accepted or
-- rejected, and the machine leaves such rows alone.
CREATE TABLE entity_alias (
    alias_id INTEGER PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
    main_id  INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE
             CHECK (main_id <> alias_id),
    rule     TEXT NOT NULL,
    score    REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    status   TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected')),
    author   TEXT NOT NULL,
    decided  INTEGER
) STRICT;
--;
CREATE INDEX entity_alias_main ON entity_alias (main_id);

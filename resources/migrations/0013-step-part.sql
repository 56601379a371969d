-- An import is too long for one transaction, and its step was logged at its end: what a killed one
-- had brought in could not be undone. What is done in parts is noted with each of them, and becomes
-- a step when it is over, or when the library is opened the next time.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- `act` is a number that the parts of one act have in common; `part` is compressed JSON.
CREATE TABLE step_part (
    id     INTEGER PRIMARY KEY,
    act    INTEGER NOT NULL,
    author TEXT NOT NULL,
    part   BLOB NOT NULL
) STRICT;

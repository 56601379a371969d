-- Reviewing goes on for months: a session is left and taken up where it was, what was passed over
-- comes last, and what was decided on in bulk does not count as looked at.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- `scope` and `filter` are JSON. `annotation_id` is what was on the desk, 0 for nothing; it has no
-- reference, since a new analysis may take it away.
CREATE TABLE review_session (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    scope         TEXT NOT NULL,
    filter        TEXT NOT NULL,
    ordering      TEXT NOT NULL,
    started       INTEGER NOT NULL,
    used          INTEGER NOT NULL,
    annotation_id INTEGER NOT NULL,
    place         INTEGER NOT NULL CHECK (place >= 0)
) STRICT;
--;
CREATE INDEX review_session_used ON review_session (used);
--;
-- `undo_count` is how many steps were done when it was passed over.
CREATE TABLE review_skip (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id    INTEGER NOT NULL REFERENCES review_session (id) ON DELETE CASCADE,
    annotation_id INTEGER NOT NULL,
    undo_count    INTEGER NOT NULL
) STRICT;
--;
CREATE INDEX review_skip_session ON review_skip (session_id, id);
--;
CREATE INDEX decision_bulk ON decision (annotation_id, id)
    WHERE act IN ('bulk-accept', 'bulk-reject', 'redo:bulk-accept', 'redo:bulk-reject');

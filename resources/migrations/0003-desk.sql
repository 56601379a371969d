-- What the reader's desk keeps: tags as a tree with looks, notes on articles and entities, and the
-- log of undo, so that everything can be taken back also after a restart.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
ALTER TABLE tag ADD COLUMN parent_id INTEGER REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED;
--;
ALTER TABLE tag ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
--;
ALTER TABLE tag ADD COLUMN color TEXT NOT NULL DEFAULT '';
--;
ALTER TABLE tag ADD COLUMN line TEXT NOT NULL DEFAULT 'solid'
    CHECK (line IN ('solid', 'dotted', 'dashed', 'wave', 'double'));
--;
ALTER TABLE tag ADD COLUMN shortcut TEXT NOT NULL DEFAULT '';
--;
ALTER TABLE tag ADD COLUMN description TEXT NOT NULL DEFAULT '';
--;
CREATE INDEX tag_parent ON tag (parent_id) WHERE parent_id IS NOT NULL;
--;
-- An id that undo may bring back is never given out again.
INSERT INTO counter (name, last) SELECT 'tag', coalesce(max(id), 0) FROM tag;
--;
-- `subject` is 'article' or 'entity'; `about` is the article's id as text, or the entity's name.
CREATE TABLE note (
    subject TEXT NOT NULL CHECK (subject IN ('article', 'entity')),
    about   TEXT NOT NULL CHECK (about <> ''),
    words   TEXT NOT NULL CHECK (words <> ''),
    PRIMARY KEY (subject, about)
) STRICT, WITHOUT ROWID;
--;
CREATE TRIGGER note_goes_with_its_article AFTER DELETE ON article
BEGIN
    DELETE FROM note WHERE subject = 'article' AND about = CAST(old.id AS TEXT);
END;
--;
-- Steps 1 to `undo` of the counter are done, those behind it undone. `step` is compressed JSON. It
-- comes last, since it may be long. `article_id` is the first article of the step, 0 for none.
CREATE TABLE undo_step (
    place       INTEGER PRIMARY KEY CHECK (place > 0),
    name        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    author      TEXT NOT NULL,
    acted       INTEGER NOT NULL,
    article_id  INTEGER NOT NULL,
    change_count INTEGER NOT NULL,
    step        BLOB NOT NULL
) STRICT;
--;
INSERT INTO counter (name, last) VALUES ('undo', 0);

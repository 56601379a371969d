-- Readers put articles together by what they work on, and ask the same things again and again:
-- collections, and searches that are kept.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- `query` is empty for a collection, and the text of the search for a saved one.
CREATE TABLE collection (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL CHECK (name <> ''),
    parent_id INTEGER REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
    place     INTEGER NOT NULL,
    query     TEXT NOT NULL
) STRICT;
--;
CREATE INDEX collection_parent ON collection (parent_id) WHERE parent_id IS NOT NULL;
--;
INSERT INTO counter (name, last) VALUES ('collection', 0);
--;
CREATE TABLE collection_article (
    collection_id INTEGER NOT NULL REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
    article_id    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (collection_id, article_id)
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX collection_article_article ON collection_article (article_id);

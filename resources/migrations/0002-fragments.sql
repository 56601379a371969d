-- An annotation may consist of several pieces of the text, and readers draw relations of their own
-- naming: until now every annotation was one stretch, and only three kinds of relations existed.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- A JSON list of [start, end] pairs, two or more, or empty for an annotation in one piece.
ALTER TABLE annotation ADD COLUMN fragments TEXT NOT NULL DEFAULT '';
--;
-- A check cannot be widened in place.
CREATE TABLE relation_wide (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('speaker', 'cue', 'coreference', 'related')),
    from_id    INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
    to_id      INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
    name       TEXT NOT NULL DEFAULT ''
) STRICT;
--;
INSERT INTO relation_wide (id, article_id, kind, from_id, to_id)
    SELECT id, article_id, kind, from_id, to_id FROM relation;
--;
DROP TABLE relation;
--;
ALTER TABLE relation_wide RENAME TO relation;
--;
CREATE INDEX relation_article ON relation (article_id);
--;
CREATE INDEX relation_from ON relation (from_id);
--;
CREATE INDEX relation_to ON relation (to_id);

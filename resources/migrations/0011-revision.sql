-- A page is changed after it was read, and the same text comes from two wires: until now both were
-- simply two articles. Which text a newer one replaces, which annotations found no place in it, and
-- by what near-same texts are known.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- The former article stays, with all that stands off it, and is in no list: `trashed` of its row is
-- below 0.
CREATE TABLE article_revision (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    former_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT;
--;
CREATE INDEX article_revision_former ON article_revision (former_id);
--;
-- Annotations of a former article that have no place in the one that replaced it.
CREATE TABLE article_orphan (
    article_id    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    annotation_id INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, annotation_id)
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX article_orphan_annotation ON article_orphan (annotation_id);
--;
-- MinHash of a text (lib/text/minhash.h), made when somebody looks for near-same ones; empty for a
-- text that is too short to have one.
CREATE TABLE article_signature (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    signature  BLOB NOT NULL
) STRICT;
--;
-- Pairs that a person has said are two articles.
CREATE TABLE article_apart (
    first_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
--;
CREATE INDEX article_apart_second ON article_apart (second_id);

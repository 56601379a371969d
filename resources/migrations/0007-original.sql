-- An article can be read again by a better reader, or in another encoding, if what it was read from
-- is still there: the bytes as they came, packed, once for all articles of one input.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- `packed` is in the form of zlib, behind the length in four bytes.
CREATE TABLE original (
    id         INTEGER PRIMARY KEY,
    sha256     BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    media_type TEXT NOT NULL,
    byte_count INTEGER NOT NULL,
    packed     BLOB NOT NULL
) STRICT;
--;
-- `number` is the article's among those of one input, from 1.
CREATE TABLE article_original (
    article_id  INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    original_id INTEGER NOT NULL REFERENCES original (id),
    name        TEXT NOT NULL,
    reader      TEXT NOT NULL,
    encoding    TEXT NOT NULL,
    number      INTEGER NOT NULL
) STRICT;
--;
CREATE INDEX article_original_original ON article_original (original_id);
--;
CREATE TRIGGER original_goes_with_its_last_article AFTER DELETE ON article_original
BEGIN
    DELETE FROM original WHERE id = old.original_id AND NOT EXISTS
        (SELECT 1 FROM article_original WHERE original_id = old.original_id);
END;
--;
CREATE TRIGGER original_goes_when_another_comes AFTER UPDATE OF original_id ON article_original
WHEN old.original_id <> new.original_id
BEGIN
    DELETE FROM original WHERE id = old.original_id AND NOT EXISTS
        (SELECT 1 FROM article_original WHERE original_id = old.original_id);
END;

-- Whoever looked for a person by a part of the name had every annotation of every article read: the
-- index of what was said and of what was noted holds the words of names and of mentions as well,
-- without case and marks as everywhere.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
DROP TABLE annotation_word;
--;
CREATE VIRTUAL TABLE annotation_word USING fts5(
    words, note, name, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
--;
INSERT INTO annotation_word (rowid, words, note, name)
    SELECT id, iif(kind = 'quotation', words, ''), note,
           iif(kind IN ('entity', 'mention'), words, '')
    FROM annotation WHERE kind IN ('quotation', 'entity', 'mention') OR note <> '';
--;
-- What readers decided on names is asked for again and again, among millions that nobody looked at.
CREATE INDEX annotation_decided_name ON annotation (tag_id, status, words, fragments)
    WHERE kind = 'entity' AND status <> 'proposed';

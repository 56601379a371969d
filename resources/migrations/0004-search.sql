-- Readers look for words in all articles at once: an index of the words of titles, texts, notes and
-- quotations. It holds no text of its own. The program writes it together with the tables: triggers
-- may not, since nothing of a file's schema is trusted to run virtual tables.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
CREATE VIRTUAL TABLE article_word USING fts5(
    title, text, content = 'article', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
--;
INSERT INTO article_word (article_word) VALUES ('rebuild');
--;
-- What was said, and what readers wrote beside the text. Other annotations are not in it.
CREATE VIRTUAL TABLE annotation_word USING fts5(
    words, note, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
--;
INSERT INTO annotation_word (rowid, words, note)
    SELECT id, iif(kind = 'quotation', words, ''), note FROM annotation
    WHERE kind = 'quotation' OR note <> '';

-- A list of a million articles scrolls only if a page of it is read without their texts and without
-- counting their annotations: what a list shows of an article gets a narrow row of its own, and an
-- index for each order. The row is written together with what it sums up. An article in the trash
-- keeps its row, with the time when it went there, and is in none of the indexes.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--;
-- `title_key` and `byline_key` are the words without case, marks and leading signs; `outlet` is the
-- host of an address or the folder of a file. `length` counts UTF-16 code units,
-- `open` the proposals that are not decided, and `published` is empty where it is not known: a page
-- by its key is found in an index only by columns as they are.
CREATE TABLE article_row (
    id         INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    title      TEXT NOT NULL,
    byline     TEXT NOT NULL,
    source     TEXT NOT NULL,
    outlet     TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    byline_key TEXT NOT NULL,
    published  TEXT NOT NULL,
    language   TEXT NOT NULL,
    imported   INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    quotations INTEGER NOT NULL DEFAULT 0,
    decided    INTEGER NOT NULL DEFAULT 0,
    proposals  INTEGER NOT NULL DEFAULT 0,
    open       INTEGER NOT NULL DEFAULT 0,
    trashed    INTEGER
) STRICT;
--;
-- The program makes the keys and outlets anew in its own way after this step.
INSERT INTO article_row (id, title, byline, source, outlet, title_key, byline_key, published,
                         language, imported, length, quotations, decided, proposals, open)
    SELECT article.id, title, byline, source, source, lower(substr(title, 1, 40)),
           lower(substr(byline, 1, 40)), ifnull(published, ''), language, imported, length(text),
           coalesce(sum(kind = 'quotation' AND status <> 'rejected'), 0),
           coalesce(sum(origin <> 'human' AND status <> 'proposed'), 0),
           coalesce(sum(origin <> 'human'), 0),
           coalesce(sum(origin <> 'human' AND status = 'proposed'), 0)
    FROM article LEFT JOIN annotation ON annotation.article_id = article.id GROUP BY article.id;
--;
CREATE INDEX article_row_imported ON article_row (imported) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_published ON article_row (published) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_title ON article_row (title_key) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_outlet ON article_row (outlet) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_byline ON article_row (byline_key) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_language ON article_row (language) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_length ON article_row (length) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_quotations ON article_row (quotations) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_open ON article_row (open) WHERE trashed IS NULL;
--;
CREATE INDEX article_row_trashed ON article_row (trashed) WHERE trashed IS NOT NULL;
--;
-- Where an article came from, to know a changed text of it again.
CREATE INDEX article_row_source ON article_row (source);

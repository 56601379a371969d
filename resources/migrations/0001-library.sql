-- The first shape of a library: articles whose text never changes, what stands off them, and the
-- history of every decision, which outlives what it decided on.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are parted by lines that hold two dashes and a semicolon, and nothing else.
-- Places are UTF-16 code units of article.text; times are milliseconds UTC since 1970, NULL for
-- "not known"; kinds, states and labels are fixed identifiers.
--;
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
--;
INSERT INTO meta (name, value) VALUES ('library_id', lower(hex(randomblob(16))));
--;
-- The last row id given out for annotations and relations; ids that were given out are never
-- given again, also when their rows are gone.
CREATE TABLE counter (
    name TEXT    NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;
--;
INSERT INTO counter (name, last) VALUES ('row', 0);
--;
-- `given` names the fields that came with the import, as JSON: analysis leaves those alone. The
-- long columns come last: what stands behind a long text is found only by reading through it.
CREATE TABLE article (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL,
    source    TEXT NOT NULL,
    title     TEXT NOT NULL,
    byline    TEXT NOT NULL,
    published TEXT,
    language  TEXT NOT NULL,
    given     TEXT NOT NULL,
    imported  INTEGER NOT NULL,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
    structure TEXT NOT NULL,
    text      TEXT NOT NULL CHECK (text <> '')
) STRICT;
--;
CREATE INDEX article_text_hash ON article (text_hash);
--;
CREATE INDEX article_imported ON article (imported DESC, id DESC);
--;
CREATE TRIGGER article_text_stays BEFORE UPDATE OF id, text, text_hash ON article
BEGIN
    SELECT raise(ABORT, 'the text of an article never changes');
END;
--;
CREATE TABLE entity (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL CHECK (name <> ''),
    label  TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (name, label)
) STRICT;
--;
CREATE INDEX entity_folded ON entity (folded);
--;
CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('entity', 'mention', 'cue', 'quotation', 'highlight')),
    name TEXT NOT NULL CHECK (name <> ''),
    UNIQUE (kind, name)
) STRICT;
--;
CREATE TABLE annotation (
    id             INTEGER PRIMARY KEY,
    article_id     INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    span_start     INTEGER NOT NULL CHECK (span_start >= 0),
    span_end       INTEGER NOT NULL CHECK (span_end >= span_start),
    words          TEXT NOT NULL,
    kind           TEXT NOT NULL
                   CHECK (kind IN ('entity', 'mention', 'cue', 'quotation', 'highlight')),
    tag_id         INTEGER REFERENCES tag (id),
    attributes     TEXT NOT NULL,
    entity_id      INTEGER REFERENCES entity (id),
    origin         TEXT NOT NULL CHECK (origin IN ('human', 'rule', 'model')),
    origin_id      TEXT NOT NULL,
    origin_version TEXT NOT NULL,
    score          REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    status         TEXT NOT NULL
                   CHECK (status IN ('proposed', 'accepted', 'rejected', 'corrected')),
    author         TEXT NOT NULL,
    note           TEXT NOT NULL,
    created        INTEGER,
    modified       INTEGER
) STRICT;
--;
-- In reading order, and wide enough to count an article's annotations without touching them.
CREATE INDEX annotation_article
    ON annotation (article_id, span_start, span_end DESC, kind, origin, status);
--;
CREATE INDEX annotation_entity ON annotation (entity_id, status) WHERE entity_id IS NOT NULL;
--;
CREATE INDEX annotation_tag ON annotation (tag_id) WHERE tag_id IS NOT NULL;
--;
-- The ends may be written in any order, so they are looked at when the transaction commits.
CREATE TABLE relation (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('speaker', 'cue', 'coreference')),
    from_id    INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
    to_id      INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
--;
CREATE INDEX relation_article ON relation (article_id);
--;
CREATE INDEX relation_from ON relation (from_id);
--;
CREATE INDEX relation_to ON relation (to_id);
--;
-- No references: an entry outlives its annotation and its article. `from_state` and `to_state` are
-- the whole annotation as JSON, empty for "there was none".
CREATE TABLE decision (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id    INTEGER NOT NULL,
    annotation_id INTEGER NOT NULL,
    act           TEXT NOT NULL,
    author        TEXT NOT NULL,
    decided       INTEGER NOT NULL,
    from_state    TEXT NOT NULL,
    to_state      TEXT NOT NULL
) STRICT;
--;
CREATE INDEX decision_annotation ON decision (annotation_id, id);
--;
CREATE INDEX decision_article ON decision (article_id, id);
--;
CREATE TRIGGER decision_is_kept_as_written BEFORE UPDATE ON decision
BEGIN
    SELECT raise(ABORT, 'a decision is never changed');
END;
--;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
BEGIN
    SELECT raise(ABORT, 'a decision is never deleted');
END;
--;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER decision_is_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = new.id)
BEGIN
    SELECT raise(ABORT, 'a decision is never replaced');
END;

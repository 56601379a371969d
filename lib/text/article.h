// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/structure.h>

#include <QDate>
#include <QDateTime>
#include <QString>

namespace Quoth {

/// One news article. `text` is canonical (see canonicaltext.h) and never changes once the article
/// is in a library: everything else stands off it by UTF-16 spans.
///
/// `id` is the library's row, 0 while there is none. `key` is the name the article goes by outside
/// ("seed", a file's base name). `source` is where it came from (a path, an address, "clipboard").
/// `language` is an ISO 639-1 code or empty. `title` and `byline` are the words of the structure's
/// spans, or given by the format it was read from. A value type; any thread.
struct Article
{
    qint64 id = 0;
    QString key;
    QString source;
    QString title;
    QString byline;
    QDate published;
    QString language;
    QString text;
    Structure structure;
    QDateTime imported;

    friend bool operator==(const Article &, const Article &) = default;
};

/// SHA-256 over the canonical text in UTF-8: two articles with one hash are the same text.
[[nodiscard]] QByteArray textHash(QStringView text);

} // namespace Quoth

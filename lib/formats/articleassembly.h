// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <formats/formattraits.h>

#include <text/canonicaltext.h>
#include <text/offsetmap.h>

#include <QJsonValue>
#include <QSet>

#include <optional>

namespace Quoth {

/// Builds an article out of a text as it came and annotations that count places in it, in whichever
/// unit: the places are brought over to the canonical text, and nowhere else.
class ArticleAssembly
{
public:
    ArticleAssembly(const QString &raw, OffsetUnit unit);

    [[nodiscard]] Article &article() { return m_read.content.article; }
    [[nodiscard]] const QString &text() const { return m_canonical.text(); }
    [[nodiscard]] const QString &raw() const { return m_read.raw; }

    /// The place in UTF-16 units of the text as it came; nothing if it lies outside.
    [[nodiscard]] std::optional<Span> rawSpan(qint64 start, qint64 end) const;
    /// The place in the canonical text.
    [[nodiscard]] std::optional<Span> span(qint64 start, qint64 end) const;

    /// The same of a place in code points, whatever the unit is.
    [[nodiscard]] std::optional<Span> codePointSpan(Span codePoints) const;

    /// Adds it with its pieces of canonical text; an id of 0 is replaced by a free one. Returns the
    /// id.
    qint64 add(Annotation annotation, const QList<Span> &pieces);
    /// One whose words are not in the text: it is given apart, and its relations go with it.
    /// Returns its id.
    qint64 addUnplaced(Annotation annotation);
    void relate(Relation relation);
    [[nodiscard]] bool hasId(qint64 id) const { return m_ids.contains(id); }
    [[nodiscard]] bool isUnplaced(qint64 id) const { return m_unplaced.contains(id); }

    /// In reading order, with the relations that have both ends. Once.
    [[nodiscard]] ReadArticle finished();

private:
    /// Makes its fields storable and its id one of its own.
    void settle(Annotation &annotation);

    ReadArticle m_read;
    CanonicalText m_canonical;
    OffsetMap m_offsets;
    OffsetUnit m_unit;
    QSet<qint64> m_ids;
    QSet<qint64> m_unplaced;
    qint64 m_nextId = 1;
    qint64 m_nextRelation = 1;
};

/// A whole number that is not negative; -1 for all else.
[[nodiscard]] qint64 wholeNumber(const QJsonValue &value);

} // namespace Quoth

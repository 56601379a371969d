// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QList>

namespace Quoth {

/// How an annotation looks on the page: its kind and tag in one word.
enum class MarkStyle : quint8
{
    Person,
    Organisation,
    Location,
    Miscellaneous,
    Date,
    Mention,
    Cue,
    DirectQuotation,
    MixedQuotation,
    IndirectQuotation,
    Highlight
};

constexpr int markStyleCount = 11;

/// What can be hidden by itself.
enum class MarkKind : quint8
{
    Person,
    Organisation,
    Location,
    Miscellaneous,
    Date,
    Speech, ///< quotations, their cues, and sources that are no names
    Highlight
};

constexpr int markKindCount = 7;

[[nodiscard]] MarkKind kindOf(MarkStyle style);

/// What the page needs to know of an annotation.
struct Mark
{
    qint64 id = 0;
    Span span;
    MarkStyle style = MarkStyle::Highlight;
    AnnotationStatus status = AnnotationStatus::Accepted;
    QString entity;
    QList<Span> parts = {}; ///< of a discontinuous one, else empty
    QString tag = {};       ///< of a highlight

    /// Is the character one of its own, and in no gap between its pieces?
    [[nodiscard]] bool covers(qsizetype character) const;
    [[nodiscard]] QList<Span> pieces() const { return parts.isEmpty() ? QList<Span>{span} : parts; }

    friend bool operator==(const Mark &, const Mark &) = default;
    /// Reading order: an outer one before those inside it.
    friend bool operator<(const Mark &a, const Mark &b)
    {
        return a.span != b.span ? a.span < b.span : a.id < b.id;
    }
};

[[nodiscard]] Mark markOf(const Annotation &annotation);

[[nodiscard]] inline bool isQuotation(MarkStyle style)
{
    return style == MarkStyle::DirectQuotation || style == MarkStyle::MixedQuotation ||
           style == MarkStyle::IndirectQuotation;
}

/// A stretch of text and what is marked on all of it, the innermost first.
struct AnnotatedStretch
{
    Span span;
    QList<Mark> marks;
};

} // namespace Quoth

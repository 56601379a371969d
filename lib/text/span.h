// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QStringView>

#include <algorithm>

namespace Quoth {

/// A stretch of an article's canonical text: half-open, [start, end), in UTF-16 code units.
///
/// A default span is null: it stands for "there is none". An empty span (start == end) that is not
/// null marks a place between two characters. A value type; any thread.
struct Span
{
    qsizetype start = -1;
    qsizetype end = -1;

    [[nodiscard]] bool isNull() const { return start < 0; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] qsizetype length() const { return isNull() ? 0 : end - start; }

    /// Does the position lie inside: start <= position < end?
    [[nodiscard]] bool contains(qsizetype position) const
    {
        return !isNull() && start <= position && position < end;
    }
    [[nodiscard]] bool contains(Span other) const
    {
        return !isNull() && !other.isNull() && start <= other.start && other.end <= end;
    }
    /// Do both share at least one character?
    [[nodiscard]] bool overlaps(Span other) const
    {
        return !isNull() && !other.isNull() && start < other.end && other.start < end;
    }
    /// Is it one that can be cut out of a text of this length?
    [[nodiscard]] bool isWithin(qsizetype textLength) const
    {
        return 0 <= start && start <= end && end <= textLength;
    }
    /// The words it covers. The span must lie within the text.
    [[nodiscard]] QStringView in(QStringView text) const
    {
        return isNull() ? QStringView() : text.mid(start, end - start);
    }

    friend bool operator==(Span a, Span b) = default;
    friend size_t qHash(Span span, size_t seed = 0)
    {
        return qHashMulti(seed, span.start, span.end);
    }
    /// By start, and of two with one start the longer first: the order in which a reader meets
    /// them, an outer span before the inner ones.
    friend bool operator<(Span a, Span b)
    {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    }
};

/// The smallest span that covers both; a null one counts for nothing.
[[nodiscard]] inline Span hull(Span a, Span b)
{
    if (a.isNull()) {
        return b;
    }
    return b.isNull() ? a : Span{std::min(a.start, b.start), std::max(a.end, b.end)};
}

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::Span, Q_PRIMITIVE_TYPE);
Q_DECLARE_METATYPE(Quoth::Span)

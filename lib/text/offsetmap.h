// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>
#include <QStringView>

namespace Quoth {

/// Converts places in one text between UTF-16 code units (inside Quoth), Unicode code points and
/// UTF-8 bytes (outside). The only class that does; used by formats alone.
///
/// Every place from 0 to the length, the end included, is valid. A place inside a surrogate pair
/// or inside a UTF-8 sequence counts as the start of its character. A lone surrogate counts as one
/// code point and as the three bytes of U+FFFD. Built in one pass, with an anchor every 32 units:
/// each conversion is a binary search and a short walk. Keeps a view: the text must outlive it.
/// Immutable, so any thread may share it.
class OffsetMap
{
public:
    explicit OffsetMap(QStringView text);

    [[nodiscard]] qsizetype codePointLength() const { return m_end.codePoints; }
    [[nodiscard]] qsizetype utf8Length() const { return m_end.bytes; }

    [[nodiscard]] qsizetype toCodePoints(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf8(qsizetype utf16) const;
    [[nodiscard]] qsizetype fromCodePoints(qsizetype codePoints) const;
    [[nodiscard]] qsizetype fromUtf8(qsizetype bytes) const;

    [[nodiscard]] Span toCodePoints(Span span) const;
    [[nodiscard]] Span toUtf8(Span span) const;
    [[nodiscard]] Span fromCodePoints(Span span) const;
    [[nodiscard]] Span fromUtf8(Span span) const;

private:
    struct Place
    {
        qsizetype units = 0;
        qsizetype codePoints = 0;
        qsizetype bytes = 0;
    };

    using Measure = qsizetype Place::*;
    [[nodiscard]] Place advanced(Place place) const;
    [[nodiscard]] Place at(Measure measure, qsizetype value) const;

    QStringView m_text;
    QList<Place> m_anchors;
    Place m_end;
    bool m_isAscii = true;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/textblocks.h>

#include <QFont>

#include <array>
#include <optional>

class QPaintDevice;

namespace Quoth {

/// How the reader wants articles set. A value; the defaults are the house's.
struct Typography
{
    QString family;                ///< empty: the best face of the wanted sort that the system has
    bool isSerif = true;           ///< which sort, where no family is named
    qreal pointSize = 0;           ///< of running text; 0: in proportion to the interface font
    int measure = 66;              ///< characters a line
    qreal leading = 1.5;           ///< line height in ems
    qreal paragraphSpacing = 0.82; ///< in ems, where paragraphs are not indented
    qreal letterSpacing = 0;       ///< more of it, in hundredths of what the face has
    qreal wordSpacing = 0;         ///< more of it, in ems
    bool isJustified = false;
    bool isHyphenated = false;      ///< words of running text, where the system knows how
    bool indentsParagraphs = false; ///< the first line, instead of space between paragraphs
    qreal zoom = 1.0;

    friend bool operator==(const Typography &, const Typography &) = default;
};

constexpr qreal smallestZoom = 0.5;
constexpr qreal largestZoom = 4.0;

/// As somebody has set it, and kept for the next day. What cannot be is the house's default.
[[nodiscard]] Typography savedTypography();
void saveTypography(const Typography &typography);

/// How blocks of one role are set. Lengths in device-independent pixels.
struct BlockFace
{
    QFont font;
    int lineHeight = 0;
    int below = 0; ///< space after the block
    bool isDim = false;
    int indent = 0; ///< of a first line
    bool isJustified = false;
    bool isHyphenated = false;
};

/// A Typography made concrete for one interface font and one device.
struct PageMetrics
{
    std::array<BlockFace, blockRoleCount> faces;
    QFont labelFont; ///< of the speakers' names in the margin
    qreal em = 0;    ///< size of running text
    int columnWidth = 0;
    int topMargin = 0;
    int bottomMargin = 0;

    [[nodiscard]] const BlockFace &face(BlockRole role) const
    {
        return faces[static_cast<std::size_t>(role)];
    }
};

[[nodiscard]] PageMetrics
pageMetrics(const Typography &typography, const QFont &interfaceFont, const QPaintDevice &device);

/// The same face set in its own small capitals, for capitals and small letters alike: nothing where
/// it has none, or where Qt cannot ask for them (before 6.7). Capitals merely made smaller look
/// thinner than the text around them, and are no substitute.
[[nodiscard]] std::optional<QFont> smallCapitals(const QFont &font);

/// A text face that is installed here: with true italics, and made for reading.
[[nodiscard]] QString readingFamily(bool isSerif);

} // namespace Quoth

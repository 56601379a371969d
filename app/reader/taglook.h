// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readertheme.h>
#include <reader/underline.h>

#include <text/tag.h>

#include <QHash>

namespace Quoth {

/// How the reader wants highlights of one of their tags to look.
struct TagLook
{
    QColor color; ///< invalid: the theme's own for highlights
    TagLine line = TagLine::Solid;

    friend bool operator==(const TagLook &, const TagLook &) = default;
};

/// By the tag's name.
using TagLooks = QHash<QString, TagLook>;

/// What a look comes to in one theme.
struct TagInk
{
    MarkInk ink;
    LinePattern pattern = LinePattern::Solid;
};
using TagInks = QHash<QString, TagInk>;

[[nodiscard]] LinePattern linePattern(TagLine line);

/// The colour, made darker or lighter until a line of it can be told from the ground (3:1).
[[nodiscard]] QColor readableLine(const QColor &color, const QColor &ground);

/// The colour as a mark of that theme: a tint so thin that text on two of them keeps a contrast of
/// 4.5:1, and a line that can be seen.
[[nodiscard]] MarkInk markInk(const QColor &color, const ReaderTheme &theme);
[[nodiscard]] TagInks tagInks(const TagLooks &looks, const ReaderTheme &theme);

} // namespace Quoth

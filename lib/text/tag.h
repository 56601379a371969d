// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace Quoth {

/// The line under a highlight, beside its colour: no tag is told by colour alone.
enum class TagLine
{
    Solid,
    Dotted,
    Dashed,
    Wave,
    Double
};

/// One of the reader's own tags for highlights: a node of a tree of any depth.
///
/// `name` is unique in a library, since an annotation names its tag by it. `parent` is the id of
/// another tag, 0 at the top; `place` orders what has one parent. `color` is "#rrggbb" or empty for
/// the theme's own. `shortcut` is a key sequence in portable text, or empty. A value type; any
/// thread.
struct Tag
{
    qint64 id = 0;
    QString name;
    qint64 parent = 0;
    int place = 0;
    QString color;
    TagLine line = TagLine::Solid;
    QString shortcut;
    QString description;

    friend bool operator==(const Tag &, const Tag &) = default;
};

// The fixed identifiers that are stored and exported: solid, dotted, dashed, wave, double.
[[nodiscard]] QString identifier(TagLine line);
[[nodiscard]] std::optional<TagLine> tagLine(QStringView identifier);

/// Is it empty or "#rrggbb"?
[[nodiscard]] bool isTagColor(QStringView color);

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::Tag)

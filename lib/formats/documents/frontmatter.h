// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Quoth {

/// What a text says of itself in the lines that site generators put above it, between two lines of
/// three hyphens: `title: …`, `author: …`, `date: …`. Only single lines of a name and a value are
/// understood; names are in lower case. `length` is how much of the text it takes, 0 for none.
struct FrontMatter
{
    QHash<QString, QString> values;
    qsizetype length = 0;

    [[nodiscard]] QString value(QStringView name) const { return values.value(name.toString()); }
};

[[nodiscard]] FrontMatter frontMatter(const QString &text);

} // namespace Quoth

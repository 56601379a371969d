// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Quoth {

/// A text that no article is, made to find what does not grow as the text does.
struct DegenerateText
{
    QString name;
    QString text;
};

/// One of each sort, each of about that many UTF-16 code units: nothing but marks, capitals,
/// digits, combining marks, one sentence without an end, names that are all different, and so on.
[[nodiscard]] QList<DegenerateText> degenerateTexts(qsizetype units);

} // namespace Quoth

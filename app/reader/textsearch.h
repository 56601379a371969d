// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>
#include <QString>

namespace Quoth {

/// What is looked for in an article.
struct FindQuery
{
    QString words;
    bool matchesCase = false;
    bool isWholeWords = false;

    friend bool operator==(const FindQuery &, const FindQuery &) = default;
};

/// All places where the words stand, in reading order, none overlapping another. Any white space of
/// the query stands for any run of it, so that words are found across the end of a line.
[[nodiscard]] QList<Span> findAll(const QString &text, const FindQuery &query);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>
#include <QString>

namespace Quoth {

/// One piece of a query: a word or phrase with its field, or a sign.
struct SearchLexeme
{
    enum class Kind
    {
        Word,
        Not,  ///< a hyphen in front of something
        Or,   ///< OR, in capitals
        Near, ///< NEAR(
        Open, ///< (
        Close ///< )
    };

    Kind kind = Kind::Word;
    QString field; ///< in lower case, empty for none
    QChar comparison = u':';
    QString value;
    bool isPrefix = false;   ///< a star stood behind it
    bool isOpen = false;     ///< a quotation mark without its end
    bool isDistance = false; ///< the number behind NEAR's comma
    Span place;
};

/// Cuts a query into pieces; curly quotation marks are as good as straight ones. Pure.
[[nodiscard]] QList<SearchLexeme> searchLexemes(const QString &text);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <text/span.h>

#include <QList>

namespace Quoth {

enum class TokenKind : quint8
{
    Word,       ///< begins with a letter ("North", "U.S.", "can't", "'s")
    Number,     ///< begins with a digit ("11", "1,234.5", "10:30", "21st")
    Punctuation ///< one character of anything else ("“", "-", "%")
};

/// The smallest unit that the finders count in. Spans are UTF-16 and half-open, never empty, never
/// overlapping; between two tokens there is nothing or white space.
struct Token
{
    Span span;
    TokenKind kind = TokenKind::Word;
    bool isAbbreviation = false; ///< its last full stop belongs to it ("Mr.", "U.S.", "J.")
};

/// Cuts a text into tokens. Hyphenated compounds are cut at the hyphen ("Paris", "-", "based"); the
/// clitics 's 're 'll 've 'd 'm stand alone ("Sunday", "’s"), while "can't" and "O'Neill" stay
/// whole; acronyms with points and known abbreviations keep their point ("U.S.", "Gen."); numbers
/// keep their separators. One pass, linear; stopped early it returns what is done so far. Pure; any
/// thread.
[[nodiscard]] QList<Token> tokenize(QStringView text, const StopCallable &stop = {});

/// Is it an opening or closing quotation mark of any kind, the straight ones included? Apostrophes
/// count: whoever asks has to tell them apart.
[[nodiscard]] bool isQuotationMark(QChar character);

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::Token, Q_RELOCATABLE_TYPE);

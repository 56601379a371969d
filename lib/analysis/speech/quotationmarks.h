// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <text/span.h>

#include <QList>

namespace Quoth {

/// Text between an outermost pair of quotation marks, marks included; what is quoted inside it is
/// part of it. It never crosses a paragraph's end.
struct MarkedText
{
    Span span;
    bool isSingle = false;    ///< between single marks: ‘so’, 'so'
    bool isOpenEnded = false; ///< the closing mark is missing; it goes to the paragraph's end
    bool continues = false;   ///< the paragraph before was left open: the same speech goes on
};

/// Pairs the quotation marks of each paragraph, in reading order: curly, straight, mixed in one
/// pair, guillemets either way round, low-high, doubled backticks, single ones told apart from
/// apostrophes. A mark without a partner stands for nothing, unless it opens a paragraph or follows
/// a comma or colon. Linear. Pure; any thread.
[[nodiscard]] QList<MarkedText>
findMarkedTexts(QStringView text, const QList<Span> &paragraphs, const StopCallable &stop = {});

} // namespace Quoth

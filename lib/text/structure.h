// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>

namespace Quoth {

/// Which parts of an article's text are what. Null spans and empty lists mean "none found".
///
/// `byline` covers the author or agency as the text has it ("Sharecast News"), without "By";
/// `dateline` the line's date or place and date ("11 Sep, 2018", "WASHINGTON (AP) —"); `body` the
/// paragraphs of running text, one span each; `boilerplate` what is no part of the article
/// ("Last news", a lone "By", "Read more"). UTF-16, half-open. A value type.
struct Structure
{
    Span title;
    Span byline;
    Span dateline;
    QList<Span> body;
    QList<Span> boilerplate;

    friend bool operator==(const Structure &, const Structure &) = default;
};

} // namespace Quoth

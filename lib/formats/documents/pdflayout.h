// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Quoth {

/// A word on a page, in points from the upper left corner.
struct PdfWord
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0; ///< of the type
    QString text;
};

/// A page's words, column by column and line by line.
struct PdfPage
{
    double width = 0;
    double height = 0;
    QList<PdfWord> words;
};

/// What is read on pages: the headline where one stands out on the first, and the paragraphs.
struct PdfText
{
    QString title;
    QStringList paragraphs;
};

/// Puts words back into lines and lines into paragraphs, over columns and pages: what repeats at
/// the head or foot of pages is left out, and words that a line end has broken are whole again.
[[nodiscard]] PdfText pdfText(const QList<PdfPage> &pages);

} // namespace Quoth

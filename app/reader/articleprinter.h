// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/typography.h>

#include <text/annotatedarticle.h>

class QPagedPaintDevice;
class QPainter;

namespace Quoth {

class MarkIndex;
class MarkRelations;

/// An article on paper: set as on the page, with its highlights, the speakers' names beside their
/// quotations, notes in the outer margin, and page numbers. No line is cut by the end of a sheet.
class ArticlePrinter
{
public:
    ArticlePrinter(
        const AnnotatedArticle &content, const Typography &typography, const QFont &interfaceFont);

    /// Paints the sheets from `first` to `last`, counted from 1; `last` 0 is the end. Returns how
    /// many the article has, 0 if the device could not be painted on.
    int print(QPagedPaintDevice &device, int first = 1, int last = 0) const;
    [[nodiscard]] bool writePdf(const QString &path) const;
    [[nodiscard]] QString title() const { return m_content.article.title; }

private:
    struct Sheet;

    void paintSheet(QPainter &painter, Sheet &sheet, const MarkIndex &index) const;
    void paintNotes(QPainter &painter, Sheet &sheet) const;
    void paintFoot(QPainter &painter, const Sheet &sheet) const;

    AnnotatedArticle m_content;
    Typography m_typography;
    QFont m_interfaceFont;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

namespace Quoth {

/// Text of one paragraph as it is put together from pieces of mark-up: runs of white space are one
/// space, none stands at the ends, and a mark knows where it is in what comes of it.
class ParagraphText
{
public:
    void append(QStringView piece);
    [[nodiscard]] qsizetype position() const { return m_text.size(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// A mark over what was appended between two positions; nothing if that was white space only.
    void addMark(qsizetype from, Annotation mark);
    [[nodiscard]] const QList<Annotation> &marks() const { return m_marks; }

private:
    QString m_text;
    QList<Annotation> m_marks;
    bool m_hasSpace = false; ///< white space that stands before whatever comes next
};

/// Puts an article together as every reader of documents does: title, author and date as lines of
/// their own, then the paragraphs, with an empty line between each and the next. What the document
/// says of itself becomes the article's fields and structure.
class ArticleComposer
{
public:
    /// Title, byline, published, language, source and key as far as the document has them.
    [[nodiscard]] Article &head() { return m_head; }

    /// Empty ones, and a first one that only repeats the title, are left out.
    void addParagraph(const QString &text);
    void addParagraph(const ParagraphText &paragraph);
    [[nodiscard]] bool isEmpty() const { return m_paragraphs.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_size; }

    /// NoText where there is no paragraph, TooLarge over the common limit. An article without key
    /// and source gets them by the path and the number (nameAfterFile()).
    [[nodiscard]] Result<ReadArticle> finished(const QString &path, int number = 0) const;

private:
    Article m_head;
    QList<ParagraphText> m_paragraphs;
    qsizetype m_size = 0;
};

} // namespace Quoth

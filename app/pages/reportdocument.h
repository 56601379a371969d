// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/report.h>

#include <QTextCursor>
#include <QTextDocument>

namespace Quoth {

/// The report as a document with pages: articles with what is annotated in them, who speaks in the
/// margin of their words, numbered notes below, and the quotations to cite. Needs a
/// QGuiApplication for its fonts.
class ReportDocument
{
public:
    explicit ReportDocument(FormatOptions options);

    void add(const AnnotatedArticle &article);
    [[nodiscard]] QTextDocument &document() { return m_document; }
    /// Of the first article.
    [[nodiscard]] QString title() const { return m_title; }

private:
    void addHead(const Report &report);
    void addParagraph(const Report &report, const Report::Paragraph &paragraph);
    void addNotes(const Report &report);
    void addSpeakers(const Report &report);
    void addQuotations(const Report &report);
    void addHeading(const QString &text, double size, double above);
    void addLine(const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text);
    void newBlock(const QTextBlockFormat &block, const QTextCharFormat &format);
    [[nodiscard]] QTextCharFormat textFormat(double size) const;
    [[nodiscard]] QTextCharFormat smallFormat() const;
    [[nodiscard]] QTextCharFormat
    runFormat(const QTextCharFormat &base, const Report::Run &run) const;

    FormatOptions m_options;
    ReportWords m_words;
    QTextDocument m_document;
    QTextCursor m_cursor;
    QString m_title;
    QString m_lastSpeaker;
    bool m_isFirstBlock = true;
};

} // namespace Quoth

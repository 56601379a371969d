// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatoptions.h>
#include <text/annotatedarticle.h>

#include <QList>
#include <QStringList>

namespace Quoth {

/// An article as a page for people shows it: its paragraphs, who says what in them, the notes by
/// number, and who speaks how often. What a person rejected is not there. Keeps a reference: the
/// article must outlive it.
class Report
{
public:
    enum class Role
    {
        Title,
        Byline, ///< byline or dateline
        Body,
        Boilerplate
    };
    struct Paragraph
    {
        Span span;
        Role role = Role::Body;
        int number = 0; ///< among those of the body, from 1; 0 for the others
    };
    struct Quotation
    {
        const Annotation *annotation = nullptr;
        QString speaker;   ///< empty if nobody is known
        int number = 0;    ///< from 1
        int paragraph = 0; ///< the number of the one it begins in, 0 outside the body
    };
    struct Note
    {
        const Annotation *annotation = nullptr;
        int number = 0; ///< from 1
    };
    struct Speaker
    {
        QString name; ///< empty for the quotations of nobody known, which come last
        QList<qsizetype> quotations;
    };
    /// A stretch of a paragraph that the same annotations cover.
    struct Run
    {
        Span span;
        QList<const Annotation *> annotations; ///< the outer before the inner
    };

    explicit Report(const AnnotatedArticle &article);

    [[nodiscard]] const Article &article() const { return m_article.article; }
    /// The title, or the first line where there is none.
    [[nodiscard]] QString title() const;
    [[nodiscard]] const QList<Paragraph> &paragraphs() const { return m_paragraphs; }
    [[nodiscard]] const QList<Quotation> &quotations() const { return m_quotations; }
    [[nodiscard]] const QList<Note> &notes() const { return m_notes; }
    [[nodiscard]] const QList<Speaker> &speakers() const { return m_speakers; }
    [[nodiscard]] QList<Run> runs(const Paragraph &paragraph) const;
    /// The number of its note, 0 for none.
    [[nodiscard]] int noteNumber(const Annotation &annotation) const;
    /// The quotation of that annotation, or nothing.
    [[nodiscard]] const Quotation *quotation(const Annotation &annotation) const;
    /// Where it is from, as a reference says it: “Title”, byline, source, date.
    [[nodiscard]] QString reference() const;
    /// What stands below the title: byline, date, and the address or the file's name. Where the
    /// file lay is nobody's business to whom the report is handed.
    [[nodiscard]] QStringList facts() const;

private:
    void collectParagraphs();
    void collectQuotations();
    void collectNotes();
    [[nodiscard]] Role roleOf(Span line) const;

    const AnnotatedArticle &m_article;
    QList<const Annotation *> m_shown;
    QList<Paragraph> m_paragraphs;
    QList<Quotation> m_quotations;
    QList<Note> m_notes;
    QList<Speaker> m_speakers;
};

/// The words that a report itself says ("Speakers"), in English unless the options bring others:
/// the library has no wording of its own in other languages, and who calls it has.
class ReportWords
{
public:
    explicit ReportWords(const FormatOptions &options)
        : m_options(options)
    {
    }
    /// `name` is one of names(), the English word itself.
    [[nodiscard]] QString operator()(const QString &name) const;
    [[nodiscard]] static const QStringList &names();
    /// The option that brings a word in another language.
    [[nodiscard]] static QString option(const QString &name);

private:
    const FormatOptions &m_options;
};

} // namespace Quoth

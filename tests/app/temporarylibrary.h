// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/pipeline.h>
#include <core/result.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/tagstore.h>

#include <QTemporaryDir>

namespace Quoth {

/// A library in a folder that goes with it, and a second connection to see what the file holds.
class TemporaryLibrary
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("Test.quoth")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] std::unique_ptr<Session> open() const
    {
        Result<std::unique_ptr<Session>> session = Session::open(path());
        return session ? std::move(*session) : nullptr;
    }

    /// What another program would read now.
    [[nodiscard]] AnnotationSet stored(qint64 articleId) const
    {
        const auto library = Library::open(path(), Library::Mode::MustExist);
        return library ? (*library)->annotations().load(articleId).value_or(AnnotationSet())
                       : AnnotationSet();
    }

    [[nodiscard]] QList<ArticleSummary> storedArticles() const
    {
        const auto library = Library::open(path(), Library::Mode::MustExist);
        return library ? (*library)->articles().summaries().value_or(QList<ArticleSummary>())
                       : QList<ArticleSummary>();
    }

private:
    QTemporaryDir m_folder;
};

inline QString testText()
{
    return QStringLiteral(
        "Bridge closed\n\nBy Rowan Petit\n\n“We waited too long,” Ann Lee said on Monday. "
        "The mayor of Westmark declined to comment.\n\nAnn Lee will speak again in Oakfield.\n");
}

inline Article testArticle()
{
    Article article;
    article.key = QStringLiteral("test");
    article.source = QStringLiteral("/somewhere/test.txt");
    article.text = testText();
    return article;
}

/// What an analysis of testText() finds: two mentions of a name, a quotation, its cue, a date.
inline Analysis testAnalysis(QStringView text)
{
    const auto place = [text](QStringView words, qsizetype from = 0) {
        const qsizetype start = text.indexOf(words, from);
        return Span{start, start + words.size()};
    };
    Analysis analysis;
    analysis.structure.title = place(u"Bridge closed");
    analysis.structure.byline = place(u"Rowan Petit");
    analysis.title = QStringLiteral("Bridge closed");
    analysis.byline = QStringLiteral("Rowan Petit");
    analysis.published = QDate(2026, 3, 3);
    const QString rule = QStringLiteral("test");
    const Span first = place(u"Ann Lee");
    analysis.mentions = {
        {first, EntityLabel::Person, 0, {}, {}, {}, 0.9, rule},
        {place(u"Monday"),
         EntityLabel::Date,
         -1,
         TimexType::Date,
         {},
         QStringLiteral("2026-03-02"),
         0.9,
         rule},
        {place(u"Ann Lee", first.end), EntityLabel::Person, 0, {}, {}, {}, 0.8, rule}};
    analysis.entities = {
        {QStringLiteral("Ann Lee"), EntityLabel::Person, Gender::Female, false, {0, 2}}};
    analysis.quotations = {
        {place(u"“We waited too long,”"),
         {},
         QuotationKind::Direct,
         Stance::Speech,
         first,
         place(u"said"),
         0,
         -1,
         0.93,
         rule}};
    return analysis;
}

} // namespace Quoth

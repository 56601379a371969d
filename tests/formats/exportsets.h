// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/pipeline.h>
#include <analysis/proposals.h>
#include <common/pipelineloader.h>
#include <text/canonicaltext.h>

#include "../common/samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

/// The articles that validators get to see.
namespace Quoth::ExportSets {

using namespace Qt::StringLiterals;

/// Random annotations on texts of hard words.
inline QList<AnnotatedArticle> random()
{
    QRandomGenerator random(17);
    QList<AnnotatedArticle> articles;
    for (int i = 0; i < 5; ++i) {
        AnnotatedArticle article = Samples::annotated(random, 40 + 60 * i, 10 + 8 * i);
        article.article.key = u"article \U0001F4F0 %1"_s.arg(i);
        article.article.structure = {};
        article.set.relations.removeIf(
            [](const Relation &relation) { return relation.from == relation.to; });
        articles.append(article);
    }
    return articles;
}

/// The library that the program opens on request, as its analysis leaves it; nothing where the
/// analysis cannot be loaded.
inline std::optional<QList<AnnotatedArticle>> sampleLibrary()
{
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        return std::nullopt;
    }
    QList<AnnotatedArticle> articles;
    const QDir folder(QStringLiteral(QUOTH_SOURCE_DIR) + u"/resources/sample"_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        AnnotatedArticle article;
        article.article.text = CanonicalText(QString::fromUtf8(file.readAll())).text();
        const Analysis analysis = (*pipeline)->analyze({article.article.text, {}, {}, {}});
        article.set = proposals(analysis, article.article.text);
        article.article.key = QFileInfo(name).completeBaseName();
        article.article.source = u":/sample/"_s + name;
        article.article.title = analysis.title;
        article.article.byline = analysis.byline;
        article.article.published = analysis.published;
        article.article.language = analysis.language;
        article.article.structure = analysis.structure;
        articles.append(article);
    }
    return articles;
}

/// What breaks programs, each thing by itself: line ends of other systems, characters of two units
/// and of two code points, spaces that are none, right to left, annotations in, over and on each
/// other and in parts, notes that are empty or hold what formats reserve.
inline QList<AnnotatedArticle> hardCases()
{
    AnnotatedArticle article;
    article.article.key = u"hard, \"cases\"; 1"_s;
    article.article.source = u"https://news.example/hard?a=1&b=<2>"_s;
    article.article.title = u"=cmd|' /C calc'!A0 & <b>\u05D0</b>"_s;
    article.article.language = u"en"_s;
    const CanonicalText text(
        u"\U0001F4F0 Kim Jong Un\r\nasks cafe\u0301 Zoe\u0308.\r\n\r\nHe paid 100\u00A0% of "
        u"\u05D0\u05D1\u05D2 \u202Eabc\u202C \u2028today, \"so; what\", \u0085 he said\tof "
        u"\U0001F469\u200D\U0001F680 na\u00EFve \\n \U0001D54F | [1] * _ -> end."_s);
    article.article.text = text.text();
    const auto add = [&article](const QString &words, const QList<Span> &more = {}) {
        Annotation annotation;
        annotation.id = article.set.annotations.size() + 1;
        const qsizetype start = article.article.text.indexOf(words);
        QList<Span> pieces = more;
        pieces.append({start, start + words.size()});
        setParts(annotation, pieces);
        annotation.words = annotation.span.in(article.article.text).toString();
        annotation.kind = AnnotationKind(annotation.id % 5);
        annotation.note = u"a \"note\", with; all\tof\\it | * _ -> [1] '=1' <b>&\nand a line"_s;
        annotation.tag = u"\u201Ctag\u201D, \"of\"; mine\t=1"_s;
        annotation.entity = u"O'Neil, \"Zoe\u0308\"; \U0001F469\u200D\U0001F680"_s;
        annotation.author = u"@reader, \"one\""_s;
        annotation.attributes = {{u"a \"b\", c"_s, u"=1;\t\\ \u05D0"_s}, {u"empty"_s, QString()}};
        annotation.created = QDateTime::fromMSecsSinceEpoch(1'536'652'800'123, Qt::UTC);
        annotation.modified = annotation.created;
        article.set.annotations.append(annotation);
    };
    for (const QString &words :
         {u"Kim Jong Un"_s, u"Jong Un\nasks cafe\u0301"_s, u"Jong"_s, u"Jong"_s, u"cafe\u0301"_s,
          u"100\u00A0%"_s, u"\u05D0\u05D1\u05D2"_s, u"today"_s, u"\U0001F469\u200D\U0001F680"_s,
          u"\u0085 he said"_s, u"\U0001D54F | [1] * _ ->"_s, u"\u202Eabc\u202C"_s, u"said\tof"_s}) {
        add(words);
    }
    add(u"Zoe\u0308"_s, {{0, 2}});
    article.set.annotations[4].note = QString();
    article.set.annotations[5].status = AnnotationStatus::Proposed;
    article.set.annotations[5].origin = {OriginKind::Model, u"tagger"_s, u"1"_s, 0.25};
    article.set.annotations[6].status = AnnotationStatus::Corrected;
    Samples::sortForReading(article.set);
    article.set.relations = {
        {1, RelationKind::Related, 1, 5, u"a \"b\"; c\td"_s},
        {2, RelationKind::Speaker, 4, 9, {}},
        {3, RelationKind::Coreference, 2, 6, {}}};
    AnnotatedArticle bare; // nothing at all on it
    bare.article.key = u"bare"_s;
    bare.article.text = u"Nobody marked anything here."_s;
    return {article, bare};
}

/// Ten thousand in one article, of some words each, and a relation for every tenth.
inline QList<AnnotatedArticle> tenThousand()
{
    QRandomGenerator random(9);
    AnnotatedArticle article;
    article.article = Samples::article(random, 15'000);
    article.article.structure = {};
    const QString &text = article.article.text;
    for (int i = 1; i <= 10'000; ++i) {
        Annotation annotation = Samples::annotation(random, i, text);
        annotation.fragments.clear();
        const qsizetype start = Samples::place(random, text);
        const qsizetype last = std::min(text.size(), start + 1 + random.bounded(20));
        const bool isCut = last < text.size() && text[last].isLowSurrogate();
        Samples::setSpan(annotation, {start, isCut ? last + 1 : last}, text);
        article.set.annotations.append(annotation);
        if (i % 10 == 0) {
            article.set.relations.append({i, RelationKind::Related, i - 1, i, u"next"_s});
        }
    }
    Samples::sortForReading(article.set);
    return {article};
}

} // namespace Quoth::ExportSets

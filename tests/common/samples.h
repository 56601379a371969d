// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QRandomGenerator>
#include <QStringList>

namespace Quoth::Samples {

using namespace Qt::StringLiterals;

/// Words that have hurt one program or another: surrogate pairs, combining marks, marks of byte
/// order inside the text, directions, what CSV, JSON, SQL and spreadsheets take for theirs.
inline const QStringList &hardWords()
{
    static const QStringList words = {
        u"Trump"_s,
        u"said"_s,
        u"\u201cno\u201d"_s,
        u"\"yes,\""_s,
        u"\U0001F4F0"_s,
        u"\U0001F469\u200D\U0001F680"_s,
        u"cafe\u0301"_s,
        u"na\u00efve"_s,
        u"a\u00ADb"_s,
        u"\uFEFFmark"_s,

        u"\uFFFD"_s,
        u"=1+1"_s,
        u"-5"_s,
        u"@home"_s,
        u"'quoted"_s,
        u"a,b;c\td"_s,
        u"{\"k\":1}"_s,
        u"<b>&amp;"_s,
        u"'; DROP TABLE article;--"_s,
        u"%s_%"_s,
        u"\u05D0\u05D1"_s,
        u"\u202Eabc\u202C"_s,
        u"100\u00A0%"_s,
        u"\\n"_s,
        u"\u4E2D\u6587"_s,
        u"\U0001D54F"_s,
        u"@"_s,
        u"?"_s,
        u"\u0085"_s};
    return words;
}

template <typename List>
auto pick(QRandomGenerator &random, const List &list)
{
    return list[random.bounded(int(std::size(list)))];
}

inline QString text(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        text += pick(random, hardWords());
        text += random.bounded(9) == 0 ? u"\n\n"_s : u" "_s;
    }
    return text;
}

/// A place that does not cut a character in two.
inline qsizetype place(QRandomGenerator &random, const QString &text)
{
    const qsizetype place = random.bounded(int(text.size()) + 1);
    const bool isInside = place > 0 && place < text.size() && text[place].isLowSurrogate();
    return isInside ? place - 1 : place;
}

inline QDateTime time(QRandomGenerator &random)
{
    return QDateTime::fromMSecsSinceEpoch(random.bounded(2'000'000'000) * 1000LL + 7, Qt::UTC);
}

inline void setSpan(Annotation &annotation, Span span, const QString &text)
{
    annotation.span = span;
    annotation.words = span.in(text).toString();
}

inline Span span(QRandomGenerator &random, const QString &text)
{
    const qsizetype a = place(random, text);
    const qsizetype b = place(random, text);
    return {std::min(a, b), std::max(a, b)};
}

/// Several pieces of the text in one annotation of four.
inline void setFragments(QRandomGenerator &random, Annotation &annotation, const QString &text)
{
    if (random.bounded(4) != 0) {
        return;
    }
    QList<Span> pieces;
    for (int i = 2 + random.bounded(3); i > 0; --i) {
        pieces.append(span(random, text));
    }
    setParts(annotation, pieces);
    if (annotation.span.isNull()) {
        annotation.span = {0, 1};
    }
    setSpan(annotation, annotation.span, text);
}

inline Annotation annotation(QRandomGenerator &random, qint64 id, const QString &text)
{
    Annotation annotation;
    annotation.id = id;
    setSpan(annotation, span(random, text), text);
    setFragments(random, annotation, text);
    annotation.kind = AnnotationKind(random.bounded(5));
    annotation.tag = random.bounded(3) == 0 ? QString() : pick(random, hardWords());
    annotation.entity = random.bounded(2) == 0 ? QString() : pick(random, hardWords());
    annotation.origin = {
        OriginKind(random.bounded(3)), random.bounded(2) == 0 ? u"rule"_s : QString(), u"1.0"_s,
        random.generateDouble()};
    annotation.status = AnnotationStatus(random.bounded(4));
    annotation.author = random.bounded(2) == 0 ? QString() : pick(random, hardWords());
    annotation.note = random.bounded(2) == 0 ? QString() : Samples::text(random, 4);
    for (int i = random.bounded(3); i > 0; --i) {
        annotation.attributes.insert(pick(random, hardWords()), pick(random, hardWords()));
    }
    if (random.bounded(4) != 0) {
        annotation.created = time(random);
        annotation.modified = time(random);
    }
    return annotation;
}

inline Article article(QRandomGenerator &random, int words)
{
    Article article;
    article.key = u"article \U0001F4F0 %1"_s.arg(random.bounded(1000));
    article.source = pick(random, hardWords());
    article.title = random.bounded(2) == 0 ? QString() : pick(random, hardWords());
    article.byline = random.bounded(2) == 0 ? QString() : pick(random, hardWords());
    article.published = random.bounded(2) == 0 ? QDate() : QDate(2018, 9, 11);
    article.language = u"en"_s;
    // A leading mark would not be canonical.
    article.text = u"x"_s + text(random, words);
    article.structure.title = span(random, article.text);
    article.structure.body = {span(random, article.text), span(random, article.text)};
    article.imported = time(random);
    return article;
}

inline void sortForReading(AnnotationSet &set)
{
    std::sort(
        set.annotations.begin(), set.annotations.end(),
        [](const Annotation &a, const Annotation &b) {
            return a.span == b.span ? a.id < b.id : a.span < b.span;
        });
    std::sort(set.relations.begin(), set.relations.end(), [](const Relation &a, const Relation &b) {
        return a.id < b.id;
    });
}

inline AnnotatedArticle annotated(QRandomGenerator &random, int words, int annotations)
{
    AnnotatedArticle result{article(random, words), {}};
    for (int id = 1; id <= annotations; ++id) {
        result.set.annotations.append(annotation(random, id, result.article.text));
    }
    for (int id = 1; id <= annotations / 3; ++id) {
        const auto kind = RelationKind(random.bounded(4));
        result.set.relations.append(
            {id, kind, 1 + random.bounded(annotations), 1 + random.bounded(annotations),
             kind == RelationKind::Related ? pick(random, hardWords()) : QString()});
    }
    sortForReading(result.set);
    return result;
}

} // namespace Quoth::Samples

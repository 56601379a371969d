// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/placesearch.h>

#include <analysis/patterns/patternmatcher.h>
#include <common/articletitle.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextLength = 48;
constexpr qsizetype mostPlaces = 200'000;

QString lineBefore(QStringView text, qsizetype place)
{
    const qsizetype start = std::max<qsizetype>(0, place - contextLength);
    const QStringView before = text.mid(start, place - start);
    return before.mid(before.lastIndexOf(u'\n') + 1).toString();
}

QString lineAfter(QStringView text, qsizetype place)
{
    const QStringView after = text.mid(place, contextLength);
    const qsizetype end = after.indexOf(u'\n');
    return (end < 0 ? after : after.left(end)).toString();
}

class PlaceSearch
{
public:
    PlaceSearch(Library &library, const PlaceRequest &request)
        : m_library(library)
        , m_request(request)
        , m_matcher(request.patterns)
    {
    }

    Result<QList<FoundPlace>> run(const QList<qint64> &articles)
    {
        for (const qint64 id : articles) {
            if (stopRequested(m_request.stop)) {
                return failure(ErrorCode::Stopped, m_request.libraryPath, {});
            }
            if (const Result<void> done = searchArticle(id); !done) {
                return failure(done.error());
            }
            if (m_places.size() > mostPlaces) {
                return failure(ErrorCode::TooLarge, m_request.query.words.value(0), {});
            }
        }
        return m_places;
    }

private:
    Result<void> searchArticle(qint64 id)
    {
        const Result<Article> article = m_library.articles().article(id);
        if (!article) {
            // It was taken out of the library meanwhile.
            return article.error().code == ErrorCode::NotFound ? Result<void>()
                                                               : failure(article.error());
        }
        const auto found = placesIn(article->text);
        if (!found) {
            return failure(found.error());
        }
        if (found->isEmpty()) {
            return {};
        }
        const Result<AnnotationSet> set = m_library.annotations().load(id);
        if (!set) {
            return failure(set.error());
        }
        QSet<std::pair<Span, int>> marked;
        for (const Annotation &annotation : set->annotations) {
            if (annotation.status != AnnotationStatus::Rejected) {
                marked.insert({annotation.span, static_cast<int>(annotation.kind)});
            }
        }
        const QString title = shownTitle(article->title, article->source);
        for (const auto &[span, label] : *found) {
            m_places.append(
                {id, title, span, span.in(article->text).toString(),
                 lineBefore(article->text, span.start), lineAfter(article->text, span.end), label,
                 marked.contains({span, static_cast<int>(label.kind)})});
        }
        return {};
    }

    Result<QList<std::pair<Span, Label>>> placesIn(const QString &text) const
    {
        QList<std::pair<Span, Label>> places;
        if (m_request.patterns.isEmpty()) {
            const auto spans = findOccurrences(text, m_request.query, m_request.stop);
            if (!spans) {
                return failure(spans.error());
            }
            for (const Span span : *spans) {
                places.append({span, m_request.label});
            }
            return places;
        }
        const TokenizedText tokenized = tokenizeText(text, m_request.stop);
        for (const PatternHit &hit : m_matcher.find(tokenized, m_request.stop)) {
            places.append({hit.span, labelOfRule(hit.label)});
        }
        return places;
    }

    Library &m_library;
    const PlaceRequest &m_request;
    PatternMatcher m_matcher;
    QList<FoundPlace> m_places;
};

} // namespace

Result<QList<FoundPlace>> searchPlaces(const PlaceRequest &request)
{
    const auto library = Library::open(request.libraryPath, Library::Mode::MustExist);
    if (!library) {
        return failure(library.error());
    }
    QList<qint64> articles = {request.articleId};
    if (request.articleId == 0) {
        const auto all = (*library)->articles().ids();
        if (!all) {
            return failure(all.error());
        }
        articles = *all;
    }
    return PlaceSearch(**library, request).run(articles);
}

Label labelOfRule(const QString &label)
{
    static const QHash<QString, QString> names = {
        {u"PER"_s, u"PER"_s},    {u"PERSON"_s, u"PER"_s},   {u"ORG"_s, u"ORG"_s},
        {u"LOC"_s, u"LOC"_s},    {u"GPE"_s, u"LOC"_s},      {u"LOCATION"_s, u"LOC"_s},
        {u"FAC"_s, u"LOC"_s},    {u"MISC"_s, u"MISC"_s},    {u"NORP"_s, u"MISC"_s},
        {u"EVENT"_s, u"MISC"_s}, {u"PRODUCT"_s, u"MISC"_s}, {u"DATE"_s, u"DATE"_s},
        {u"TIME"_s, u"DATE"_s}};
    if (const auto name = names.constFind(label.toUpper()); name != names.cend()) {
        return {AnnotationKind::Entity, *name};
    }
    for (const Label &known : labelsOf(AnnotationKind::Quotation)) {
        if (known.tag == label) {
            return known;
        }
    }
    return {AnnotationKind::Highlight, label};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/readerarticles.h>

#include <common/fileimport.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QFile>
#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<QList<AnnotatedArticle>> articlesOfLibrary(const QString &path, const StopCallable &stop)
{
    const auto library = Library::open(path, Library::Mode::ReadOnly);
    if (!library) {
        return failure(library.error());
    }
    const auto ids = (*library)->articles().ids();
    if (!ids) {
        return failure(ids.error());
    }
    QList<AnnotatedArticle> articles;
    // In the order of import, the oldest first.
    for (auto id = ids->crbegin(); id != ids->crend(); ++id) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, path);
        }
        auto article = (*library)->articles().article(*id);
        if (!article) {
            return failure(article.error());
        }
        auto set = (*library)->annotations().load(*id);
        if (!set) {
            return failure(set.error());
        }
        articles.append({std::move(*article), std::move(*set)});
    }
    return articles;
}

KnownText textsAmong(const QList<AnnotatedArticle> &known)
{
    return [&known](const Article &article) -> std::optional<QString> {
        const auto found =
            std::find_if(known.cbegin(), known.cend(), [&article](const AnnotatedArticle &other) {
                const bool isSameSource =
                    !article.source.isEmpty() && other.article.source == article.source;
                const bool isSameKey = !article.key.isEmpty() && other.article.key == article.key;
                const bool isSameTitle =
                    !article.title.isEmpty() && other.article.title == article.title;
                return isSameSource || isSameKey || isSameTitle;
            });
        return found == known.cend() ? std::nullopt : std::optional(found->article.text);
    };
}

} // namespace

bool looksLikeLibrary(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16).startsWith("SQLite format 3");
}

Result<QList<AnnotatedArticle>> readReaderArticles(
    const QString &path, const QList<AnnotatedArticle> &known, const StopCallable &stop)
{
    if (looksLikeLibrary(path)) {
        return articlesOfLibrary(path, stop);
    }
    if (!QFile::exists(path)) {
        return failure(ErrorCode::FileNotFound, path);
    }
    const Format *format = guessedFormat(path);
    if (!format) {
        return failure(ErrorCode::UnknownFormat, path);
    }
    const auto source = openArticles(path, *format, {}, textsAmong(known));
    if (!source) {
        return failure(source.error());
    }
    QList<AnnotatedArticle> articles;
    for (;;) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, path);
        }
        auto article = (*source)->next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return articles;
        }
        articles.append(std::move((*article)->content));
    }
}

QList<SharedArticle> sharedArticles(const QList<QList<AnnotatedArticle>> &readers)
{
    if (readers.isEmpty()) {
        return {};
    }
    QList<QHash<QByteArray, qsizetype>> places;
    for (const QList<AnnotatedArticle> &articles : readers) {
        QHash<QByteArray, qsizetype> own;
        for (qsizetype i = articles.size() - 1; i >= 0; --i) {
            own.insert(textHash(articles[i].article.text), i);
        }
        places.append(own);
    }
    QList<SharedArticle> shared;
    for (qsizetype i = 0; i < readers.first().size(); ++i) {
        const QByteArray hash = textHash(readers.first()[i].article.text);
        if (places.first().value(hash) != i) {
            continue; // the same text once more
        }
        SharedArticle article;
        for (qsizetype reader = 0; reader < readers.size(); ++reader) {
            if (const auto found = places[reader].constFind(hash); found != places[reader].cend()) {
                article.readers.append(readers[reader][*found]);
            }
        }
        if (article.readers.size() == readers.size()) {
            shared.append(article);
        }
    }
    return shared;
}

bool isReviewed(const AnnotationSet &set)
{
    return std::any_of(
        set.annotations.cbegin(), set.annotations.cend(), [](const Annotation &annotation) {
            return annotation.status != AnnotationStatus::Proposed;
        });
}

} // namespace Quoth

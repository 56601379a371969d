// SPDX-License-Identifier: GPL-3.0-or-later

// A program that edits a library as fast as it can, and says after each edit that it is kept, until
// it is killed. Each edit makes two annotations and a relation between them; every third one also
// changes the pair before. Every seventh time round an article is imported.
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QCoreApplication>

#include <cstdio>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorText(error)));
    return 1;
}

Annotation made(qint64 id, const QString &note, const QString &text)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = {4, 9};
    annotation.words = annotation.span.in(text).toString();
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = u"PER"_s;
    annotation.entity = u"Person %1"_s.arg(id % 17);
    annotation.note = note;
    return annotation;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 2) {
        return 2;
    }
    auto library = Library::open(QString::fromLocal8Bit(argv[1]), Library::Mode::CreateIfMissing);
    if (!library) {
        return fail(library.error());
    }
    AnnotationStore &store = (*library)->annotations();
    Article article;
    article.text = u"Mr. Trump said: \u201cno\u201d \U0001F4F0."_s;
    qint64 articleId = 0;
    std::optional<Annotation> previous;
    for (int round = 0;; ++round) {
        if (round % 7 == 0) {
            article.key = u"killed %1"_s.arg(round);
            const auto added = (*library)->articles().add(article);
            if (!added) {
                return fail(added.error());
            }
            articleId = *added;
            previous.reset();
            say(u"article %1"_s.arg(articleId));
        }
        const auto id = store.reserveIds(3);
        if (!id) {
            return fail(id.error());
        }
        say(u"ids %1"_s.arg(*id));
        const QString note = u"pair %1"_s.arg(*id);
        Edit edit{articleId, u"annotate"_s, {}, {}};
        edit.annotations = {
            {std::nullopt, made(*id, note, article.text)},
            {std::nullopt, made(*id + 1, note, article.text)}};
        edit.relations = {{std::nullopt, Relation{*id + 2, RelationKind::Speaker, *id, *id + 1}}};
        if (previous && round % 3 == 0) {
            Annotation after = *previous;
            after.status = AnnotationStatus::Rejected;
            after.author = note;
            edit.annotations.append({previous, after});
        }
        if (const auto done = store.apply(edit, u"reader"_s, edit.name); !done) {
            return fail(done.error());
        }
        say(u"kept %1 %2"_s.arg(articleId).arg(*id));
        previous = edit.annotations.first().after;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later

// A program that does, undoes and does again as fast as it can, and says after each act how many
// steps are done and undone, until it is killed. Each step makes one annotation.
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/undolog.h>

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Mr. Trump said no, and that was that for the whole of the long day."_s;

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorText(error)));
    return 1;
}

Result<void> annotate(Library &library, qint64 article)
{
    const auto id = library.annotations().reserveIds(1);
    if (!id) {
        return failure(id.error());
    }
    Annotation annotation;
    annotation.id = *id;
    const qsizetype start = *id % (text.size() - 5);
    annotation.span = {start, start + 5};
    annotation.words = annotation.span.in(text).toString();
    annotation.kind = AnnotationKind::Highlight;
    UndoStep step;
    step.name = u"annotate"_s;
    step.edits = {{article, step.name, {{std::nullopt, annotation}}, {}}};
    return library.undoLog().perform(step, u"reader"_s);
}

Result<void> act(Library &library, qint64 article, QRandomGenerator &random)
{
    const quint32 dice = random.bounded(10U);
    if (dice < 6) {
        return annotate(library, article);
    }
    const auto moved =
        dice < 9 ? library.undoLog().undo(u"reader"_s) : library.undoLog().redo(u"reader"_s);
    return moved ? Result<void>() : failure(moved.error());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 3) {
        return 2;
    }
    const auto library =
        Library::open(QString::fromLocal8Bit(argv[1]), Library::Mode::CreateIfMissing);
    if (!library) {
        return fail(library.error());
    }
    const auto known = (*library)->articles().findByText(text);
    qint64 articleId = known && *known ? **known : 0;
    if (articleId == 0) {
        Article article;
        article.text = text;
        const auto added = (*library)->articles().add(article);
        if (!added) {
            return fail(added.error());
        }
        articleId = *added;
    }
    QRandomGenerator random(QByteArray(argv[2]).toUInt());
    while (true) {
        if (const auto done = act(**library, articleId, random); !done) {
            return fail(done.error());
        }
        const auto state = (*library)->undoLog().state();
        if (!state) {
            return fail(state.error());
        }
        std::printf("%lld %lld\n", state->doneCount, state->undoneCount);
        std::fflush(stdout);
    }
}

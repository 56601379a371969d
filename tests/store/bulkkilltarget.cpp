// SPDX-License-Identifier: GPL-3.0-or-later

// A program that decides on all proposals of a library at once, takes it back, decides the other
// way, and says after each act that it is kept, until it is killed.
#include "reviewsample.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorText(error)));
    return 1;
}

Result<void> decideOnAll(Library &library, AnnotationStatus status, const QString &act)
{
    const auto index = library.review().index({});
    if (!index) {
        return failure(index.error());
    }
    QList<qint64> ids;
    for (const ReviewEntry &entry : index->entries()) {
        ids.append(entry.id);
    }
    const auto placed = library.review().annotations(ids);
    if (!placed) {
        return failure(placed.error());
    }
    return library.undoLog().perform(
        bulkDecision(*placed, status, act, {}, QDateTime::currentDateTimeUtc()), u"reader"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 2) {
        return 2;
    }
    auto library = Library::open(QString::fromLocal8Bit(argv[1]), Library::Mode::MustExist);
    if (!library) {
        return fail(library.error());
    }
    // Where the last one was killed between an act and its end, the next act begins from there.
    for (;;) {
        const auto state = (*library)->undoLog().state();
        if (!state) {
            return fail(state.error());
        }
        Result<void> done;
        if (state->doneCount > 0) {
            const auto undone = (*library)->undoLog().undo(u"reader"_s);
            done = undone ? Result<void>() : failure(undone.error());
        } else if (state->redoName == u"bulk-accept") {
            done = decideOnAll(**library, AnnotationStatus::Rejected, u"bulk-reject"_s);
        } else {
            done = decideOnAll(**library, AnnotationStatus::Accepted, u"bulk-accept"_s);
        }
        if (!done) {
            return fail(done.error());
        }
        std::printf("kept\n");
        std::fflush(stdout);
    }
}

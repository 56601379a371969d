// SPDX-License-Identifier: GPL-3.0-or-later

// A program that brings articles in as fast as it can, each with an annotation and what it was read
// from, and says of each that it is kept, until it is killed.
#include <common/articleintake.h>
#include <store/library.h>

#include <QCoreApplication>

#include <cstdio>

using namespace Quoth;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 3) {
        return 2;
    }
    const auto library =
        Library::open(QString::fromLocal8Bit(argv[1]), Library::Mode::CreateIfMissing);
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(errorText(library.error())));
        return 1;
    }
    ArticleIntake intake(
        **library, {}, [](const Result<ImportedArticle> &stored, const ReadArticle &) {
            std::printf("%s %lld\n", stored ? "kept" : "failed", stored ? stored->id : 0);
            std::fflush(stdout);
        });
    for (int number = 0;; ++number) {
        const QString name = u"%1-%2.txt"_s.arg(QString::fromLocal8Bit(argv[2])).arg(number);
        const ReadOptions options = intake.begin(name, {});
        ReadArticle read;
        read.reader = u"text"_s;
        read.number = 1;
        read.content.article.key = name;
        read.content.article.text = u"Ann Lee came to the harbour, it says in %1.\n"_s.arg(name);
        options.bytesRead(read.content.article.text.toUtf8());
        Annotation annotation;
        annotation.id = 1;
        annotation.span = {0, 7};
        annotation.words = u"Ann Lee"_s;
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = u"PER"_s;
        read.content.set.annotations = {annotation};
        intake.take(read);
    }
}

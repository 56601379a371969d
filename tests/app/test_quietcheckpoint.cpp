// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestQuietCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logIsEmptiedWhenNobodyWrites();
};

void TestQuietCheckpoint::logIsEmptiedWhenNobodyWrites()
{
    const TemporaryLibrary library;
    const std::unique_ptr<Session> session = library.open();
    QVERIFY(session);
    const Result<qint64> article = session->library().articles().add(testArticle());
    QVERIFY(article);
    QVERIFY(session->openArticle(*article));
    const Result<qint64> id = session->library().annotations().reserveIds(1);
    QVERIFY(id);
    Annotation annotation;
    annotation.id = *id;
    annotation.span = {0, 6};
    annotation.words = u"Bridge"_s;
    annotation.kind = AnnotationKind::Highlight;
    Edit edit;
    edit.articleId = *article;
    edit.annotations.append({std::nullopt, annotation});

    // The file alone, without its log, as a careless copy would have it.
    const QString copy = library.folder() + u"/copy.quoth"_s;
    const auto inTheFile = [&]() -> qsizetype {
        QFile::remove(copy);
        if (!QFile::copy(library.path(), copy)) {
            return -1;
        }
        const auto copied = Library::open(copy, Library::Mode::ReadOnly);
        const auto set = copied ? (*copied)->annotations().load(*article) : failure(copied.error());
        return set ? set->annotations.size() : 0;
    };
    QVERIFY(session->perform(edit));
    QCOMPARE(library.stored(*article).annotations.size(), 1);
    QCOMPARE(inTheFile(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(inTheFile(), 1, 20'000);

    session->undo();
    QCOMPARE(inTheFile(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(inTheFile(), 0, 20'000);
}

QTEST_GUILESS_MAIN(TestQuietCheckpoint)
#include "test_quietcheckpoint.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smoke();
};

void LibraryTest::smoke()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/news.quoth"_s);
    auto library = Library::open(path, Library::Mode::CreateIfMissing);
    QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
    Article article;
    article.key = u"k"_s;
    article.text = u"Mr. Trump said \"no\"."_s;
    const auto id = (*library)->articles().add(article);
    QVERIFY2(id, id ? "" : qPrintable(errorText(id.error())));
    Annotation annotation;
    annotation.id = (*library)->annotations().reserveIds(2).value();
    annotation.span = {4, 9};
    annotation.words = u"Trump"_s;
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = u"PER"_s;
    annotation.entity = u"Donald Trump"_s;
    const Edit edit{*id, u"annotate"_s, {{std::nullopt, annotation}}, {}};
    const auto done = (*library)->annotations().apply(edit, u"me"_s, edit.name);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    QCOMPARE((*library)->annotations().load(*id)->annotations, QList<Annotation>{annotation});
    QCOMPARE(
        (*library)->annotations().entityNames(u"don"_s, 5).value(), QStringList{u"Donald Trump"_s});
    QCOMPARE((*library)->annotations().history(annotation.id)->size(), 1);
    QCOMPARE((*library)->check().value(), QStringList());
    const auto merged = (*library)->annotations().replaceProposals(*id, {});
    QVERIFY2(merged, merged ? "" : qPrintable(errorText(merged.error())));
    QCOMPARE((*library)->articles().summaries()->size(), 1);
    QVERIFY((*library)->articles().setFindings(article).error().code == ErrorCode::NotFound);
    article.id = *id;
    const auto found = (*library)->articles().setFindings(article);
    QVERIFY2(found, found ? "" : qPrintable(errorText(found.error())));
    const auto backup = (*library)->backUpTo(folder.filePath(u"c.quoth"_s));
    QVERIFY2(backup, backup ? "" : qPrintable(errorText(backup.error())));
    QVERIFY((*library)->articles().remove(*id));
}

QTEST_APPLESS_MAIN(LibraryTest)
#include "test_library.moc"

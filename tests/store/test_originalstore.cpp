// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/articlestore.h>
#include <store/database.h>
#include <store/library.h>
#include <store/originalstore.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

Article article(const QString &text)
{
    Article made;
    made.key = u"a"_s;
    made.text = text;
    return made;
}

} // namespace

class OriginalStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWas();
    void sameBytesAreKeptOnce();
    void goesWithItsLastArticle();
    void anotherTakesItsPlace();
    void isPacked();

private:
    [[nodiscard]] qint64 count(const QString &table) const
    {
        const auto database = Database::open(m_path, Database::Access::ReadOnly);
        return database ? (*database)->number(u"SELECT count(*) FROM "_s + table).value_or(-1) : -1;
    }
    qint64 add(const QString &text, const QByteArray &bytes, int number)
    {
        const qint64 id = m_library->articles().add(article(text)).value_or(0);
        const qint64 row = m_library->originals().keepBytes(bytes, u"text/html"_s).value_or(0);
        const Original original{u"/in/a.html"_s, {}, {}, u"html"_s, u"UTF-8"_s, number};
        return id > 0 && row > 0 && m_library->originals().setOriginal(id, row, original) ? id : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Library> m_library;
};

void OriginalStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"Test.quoth"_s);
    auto library = Library::open(m_path, Library::Mode::CreateIfMissing);
    QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
    m_library = std::move(*library);
}

void OriginalStoreTest::comesBackAsItWas()
{
    const QByteArray bytes("<p>A\0B\xFF</p>", 12);
    const qint64 id = add(u"One"_s, bytes, 3);
    QVERIFY(id > 0);
    const auto original = m_library->originals().original(id);
    QVERIFY(original && *original);
    QCOMPARE(
        **original, (Original{u"/in/a.html"_s, u"text/html"_s, bytes, u"html"_s, u"UTF-8"_s, 3}));
    const qint64 without = m_library->articles().add(article(u"None"_s)).value_or(0);
    const auto none = m_library->originals().original(without);
    QVERIFY(none && !*none);
    QVERIFY(m_library->check().value_or(QStringList{u"no check"_s}).isEmpty());
}

void OriginalStoreTest::sameBytesAreKeptOnce()
{
    QVERIFY(add(u"One"_s, "feed", 1) > 0);
    QVERIFY(add(u"Two"_s, "feed", 2) > 0);
    QCOMPARE(count(u"original"_s), 1);
    QCOMPARE(count(u"article_original"_s), 2);
}

void OriginalStoreTest::goesWithItsLastArticle()
{
    const qint64 one = add(u"One"_s, "feed", 1);
    const qint64 two = add(u"Two"_s, "feed", 2);
    QVERIFY(m_library->articles().remove(one));
    QCOMPARE(count(u"original"_s), 1);
    QVERIFY(m_library->articles().remove(two));
    QCOMPARE(count(u"original"_s), 0);
}

void OriginalStoreTest::anotherTakesItsPlace()
{
    const qint64 id = add(u"One"_s, "first", 1);
    const qint64 row = m_library->originals().keepBytes("second", u"text/plain"_s).value_or(0);
    const Original other{u"b.txt"_s, {}, {}, u"text"_s, {}, 1};
    QVERIFY(m_library->originals().setOriginal(id, row, other));
    QCOMPARE(m_library->originals().original(id).value()->bytes, "second");
    QCOMPARE(count(u"original"_s), 1);
    // The same once more leaves everything as it is.
    QVERIFY(m_library->originals().setOriginal(id, row, other));
    QCOMPARE(m_library->originals().original(id).value()->bytes, "second");
}

void OriginalStoreTest::isPacked()
{
    const qint64 id = add(u"One"_s, QByteArray("All work and no play. ").repeated(100'000), 1);
    QVERIFY(id > 0);
    m_library.reset();
    QVERIFY(QFileInfo(m_path).size() < 1'000'000);
}

QTEST_GUILESS_MAIN(OriginalStoreTest)
#include "test_originalstore.moc"

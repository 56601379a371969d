// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/database.h>
#include <store/library.h>
#include <store/schemaguard.h>
#include <store/transaction.h>

#include "../common/samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWhereThereIsNothing_data();
    void opensWhereThereIsNothing();
    void theNewestSchemaIsKnownByItsDigest();
    void afterManyWritesTheLogIsEmptied();
    void togetherIsAllOrNothing();
    void whatFailsInsideTakesAllBack();
    void foldersAboveAreMade();
    void aNewFileIsItsOwnersAlone();
    void refusesUntouched_data();
    void refusesUntouched();
    void aNewerVersionInTheLogIsSeen();
    void aCommitCutShortIsTakenBack();
    void aBriefcaseOfHardNames_data();
    void aBriefcaseOfHardNames();
    void aLockedLibraryIsSaidToBe();
    void twoConnectionsSeeEachOther();
    void readOnlyWritesNothing();
    void whatMayNotBeWrittenIsSaidToBe();
    void aFolderThatMayNotBeWrittenCanBeReadFrom();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void aBackupIsTheWholeLibrary();
    void aBackupReplacesNothing();
    void anotherThreadOpensItsOwn();

private:
    QString path(const QString &name = u"news.quoth"_s) const
    {
        return m_folder->path() + u'/' + name;
    }
    std::unique_ptr<Library> made(const QString &path) const;
    static QByteArray fileHash(const QString &path);
    static void runSql(const QString &path, const QStringList &statements);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Article plainArticle()
{
    Article article;
    article.key = u"seed"_s;
    article.text = u"Mr. Trump said \U0001F4F0 no."_s;
    return article;
}

/// Takes the rights of root away for as long as it lives: root may write anything.
class PlainUser
{
public:
    PlainUser()
        : m_wasRoot(::geteuid() == 0)
        , m_isPlain(!m_wasRoot || ::seteuid(65534) == 0)
    {
    }
    ~PlainUser()
    {
        if (m_wasRoot) {
            (void)!::seteuid(0);
        }
    }
    Q_DISABLE_COPY(PlainUser)

    bool isPlain() const { return m_isPlain; }

private:
    bool m_wasRoot;
    bool m_isPlain;
};

} // namespace

void LibraryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Library> LibraryTest::made(const QString &path) const
{
    auto library = Library::open(path, Library::Mode::CreateIfMissing);
    if (!library) {
        qWarning("%s", qPrintable(errorText(library.error())));
        return {};
    }
    return std::move(*library);
}

QByteArray LibraryTest::fileHash(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

void LibraryTest::runSql(const QString &path, const QStringList &statements)
{
    auto database = Database::open(path, Database::Access::ReadWrite).value();
    for (const QString &statement : statements) {
        const auto done = database->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    }
}

void LibraryTest::opensWhereThereIsNothing_data()
{
    QTest::addColumn<Library::Mode>("mode");
    QTest::addColumn<bool>("isEmptyFile");
    QTest::addColumn<int>("error"); // -1 for none
    QTest::newRow("create") << Library::Mode::CreateIfMissing << false << -1;
    QTest::newRow("must exist") << Library::Mode::MustExist << false
                                << int(ErrorCode::FileNotFound);
    QTest::newRow("read only") << Library::Mode::ReadOnly << false << int(ErrorCode::FileNotFound);
    QTest::newRow("create, empty") << Library::Mode::CreateIfMissing << true << -1;
    QTest::newRow("must exist, empty")
        << Library::Mode::MustExist << true << int(ErrorCode::NotALibrary);
    QTest::newRow("read only, empty")
        << Library::Mode::ReadOnly << true << int(ErrorCode::NotALibrary);
}

void LibraryTest::opensWhereThereIsNothing()
{
    QFETCH(Library::Mode, mode);
    QFETCH(bool, isEmptyFile);
    QFETCH(int, error);
    if (isEmptyFile) {
        QVERIFY(QFile(path()).open(QIODevice::WriteOnly));
    }
    const auto library = Library::open(path(), mode);
    QCOMPARE(library.has_value(), error == -1);
    if (library) {
        QCOMPARE((*library)->path(), path());
        QCOMPARE((*library)->migrationBackup(), QString());
        QCOMPARE((*library)->check().value(), QStringList());
        QCOMPARE((*library)->articles().summaries().value(), QList<ArticleSummary>());
    } else {
        QCOMPARE(int(library.error().code), error);
        QCOMPARE(library.error().subject, path());
        QCOMPARE(QFile::exists(path()), isEmptyFile);
    }
}

void LibraryTest::theNewestSchemaIsKnownByItsDigest()
{
    QVERIFY(Library::open(path(), Library::Mode::CreateIfMissing));
    const auto database = Database::open(path(), Database::Access::ReadOnly);
    QVERIFY(database);
    const auto digest = schemaDigest(**database);
    QVERIFY(digest);
    // Written anew with each migration, in schemaguard.cpp; else opening is slow.
    QCOMPARE(newestSchemaDigest().toHex(), digest->toHex());
    runSql(path(), {u"CREATE TABLE another (id INTEGER)"_s});
    const auto other = Database::open(path(), Database::Access::ReadOnly);
    QVERIFY(schemaDigest(**other).value() != newestSchemaDigest());
}

void LibraryTest::afterManyWritesTheLogIsEmptied()
{
    const auto library = Library::open(path(), Library::Mode::CreateIfMissing).value().release();
    const std::unique_ptr<Library> owner(library);
    QVERIFY(library->expectManyWrites());
    Article article = plainArticle();
    article.text = QString(6'000'000, u'a'); // more than the log usually holds
    QVERIFY(library->articles().add(article));
    const qint64 before = QFileInfo(path()).size();
    QVERIFY(before < 1'000'000); // it is all in the log
    QVERIFY(library->checkpoint());
    QVERIFY(QFileInfo(path()).size() > 6'000'000);
}

void LibraryTest::togetherIsAllOrNothing()
{
    const QTemporaryDir folder;
    const auto library =
        Library::open(folder.filePath(u"t.quoth"_s), Library::Mode::CreateIfMissing).value();
    const auto addTwo = [&library](bool isFailing) {
        return library->together([&]() -> Result<void> {
            for (const QString &text : {u"One."_s, u"Two."_s}) {
                Article article;
                article.text = text;
                if (const auto added = library->articles().add(article); !added) {
                    return failure(added.error());
                }
            }
            return isFailing ? failure(ErrorCode::Stopped) : Result<void>();
        });
    };
    QCOMPARE(addTwo(true).error().code, ErrorCode::Stopped);
    QCOMPARE(library->articles().ids().value().size(), 0);
    QVERIFY(addTwo(false));
    QCOMPARE(library->articles().ids().value().size(), 2);
    QCOMPARE(library->check().value(), QStringList());
}

void LibraryTest::whatFailsInsideTakesAllBack()
{
    const QTemporaryDir folder;
    const auto library =
        Library::open(folder.filePath(u"t.quoth"_s), Library::Mode::CreateIfMissing).value();
    Article article;
    article.text = u"One."_s;
    // Whoever does not look at what became of a part is told at the end.
    const auto done = library->together([&]() -> Result<void> {
        const auto added = library->articles().add(article);
        (void)library->together([] { return Result<void>(failure(ErrorCode::Stopped)); });
        return added ? Result<void>() : failure(added.error());
    });
    QCOMPARE(done.error().code, ErrorCode::Database);
    QVERIFY(!library->articles().findByText(u"One."_s).value());
    QVERIFY(library->articles().add(article)); // the next one is not concerned
    QCOMPARE(library->check().value(), QStringList());
}

void LibraryTest::foldersAboveAreMade()
{
    QVERIFY(made(path(u"a/b c/news.quoth"_s)));
    QVERIFY(Library::open(path(u"a/b c/news.quoth"_s), Library::Mode::MustExist));
}

void LibraryTest::aNewFileIsItsOwnersAlone()
{
    const auto library = made(path());
    QVERIFY(library->articles().add(plainArticle()));
    for (const QString &name : {path(), path() + u"-wal"_s}) {
        QVERIFY(QFile::exists(name));
        const auto others =
            QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(QFile::permissions(name) & others, QFile::Permissions());
    }
}

void LibraryTest::refusesUntouched_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("text") << u"text"_s << ErrorCode::NotALibrary;
    QTest::newRow("a hundred zeros") << u"zeros"_s << ErrorCode::NotALibrary;
    QTest::newRow("SQLite of another program") << u"foreign"_s << ErrorCode::NotALibrary;
    QTest::newRow("SQLite of another program, with its own mark")
        << u"marked"_s << ErrorCode::NotALibrary;
    QTest::newRow("the next schema") << u"next"_s << ErrorCode::LibraryTooNew;
    QTest::newRow("a far schema") << u"far"_s << ErrorCode::LibraryTooNew;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::NotALibrary;
    QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::NotALibrary;
    QTest::newRow("a link to nowhere") << u"link"_s << ErrorCode::NotALibrary;
    QTest::newRow("a head and nothing else") << u"head"_s << ErrorCode::LibraryDamaged;
    QTest::newRow("a trigger of somebody's") << u"trigger"_s << ErrorCode::NotALibrary;
    QTest::newRow("a view for a table") << u"view"_s << ErrorCode::NotALibrary;
}

void LibraryTest::refusesUntouched()
{
    QFETCH(QString, what);
    QFETCH(ErrorCode, error);
    QFile file(path());
    if (what == u"text" || what == u"zeros") {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(what == u"text" ? QByteArray("Mr. Trump said no.\n") : QByteArray(100, '\0'));
        file.close();
    } else if (what == u"foreign") {
        runSql(path(), {u"CREATE TABLE article (id INTEGER)"_s});
    } else if (what == u"marked") {
        runSql(path(), {u"PRAGMA application_id = 1"_s, u"CREATE TABLE a (id INTEGER)"_s});
    } else if (what == u"folder") {
        QVERIFY(QDir().mkpath(path()));
    } else if (what == u"pipe") {
        QCOMPARE(::mkfifo(path().toLocal8Bit().constData(), 0600), 0);
    } else if (what == u"link") {
        QVERIFY(QFile::link(path(u"nowhere"_s), path()));
    } else {
        made(path())->articles().add(plainArticle()).value();
        if (what == u"next" || what == u"far") {
            const int version = Library::schemaVersion() + (what == u"next" ? 1 : 1000);
            runSql(path(), {u"PRAGMA user_version = %1"_s.arg(version)});
        } else if (what == u"trigger") {
            runSql(
                path(), {u"CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM relation;"
                         " END"_s});
        } else if (what == u"view") {
            runSql(
                path(), {u"DROP TABLE counter"_s,
                         u"CREATE VIEW counter AS SELECT 'row' AS name, 1 AS last"_s});
        } else {
            QVERIFY(file.resize(100));
        }
    }
    const QByteArray before = what == u"pipe" ? QByteArray() : fileHash(path());
    const QStringList namesBefore = QDir(m_folder->path()).entryList();
    for (const auto mode :
         {Library::Mode::CreateIfMissing, Library::Mode::MustExist, Library::Mode::ReadOnly}) {
        const auto library = Library::open(path(), mode);
        QVERIFY(!library);
        QCOMPARE(library.error().code, error);
        QCOMPARE(library.error().subject, path());
    }
    QCOMPARE(what == u"pipe" ? QByteArray() : fileHash(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(), namesBefore);
}

void LibraryTest::aNewerVersionInTheLogIsSeen()
{
    made(path());
    auto writer = Database::open(path(), Database::Access::ReadWrite).value();
    QVERIFY(writer->run(u"PRAGMA user_version = 99"_s)); // stands in the log only
    for (const auto mode : {Library::Mode::CreateIfMissing, Library::Mode::ReadOnly}) {
        const auto library = Library::open(path(), mode);
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::LibraryTooNew);
    }
}

/// What a kill leaves of a program that commits by a rollback journal, as the first commit of a new
/// library does: new pages in the file, the old ones beside it.
void LibraryTest::aCommitCutShortIsTakenBack()
{
    made(path());
    const QString copy = path(u"cut.quoth"_s);
    {
        auto database = Database::open(path(), Database::Access::ReadWrite);
        QVERIFY(database.has_value());
        QVERIFY((*database)->run(u"PRAGMA journal_mode = DELETE"_s).has_value());
        QVERIFY((*database)->run(u"PRAGMA cache_size = 5"_s).has_value());
        auto transaction = Transaction::begin(**database, Transaction::Kind::Write);
        QVERIFY(transaction.has_value());
        QVERIFY((*database)->run(u"CREATE TABLE spilt (words)"_s).has_value());
        QVERIFY((*database)
                    ->run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < 500) INSERT INTO spilt SELECT randomblob(3000) FROM n"_s)
                    .has_value());
        QVERIFY(QFile::copy(path(), copy));
        QVERIFY(QFile::copy(path() + u"-journal"_s, copy + u"-journal"_s));
    }
    QVERIFY(QFileInfo(copy + u"-journal"_s).size() > 0);
    auto library = Library::open(copy, Library::Mode::MustExist);
    QVERIFY2(library.has_value(), library ? "" : qPrintable(errorText(library.error())));
    QCOMPARE((*library)->check().value(), QStringList());
}

void LibraryTest::aBriefcaseOfHardNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"a b.quoth"_s, u"50%20.quoth"_s, u"what?.quoth"_s, u"#1.quoth"_s, u"a;b=c.quoth"_s,
          u"\u041D\u043E\u0432\u043E\u0441\u0442\u0438 \U0001F4F0.quoth"_s, u"file:x"_s,
          u":memory:"_s, u"it's \"mine\".quoth"_s, u"-rf"_s, u"@at@.quoth"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void LibraryTest::aBriefcaseOfHardNames()
{
    QFETCH(QString, name);
    const qint64 id = made(path(name))->articles().add(plainArticle()).value();
    QVERIFY(QFile::exists(path(name)));
    const auto again = Library::open(path(name), Library::Mode::ReadOnly);
    QVERIFY2(again, again ? "" : qPrintable(errorText(again.error())));
    QCOMPARE((*again)->articles().article(id)->text, plainArticle().text);
    QVERIFY((*again)->backUpTo(path(u"copy of "_s + name)));
    QVERIFY(Library::open(path(u"copy of "_s + name), Library::Mode::MustExist));
}

void LibraryTest::aLockedLibraryIsSaidToBe()
{
    auto library = made(path());
    auto other = Database::open(path(), Database::Access::ReadWrite).value();
    const auto lock = Transaction::begin(*other, Transaction::Kind::Write);
    QVERIFY(lock);
    const auto added = library->articles().add(plainArticle());
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::LibraryLocked);
    QVERIFY(library->articles().summaries()); // who reads does not wait
    const auto opened = Library::open(path(), Library::Mode::MustExist);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LibraryLocked);
}

void LibraryTest::twoConnectionsSeeEachOther()
{
    const auto first = made(path());
    const auto second = made(path());
    const qint64 id = first->articles().add(plainArticle()).value();
    QCOMPARE(second->articles().article(id)->text, plainArticle().text);
    const qint64 ids = first->annotations().reserveIds(5).value();
    QCOMPARE(second->annotations().reserveIds(1).value(), ids + 5);
}

void LibraryTest::readOnlyWritesNothing()
{
    const qint64 id = made(path())->articles().add(plainArticle()).value();
    const QByteArray before = fileHash(path());
    {
        const auto library = Library::open(path(), Library::Mode::ReadOnly).value().release();
        const std::unique_ptr<Library> owner(library);
        QCOMPARE(library->articles().article(id)->key, u"seed"_s);
        const auto added = library->articles().add(plainArticle());
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::FileNotWritable);
        QVERIFY(!library->annotations().reserveIds(1));
        QCOMPARE(library->check().value(), QStringList());
    }
    QCOMPARE(fileHash(path()), before);
    QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
}

void LibraryTest::whatMayNotBeWrittenIsSaidToBe()
{
    made(path())->articles().add(plainArticle()).value();
    QCOMPARE(::chmod(path().toLocal8Bit().constData(), 0444), 0);
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0777), 0);
    const PlainUser user;
    if (!user.isPlain()) {
        QSKIP("root may write everything, and its rights could not be given up");
    }
    const auto library = Library::open(path(), Library::Mode::MustExist);
    QVERIFY(!library);
    QCOMPARE(library.error().code, ErrorCode::FileNotWritable);
    QVERIFY(Library::open(path(), Library::Mode::ReadOnly));
}

void LibraryTest::aFolderThatMayNotBeWrittenCanBeReadFrom()
{
    const qint64 id = made(path())->articles().add(plainArticle()).value();
    QCOMPARE(::chmod(path().toLocal8Bit().constData(), 0444), 0);
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0555), 0);
    {
        const PlainUser user;
        if (!user.isPlain()) {
            QSKIP("root may write everything, and its rights could not be given up");
        }
        const auto library = Library::open(path(), Library::Mode::ReadOnly);
        QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
        QCOMPARE((*library)->articles().article(id)->key, u"seed"_s);
        QVERIFY(!Library::open(path(u"other.quoth"_s), Library::Mode::CreateIfMissing));
        const auto written = Library::open(path(), Library::Mode::MustExist);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
    }
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0755), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"news.quoth"_s});
}

void LibraryTest::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("fault");
    QTest::newRow("words") << QStringList{u"UPDATE annotation SET span_start = 3"_s}
                           << u"annotation 1 is not what 3-9 covers"_s;
    QTest::newRow("beyond the end") << QStringList{u"UPDATE annotation SET span_end = 900"_s}
                                    << u"annotation 1 is not what 4-900 covers"_s;
    QTest::newRow("text")
        << QStringList{u"DROP TRIGGER article_text_stays"_s, u"UPDATE article SET text = 'Ms. Trump says'"_s}
        << u"its text is not the one that was imported"_s;
    QTest::newRow("an annotation of no article")
        << QStringList{u"PRAGMA foreign_keys = OFF"_s, u"DELETE FROM article"_s}
        << u"annotation refers to a row of article that is gone"_s;
    QTest::newRow("an entity that is gone")
        << QStringList{u"PRAGMA foreign_keys = OFF"_s, u"DELETE FROM entity"_s}
        << u"annotation refers to a row of entity that is gone"_s;
    QTest::newRow("an id of its own")
        << QStringList{u"UPDATE counter SET last = 0"_s} << u"an id that was not given out"_s;
    QTest::newRow("attributes that are no JSON")
        << QStringList{u"UPDATE annotation SET attributes = '{\"a\":1}'"_s}
        << u"annotation 1 cannot be read"_s;
    QTest::newRow("a structure that is none")
        << QStringList{u"UPDATE article SET structure = '{\"title\":[5,1]}'"_s}
        << u"the structure of article 1 cannot be read"_s;
}

void LibraryTest::checkFindsWhatIsWrong()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, fault);
    const auto library = made(path());
    const qint64 articleId = library->articles().add(plainArticle()).value();
    Annotation annotation;
    annotation.id = library->annotations().reserveIds(1).value();
    Samples::setSpan(annotation, {4, 9}, plainArticle().text);
    annotation.entity = u"Donald Trump"_s;
    QVERIFY(library->annotations().apply(
        {articleId, u"annotate"_s, {{std::nullopt, annotation}}, {}}, {}, {}));
    QCOMPARE(library->check().value(), QStringList());
    runSql(path(), statements);
    const QStringList faults = library->check().value();
    QVERIFY2(faults.join(u'\n').contains(fault), qPrintable(faults.join(u'\n')));
}

void LibraryTest::aBackupIsTheWholeLibrary()
{
    const auto library = made(path());
    const qint64 id = library->articles().add(plainArticle()).value(); // still in the log
    QVERIFY(library->backUpTo(path(u"copy.quoth"_s)));
    const auto copy = Library::open(path(u"copy.quoth"_s), Library::Mode::MustExist);
    QVERIFY(copy);
    QCOMPARE((*copy)->articles().article(id)->text, plainArticle().text);
    QCOMPARE((*copy)->check().value(), QStringList());
    QVERIFY(!QFile::exists(path(u"copy.quoth.part"_s)));
}

void LibraryTest::aBackupReplacesNothing()
{
    const auto library = made(path());
    QFile file(path(u"copy.quoth"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto done = library->backUpTo(file.fileName());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(file.size(), 4);
    QVERIFY(!library->backUpTo(path(u"no/such/folder/copy.quoth"_s)));
}

void LibraryTest::anotherThreadOpensItsOwn()
{
    const auto library = made(path());
    QStringList errors;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto own = Library::open(path(), Library::Mode::MustExist);
        for (int i = 0; own && i < 50; ++i) {
            if (const auto added = (*own)->articles().add(plainArticle()); !added) {
                errors.append(errorText(added.error()));
            }
        }
    }));
    thread->start();
    for (int i = 0; i < 50; ++i) {
        if (const auto added = library->articles().add(plainArticle()); !added) {
            QFAIL(qPrintable(errorText(added.error())));
        }
    }
    thread->wait();
    QCOMPARE(errors, QStringList());
    QCOMPARE(library->articles().summaries()->size(), 100);
}

QTEST_APPLESS_MAIN(LibraryTest)
#include "test_library.moc"

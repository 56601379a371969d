// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/archive.h>
#include <formats/filewriter.h>
#include <formats/folder.h>

#include "../common/samples.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Writes and reads nothing but the text: what the file sets need, and no more.
class TextFiles : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override { return files.add(u"begin"_s, "1"); }
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override
    {
        const QString name = fileNameOf(article.article.key, m_taken);
        return files.add(u"texts/"_s + name + u".txt"_s, article.article.text.toUtf8());
    }
    Result<void> end(FileSink &files) override { return files.add(u"end"_s, QByteArray()); }

private:
    QSet<QString> m_taken;
};

class TextFilesSource : public ArticleSource
{
public:
    explicit TextFilesSource(FileSource &files)
        : m_files(files)
        , m_names(files.names().filter(u".txt"_s))
    {
    }
    Result<std::optional<ReadArticle>> next() override
    {
        if (m_names.isEmpty()) {
            return std::nullopt;
        }
        const auto bytes = m_files.read(m_names.takeFirst());
        if (!bytes) {
            return failure(bytes.error());
        }
        ReadArticle read;
        read.content.article.text = QString::fromUtf8(*bytes);
        return std::optional(read);
    }

private:
    FileSource &m_files;
    QStringList m_names;
};

Format textFormat()
{
    Format format;
    format.id = u"texts"_s;
    format.suffix = u"zip"_s;
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<TextFiles>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &) {
        return std::make_unique<TextFilesSource>(files);
    };
    return format;
}

} // namespace

class FileSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void safeNames_data();
    void safeNames();
    void anArchiveIsReadBack();
    void anArchiveIsTheSameEachTime();
    void anotherProgramUnpacksIt();
    void aPipeGetsAnArchive();
    void aFolderIsReadBack();
    void aFailedExportLeavesTheFolder();
    void aFolderIsNamedFromWhereOneIs();
    void hostileArchives_data();
    void hostileArchives();
    void cutArchivesAreRefused();

private:
    static QByteArray pack(const QList<std::pair<QString, QByteArray>> &files);
    static NextArticle articles(int count, const Result<void> &end = {});
};

QByteArray FileSetTest::pack(const QList<std::pair<QString, QByteArray>> &files)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ArchiveSink sink(buffer);
    for (const auto &[name, content] : files) {
        if (!sink.add(name, content)) {
            return {};
        }
    }
    return sink.finish() ? bytes : QByteArray();
}

NextArticle FileSetTest::articles(int count, const Result<void> &end)
{
    return [count, end, next = 0]() mutable -> Result<std::optional<AnnotatedArticle>> {
        if (next == count) {
            return end ? Result<std::optional<AnnotatedArticle>>(std::nullopt)
                       : failure(end.error());
        }
        AnnotatedArticle article;
        article.article.key = u"Zürich, \U0001F4F0"_s;
        article.article.text = u"text %1"_s.arg(next++);
        return std::optional(article);
    };
}

void FileSetTest::names_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"seed"_s << u"seed"_s;
    QTest::newRow("letters") << u"Zürich 中文"_s << u"Zürich 中文"_s;
    QTest::newRow("nothing") << u""_s << u"article"_s;
    QTest::newRow("up") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile"_s;
    QTest::newRow("option") << u"-rf"_s << u"rf"_s;
    QTest::newRow("windows") << u"C:\\a*b?c.. "_s << u"C--a-b-c"_s;
    QTest::newRow("line end") << u"a\nb"_s << u"a-b"_s;
    QTest::newRow("astral") << u"\U0001F4F0 a"_s << u"- a"_s.mid(2);
    QTest::newRow("long") << QString(500, u'a') << QString(60, u'a');
}

void FileSetTest::names()
{
    QFETCH(QString, key);
    QFETCH(QString, name);
    QSet<QString> taken;
    const QString given = fileNameOf(key, taken);
    QCOMPARE(given.trimmed(), name);
    QVERIFY(isSafeFileName(given));
    QCOMPARE(fileNameOf(key, taken), given + u"-2"_s);
    QCOMPARE(fileNameOf(key.toUpper(), taken).toLower(), given.toLower() + u"-3"_s);
}

void FileSetTest::safeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSafe");
    for (const QString &name : {u"a"_s, u"a/b.txt"_s, u"ä 中.ann"_s, u"..a"_s, u"{1-2}.txt"_s}) {
        QTest::newRow(qPrintable(name)) << name << true;
    }
    for (const QString &name :
         {u""_s, u"/a"_s, u"a/"_s, u".."_s, u"../a"_s, u"a/../b"_s, u"a//b"_s, u"./a"_s, u"a\\b"_s,
          u"C:a"_s, u"a\nb"_s, QString(u'\0')}) {
        QTest::newRow(qPrintable(u"not: "_s + name)) << name << false;
    }
}

void FileSetTest::safeNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isSafe);
    QCOMPARE(isSafeFileName(name), isSafe);
}

void FileSetTest::anArchiveIsReadBack()
{
    const QByteArray large(300'000, 'x');
    const QList<std::pair<QString, QByteArray>> files = {
        {u"a.txt"_s, "one"}, {u"folder/ü \U0001F4F0.txt"_s, large}, {u"empty"_s, {}}};
    QByteArray bytes = pack(files);
    QVERIFY(bytes.size() > 0 && bytes.size() < large.size());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = openArchive(buffer, u"in.zip"_s);
    QVERIFY2(source, source ? "" : qPrintable(errorText(source.error())));
    QCOMPARE((*source)->names().size(), 3);
    for (const auto &[name, content] : files) {
        QVERIFY2((*source)->names().contains(name), qPrintable((*source)->names().join(u'|')));
        QCOMPARE((*source)->read(name).value(), content);
    }
    QCOMPARE((*source)->read(u"none"_s).error().code, ErrorCode::FileNotFound);
    QCOMPARE((*source)->read(files[1].first, 1000).error().code, ErrorCode::TooLarge);
}

void FileSetTest::anArchiveIsTheSameEachTime()
{
    const QList<std::pair<QString, QByteArray>> files = {{u"a.txt"_s, "one"}};
    const QByteArray once = pack(files);
    QTest::qWait(1100); // a zip counts in two seconds, and extra fields in one
    QCOMPARE(pack(files), once);
}

void FileSetTest::anotherProgramUnpacksIt()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("python3, which unpacks the archive, is not installed");
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pack({{u"ü \U0001F4F0.txt"_s, "one"}, {u"b/c"_s, "two"}}));
    file.close();
    QProcess process;
    process.start(
        python, {u"-c"_s,
                 u"import sys, zipfile\n"
                 "z = zipfile.ZipFile(sys.argv[1])\n"
                 "assert z.testzip() is None\n"
                 "print(ascii([(n, z.read(n)) for n in z.namelist()]))"_s,
                 file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(
        process.readAllStandardOutput().trimmed(),
        QByteArray("[('\\xfc \\U0001f4f0.txt', b'one'), ('b/c', b'two')]"));
}

void FileSetTest::aPipeGetsAnArchive()
{
    // A process' input is a device that only goes on.
    const QString cat = QStandardPaths::findExecutable(u"cat"_s);
    QProcess process;
    process.start(cat, QStringList());
    QVERIFY(process.waitForStarted());
    AnnotatedArticle article;
    article.article.text = u"text"_s;
    const auto writer = makeWriter(textFormat());
    QVERIFY(process.isSequential());
    QVERIFY(writer->begin(process));
    QVERIFY(writer->write(process, article));
    QVERIFY(writer->end(process));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAll(), writtenBytes(textFormat(), {article}).value());
}

void FileSetTest::aFolderIsReadBack()
{
    const QTemporaryDir folder;
    const Format format = textFormat();
    for (const QString &name : {u"out"_s, u"out.zip"_s}) {
        const QString path = folder.filePath(name);
        QVERIFY(writeFile(path, format, articles(3)));
        QCOMPARE(QFileInfo(path).isDir(), name == u"out");
        const auto source = openArticles(path, format);
        QVERIFY2(source, source ? "" : qPrintable(errorText(source.error())));
        QStringList texts;
        for (auto read = (*source)->next(); read && *read; read = (*source)->next()) {
            texts.append((*read)->content.article.text);
        }
        texts.sort();
        QCOMPARE(texts, (QStringList{u"text 0"_s, u"text 1"_s, u"text 2"_s}));
    }
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList{u"out"_s, u"out.zip"_s}));
    // Once more, over what is there; what is not ours stays.
    QFile other(folder.filePath(u"out/other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(writeFile(folder.filePath(u"out"_s), format, articles(1)));
    QVERIFY(other.exists());
    QCOMPARE(FolderSource(folder.filePath(u"out"_s)).names().size(), 6);
}

void FileSetTest::aFolderIsNamedFromWhereOneIs()
{
    const QTemporaryDir folder;
    const QString here = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const bool isWritten = writeFile(u"out"_s, textFormat(), articles(1)).has_value();
    QStringList names;
    QList<bool> isRead;
    for (const QString &path : {u"out"_s, u"./out/"_s}) {
        FolderSource source(path);
        names += source.names();
        for (const QString &name : source.names()) {
            isRead.append(source.read(name, 1000).has_value());
        }
    }
    QVERIFY(QDir::setCurrent(here));
    QVERIFY(isWritten);
    QCOMPARE(names.size(), 6);
    QVERIFY(names.contains(u"begin"_s));
    QVERIFY(!isRead.contains(false));
}

void FileSetTest::aFailedExportLeavesTheFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    QVERIFY(writeFile(path, textFormat(), articles(1)));
    const QStringList before = FolderSource(path).names();
    QVERIFY(!writeFile(path, textFormat(), articles(2, failure(ErrorCode::Database))));
    QVERIFY(!writeFile(path, textFormat(), articles(2), [] { return true; }));
    QCOMPARE(FolderSource(path).names(), before);
    QVERIFY(!writeFile(
        folder.filePath(u"new"_s), textFormat(), articles(0, failure(ErrorCode::Database))));
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"out"_s});
    // A file is no folder.
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(
        writeFile(file.fileName(), textFormat(), articles(1)).error().code,
        ErrorCode::FileNotWritable);
}

void FileSetTest::hostileArchives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto named = [](const QByteArray &name) { // our own writer refuses to write such a one
        return pack({{u"aa/evil"_s, "x"}}).replace("aa/evil", name);
    };
    QTest::newRow("up") << named("../evil");
    QTest::newRow("absolute") << named("/tmp/ev");
    QTest::newRow("backslash") << named("..\\evil");
    QTest::newRow("twice") << pack({{u"a"_s, "x"}, {u"a"_s, "y"}});
    QTest::newRow("no archive") << QByteArray("It is a text, and no archive at all.");
    QTest::newRow("nothing but a mark") << QByteArray("PK\x03\x04");
}

void FileSetTest::hostileArchives()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = openArchive(buffer, u"in.zip"_s);
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Malformed);
    QCOMPARE(source.error().subject, u"in.zip"_s);
}

void FileSetTest::cutArchivesAreRefused()
{
    const QByteArray whole = pack({{u"a"_s, QByteArray(1000, 'x')}, {u"b"_s, "y"}});
    QRandomGenerator random(3);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QByteArray bytes = whole.left(size);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto source = openArchive(buffer, u"in.zip"_s);
        // Of its table of contents only the last numbers can be done without.
        QVERIFY2(!source || size + 16 > whole.size(), qPrintable(QString::number(size)));
    }
    for (int i = 0; i < 300; ++i) { // no crash and nothing outside, whatever comes of it
        QByteArray bytes = whole;
        bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto source = openArchive(buffer, u"in.zip"_s);
        const QStringList names = source ? (*source)->names() : QStringList();
        for (const QString &name : names) {
            const auto read = (*source)->read(name);
            QVERIFY(!read || read->size() <= 1000); // its checksum says so
        }
    }
}

QTEST_GUILESS_MAIN(FileSetTest)
#include "test_fileset.moc"

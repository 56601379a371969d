// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/commandline.h>
#include <window/messages.h>

#include <QDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libraryComesFromTheOptionTheEnvironmentOrTheDataFolder();
    void filesBecomeAbsolute();
    void whatLooksLikeMoreIsAFile();
    void helpAndVersionOnlyPrint();
    void unknownOptionIsAUsageError();
    void errorsNameTheFile_data();
    void errorsNameTheFile();
};

void TestCommandLine::libraryComesFromTheOptionTheEnvironmentOrTheDataFolder()
{
    qunsetenv("QUOTH_LIBRARY");
    QVERIFY(parseCommandLine({u"quoth"_s}).libraryPath.endsWith("/quoth/Library.quoth"_L1));
    qputenv("QUOTH_LIBRARY", "/tmp/of the environment.quoth");
    QCOMPARE(parseCommandLine({u"quoth"_s}).libraryPath, u"/tmp/of the environment.quoth"_s);
    const CommandLine line =
        parseCommandLine({u"quoth"_s, u"--library"_s, u"/tmp/given.quoth"_s, u"a.txt"_s});
    QCOMPARE(line.libraryPath, u"/tmp/given.quoth"_s);
    qunsetenv("QUOTH_LIBRARY");
}

void TestCommandLine::filesBecomeAbsolute()
{
    const CommandLine line = parseCommandLine({u"quoth"_s, u"a.txt"_s, u"/b.txt"_s});
    QCOMPARE(line.wish, CommandLine::Wish::Run);
    QCOMPARE(line.files, QStringList({QDir::current().filePath(u"a.txt"_s), u"/b.txt"_s}));
}

void TestCommandLine::whatLooksLikeMoreIsAFile()
{
    const CommandLine line = parseCommandLine(
        {u"quoth"_s, u"--"_s, u"--help"_s, u"-platform"_s, u"%f"_s, u"quoth://open"_s});
    QCOMPARE(line.wish, CommandLine::Wish::Run);
    QCOMPARE(line.files.size(), 4);
    for (const QString &file : line.files) {
        QVERIFY2(file.startsWith(QDir::currentPath()), qPrintable(file));
    }
}

void TestCommandLine::helpAndVersionOnlyPrint()
{
    const CommandLine help = parseCommandLine({u"quoth"_s, u"--help"_s});
    QCOMPARE(help.wish, CommandLine::Wish::ShowText);
    QVERIFY(help.text.contains("--library"_L1));
    const CommandLine version = parseCommandLine({u"quoth"_s, u"--version"_s});
    QCOMPARE(version.wish, CommandLine::Wish::ShowText);
    QVERIFY(version.text.startsWith("quoth "_L1));
}

void TestCommandLine::unknownOptionIsAUsageError()
{
    const CommandLine line = parseCommandLine({u"quoth"_s, u"--papyrus"_s});
    QCOMPARE(line.wish, CommandLine::Wish::ReportUsage);
    QVERIFY(line.text.contains("papyrus"_L1));
}

void TestCommandLine::errorsNameTheFile_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code :
         {ErrorCode::FileNotFound, ErrorCode::FileNotReadable, ErrorCode::FileNotWritable,
          ErrorCode::NoText, ErrorCode::TooLarge, ErrorCode::Malformed, ErrorCode::NotALibrary,
          ErrorCode::LibraryTooNew, ErrorCode::LibraryLocked, ErrorCode::LibraryDamaged,
          ErrorCode::MigrationFailed}) {
        QTest::newRow(qPrintable(errorName(code))) << static_cast<int>(code);
    }
}

void TestCommandLine::errorsNameTheFile()
{
    QFETCH(int, code);
    const QString sentence =
        errorSentence({static_cast<ErrorCode>(code), u"/folder/bad file.txt"_s, {}, 0});
    QVERIFY2(sentence.contains("bad file.txt"_L1), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
}

QTEST_MAIN(TestCommandLine)
#include "test_commandline.moc"

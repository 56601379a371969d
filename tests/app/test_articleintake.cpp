// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <common/articleintake.h>
#include <store/list/articlelist.h>
#include <store/originalstore.h>
#include <store/revisionstore.h>
#include <store/undolog.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

ReadArticle readArticle(const QString &text, const QString &source = {})
{
    ReadArticle read;
    read.content.article.key = source.isEmpty() ? text.left(8) : source;
    read.content.article.source = source;
    read.content.article.text = text;
    return read;
}

} // namespace

class ArticleIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeImportIsOneStep();
    void oneThatStillRunsGoesOn();
    void whatWasThereStays();
    void aRevisionIsAPartOfIt();
    void annotationsOfKnownArticlesAreAPartOfIt();
    void aBadOneTakesNoOtherAlong();
    void oneThatIsGoneForGoodStaysGone();
    void nothingNewIsNoStep();
    void whoeverIsToldFindsIt();
    void killedItLeavesWholeArticles();

private:
    [[nodiscard]] QList<qint64> listed() { return m_library->articles().ids().value(); }
    [[nodiscard]] UndoLog &log() { return m_library->undoLog(); }
    /// Brings them in, as one import; the ids of those that are new.
    QList<qint64> imported(const QList<ReadArticle> &articles)
    {
        QList<qint64> ids;
        ArticleIntake intake(
            *m_library, u"reader"_s,
            [&](const Result<ImportedArticle> &stored, const ReadArticle &) {
                if (!stored) {
                    qWarning("%s", qPrintable(errorText(stored.error())));
                } else if (stored->isNew) {
                    ids.append(stored->id);
                }
            });
        for (const ReadArticle &article : articles) {
            intake.take(article);
        }
        m_outcome = intake.finish();
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Result<IntakeOutcome> m_outcome;
};

void ArticleIntakeTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"i.quoth"_s), Library::Mode::CreateIfMissing).value();
}

void ArticleIntakeTest::aWholeImportIsOneStep()
{
    QList<ReadArticle> articles;
    for (int i = 0; i < 850; ++i) { // more than two transactions take
        articles.append(readArticle(u"Article number %1 of the wire."_s.arg(i)));
    }
    const QList<qint64> ids = imported(articles);
    QCOMPARE(ids.size(), 850);
    QVERIFY(m_outcome);
    QCOMPARE(log().state().value().doneCount, 1);
    QCOMPARE(log().state().value().undoName, u"import-articles"_s);
    QCOMPARE(log().entries(1, 1).value().first().changeCount, 850);

    QVERIFY(log().undo(u"reader"_s).value());
    QCOMPARE(listed(), QList<qint64>());
    ListQuery trash;
    trash.isTrash = true;
    QCOMPARE(m_library->list().whole(trash).value().ids.size(), 850);
    m_library.reset(); // also tomorrow
    m_library = Library::open(m_folder->filePath(u"i.quoth"_s), Library::Mode::MustExist).value();
    QVERIFY(log().redo(u"reader"_s).value());
    QCOMPARE(listed().size(), 850);
    QCOMPARE(m_library->check().value(), QStringList());
}

/// Somebody opens the library meanwhile, and takes it for one that was killed.
void ArticleIntakeTest::oneThatStillRunsGoesOn()
{
    ArticleIntake intake(*m_library, u"reader"_s, [](const auto &, const auto &) {});
    intake.take(readArticle(u"The first."_s));
    intake.flush();
    QVERIFY(log().logAllParts());
    intake.take(readArticle(u"The second."_s));
    QVERIFY(intake.finish());
    QCOMPARE(log().state().value().doneCount, 2);
    QVERIFY(log().undo({}).value());
    QCOMPARE(listed().size(), 1);
    QVERIFY(log().undo({}).value());
    QCOMPARE(listed(), QList<qint64>());
}

void ArticleIntakeTest::whatWasThereStays()
{
    const QList<qint64> first = imported({readArticle(u"It was there."_s)});
    const QList<qint64> second =
        imported({readArticle(u"It was there."_s), readArticle(u"It was not."_s)});
    QCOMPARE(second.size(), 1);
    QVERIFY(log().undo({}).value());
    QCOMPARE(listed(), first);
    QVERIFY(log().undo({}).value());
    QCOMPARE(listed(), QList<qint64>());
}

void ArticleIntakeTest::aRevisionIsAPartOfIt()
{
    const QString address = u"https://news.example.org/bridge"_s;
    const QString before = u"The bridge is shut. Ann Lee said so on Monday, at noon."_s;
    const qint64 former = imported({readArticle(before, address)}).first();
    Annotation highlight;
    highlight.id = m_library->annotations().reserveIds(1).value();
    highlight.span = {20, 27};
    highlight.words = highlight.span.in(before).toString();
    QVERIFY(m_library->annotations().apply(
        {former, u"annotate"_s, {{std::nullopt, highlight}}, {}}, {}, u"annotate"_s));

    const QList<qint64> ids = imported(
        {readArticle(u"Update. "_s + before, address), readArticle(u"Another article."_s)});
    QCOMPARE(ids.size(), 2);
    QCOMPARE(m_outcome->revisions, 1);
    QCOMPARE(m_outcome->carried, 1);
    QCOMPARE(m_library->revisions().formers(ids[0]).value(), QList<qint64>{former});
    QCOMPARE(m_library->annotations().load(ids[0]).value().annotations.first().words, u"Ann Lee"_s);
    QVERIFY(!listed().contains(former));

    QVERIFY(log().undo({}).value());
    QCOMPARE(listed(), QList<qint64>{former});
    QVERIFY(m_library->annotations().load(ids[0]).value().annotations.isEmpty());
    QVERIFY(log().redo({}).value());
    QCOMPARE(listed().size(), 2);
    QVERIFY(!listed().contains(former));
    QCOMPARE(m_library->annotations().load(ids[0]).value().annotations.size(), 1);
}

void ArticleIntakeTest::annotationsOfKnownArticlesAreAPartOfIt()
{
    const qint64 known = imported({readArticle(u"Ann Lee came."_s)}).first();
    Annotation name;
    name.id = m_library->annotations().reserveIds(1).value();
    name.span = {0, 7};
    name.words = u"Ann Lee"_s;
    name.kind = AnnotationKind::Entity;
    ArticleIntake intake(*m_library, {}, [](const auto &, const auto &) {});
    UndoStep part;
    part.edits = {{known, u"import"_s, {{std::nullopt, name}}, {}}};
    QVERIFY(intake.perform(part));
    intake.take(readArticle(u"A new one."_s));
    QVERIFY(intake.finish());
    QCOMPARE(m_library->annotations().load(known).value().annotations.size(), 1);
    QVERIFY(log().undo({}).value());
    QCOMPARE(m_library->annotations().load(known).value().annotations.size(), 0);
    QCOMPARE(listed(), QList<qint64>{known});
}

void ArticleIntakeTest::aBadOneTakesNoOtherAlong()
{
    ReadArticle bad = readArticle(u"Its annotation says other words."_s, u"bad.txt"_s);
    Annotation annotation;
    annotation.id = 1;
    annotation.span = {0, 3};
    annotation.words = u"not"_s;
    bad.content.set.annotations = {annotation};
    QList<Error> errors;
    ArticleIntake intake(*m_library, {}, [&](const auto &stored, const auto &) {
        if (!stored) {
            errors.append(stored.error());
        }
    });
    intake.take(readArticle(u"Before."_s));
    intake.take(bad);
    intake.take(readArticle(u"Behind."_s));
    QVERIFY(intake.finish());
    QCOMPARE(errors.size(), 1);
    QVERIFY(!errors.first().subject.isEmpty());
    QCOMPARE(listed().size(), 2);
    QVERIFY(!m_library->articles().findByText(bad.content.article.text).value());
    QCOMPARE(m_library->check().value(), QStringList());
}

void ArticleIntakeTest::oneThatIsGoneForGoodStaysGone()
{
    const QList<qint64> ids =
        imported({readArticle(u"One."_s), readArticle(u"Two."_s), readArticle(u"Three."_s)});
    QVERIFY(m_library->articles().remove(ids[1]));
    QVERIFY(log().undo({}).value());
    QCOMPARE(listed(), QList<qint64>());
    QVERIFY(log().redo({}).value());
    QCOMPARE(listed().size(), 2);
}

void ArticleIntakeTest::nothingNewIsNoStep()
{
    (void)imported({readArticle(u"The same."_s)});
    (void)imported({readArticle(u"The same."_s)});
    QCOMPARE(log().state().value().doneCount, 1);
}

void ArticleIntakeTest::whoeverIsToldFindsIt()
{
    const auto other =
        Library::open(m_folder->filePath(u"i.quoth"_s), Library::Mode::ReadOnly).value();
    int found = 0;
    ArticleIntake intake(*m_library, {}, [&](const auto &stored, const auto &) {
        found += stored && other->articles().article(stored->id) ? 1 : 0;
    });
    for (int i = 0; i < 60; ++i) {
        intake.take(readArticle(u"Article %1."_s.arg(i)));
    }
    QVERIFY(intake.finish());
    QCOMPARE(found, 60);
}

void ArticleIntakeTest::killedItLeavesWholeArticles()
{
    const QString path = m_folder->filePath(u"killed.quoth"_s);
    QRandomGenerator random(1815);
    QSet<qint64> before;
    for (int trial = 0; trial < 12; ++trial) {
        QProcess process;
        process.start(QStringLiteral(QUOTH_IMPORT_KILL_TARGET), {path, QString::number(trial)});
        QVERIFY(process.waitForStarted());
        QByteArray said;
        while (!said.contains("kept") && process.waitForReadyRead(60'000)) {
            said += process.readAllStandardOutput();
        }
        QThread::usleep(random.bounded(60'000));
        process.kill();
        process.waitForFinished();
        said += process.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);
        const auto library = Library::open(path, Library::Mode::MustExist);
        QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
        QCOMPARE((*library)->check().value(), QStringList());
        const QList<qint64> ids = (*library)->articles().ids().value();
        for (const qint64 id : ids) {
            QCOMPARE((*library)->annotations().load(id).value().annotations.size(), 1);
            const auto original = (*library)->originals().original(id).value();
            QVERIFY(original);
            QCOMPARE(QString::fromUtf8(original->bytes), (*library)->articles().article(id)->text);
        }
        QVERIFY(!said.contains("failed"));
        for (const QByteArray &line : said.split('\n')) {
            QVERIFY2(line.isEmpty() || ids.contains(line.mid(5).toLongLong()), line.constData());
        }
        // What it brought in is a step, and nothing else is a part of that.
        UndoLog &log = (*library)->undoLog();
        const qint64 steps = log.state().value().doneCount;
        QVERIFY(log.logAllParts());
        QCOMPARE(log.state().value().doneCount, steps + 1);
        QCOMPARE(log.state().value().undoName, u"import-articles"_s);
        QVERIFY(log.undo({}).value());
        const QList<qint64> left = (*library)->articles().ids().value();
        QCOMPARE(QSet<qint64>(left.cbegin(), left.cend()), before);
        QVERIFY(log.redo({}).value());
        QCOMPARE((*library)->articles().ids().value(), ids);
        QVERIFY(log.logAllParts());
        QCOMPARE(log.state().value().doneCount, steps + 1);
        before = QSet<qint64>(ids.cbegin(), ids.cend());
    }
}

QTEST_GUILESS_MAIN(ArticleIntakeTest)

#include "test_articleintake.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/allformats.h>
#include <common/articleintake.h>
#include <common/fileimport.h>
#include <common/importmatcher.h>
#include <formats/filewriter.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/undolog.h>
#include <text/carriedset.h>
#include <text/spacelessmap.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Annotations from a file onto articles that the library knows, with this text or another.
class ImportPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void spacesAloneMoveNothing();
    void anotherVersionIsKnown_data();
    void anotherVersionIsKnown();
    void theSameTextIsKnown_data();
    void theSameTextIsKnown();
    void whatIsNotSureIsAProposal();
    void wordsThatAreGoneAreSaid_data();
    void wordsThatAreGoneAreSaid();
    void aStrangeTextIsNew();
    void sameTitleIsNotEnough();
    void oneStepBringsAllIn();

private:
    qint64 addToLibrary(const Article &article);
    [[nodiscard]] QString written(const QString &format, const AnnotatedArticle &article) const;
    [[nodiscard]] Result<QList<ImportPlan>> planned(const QString &format, const QString &path);
    [[nodiscard]] AnnotationSet stored(qint64 article) const
    {
        return m_library->annotations().load(article).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

const QString oldText =
    u"Ferry to stop at noon\n\nThe old bridge will not last, Ines Calloway told the council of "
    u"Westmark on Monday. “It closed at noon, and nobody knows when it opens again,” she said. "
    u"\U0001F4F0 A ferry goes every hour from the northern quay, says Tomas Birk of Harbour Lines."
    u"\n\nThe council votes on Friday. Calloway expects a majority for the new bridge, and Birk "
    u"does not."_s;

/// What the library has: another headline, a correction, and a sentence that was taken out.
QString newText()
{
    QString text = oldText;
    text.replace(u"Ferry to stop at noon"_s, u"UPDATE: Ferry stops at ten"_s);
    text.replace(u"closed at noon"_s, u"closed at ten"_s);
    text.remove(u"The council votes on Friday. "_s);
    return text;
}

Annotation onWords(const QString &text, const QString &words, qint64 id)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span.start = text.indexOf(words);
    annotation.span.end = annotation.span.start + words.size();
    annotation.words = words;
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = u"PER"_s;
    annotation.author = u"Kim"_s;
    return annotation;
}

AnnotatedArticle articleWith(const QString &text)
{
    AnnotatedArticle article;
    article.article.key = u"ferry"_s;
    article.article.source = u"https://news.example/ferry"_s;
    article.article.text = text;
    article.set.annotations = {
        onWords(text, u"Ines Calloway"_s, 1), onWords(text, u"Tomas Birk"_s, 2)};
    return article;
}

/// Formats that can be read again and say where something is.
void addFormats(bool holdsText)
{
    QTest::addColumn<QString>("id");
    for (const Format &format : allFormats()) {
        const bool refers = !format.traits.holds.contains(Holding::Text) &&
                            format.traits.remedy(Holding::Text) != Remedy::Rewritten;
        if (format.isRead() && format.isWritten() && format.traits.hasMarks &&
            (!holdsText || !refers)) {
            QTest::newRow(qPrintable(format.id)) << format.id;
        }
    }
}

} // namespace

void ImportPlanTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        std::move(*Library::open(m_folder->filePath(u"l.quoth"_s), Library::Mode::CreateIfMissing));
}

qint64 ImportPlanTest::addToLibrary(const Article &article)
{
    return m_library->articles().add(article).value();
}

QString ImportPlanTest::written(const QString &format, const AnnotatedArticle &article) const
{
    const Format &known = *findAnyFormat(format);
    const QString path = m_folder->filePath(u"file."_s + known.suffix);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(writtenBytes(known, {article}).value()) < 0) {
        qFatal("no file");
    }
    return path;
}

Result<QList<ImportPlan>> ImportPlanTest::planned(const QString &format, const QString &path)
{
    return planFile(*m_library, path, *findAnyFormat(format));
}

void ImportPlanTest::spacesAloneMoveNothing()
{
    const QString from = u"\U0001F4F0 “No , ” she said .\nGone ."_s;
    const QString to = u"\U0001F4F0 “No,” she\u00A0said.\n\nGone."_s;
    const auto map = SpacelessMap::between(from, to);
    QVERIFY(map);
    const qsizetype start = from.indexOf(u"she said"_s);
    QCOMPARE(map->carried({start, start + 8}).in(to), u"she\u00A0said");
    QCOMPARE(map->carried({0, 2}).in(to), u"\U0001F4F0");
    QCOMPARE(map->carried({start, from.size()}).in(to), u"she\u00A0said.\n\nGone.");
    QVERIFY(map->carried({start + 3, start + 4}).isNull()); // a space alone
    QVERIFY(!SpacelessMap::between(from, to + u'!'));
    QVERIFY(!SpacelessMap::between(from, u"other words"_s));
}

void ImportPlanTest::anotherVersionIsKnown_data()
{
    addFormats(false);
}

/// The library has a later version of the text; what the file marks finds its words in it.
void ImportPlanTest::anotherVersionIsKnown()
{
    QFETCH(QString, id);
    Article article = articleWith(newText()).article;
    article.title = u"UPDATE"_s;
    const qint64 row = addToLibrary(article);
    const auto plans = planned(id, written(id, articleWith(oldText)));
    QVERIFY2(plans, plans ? "" : qPrintable(errorText(plans.error())));
    QCOMPARE(plans->size(), 1);
    const ImportPlan &plan = plans->first();
    QCOMPARE(plan.target, row);
    QCOMPARE(plan.added.size(), 2);
    // Where tokens are all that a file keeps, other words around them leave a doubt.
    const bool isRewritten = findAnyFormat(id)->traits.remedy(Holding::Text) == Remedy::Rewritten;
    QVERIFY(isRewritten || plan.uncertain == 0);
    QVERIFY(plan.unplaced.isEmpty());
    for (const Annotation &annotation : plan.added) {
        QVERIFY(agreesWith(annotation, article.text));
        QCOMPARE(annotation.tag, u"PER");
    }
    QCOMPARE(plan.added[0].words, u"Ines Calloway");
    QCOMPARE(plan.added[1].words, u"Tomas Birk");
    const auto edit = importEdit(*m_library, plan, ConflictChoice::KeepMine);
    QVERIFY(edit);
    QVERIFY(m_library->annotations().apply(*edit, {}, edit->name));
    QCOMPARE(stored(row).annotations.size(), 2);
    QVERIFY(m_library->check().value().isEmpty());
}

void ImportPlanTest::theSameTextIsKnown_data()
{
    addFormats(true);
}

/// Nothing but the text says that it is this article; tokens are put back into its spaces.
void ImportPlanTest::theSameTextIsKnown()
{
    QFETCH(QString, id);
    Article article = articleWith(oldText).article;
    article.source = u"elsewhere"_s;
    article.key = u"other"_s;
    const qint64 row = addToLibrary(article);
    const auto plans = planned(id, written(id, articleWith(oldText)));
    QVERIFY2(plans, plans ? "" : qPrintable(errorText(plans.error())));
    QCOMPARE(plans->first().target, row);
    const bool isRewritten = findAnyFormat(id)->traits.remedy(Holding::Text) == Remedy::Rewritten;
    QVERIFY(
        plans->first().match == ImportMatch::SameText ||
        (isRewritten && plans->first().match == ImportMatch::SameWords));
    QCOMPARE(plans->first().added.size(), 2);
    QCOMPARE(plans->first().uncertain, 0);
    for (const Annotation &annotation : plans->first().added) {
        QVERIFY(agreesWith(annotation, oldText));
    }
    QCOMPARE(plans->first().added[1].words, u"Tomas Birk");
}

void ImportPlanTest::whatIsNotSureIsAProposal()
{
    AnnotatedArticle incoming = articleWith(oldText);
    // These words are other ones now, and those there stand in other surroundings.
    incoming.set.annotations.append(onWords(oldText, u"It closed at noon, and nobody knows"_s, 3));
    incoming.set.annotations.append(onWords(oldText, u"at noon"_s, 4));
    incoming.set.relations = {{1, RelationKind::Related, 3, 1, u"about"_s}};
    const qint64 row = addToLibrary(articleWith(newText()).article);
    const auto plans = planned(u"jsonl"_s, written(u"jsonl"_s, incoming));
    QVERIFY(plans);
    const ImportPlan &plan = plans->first();
    QCOMPARE(plan.match, ImportMatch::Anchored);
    QCOMPARE(plan.uncertain, 1);
    QCOMPARE(plan.added.size(), 3);
    QCOMPARE(plan.unplaced.size(), 1);
    const auto moved = std::find_if(plan.added.cbegin(), plan.added.cend(), isUncertain);
    QCOMPARE(moved->words, u"It closed at ten, and nobody knows");
    QCOMPARE(moved->author, u"Kim"); // who said it stays
    QVERIFY(moved->origin.score > 0.3 && moved->origin.score < 1);
    const auto edit = importEdit(*m_library, plan, ConflictChoice::KeepMine);
    QVERIFY(edit);
    QVERIFY(m_library->annotations().apply(*edit, {}, edit->name));
    QCOMPARE(stored(row).relations.size(), 1);
    // The same file again brings nothing more.
    const auto again = planned(u"jsonl"_s, written(u"jsonl"_s, incoming));
    QVERIFY(again->first().added.isEmpty());
    QVERIFY(again->first().conflicts.isEmpty());
}

void ImportPlanTest::wordsThatAreGoneAreSaid_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"csv"_s, u"tsv"_s, u"w3c"_s}) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

/// A file without the text: what the library's text does not have is counted, and the rest comes.
void ImportPlanTest::wordsThatAreGoneAreSaid()
{
    QFETCH(QString, id);
    AnnotatedArticle incoming = articleWith(oldText);
    incoming.set.annotations.append(onWords(oldText, u"The council votes on Friday."_s, 3));
    incoming.set.annotations.append(onWords(oldText, u"It closed at noon, and nobody knows"_s, 4));
    incoming.set.relations = {{1, RelationKind::Related, 1, 3, u"about"_s}};
    addToLibrary(articleWith(newText()).article);
    const auto plans = planned(id, written(id, incoming));
    QVERIFY2(plans, plans ? "" : qPrintable(errorText(plans.error())));
    const ImportPlan &plan = plans->first();
    QCOMPARE(plan.added.size(), 3);
    QCOMPARE(plan.uncertain, 1);
    QCOMPARE(plan.unplaced.size(), 1);
    QCOMPARE(plan.unplaced.first().words, u"The council votes on Friday.");
    QCOMPARE(countsOf(*plans).unplaced, 1);
    QVERIFY(plan.incoming.set.relations.isEmpty()); // it has lost an end
}

void ImportPlanTest::aStrangeTextIsNew()
{
    addToLibrary(articleWith(newText()).article);
    AnnotatedArticle other = articleWith(
        u"Another place, another day. Nobody at the mill has heard of Ines Calloway or of "
        u"Tomas Birk, and they like it so."_s);
    other.article.source = u"https://news.example/mill"_s;
    const auto plans = planned(u"jsonl"_s, written(u"jsonl"_s, other));
    QVERIFY(plans);
    QCOMPARE(plans->first().match, ImportMatch::New);
    QCOMPARE(plans->first().added, other.set.annotations);
}

void ImportPlanTest::sameTitleIsNotEnough()
{
    Article column = articleWith(newText()).article;
    column.title = u"The Column"_s;
    addToLibrary(column);
    AnnotatedArticle other = articleWith(
        u"Ines Calloway writes about her garden this week. Tomas Birk brings the beans. It is "
        u"warm, the snails are out, and there is no bridge to be seen anywhere near."_s);
    other.article.source = u"https://news.example/garden"_s;
    other.article.title = column.title;
    const auto plans = planned(u"jsonl"_s, written(u"jsonl"_s, other));
    QVERIFY(plans);
    QCOMPARE(plans->first().match, ImportMatch::New);
}

void ImportPlanTest::oneStepBringsAllIn()
{
    const qint64 known = addToLibrary(articleWith(newText()).article);
    AnnotatedArticle other = articleWith(u"Ines Calloway met Tomas Birk. Nothing came of it."_s);
    other.article.source = u"https://news.example/met"_s;
    QFile file(m_folder->filePath(u"both.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writtenBytes(*findFormat(u"jsonl"), {articleWith(oldText), other}).value());
    file.close();
    const auto bringIn = [&]() -> qint64 {
        const auto plans = planned(u"jsonl"_s, file.fileName());
        qint64 id = 0;
        ArticleIntake intake(
            *m_library, u"Kim"_s, [&id](const Result<ImportedArticle> &added, const ReadArticle &) {
                id = added ? added->id : -1;
            });
        const auto taken = takePlans(
            *m_library, intake, *plans, ConflictChoice::KeepMine,
            [&intake](const ReadArticle &read) { intake.take(read); });
        return taken && intake.finish() ? id : -1;
    };
    const auto listed = [&] {
        return m_library->articles().summaries().value().size();
    };
    const qint64 added = bringIn();
    QVERIFY(added > 0);
    QCOMPARE(listed(), 2);
    QCOMPARE(stored(known).annotations.size(), 2);
    QCOMPARE(stored(added).annotations.size(), 2);
    QCOMPARE(m_library->undoLog().state().value().doneCount, 1);
    QVERIFY(m_library->undoLog().undo({}));
    QCOMPARE(listed(), 1);
    QVERIFY(stored(known).annotations.isEmpty());
    QVERIFY(m_library->undoLog().redo({}));
    QCOMPARE(listed(), 2);
    QCOMPARE(stored(known).annotations.size(), 2);
    // Undone and brought in again: it comes out of the trash.
    QVERIFY(m_library->undoLog().undo({}));
    QCOMPARE(bringIn(), 0);
    QCOMPARE(listed(), 2);
    QCOMPARE(stored(known).annotations.size(), 2);
    QVERIFY(m_library->check().value().isEmpty());
}

QTEST_GUILESS_MAIN(ImportPlanTest)

#include "test_importplan.moc"

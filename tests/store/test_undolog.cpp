// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/tagstore.h>
#include <store/undolog.h>

#include "../common/samples.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

Annotation highlight(qint64 id, const QString &text, const QString &tag = {})
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = {0, 3};
    annotation.words = text.left(3);
    annotation.tag = tag;
    return annotation;
}

UndoStep stepOf(const Edit &edit)
{
    return {edit.name, {}, {edit}, {}, {}};
}

} // namespace

class UndoLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bulkIsOneStep();
    void stepsOutliveTheProgram();
    void aNewStepDropsWhatWasUndone();
    void aStepThatFailsIsNotInTheLine();
    void aStepOfThePastLeavesTheLine();
    void goesToAnyStep();
    void goesAsFarAsItCan();
    void listsStepsNewestFirst();
    void renamedTagIsRenamedEverywhere();
    void mergedTagsComeApartAgain();
    void tagInUseCannotBeDeleted();
    void tagIdsAreNeverGivenTwice();
    void notesAreUndoneToo();
    void noteGoesWithItsArticle();
    void stepsAreWrittenAndRead();
    void brokenStepIsNoStep_data();
    void brokenStepIsNoStep();
    void randomActs();

private:
    [[nodiscard]] AnnotationStore &annotations() { return m_library->annotations(); }
    [[nodiscard]] UndoLog &log() { return m_library->undoLog(); }
    [[nodiscard]] AnnotationSet load(qint64 article) { return annotations().load(article).value(); }
    void reopen()
    {
        m_library.reset();
        m_library = Library::open(m_path, Library::Mode::MustExist).value();
    }
    void perform(const UndoStep &step)
    {
        const auto done = log().perform(step, u"reader"_s);
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    }
    /// Adds a highlight to the first article.
    qint64 add(const QString &tag = {})
    {
        const qint64 id = annotations().reserveIds(1).value();
        perform(stepOf({m_first, u"annotate"_s, {{std::nullopt, highlight(id, m_text, tag)}}, {}}));
        return id;
    }
    [[nodiscard]] Tag tag(const QString &name)
    {
        const QList<Tag> tags = m_library->tags().tags().value();
        for (const Tag &tag : tags) {
            if (tag.name == name) {
                return tag;
            }
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_path;
    QString m_text = u"One two three"_s;
    qint64 m_first = 0;
    qint64 m_second = 0;
};

void UndoLogTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"undo.quoth"_s);
    m_library = Library::open(m_path, Library::Mode::CreateIfMissing).value();
    Article article;
    article.text = m_text;
    m_first = m_library->articles().add(article).value();
    article.text = m_text + u" four"_s;
    m_second = m_library->articles().add(article).value();
}

void UndoLogTest::bulkIsOneStep()
{
    const qint64 id = annotations().reserveIds(2).value();
    UndoStep step{u"mark-all"_s, u"One"_s, {}, {}, {}};
    step.edits = {
        {m_first, step.name, {{std::nullopt, highlight(id, m_text)}}, {}},
        {m_second, step.name, {{std::nullopt, highlight(id + 1, m_text)}}, {}}};
    perform(step);
    QCOMPARE(load(m_first).annotations.size(), 1);
    QCOMPARE(load(m_second).annotations.size(), 1);
    QCOMPARE(log().state().value(), (UndoState{1, 0, u"mark-all"_s, {}}));
    const auto undone = log().undo(u"reader"_s);
    QVERIFY(undone && *undone);
    QCOMPARE(**undone, inverted(step));
    QVERIFY(load(m_first).annotations.isEmpty() && load(m_second).annotations.isEmpty());
    QCOMPARE(log().state().value(), (UndoState{0, 1, {}, u"mark-all"_s}));
    QCOMPARE(log().redo(u"reader"_s).value(), std::optional(step));
    QCOMPARE(load(m_second).annotations, QList{highlight(id + 1, m_text)});
    QCOMPARE(annotations().history(id).value().last().act, u"redo:mark-all"_s);
}

void UndoLogTest::stepsOutliveTheProgram()
{
    const qint64 id = add();
    add();
    QVERIFY(log().undo(u"reader"_s).value());
    reopen();
    QCOMPARE(log().state().value(), (UndoState{1, 1, u"annotate"_s, u"annotate"_s}));
    QVERIFY(log().redo(u"reader"_s).value());
    QVERIFY(log().undo(u"reader"_s).value());
    QVERIFY(log().undo(u"reader"_s).value());
    QVERIFY(load(m_first).annotations.isEmpty());
    QVERIFY(!log().undo(u"reader"_s).value()); // there is no more
    reopen();
    QVERIFY(log().redo(u"reader"_s).value());
    QCOMPARE(load(m_first).annotations, QList{highlight(id, m_text)});
}

void UndoLogTest::aNewStepDropsWhatWasUndone()
{
    add();
    add();
    QVERIFY(log().undo(u"reader"_s).value());
    const qint64 id = add();
    QCOMPARE(log().state().value(), (UndoState{2, 0, u"annotate"_s, {}}));
    QVERIFY(!log().redo(u"reader"_s).value());
    QCOMPARE(load(m_first).annotations.last().id, id);
}

void UndoLogTest::aStepThatFailsIsNotInTheLine()
{
    const qint64 id = add();
    QVERIFY(log().undo(u"reader"_s).value());
    // The second edit is of no article, so the first one is not done either.
    UndoStep step{u"mark-all"_s, {}, {}, {}, {}};
    step.edits = {
        {m_first, step.name, {{std::nullopt, highlight(id, m_text)}}, {}},
        {m_second + 7, step.name, {{std::nullopt, highlight(id, m_text)}}, {}}};
    const auto done = log().perform(step, u"reader"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
    QVERIFY(load(m_first).annotations.isEmpty());
    QCOMPARE(log().state().value(), (UndoState{0, 1, {}, u"annotate"_s})); // still to redo
}

void UndoLogTest::aStepOfThePastLeavesTheLine()
{
    const qint64 first = add();
    const qint64 second = add();
    // Somebody changes the second one past the log.
    Annotation changed = highlight(second, m_text);
    changed.note = u"changed"_s;
    QVERIFY(annotations().apply(
        {m_first, u"note"_s, {{highlight(second, m_text), changed}}, {}}, u"other"_s, u"note"_s));
    const auto undone = log().undo(u"reader"_s);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Conflict);
    QCOMPARE(log().state().value(), (UndoState{1, 0, u"annotate"_s, {}}));
    QVERIFY(log().undo(u"reader"_s).value()); // the one before can be undone
    QCOMPARE(load(m_first).annotations, QList{changed});
    QVERIFY(log().redo(u"reader"_s).value());
    QCOMPARE(load(m_first).annotations.first().id, first);
}

void UndoLogTest::goesToAnyStep()
{
    for (int i = 0; i < 20; ++i) {
        add();
    }
    QVERIFY(log().goTo(5, u"reader"_s));
    QCOMPARE(load(m_first).annotations.size(), 5);
    QVERIFY(log().goTo(17, u"reader"_s));
    QCOMPARE(load(m_first).annotations.size(), 17);
    QVERIFY(log().goTo(0, u"reader"_s));
    QVERIFY(load(m_first).annotations.isEmpty());
    QVERIFY(log().goTo(99, u"reader"_s)); // there are but 20
    QCOMPARE(load(m_first).annotations.size(), 20);
}

void UndoLogTest::goesAsFarAsItCan()
{
    const qint64 first = add();
    add();
    add();
    Annotation changed = highlight(first, m_text);
    changed.note = u"changed"_s;
    QVERIFY(annotations().apply(
        {m_first, u"note"_s, {{highlight(first, m_text), changed}}, {}}, u"other"_s, u"note"_s));
    const auto gone = log().goTo(0, u"reader"_s);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::Conflict);
    QCOMPARE(load(m_first).annotations, QList{changed});
    QCOMPARE(log().state().value().doneCount, qint64(0));
}

void UndoLogTest::listsStepsNewestFirst()
{
    for (int i = 0; i < 5; ++i) {
        add(u"tag %1"_s.arg(i));
    }
    const QList<UndoEntry> entries = log().entries(4, 2).value();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].place, qint64(4));
    QCOMPARE(entries[1].place, qint64(3));
    QCOMPARE(entries[0].name, u"annotate"_s);
    QCOMPARE(entries[0].articleId, m_first);
    QCOMPARE(entries[0].author, u"reader"_s);
    QCOMPARE(entries[0].changeCount, 1);
    QVERIFY(entries[0].when.isValid());
}

void UndoLogTest::renamedTagIsRenamedEverywhere()
{
    const qint64 id = add(u"bridge"_s);
    const Tag before = tag(u"bridge"_s);
    Tag after = before;
    after.name = u"crossing"_s;
    after.color = u"#aa3300"_s;
    after.line = TagLine::Wave;
    perform({u"tag-edit"_s, {}, {}, {{before, after}}, {}});
    QCOMPARE(tag(u"crossing"_s), after);
    QCOMPARE(load(m_first).annotations.first().tag, u"crossing"_s);
    QVERIFY(log().undo(u"reader"_s).value());
    QCOMPARE(load(m_first).annotations.first(), highlight(id, m_text, u"bridge"_s));
    QVERIFY(log().undo(u"reader"_s).value()); // and the highlight, which says "bridge"
    QVERIFY(load(m_first).annotations.isEmpty());
    QVERIFY(log().redo(u"reader"_s).value());
    QVERIFY(log().redo(u"reader"_s).value());
    QCOMPARE(load(m_first).annotations.first().tag, u"crossing"_s);
}

void UndoLogTest::mergedTagsComeApartAgain()
{
    add(u"bridge"_s);
    const qint64 other = add(u"tunnel"_s);
    const AnnotationSet before = load(m_first);
    const Tag gone = tag(u"tunnel"_s);
    const QList<Edit> edits =
        m_library->tags().retagEdits(u"tunnel"_s, u"bridge"_s, u"tag-merge"_s).value();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().annotations.first().before->id, other);
    perform({u"tag-merge"_s, {}, edits, {{gone, std::nullopt}}, {}});
    QCOMPARE(m_library->tags().tags().value().size(), 1);
    QCOMPARE(m_library->tags().useCounts().value().value(tag(u"bridge"_s).id), 2);
    QVERIFY(log().undo(u"reader"_s).value());
    QCOMPARE(load(m_first), before);
    QCOMPARE(tag(u"tunnel"_s), gone);
}

void UndoLogTest::tagInUseCannotBeDeleted()
{
    add(u"bridge"_s);
    const Tag used = tag(u"bridge"_s);
    QVERIFY(!log().perform({u"tag-delete"_s, {}, {}, {{used, std::nullopt}}, {}}, u"reader"_s));
    QCOMPARE(tag(u"bridge"_s), used);
    QCOMPARE(load(m_first).annotations.first().tag, u"bridge"_s);
}

void UndoLogTest::tagIdsAreNeverGivenTwice()
{
    const qint64 id = m_library->tags().reserveId().value();
    Tag made;
    made.id = id;
    made.name = u"made"_s;
    perform({u"tag-add"_s, {}, {}, {{std::nullopt, made}}, {}});
    QVERIFY(log().undo(u"reader"_s).value());
    // Another program brings a highlight with a new tag; redo does not run into it.
    Annotation foreign = highlight(annotations().reserveIds(1).value(), m_text, u"foreign"_s);
    QVERIFY(annotations().apply(
        {m_first, u"annotate"_s, {{std::nullopt, foreign}}, {}}, u"other"_s, u"annotate"_s));
    QVERIFY(log().redo(u"reader"_s).value());
    QCOMPARE(tag(u"made"_s), made);
    QVERIFY(tag(u"foreign"_s).id > id);
}

void UndoLogTest::notesAreUndoneToo()
{
    const QString key = QString::number(m_first);
    const Note first{NoteSubject::Article, key, u"*Read again*"_s};
    Note second = first;
    second.text = u"Read"_s;
    TagStore &store = m_library->tags();
    perform({u"article-note"_s, {}, {}, {}, {{std::nullopt, first}}});
    perform({u"article-note"_s, {}, {}, {}, {{first, second}}});
    QCOMPARE(store.note(NoteSubject::Article, key).value(), u"Read"_s);
    QCOMPARE(store.note(NoteSubject::Entity, key).value(), QString());
    QVERIFY(log().undo(u"reader"_s).value());
    QCOMPARE(store.note(NoteSubject::Article, key).value(), u"*Read again*"_s);
    QVERIFY(log().undo(u"reader"_s).value());
    QCOMPARE(store.note(NoteSubject::Article, key).value(), QString());
    QVERIFY(!log().perform({u"article-note"_s, {}, {}, {}, {{first, second}}}, u"reader"_s));
}

void UndoLogTest::noteGoesWithItsArticle()
{
    const QString key = QString::number(m_first);
    perform(
        {u"article-note"_s, {}, {}, {}, {{std::nullopt, Note{NoteSubject::Article, key, u"n"_s}}}});
    QVERIFY(m_library->articles().remove(m_first));
    QCOMPARE(m_library->tags().note(NoteSubject::Article, key).value(), QString());
}

void UndoLogTest::stepsAreWrittenAndRead()
{
    QRandomGenerator random(9);
    const QString text = Samples::text(random, 80);
    UndoStep step{u"mark-all"_s, u"“no” \U0001F4F0"_s, {}, {}, {}};
    for (int i = 1; i < 40; ++i) {
        const Annotation annotation = Samples::annotation(random, i, text);
        step.edits.append(
            {i,
             step.name,
             {{annotation, Samples::annotation(random, i, text)}, {std::nullopt, annotation}},
             {{Relation{i, RelationKind::Cue, 1, 2}, std::nullopt}}});
    }
    step.tags = {
        {std::nullopt,
         Tag{3, u"a\uFEFF"_s, 2, 4, u"#00ff00"_s, TagLine::Dashed, u"Ctrl+1"_s, u"why"_s}}};
    step.notes = {{Note{NoteSubject::Entity, u"Ann"_s, u"x"_s}, std::nullopt}};
    QCOMPARE(undoStepFromBytes(undoStepBytes(step)), std::optional(step));
    QCOMPARE(inverted(inverted(step)), step);
}

void UndoLogTest::brokenStepIsNoStep_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no json") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no name") << QByteArray("{}");
    QTest::newRow("no article") << QByteArray(R"({"name":"x","edits":[{}]})");
    QTest::newRow("no tag") << QByteArray(R"({"name":"x","tags":[{"after":{"id":"x"}}]})");
    QTest::newRow("no line") << QByteArray(
        R"({"name":"x","tags":[{"after":{"id":1,"name":"x","line":"zigzag"}}]})");
    QTest::newRow("no note") << QByteArray(R"({"name":"x","notes":[{"after":{}}]})");
}

void UndoLogTest::brokenStepIsNoStep()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!undoStepFromBytes(bytes));
}

namespace {

/// What a library must hold, in the plainest form that can be right: a set for each article, the
/// tags, and the steps as they were done.
class PlainDesk
{
public:
    QMap<qint64, QMap<qint64, Annotation>> annotations; // by article, by id
    QMap<qint64, QMap<qint64, Relation>> relations;
    QMap<qint64, Tag> tags;

    void apply(const UndoStep &step)
    {
        for (const Edit &edit : step.edits) {
            for (const auto &change : edit.annotations) {
                applyChange(change, annotations[edit.articleId]);
                if (change.after && change.after->kind == AnnotationKind::Highlight) {
                    usedNames.insert(change.after->tag);
                }
            }
            for (const auto &change : edit.relations) {
                applyChange(change, relations[edit.articleId]);
            }
        }
        for (const Change<Tag> &change : step.tags) {
            if (change.before && change.after && change.before->name != change.after->name) {
                rename(change.before->name, change.after->name);
            }
            applyChange(change, tags);
        }
    }

    AnnotationSet set(qint64 article) const
    {
        AnnotationSet set{annotations.value(article).values(), relations.value(article).values()};
        Samples::sortForReading(set);
        return set;
    }

    QSet<QString> usedNames;

private:
    template <typename Row>
    static void applyChange(const Change<Row> &change, QMap<qint64, Row> &rows)
    {
        if (change.after) {
            rows.insert(change.after->id, *change.after);
        } else {
            rows.remove(change.before->id);
        }
    }

    void rename(const QString &from, const QString &to)
    {
        for (auto &article : annotations) {
            for (Annotation &annotation : article) {
                if (annotation.kind == AnnotationKind::Highlight && annotation.tag == from) {
                    annotation.tag = to;
                }
            }
        }
    }
};

/// Draws acts that are possible now.
class RandomActs
{
public:
    RandomActs(QRandomGenerator &random, Library &library, const QMap<qint64, QString> &texts)
        : m_random(random)
        , m_library(library)
        , m_texts(texts)
    {
    }

    [[nodiscard]] UndoStep next(const PlainDesk &desk)
    {
        const qint64 article = anyKey(m_texts);
        const auto &rows = desk.annotations[article];
        // Sets neither grow without end nor die out.
        const int kind = rows.size() < 3 ? 0 : rows.size() > 15 ? 2 : m_random.bounded(9);
        UndoStep step{u"random"_s, {}, {}, {}, {}};
        Edit edit{article, step.name, {}, {}};
        switch (kind) {
        case 0:
            addPair(edit);
            break;
        case 1: {
            const Annotation before = rows[anyKey(rows)];
            edit.annotations = {{before, any(before.id, article)}};
            break;
        }
        case 2:
            remove(edit, desk, anyKey(rows));
            break;
        case 3:
            relate(edit, desk);
            break;
        case 4:
            unrelate(edit, desk);
            break;
        case 5: // the same act on every article
            for (const qint64 other : m_texts.keys()) {
                Edit more{other, step.name, {}, {}};
                addPair(more);
                step.edits.append(more);
            }
            return step;
        case 6:
            return tagAct(desk);
        case 7:
            return mergeAct(desk);
        default: { // one becomes two pieces
            const Annotation before = rows[anyKey(rows)];
            Annotation after = before;
            setParts(
                after, {Samples::span(m_random, m_texts[article]),
                        Samples::span(m_random, m_texts[article])});
            if (after.span.isNull()) {
                break;
            }
            after.words = after.span.in(m_texts[article]).toString();
            edit.annotations = {{before, after}};
        }
        }
        step.edits = {edit};
        return step;
    }

private:
    template <typename Map>
    qint64 anyKey(const Map &map)
    {
        return map.keys().at(m_random.bounded(int(map.size())));
    }

    Annotation any(qint64 id, qint64 article)
    {
        return Samples::annotation(m_random, id, m_texts[article]);
    }

    void addPair(Edit &edit)
    {
        const qint64 id = m_library.annotations().reserveIds(3).value();
        edit.annotations = {
            {std::nullopt, any(id, edit.articleId)}, {std::nullopt, any(id + 1, edit.articleId)}};
        edit.relations = {{std::nullopt, Relation{id + 2, RelationKind::Speaker, id, id + 1, {}}}};
    }

    static void remove(Edit &edit, const PlainDesk &desk, qint64 id)
    {
        for (const Relation &relation : desk.relations[edit.articleId]) {
            if (relation.from == id || relation.to == id) {
                edit.relations.append({relation, std::nullopt});
            }
        }
        edit.annotations = {{desk.annotations[edit.articleId][id], std::nullopt}};
    }

    void relate(Edit &edit, const PlainDesk &desk)
    {
        const auto &rows = desk.annotations[edit.articleId];
        const qint64 from = anyKey(rows);
        const qint64 to = anyKey(rows);
        if (from != to) {
            const qint64 id = m_library.annotations().reserveIds(1).value();
            edit.relations = {
                {std::nullopt, Relation{
                                   id, RelationKind::Related, from, to,
                                   Samples::pick(m_random, Samples::hardWords())}}};
        }
    }

    void unrelate(Edit &edit, const PlainDesk &desk)
    {
        const auto &rows = desk.relations[edit.articleId];
        if (!rows.isEmpty()) {
            edit.relations = {{rows[anyKey(rows)], std::nullopt}};
        }
    }

    UndoStep tagAct(const PlainDesk &desk)
    {
        UndoStep step{u"tag-edit"_s, {}, {}, {}, {}};
        if (desk.tags.isEmpty() || m_random.bounded(4) == 0) {
            const qint64 id = m_library.tags().reserveId().value();
            step.tags = {{std::nullopt, anyTag(id, desk)}};
        } else {
            const Tag before = desk.tags[anyKey(desk.tags)];
            step.tags = {{before, anyTag(before.id, desk)}};
        }
        return step;
    }

    Tag anyTag(qint64 id, const PlainDesk &desk)
    {
        const qint64 parent = desk.tags.isEmpty() ? 0 : anyKey(desk.tags);
        // Only upwards: the store takes any parent, and a ring would be the panel's fault.
        return {
            id,
            u"tag %1 %2"_s.arg(id).arg(m_random.bounded(5)),
            parent < id ? parent : 0,
            int(m_random.bounded(9)),
            u"#00aa%1"_s.arg(m_random.bounded(10, 99)),
            TagLine(m_random.bounded(5)),
            Samples::pick(m_random, Samples::hardWords()),
            Samples::text(m_random, 3)};
    }

    /// All highlights of one tag get another's, or none, and the tag goes.
    UndoStep mergeAct(const PlainDesk &desk)
    {
        UndoStep step{u"tag-merge"_s, {}, {}, {}, {}};
        if (desk.tags.isEmpty()) {
            return step;
        }
        const Tag gone = desk.tags[anyKey(desk.tags)];
        const Tag other = desk.tags[anyKey(desk.tags)];
        const bool isParent =
            std::any_of(desk.tags.cbegin(), desk.tags.cend(), [&gone](const Tag &tag) {
                return tag.parent == gone.id;
            });
        if (isParent) {
            return step;
        }
        step.edits =
            m_library.tags()
                .retagEdits(gone.name, other.id == gone.id ? QString() : other.name, step.name)
                .value();
        step.tags = {{gone, std::nullopt}};
        return step;
    }

    QRandomGenerator &m_random;
    Library &m_library;
    const QMap<qint64, QString> &m_texts;
};

} // namespace

void UndoLogTest::randomActs()
{
    constexpr int actCount = 10'000;
    QRandomGenerator random(2026);
    QMap<qint64, QString> texts;
    for (int i = 0; i < 3; ++i) {
        const Article article = Samples::article(random, 30);
        texts.insert(m_library->articles().add(article).value(), article.text);
    }
    PlainDesk desk;
    QList<UndoStep> done;
    QList<UndoStep> undone;
    for (int act = 0; act < actCount; ++act) {
        const int move = random.bounded(10);
        QSet<qint64> touched;
        const auto follow = [&](const UndoStep &step) {
            desk.apply(step);
            for (const Edit &edit : step.edits) {
                touched.insert(edit.articleId);
            }
        };
        if (move < 3 && !done.isEmpty()) {
            undone.append(done.takeLast());
            QCOMPARE(log().undo(u"reader"_s).value(), std::optional(inverted(undone.last())));
            follow(inverted(undone.last()));
        } else if (move < 5 && !undone.isEmpty()) {
            done.append(undone.takeLast());
            QCOMPARE(log().redo(u"reader"_s).value(), std::optional(done.last()));
            follow(done.last());
        } else {
            const UndoStep step = RandomActs(random, *m_library, texts).next(desk);
            perform(step);
            follow(step);
            done.append(step);
            undone.clear();
        }
        // A tag that only a highlight has named is in the library too, without looks.
        const QList<Tag> stored = m_library->tags().tags().value();
        QMap<qint64, Tag> tags;
        for (const Tag &tag : stored) {
            if (desk.tags.contains(tag.id) || !desk.usedNames.contains(tag.name)) {
                tags.insert(tag.id, tag);
            }
        }
        QCOMPARE(tags, desk.tags);
        for (const qint64 article : act % 100 == 99 ? texts.keys() : touched.values()) {
            QCOMPARE(load(article), desk.set(article));
        }
        const UndoState state = log().state().value();
        QCOMPARE(state.doneCount, done.size());
        QCOMPARE(state.undoneCount, undone.size());
        if (act % 1000 == 999) {
            reopen();
        }
    }
    QVERIFY(log().goTo(0, u"reader"_s));
    for (const qint64 article : texts.keys()) {
        QCOMPARE(load(article), AnnotationSet());
    }
    QVERIFY(log().goTo(done.size(), u"reader"_s));
    for (const qint64 article : texts.keys()) {
        QCOMPARE(load(article), desk.set(article));
    }
    QCOMPARE(m_library->check().value(), QStringList());
}

QTEST_APPLESS_MAIN(UndoLogTest)
#include "test_undolog.moc"

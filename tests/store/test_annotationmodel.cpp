// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include "../common/samples.h"

#include <QJsonDocument>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// What a library must hold, kept in two maps: the plainest thing that can be right.
class PlainModel
{
public:
    void apply(const Edit &edit)
    {
        for (const auto &change : edit.annotations) {
            applyChange(change, annotations);
        }
        for (const auto &change : edit.relations) {
            applyChange(change, relations);
        }
    }

    AnnotationSet set() const
    {
        AnnotationSet set{annotations.values(), relations.values()};
        Samples::sortForReading(set);
        return set;
    }

    QMap<qint64, Annotation> annotations;
    QMap<qint64, Relation> relations;

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
};

template <typename Row>
Row anyOf(QRandomGenerator &random, const QMap<qint64, Row> &rows)
{
    return rows.values().at(random.bounded(int(rows.size())));
}

/// A random edit that is possible now.
Edit randomEdit(
    QRandomGenerator &random, const PlainModel &now, qint64 articleId, const QString &text,
    qint64 id)
{
    Edit edit{articleId, u"random"_s, {}, {}};
    const int kind = now.annotations.size() < 2 ? 0 : random.bounded(5);
    if (kind == 0) { // a quotation with its speaker at once
        const Annotation from = Samples::annotation(random, id, text);
        const Annotation to = Samples::annotation(random, id + 1, text);
        edit.annotations = {{std::nullopt, from}, {std::nullopt, to}};
        edit.relations = {{std::nullopt, Relation{id + 2, RelationKind::Speaker, id, id + 1}}};
    } else if (kind == 1) {
        const Annotation before = anyOf(random, now.annotations);
        edit.annotations = {{before, Samples::annotation(random, before.id, text)}};
    } else if (kind == 2) { // deleted with all that ends at it
        const Annotation before = anyOf(random, now.annotations);
        edit.annotations = {{before, std::nullopt}};
        for (const Relation &relation : now.relations) {
            if (relation.from == before.id || relation.to == before.id) {
                edit.relations.append({relation, std::nullopt});
            }
        }
    } else if (kind == 3 || now.relations.isEmpty()) {
        const Annotation from = anyOf(random, now.annotations);
        const Annotation to = anyOf(random, now.annotations);
        if (from.id != to.id) {
            edit.relations = {{std::nullopt, Relation{id, RelationKind::Cue, from.id, to.id}}};
        }
    } else {
        const Relation before = anyOf(random, now.relations);
        Relation after = before;
        after.to = anyOf(random, now.annotations).id;
        if (after.to != after.from) {
            edit.relations = {{before, after}};
        }
    }
    return edit;
}

} // namespace

namespace {

/// Names the first annotation that is not what it should be.
void compareSets(const AnnotationSet &actual, const AnnotationSet &expected)
{
    QCOMPARE(actual.annotations.size(), expected.annotations.size());
    for (qsizetype i = 0; i < actual.annotations.size(); ++i) {
        const auto json = [](const Annotation &annotation) {
            return QString::fromUtf8(QJsonDocument(toJson(annotation)).toJson());
        };
        QCOMPARE(json(actual.annotations[i]), json(expected.annotations[i]));
    }
    QCOMPARE(actual, expected);
}

} // namespace

class AnnotationModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsUndosAndRedos_data();
    void randomEditsUndosAndRedos();

private:
    void compareHistory(AnnotationStore &store, const PlainModel &model, qint64 lastId);
};

void AnnotationModelTest::randomEditsUndosAndRedos_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void AnnotationModelTest::randomEditsUndosAndRedos()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model.quoth"_s);
    auto library = Library::open(path, Library::Mode::CreateIfMissing).value();
    const Article article = Samples::article(random, 60);
    const auto added = library->articles().add(article);
    QVERIFY2(added, added ? "" : qPrintable(errorText(added.error())));
    const qint64 articleId = *added;

    PlainModel model;
    QList<Edit> done;
    QList<Edit> undone;
    qint64 lastId = 0;
    const auto apply = [&](const Edit &edit, const QString &act) {
        const auto result = library->annotations().apply(edit, u"reader"_s, act);
        QVERIFY2(result, result ? "" : qPrintable(errorText(result.error())));
        model.apply(edit);
    };
    for (int step = 0; step < 120; ++step) {
        const int move = random.bounded(10);
        if (move < 2 && !done.isEmpty()) {
            undone.append(done.takeLast());
            apply(inverted(undone.last()), u"undo:random"_s);
        } else if (move < 4 && !undone.isEmpty()) {
            done.append(undone.takeLast());
            apply(done.last(), u"redo:random"_s);
        } else {
            const qint64 id = library->annotations().reserveIds(3).value();
            QVERIFY(id > lastId); // never an id twice
            lastId = id + 2;
            done.append(randomEdit(random, model, articleId, article.text, id));
            undone.clear();
            apply(done.last(), u"random"_s);
        }
        compareSets(library->annotations().load(articleId).value(), model.set());
        if (QTest::currentTestFailed()) {
            return;
        }
        if (step % 40 == 39) {
            library.reset();
            library = Library::open(path, Library::Mode::MustExist).value();
        }
    }
    const AnnotationSet end = model.set();
    for (qsizetype i = done.size() - 1; i >= 0; --i) {
        apply(inverted(done[i]), u"undo:random"_s);
    }
    QCOMPARE(library->annotations().load(articleId).value(), AnnotationSet());
    for (const Edit &edit : done) {
        apply(edit, u"redo:random"_s);
    }
    QCOMPARE(library->annotations().load(articleId).value(), end);
    compareHistory(library->annotations(), model, lastId);
    QCOMPARE(library->check().value(), QStringList());
}

void AnnotationModelTest::compareHistory(
    AnnotationStore &store, const PlainModel &model, qint64 lastId)
{
    for (qint64 id = 1; id <= lastId; ++id) {
        const auto history = store.history(id).value();
        QString state;
        for (const Decision &decision : history) {
            QCOMPARE(decision.from, state);
            QVERIFY(decision.to != decision.from);
            QCOMPARE(decision.author, u"reader"_s);
            QVERIFY(decision.when.isValid());
            state = decision.to;
        }
        QCOMPARE(state.isEmpty(), !model.annotations.contains(id));
        if (!state.isEmpty()) {
            const auto last = annotationFromJson(parsedJson(state.toUtf8()).object());
            QVERIFY(last);
            QCOMPARE(*last, model.annotations.value(id));
        }
    }
}

QTEST_APPLESS_MAIN(AnnotationModelTest)
#include "test_annotationmodel.moc"

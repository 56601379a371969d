// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>
#include <formats/lossreport.h>

#include "../common/samples.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// The formats of texts and of projects: TEI, REFI-QDA, ninjs, and the pages for people.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldComesBack_data();
    void whatIsHeldComesBack();
    void outsideValidatorsAgree_data();
    void outsideValidatorsAgree();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void foreignTei();
    void teiBodyIsTheText();
    void foreignRefi();
    void nvivoProject();
    void refiLineEnds();

private:
    static QString shared(const QString &path)
    {
        return u"" QUOTH_SOURCE_DIR "/../shared/formats/"_s + path;
    }
};

namespace {

/// With ids that tell the order only, since few formats have a place for them.
AnnotatedArticle renumbered(AnnotatedArticle article)
{
    Samples::sortForReading(article.set);
    QHash<qint64, qint64> ids;
    for (Annotation &annotation : article.set.annotations) {
        const qint64 id = ids.size() + 1;
        ids.insert(annotation.id, id);
        annotation.id = id;
    }
    for (qsizetype i = 0; i < article.set.relations.size(); ++i) {
        Relation &relation = article.set.relations[i];
        relation = {
            i + 1, relation.kind, ids.value(relation.from), ids.value(relation.to), relation.name};
    }
    return article;
}

/// As XML brings it back: a control has no way into notes and names.
QString cleaned(QString text)
{
    for (QChar &unit : text) {
        const char16_t code = unit.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t' && code != u'\r') {
            unit = QChar::ReplacementCharacter;
        }
    }
    return text;
}

QList<AnnotatedArticle> hardArticles(quint32 seed)
{
    QRandomGenerator random(seed);
    return {
        Samples::annotated(random, 60, 20), Samples::annotated(random, 1, 1),
        Samples::annotated(random, 200, 40), Samples::annotated(random, 5, 0)};
}

int run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        return -1;
    }
    if (output) {
        *output = process.readAll();
    }
    return process.exitCode();
}

Annotation find(const AnnotatedArticle &article, const QString &words)
{
    for (const Annotation &annotation : article.set.annotations) {
        if (annotation.words == words) {
            return annotation;
        }
    }
    return {};
}

} // namespace

void DocumentsTest::whatIsHeldComesBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<quint32>("seed");
    for (const QString &id : {u"tei"_s, u"refi-qda"_s, u"ninjs"_s}) {
        for (quint32 seed = 1; seed <= 25; ++seed) {
            QTest::addRow("%s %u", qPrintable(id), seed) << id << seed;
        }
    }
}

void DocumentsTest::whatIsHeldComesBack()
{
    QFETCH(QString, id);
    QFETCH(quint32, seed);
    const Format &format = *findFormat(id);
    const QList<AnnotatedArticle> articles = hardArticles(seed);
    const QByteArray bytes = writtenBytes(format, articles).value();
    const auto read = readBytes(format, bytes, {u"in"_s, {}, {}});
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->size(), articles.size());
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const AnnotatedArticle expected = renumbered(reduced(articles[i], format.traits).content);
        const AnnotatedArticle actual = renumbered(read->at(i).content);
        QCOMPARE(actual.article.text, expected.article.text);
        QCOMPARE(actual.article, expected.article);
        if (!format.traits.hasMarks) {
            QCOMPARE(expected.set, AnnotationSet());
            continue; // what comes back is what the text has of the names
        }
        QCOMPARE(actual.set.annotations.size(), expected.set.annotations.size());
        for (qsizetype k = 0; k < actual.set.annotations.size(); ++k) {
            QCOMPARE(actual.set.annotations[k].note, cleaned(expected.set.annotations[k].note));
            QVERIFY2(
                actual.set.annotations[k] == expected.set.annotations[k],
                qPrintable(u"%1 at %2"_s.arg(actual.set.annotations[k].words).arg(k)));
            QVERIFY(agreesWith(actual.set.annotations[k], actual.article.text));
        }
        QCOMPARE(actual.set.relations, expected.set.relations);
    }
}

void DocumentsTest::outsideValidatorsAgree_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("count");
    for (quint32 seed = 101; seed <= 106; ++seed) {
        QTest::addRow("seed %u", seed) << seed << 40;
    }
    QTest::newRow("10000 annotations") << 7U << 10'000;
}

void DocumentsTest::outsideValidatorsAgree()
{
    QFETCH(quint32, seed);
    QFETCH(int, count);
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    if (xmllint.isEmpty() || !QFile::exists(shared(u"tei/tei_all_4.12.0.rng"_s))) {
        QSKIP("xmllint or the schemas are not here");
    }
    QRandomGenerator random(seed);
    QList<AnnotatedArticle> articles{Samples::annotated(random, count * 2, count)};
    if (count > 1000) { // as people annotate: some words each
        for (Annotation &annotation : articles.first().set.annotations) {
            const qsizetype start = annotation.span.start;
            annotation.fragments.clear();
            annotation.span.end = std::min(annotation.span.end, start + 40);
            const QString &text = articles.first().article.text;
            if (annotation.span.end < text.size() && text[annotation.span.end].isLowSurrogate()) {
                --annotation.span.end; // no character is cut in two
            }
            annotation.words = annotation.span.in(articles.first().article.text).toString();
        }
    }
    if (count < 1000) {
        articles += hardArticles(seed);
    }
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QByteArray said;
    QVERIFY(write(u"corpus.xml"_s, writtenBytes(*findFormat(u"tei"), articles).value()));
    QVERIFY(write(u"one.xml"_s, writtenBytes(*findFormat(u"tei"), articles.mid(0, 1)).value()));
    // xmllint needs minutes for what jing does in a second.
    const QString jing = QStandardPaths::findExecutable(u"jing"_s);
    for (const QString &schema : {u"tei/tei_all_4.12.0.rng"_s, u"tei/tei_all_4.8.0.rng"_s}) {
        if (jing.isEmpty()) {
            qInfo("jing is not installed: TEI is not validated");
            break;
        }
        const int code = run(
            jing, {shared(schema), folder.filePath(u"corpus.xml"_s), folder.filePath(u"one.xml"_s)},
            &said);
        QVERIFY2(code == 0, said.left(4000).constData());
    }
    QVERIFY(write(u"a.qdpx"_s, writtenBytes(*findFormat(u"refi-qda"), articles).value()));
    QVERIFY(write(u"a.qdc"_s, writtenBytes(*findFormat(u"refi-codebook"), articles).value()));
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    QCOMPARE(
        run(python, {u"-m"_s, u"zipfile"_s, u"-e"_s, folder.filePath(u"a.qdpx"_s), folder.path()},
            &said),
        0);
    int code =
        run(xmllint,
            {u"--noout"_s, u"--huge"_s, u"--schema"_s, shared(u"refi-qda/Project.xsd"_s),
             folder.filePath(u"project.qde"_s)},
            &said);
    QVERIFY2(code == 0, said.left(4000).constData());
    code =
        run(xmllint,
            {u"--noout"_s, u"--schema"_s, shared(u"refi-qda/Codebook.xsd"_s),
             folder.filePath(u"a.qdc"_s)},
            &said);
    QVERIFY2(code == 0, said.left(4000).constData());
}

void DocumentsTest::brokenFilesAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("tei: cut short") << u"tei"_s << QByteArray("<TEI>\n<text><body>\n<p>a") << 3;
    QTest::newRow("tei: another document") << u"tei"_s << QByteArray("<html/>") << 0;
    QTest::newRow("tei: out of the text")
        << u"tei"_s
        << QByteArray("<TEI>\n<standOff><listAnnotation>\n<annotation "
                      "target=\"#string-range(p,0,9)\"/></listAnnotation></standOff>"
                      "<text><body><p xml:id=\"p\">a</p></body></text></TEI>")
        << 3;
    QTest::newRow("tei: too deep")
        << u"tei"_s << "<TEI><text><body>" + QByteArray("<p>").repeated(100'000) << 1;
    QTest::newRow("refi: no archive") << u"refi-qda"_s << QByteArray("<Project/>") << 0;
}

void DocumentsTest::brokenFilesAreRefused()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    const auto read = readBytes(*findFormat(id), bytes, {u"in"_s, {}, {}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QCOMPARE(read.error().subject, u"in"_s);
    QCOMPARE(read.error().line, line);
}

void DocumentsTest::foreignTei()
{
    QFile file(shared(u"tei/tricky.xml"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("the samples are not here");
    }
    const AnnotatedArticle article =
        readBytes(*findFormat(u"tei"), file.readAll(), {u"tricky.xml"_s, {}, {}})
            .value()
            .first()
            .content;
    QCOMPARE(article.article.title, u"Kim Jong Un asks Trump for second meeting"_s);
    QCOMPARE(article.article.byline, u"Sharecast News"_s);
    QCOMPARE(article.article.published, QDate(2018, 9, 11));
    QCOMPARE(article.article.language, u"en"_s);
    QVERIFY(article.article.text.startsWith(
        u"Kim Jong Un asks Trump for second meeting\n\nKim Jong Un wrote.\n\n\u201cThe "));
    for (const Annotation &annotation : article.set.annotations) {
        QVERIFY(agreesWith(annotation, article.article.text));
    }
    // What stands off it: who reviewed what, and when.
    const Annotation kim = find(article, u"Kim Jong Un"_s);
    QCOMPARE(kim.kind, AnnotationKind::Entity);
    QCOMPARE(kim.tag, u"PER"_s);
    QCOMPARE(kim.author, u"Reviewer"_s);
    QCOMPARE(kim.status, AnnotationStatus::Accepted);
    // One utterance in two pieces, and who said it.
    const auto quotation = std::find_if(
        article.set.annotations.cbegin(), article.set.annotations.cend(),
        [](const Annotation &a) { return !a.fragments.isEmpty(); });
    QVERIFY(quotation != article.set.annotations.cend());
    QCOMPARE(quotation->kind, AnnotationKind::Quotation);
    QCOMPARE(quotation->tag, u"direct"_s);
    QCOMPARE(quotation->entity, u"John Bolton"_s);
    QCOMPARE(
        quotation->fragments.first().in(article.article.text),
        u"\u201cThe possibility of another meeting between the two presidents obviously "
        "exists,\u201d");
    QVERIFY(quotation->words.endsWith(u"open.\u201d"));
    QCOMPARE(article.set.relations.size(), 2);
    const Annotation bolton = find(article, u"Bolton"_s);
    QCOMPARE(bolton.entity, u"John Bolton"_s);
    QVERIFY(article.set.relations.contains(
        Relation{1, RelationKind::Speaker, quotation->id, bolton.id, {}}));
    QCOMPARE(find(article, u"North Korea"_s).tag, u"LOC"_s);
    QCOMPARE(find(article, u"White House"_s).tag, u"ORG"_s);
}

void DocumentsTest::teiBodyIsTheText()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("python3 is not installed");
    }
    // Another reader cuts the words out by the pointers.
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QRandomGenerator random(5);
    QList<AnnotatedArticle> articles{Samples::annotated(random, 300, 60)};
    file.write(writtenBytes(*findFormat(u"tei"), articles).value());
    file.close();
    QByteArray said;
    const int code =
        run(python,
            {u"-c"_s,
             u"import sys, re, json, xml.etree.ElementTree as E\n"
             "t = '{http://www.tei-c.org/ns/1.0}'\n"
             "r = E.parse(sys.argv[1]).getroot()\n"
             "b = ''.join(r.find('.//' + t + 'body').itertext())\n"
             "for a in r.iter(t + 'annotation'):\n"
             "    n = list(map(int, re.findall(r',(\\d+)', a.get('target'))))\n"
             "    s, e = n[0], n[-2] + n[-1]\n"
             "    print(json.dumps(b[s:e]))\n"_s,
             file.fileName()},
            &said);
    QVERIFY2(code == 0, said.constData());
    QByteArray expected;
    for (const Annotation &annotation : articles.first().set.annotations) {
        QProcess quiet;
        expected += "\"";
        for (const QChar unit : annotation.words) {
            const char16_t u = unit.unicode();
            expected += u == u'"'    ? QByteArray("\\\"")
                        : u == u'\\' ? QByteArray("\\\\")
                        : u == u'\n' ? QByteArray("\\n")
                        : u == u'\t' ? QByteArray("\\t")
                        : u >= 0x7f || u < 0x20
                            ? u == 0x7f ? QByteArray(1, char(u))
                                        : "\\u" + QByteArray::number(u, 16).rightJustified(4, '0')
                            : QByteArray(1, char(u));
        }
        expected += "\"\n";
    }
    said = said.mid(said.indexOf('"'));
    QCOMPARE(said.split('\n'), expected.split('\n'));
}

void DocumentsTest::foreignRefi()
{
    QFile file(shared(u"refi-qda/tricky.qdpx"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("the samples are not here");
    }
    const AnnotatedArticle article =
        readBytes(*findFormat(u"refi-qda"), file.readAll(), {u"tricky.qdpx"_s, {}, {}})
            .value()
            .first()
            .content;
    QCOMPARE(article.article.title, u"Kim Jong Un asks Trump"_s);
    QCOMPARE(article.set.annotations.size(), 1);
    const Annotation kim = article.set.annotations.first();
    QCOMPARE(kim.words, u"Kim Jong Un"_s); // behind a character of two UTF-16 units
    QCOMPARE(kim.kind, AnnotationKind::Highlight);
    QCOMPARE(kim.tag, u"Person"_s);
    QCOMPARE(kim.author, u"Reviewer"_s);
    QCOMPARE(kim.note, u"Leader of North Korea"_s);
    QCOMPARE(kim.created, QDateTime(QDate(2018, 9, 11), QTime(12, 0), Qt::UTC));
}

void DocumentsTest::nvivoProject()
{
    QFile file(shared(u"refi-qda/nvivo15_mac_project.qdpx"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("the samples are not here");
    }
    // Its two texts hold nothing yet.
    const auto read = readBytes(*findFormat(u"refi-qda"), file.readAll(), {u"n.qdpx"_s, {}, {}});
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->size(), 0);
}

void DocumentsTest::refiLineEnds()
{
    // ATLAS.ti counts CR LF as one character, others as two: the words of the selections decide.
    for (const int start : {8, 7}) {
        const QByteArray project =
            "<Project xmlns='urn:QDA-XML:project:1.0' name='x'><Sources><TextSource guid='1' "
            "name='s'><PlainTextContent>Before&#13;\nBolton said</PlainTextContent>"
            "<PlainTextSelection guid='2' name='Bolton' startPosition='" +
            QByteArray::number(start) + "' endPosition='" + QByteArray::number(start + 6) +
            "'/></TextSource></Sources></Project>";
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"project.qde"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(project);
        file.close();
        const auto source = openArticles(folder.path(), *findFormat(u"refi-qda"));
        QVERIFY(source);
        const auto article = (*source)->next();
        QVERIFY2(article, article ? "" : qPrintable(errorText(article.error())));
        QCOMPARE((*article)->content.article.text, u"Before\nBolton said"_s);
        QCOMPARE((*article)->content.set.annotations.first().words, u"Bolton"_s);
    }
}

QTEST_APPLESS_MAIN(DocumentsTest)

#include "test_documents.moc"

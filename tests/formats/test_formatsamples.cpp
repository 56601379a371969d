// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>
#include <text/canonicaltext.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Files that other programs wrote are read as they mean it.
class FormatSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void whatElseTheySay();
    void refused_data();
    void refused();
    void bratTutorials();
    void webAnnoPairs_data();
    void webAnnoPairs();
    void smileysOfACas();
    void webAnnotationsOfOthers();

private:
    /// What an .xmi marks, read without any code of ours: "begin-end value" or "begin-end".
    static QStringList marksOfXmi(const QString &name);
    static QString markText(qint64 begin, qint64 end, const QString &value);
    static QString path(const QString &name)
    {
        return QDir::cleanPath(QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/formats/"_s + name);
    }
    static QList<ReadArticle>
    read(const QString &format, const QString &name, QString *fault = nullptr);
};

QList<ReadArticle>
FormatSamplesTest::read(const QString &format, const QString &name, QString *fault)
{
    const KnownText text = [](const Article &) {
        return std::optional(u"\U0001F4F0 Kim Jong Un asks Trump for second meeting"_s);
    };
    QList<ReadArticle> articles;
    const auto source = openArticles(path(name), *findFormat(format), {}, text);
    QString found = source ? QString() : errorText(source.error());
    while (source) {
        auto article = (*source)->next();
        if (!article) {
            found = errorText(article.error());
            break;
        }
        if (!*article) {
            break;
        }
        articles.append(std::move(**article));
    }
    if (fault) {
        *fault = found;
    } else if (!found.isEmpty()) {
        qWarning() << found;
    }
    return articles;
}

void FormatSamplesTest::samples_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("marks"); // the label as the file has it, and the words
    const auto row = [](const QString &format, const QString &file, const QStringList &marks) {
        QTest::newRow(qPrintable(file)) << format << file << marks;
    };
    row(u"brat"_s, u"brat/tricky.ann"_s,
        {u"Person Kim Jong Un"_s, u"Person Trump"_s, u"Org White House"_s,
         u"Person Sarah Sanders"_s, u"Statement said"_s, u"Quote warm"_s, u"Quote positive"_s,
         u"Person Mr. … Smith"_s, u"Person Mrs. Smith"_s, u"Place café Zoë"_s});
    row(u"conll2003"_s, u"conll/example.conll"_s, {u"LOC JAPAN"_s, u"PER Nadim Ladki"_s});
    row(u"conll2003"_s, u"conll/uner_ewt_dev_head.iob2"_s,
        {u"LOC tampa bay"_s, u"LOC Tampa Bay"_s});
    row(u"doccano"_s, u"doccano-jsonl/export_sequence_labeling.jsonl"_s,
        {u"ORG EU"_s, u"MISC German"_s, u"PERSON Peter Blackburn"_s, u"PERSON Obama"_s});
    row(u"doccano"_s, u"doccano-jsonl/example_overlapping.jsonl"_s, {u"LOC e"_s, u"LOC e"_s});
    row(u"doccano"_s, u"doccano-jsonl/export_relation.jsonl"_s,
        {u"ORG Google"_s, u"DATE September 4, 1998"_s, u"PERSON Larry Page"_s,
         u"PERSON Sergey Brin"_s});
    row(u"doccano"_s, u"doccano-jsonl/import_relation.jsonl"_s,
        {u"ORG Google"_s, u"DATE September 4, 1998"_s, u"PERSON Larry Page"_s,
         u"PERSON Sergey Brin"_s});
    row(u"doccano"_s, u"doccano-jsonl/tricky_import_utf16.jsonl"_s, {u"PERSON Kim Jong Un"_s});
    row(u"label-studio"_s, u"label-studio/tricky_task.json"_s,
        {u"Person Kim Jong Un"_s, u"Person Kim Jong Un"_s, u"Person Trump"_s});
    row(u"label-studio"_s, u"label-studio/lsf_named_entity/annotations/1.json"_s,
        {u"Date February 22"_s});
    row(u"prodigy"_s, u"spacy-prodigy/prodigy_ner_news_headlines.jsonl"_s,
        {u"ORG Uber"_s, u"LOCATION Silicon Valley"_s, u"ORG Pearl Automation"_s, u"ORG Apple"_s,
         u"LOCATION Silicon Valley"_s});
    row(u"prodigy"_s, u"spacy-prodigy/tricky_prodigy.jsonl"_s, {u"PERSON Kim Jong Un"_s});
    row(u"prodigy"_s, u"spacy-prodigy/tricky_spacy_doc.jsonl"_s,
        {u"CLAIM Kim Jong Un asks Trump"_s, u"PERSON Kim Jong Un"_s, u"PERSON Trump"_s});
    const QStringList emoji = {
        u"Annotation \U0001F973"_s,
        u"Annotation This"_s,
        u"Annotation \U0001F473\U0001F3FB\u200D\u2640\uFE0F"_s,
        u"Annotation is"_s,
        u"Annotation \u2706"_s,
        u"Annotation a"_s,
        u"Annotation \U0001F9D4\U0001F3FE\u200D\u2642\uFE0F"_s,
        u"Annotation test"_s,
        u"Annotation \U0001F47B"_s};
    row(u"uima-json"_s, u"uima-cas-json/emoji/data.json"_s, emoji);
    row(u"uima-xmi"_s, u"uima-cas-xmi/emoji/debug.xmi"_s, emoji);
    row(u"uima-xmi"_s, u"uima-cas-xmi/small_cas.xmi"_s, {}); // tokens and sentences alone
    row(u"label-studio"_s, u"label-studio/lsf_named_entity/tasks.json"_s, {u"Date February 22"_s});
    row(u"w3c"_s, u"w3c-web-annotation/tricky.json"_s, {u"PERSON Kim Jong Un"_s});
}

void FormatSamplesTest::samples()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(QStringList, marks);
    if (!QFileInfo::exists(path(file))) {
        QSKIP("the samples of other programs are not here");
    }
    QStringList found;
    for (const ReadArticle &article : read(format, file)) {
        for (const Annotation &annotation : article.content.set.annotations) {
            QVERIFY(agreesWith(annotation, article.content.article.text));
            found.append(
                annotation.attributes.value(u"label"_s, annotation.tag) + u' ' +
                shownWords(annotation));
        }
    }
    if (format == u"brat") { // which numbers marks in another order than that of the text
        found.sort();
        marks.sort();
    }
    QCOMPARE(found, marks);
}

void FormatSamplesTest::whatElseTheySay()
{
    if (!QFileInfo::exists(path(u"brat"_s))) {
        QSKIP("the samples of other programs are not here");
    }
    const AnnotatedArticle brat = read(u"brat"_s, u"brat/tricky.ann"_s).value(0).content;
    QStringList relations;
    QHash<qint64, Annotation> byId;
    for (const Annotation &annotation : brat.set.annotations) {
        byId.insert(annotation.id, annotation);
    }
    for (const Relation &relation : brat.set.relations) {
        relations.append(
            shownWords(byId[relation.from]) + u" -"_s + relation.name + u"-> "_s +
            shownWords(byId[relation.to]));
    }
    relations.sort();
    QCOMPARE(
        relations, (QStringList{
                       u"Mr. … Smith -Equiv-> Mrs. Smith"_s,
                       u"Sarah Sanders -Employment-> White House"_s, u"said -Content-> warm"_s,
                       u"said -Content2-> positive"_s, u"said -Speaker-> Sarah Sanders"_s}));
    QCOMPARE(byId[5].attributes.value(u"Negated"_s), u"true"_s);
    QCOMPARE(byId[5].attributes.value(u"Confidence"_s), u"High"_s);
    QCOMPARE(byId[1].entity, u"Kim Jong-un"_s);
    QCOMPARE(byId[1].attributes.value(u"reference"_s), u"Wikidata:Q56226"_s);
    QCOMPARE(byId[2].note, u"US President in 2018"_s);

    const auto google =
        read(u"doccano"_s, u"doccano-jsonl/export_relation.jsonl"_s).value(0).content;
    QCOMPARE(google.set.relations.size(), 3);
    QCOMPARE(google.set.relations.first().name, u"foundedAt"_s);

    const auto task = read(u"label-studio"_s, u"label-studio/tricky_task.json"_s).value(0).content;
    QStringList statuses;
    for (const Annotation &annotation : task.set.annotations) {
        statuses.append(identifier(annotation.status) + annotation.origin.version);
    }
    statuses.sort();
    QCOMPARE(statuses, (QStringList{u"accepted"_s, u"corrected"_s, u"proposedquoth-0.1"_s}));
    QCOMPARE(task.set.relations.value(0).name, u"asks"_s);

    const auto web = read(u"w3c"_s, u"w3c-web-annotation/tricky.json"_s).value(0).content;
    const Annotation &kim = web.set.annotations.first();
    QCOMPARE(kim.note, u"first mention"_s);
    QCOMPARE(kim.entity, u"http://www.wikidata.org/entity/Q56226"_s);
    QCOMPARE(kim.author, u"Reviewer"_s);
    QCOMPARE(kim.created, QDateTime::fromString(u"2018-09-11T12:00:00Z"_s, Qt::ISODate));
}

void FormatSamplesTest::refused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("fault");
    QTest::newRow("conll") << u"conll2003"_s << u"conll/labeling.invalid.conll"_s << u"(line 1)"_s;
    QTest::newRow("doccano") << u"doccano"_s << u"doccano-jsonl/import_sequence_labeling.jsonl"_s
                             << u"(line 3)"_s;
    QTest::newRow("brat without text") << u"brat"_s << u"brat/news/visual.conf"_s << u".txt"_s;
    QTest::newRow("no CAS") << u"uima-json"_s << u"doccano-jsonl/label_config.json"_s << u"sofa"_s;
}

void FormatSamplesTest::refused()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(QString, fault);
    if (!QFileInfo::exists(path(file))) {
        QSKIP("the samples of other programs are not here");
    }
    QString found;
    (void)read(format, file, &found);
    QVERIFY2(found.contains(fault), qPrintable(found));
}

/// Three files of a folder, with as many marks as they have lines of text.
void FormatSamplesTest::bratTutorials()
{
    const QString folder = path(u"brat/news"_s);
    if (!QFileInfo::exists(folder)) {
        QSKIP("the samples of other programs are not here");
    }
    const QStringList names = QDir(folder).entryList({u"*.ann"_s}, QDir::Files, QDir::Name);
    const QList<ReadArticle> articles = read(u"brat"_s, u"brat/news"_s);
    QCOMPARE(articles.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        QFile file(folder + u'/' + names[i]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray lines = '\n' + file.readAll();
        QCOMPARE(articles[i].content.set.annotations.size(), lines.count("\nT"));
        QCOMPARE(articles[i].content.article.key + u".ann"_s, names[i]);
    }
}

QString FormatSamplesTest::markText(qint64 begin, qint64 end, const QString &value)
{
    const QString place = u"%1-%2"_s.arg(begin).arg(end);
    return value.isEmpty() ? place : place + u' ' + value;
}

QStringList FormatSamplesTest::marksOfXmi(const QString &name)
{
    static const QStringList ofTheText{
        u"Token"_s, u"Sentence"_s, u"DocumentMetaData"_s, u"DocumentAnnotation"_s,
        u"TagsetDescription"_s};
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {u"not to be opened"_s};
    }
    QStringList marks;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        const auto attributes = xml.attributes();
        if (!xml.isStartElement() || !attributes.hasAttribute(u"begin"_s) ||
            ofTheText.contains(xml.name()) || attributes.hasAttribute(u"Governor"_s)) {
            continue;
        }
        marks.append(markText(
            attributes.value(u"begin"_s).toLongLong(), attributes.value(u"end"_s).toLongLong(),
            attributes.value(u"value"_s).toString()));
    }
    marks.sort();
    return marks;
}

void FormatSamplesTest::webAnnoPairs_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names =
        QDir(path(u"webanno-tsv3/suite"_s)).entryList({u"*.tsv"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << name.chopped(4);
    }
    if (names.isEmpty()) {
        QTest::newRow("no samples") << QString();
    }
}

/// The same annotations as WebAnno TSV and as XMI: both readers find them where a plain look into
/// the XMI does.
void FormatSamplesTest::webAnnoPairs()
{
    QFETCH(QString, name);
    if (name.isEmpty()) {
        QSKIP("the samples of other programs are not here");
    }
    const QString stem = u"webanno-tsv3/suite/"_s + name;
    const QStringList wanted = marksOfXmi(stem + u".xmi"_s);
    for (const auto &[format, ending] :
         {std::pair(u"webanno-tsv"_s, u".tsv"_s), std::pair(u"uima-xmi"_s, u".xmi"_s)}) {
        const QList<ReadArticle> articles = read(format, stem + ending);
        QCOMPARE(articles.size(), 1);
        const AnnotatedArticle &content = articles.first().content;
        QStringList marks;
        for (const Annotation &annotation : content.set.annotations) {
            QVERIFY(agreesWith(annotation, content.article.text));
            const QString label = annotation.attributes.value(u"label"_s, annotation.tag);
            const Span span = annotation.span;
            const QString named = markText(span.start, span.end, label);
            marks.append(
                wanted.contains(named) ? named : markText(span.start, span.end, QString()));
        }
        marks.sort();
        QCOMPARE(marks, wanted);
    }
}

void FormatSamplesTest::smileysOfACas()
{
    const QString name = u"uima-cas-xmi/cas_with_smileys.xmi"_s;
    if (!QFileInfo::exists(path(name))) {
        QSKIP("the samples of other programs are not here");
    }
    const QList<ReadArticle> articles = read(u"uima-xmi"_s, name);
    QCOMPARE(articles.size(), 1);
    const AnnotatedArticle &content = articles.first().content;
    const CanonicalText raw(articles.first().raw);
    QVERIFY(raw.text() != articles.first().raw);
    QStringList marks;
    for (const Annotation &annotation : content.set.annotations) {
        QVERIFY(agreesWith(annotation, content.article.text));
        // Its lines end with CR LF, which it counts as two.
        const Span place = raw.toRaw(annotation.span);
        marks.append(markText(
            place.start, place.end, annotation.attributes.value(u"label"_s, annotation.tag)));
    }
    marks.sort();
    QCOMPARE(marks, marksOfXmi(name));
}

/// Recogito's file and the W3C's own samples, on a text that has their words.
void FormatSamplesTest::webAnnotationsOfOthers()
{
    const QString folder = path(u"w3c-web-annotation"_s);
    if (!QFileInfo::exists(folder)) {
        QSKIP("the samples of other programs are not here");
    }
    QFile file(folder + u"/recogito_annotations.w3c.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QString text = u"Tell me, o muse. "_s; // the book is not here: as much of it as is quoted
    QStringList wanted;
    for (const QJsonValue &item : QJsonDocument::fromJson(bytes).array()) {
        const QJsonValue quote = item[u"target"_s][u"selector"_s][0];
        const QString exact = quote[u"exact"_s].toString();
        text += quote[u"prefix"_s].toString() + exact + quote[u"suffix"_s].toString() + u"\n\n"_s;
        wanted.append(exact);
    }
    const ReadContext context{u"recogito.json"_s, {}, [&text](const Article &article) {
                                  return article.source.contains(u"gutenberg") ? std::optional(text)
                                                                               : std::nullopt;
                              }};
    const auto found = readBytes(*findFormat(u"w3c"), bytes, context);
    QVERIFY2(found, found ? "" : qPrintable(errorText(found.error())));
    QCOMPARE(found->size(), 1);
    QVERIFY(found->first().unplaced.isEmpty());
    QStringList words;
    for (const Annotation &annotation : found->first().content.set.annotations) {
        words.append(annotation.words);
    }
    QCOMPARE(words, wanted);
    // The W3C's are about pages as a whole or hold no words: nothing of them has a place.
    for (const QString &name : QDir(folder + u"/w3c-samples"_s).entryList({u"*.json"_s})) {
        QFile sample(folder + u"/w3c-samples/"_s + name);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const auto read =
            readBytes(*findFormat(u"w3c"), sample.readAll(), {name, {}, [&text](const Article &) {
                                                                  return std::optional(text);
                                                              }});
        QVERIFY2(read, read ? "" : qPrintable(name + u' ' + errorText(read.error())));
    }
}

QTEST_APPLESS_MAIN(FormatSamplesTest)
#include "test_formatsamples.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/archive.h>
#include <formats/formatregistry.h>
#include <formats/lossreport.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/jsonbytes.h>

#include "../common/samples.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Everything about an annotation but its id, as one string.
QByteArray sayings(Annotation annotation)
{
    annotation.id = 0;
    return jsonBytes(toJson(annotation));
}

/// An article's annotations and relations in an order that no id has a part in.
QByteArrayList comparable(const AnnotatedArticle &article)
{
    QByteArrayList lines;
    QHash<qint64, QByteArray> byId;
    for (const Annotation &annotation : article.set.annotations) {
        byId.insert(annotation.id, sayings(annotation));
        lines.append(byId[annotation.id]);
    }
    for (const Relation &relation : article.set.relations) {
        lines.append(
            "relation " + identifier(relation.kind).toUtf8() + ' ' + relation.name.toUtf8() +
            byId[relation.from] + byId[relation.to]);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

bool isBoth(const Format &format)
{
    return format.isRead() && format.isWritten();
}

} // namespace

class FormatRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldComesBack_data();
    void whatIsHeldComesBack();
    void hardCasesComeBack_data();
    void hardCasesComeBack();
    void withOptionsItComesBack_data();
    void withOptionsItComesBack();
    void tenThousandComeBack_data();
    void tenThousandComeBack();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();

private:
    static void addFormats(int seeds);
    static void compareWords(
        const Format &format, const QList<AnnotatedArticle> &articles,
        const QList<ReadArticle> &read);
    static void compare(
        const Format &format, const QList<AnnotatedArticle> &articles,
        const FormatOptions &options = {});
};

void FormatRoundTripTest::addFormats(int seeds)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<quint32>("seed");
    for (const Format &format : formats()) {
        for (int seed = 1; isBoth(format) && seed <= seeds; ++seed) {
            QTest::addRow("%s %d", qPrintable(format.id), seed) << format.id << quint32(seed);
        }
    }
}

/// Where the spaces between words are not kept, the words are, in their order.
void FormatRoundTripTest::compareWords(
    const Format &format, const QList<AnnotatedArticle> &articles, const QList<ReadArticle> &read)
{
    const auto letters = [](QString text) {
        text.removeIf([](QChar unit) { return unit.isSpace(); });
        return text;
    };
    for (qsizetype i = 0; i < read.size(); ++i) {
        const auto same =
            std::find_if(articles.cbegin(), articles.cend(), [&](const AnnotatedArticle &article) {
                return letters(article.article.text) == letters(read[i].content.article.text);
            });
        QVERIFY(same != articles.cend());
        const AnnotatedArticle expected = reduced(*same, format.traits).content;
        QCOMPARE(letters(read[i].content.article.text), letters(expected.article.text));
        const QList<Annotation> &got = read[i].content.set.annotations;
        QCOMPARE(got.size(), expected.set.annotations.size());
        for (qsizetype j = 0; j < got.size(); ++j) {
            const Annotation &wanted = expected.set.annotations[j];
            QVERIFY(agreesWith(got[j], read[i].content.article.text));
            QCOMPARE(letters(got[j].words), letters(wanted.words));
            QCOMPARE(got[j].kind, wanted.kind);
            QCOMPARE(got[j].tag, wanted.tag);
        }
    }
}

void FormatRoundTripTest::compare(
    const Format &format, const QList<AnnotatedArticle> &articles, const FormatOptions &options)
{
    const FormatTraits traits = traitsOf(format, options);
    const auto bytes = writtenBytes(format, articles, options);
    QVERIFY2(bytes, bytes ? "" : qPrintable(errorText(bytes.error())));
    qsizetype asked = 0;
    const auto knownText = [&](const Article &) -> std::optional<QString> {
        return articles[asked++ % articles.size()].article.text;
    };
    const bool isKeyed = format.traits.holds.contains(Holding::Key);
    const auto byKey = [&](const Article &named) -> std::optional<QString> {
        for (const AnnotatedArticle &article : articles) {
            if (article.article.key == named.key) {
                return article.article.text;
            }
        }
        return std::nullopt;
    };
    const ReadContext context{u"in"_s, options, isKeyed ? KnownText(byKey) : KnownText(knownText)};
    const auto read = readBytes(format, *bytes, context);
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->size(), articles.size());
    if (format.traits.remedy(Holding::Text) == Remedy::Rewritten) {
        compareWords(format, articles, *read);
        return;
    }
    QSet<qsizetype> found;
    for (const ReadArticle &article : *read) {
        qsizetype which = 0;
        while (which < articles.size() &&
               (found.contains(which) ||
                articles[which].article.text != article.content.article.text)) {
            ++which;
        }
        QVERIFY2(which < articles.size(), "a text that was never written");
        found.insert(which);
        AnnotatedArticle expected = reduced(articles[which], traits).content;
        if (!format.traits.holds.contains(Holding::Key)) {
            expected.article.key = article.content.article.key;
        }
        if (!format.traits.holds.contains(Holding::Source)) {
            expected.article.source = article.content.article.source;
        }
        QCOMPARE(article.content.article, expected.article);
        for (const Annotation &annotation : article.content.set.annotations) {
            QVERIFY(agreesWith(annotation, expected.article.text));
        }
        const QByteArrayList got = comparable(article.content);
        const QByteArrayList wanted = comparable(expected);
        for (qsizetype i = 0; i < std::min(got.size(), wanted.size()); ++i) {
            QCOMPARE(got[i], wanted[i]);
        }
        QCOMPARE(got.size(), wanted.size());
    }
}

void FormatRoundTripTest::whatIsHeldComesBack_data()
{
    addFormats(12);
}

void FormatRoundTripTest::whatIsHeldComesBack()
{
    QFETCH(QString, id);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QList<AnnotatedArticle> articles;
    for (int i = 0; i < 4; ++i) {
        AnnotatedArticle article =
            Samples::annotated(random, 5 + random.bounded(100), 3 + random.bounded(30));
        // A table without a row of an article does not know of it.
        article.set.annotations.first().status = AnnotationStatus::Accepted;
        article.article.text.prepend(QString::number(i)); // no two alike
        article.article.key += u" %1"_s.arg(i);
        article.article.structure = {};
        for (Annotation &annotation : article.set.annotations) {
            QList<Span> pieces = parts(annotation);
            for (Span &piece : pieces) {
                piece = {piece.start + 1, piece.end + 1};
            }
            annotation.span = {annotation.span.start + 1, annotation.span.end + 1};
            annotation.fragments = annotation.fragments.isEmpty() ? QList<Span>() : pieces;
            annotation.words = annotation.span.in(article.article.text).toString();
        }
        article.set.relations.removeIf(
            [](const Relation &relation) { return relation.from == relation.to; });
        articles.append(article);
    }
    compare(*findFormat(id), articles);
}

void FormatRoundTripTest::hardCasesComeBack_data()
{
    addFormats(1);
}

void FormatRoundTripTest::hardCasesComeBack()
{
    QFETCH(QString, id);
    AnnotatedArticle article;
    article.article.key = u"hard"_s;
    article.article.source = u"https://news.example/hard?a=1&b=2"_s;
    const CanonicalText text(
        u"\U0001F4F0 Kim Jong Un\r\nasks cafe\u0301 Zoe\u0308.\r\n\r\nHe paid 100\u00A0% of "
        u"\u05D0\u05D1\u05D2 \u2028today, \"so; what\", \u0085 he said\tof \U0001F469\u200D\U0001F680."_s);
    article.article.text = text.text();
    const auto add = [&](const QString &words, const QList<Span> &more = {}) {
        Annotation annotation;
        annotation.id = article.set.annotations.size() + 1;
        QList<Span> pieces = more;
        const qsizetype start = article.article.text.indexOf(words);
        pieces.append({start, start + words.size()});
        setParts(annotation, pieces);
        annotation.words = annotation.span.in(article.article.text).toString();
        annotation.note = u"a \"note\", with; all\tof\\it | * _ -> [1]\nand a line"_s;
        annotation.tag = u"\u201Ctag\u201D, \"of\"; mine\t=1"_s;
        article.set.annotations.append(annotation);
    };
    add(u"Kim Jong Un"_s);
    add(u"Jong Un\nasks cafe\u0301"_s); // crosses, over a line end
    add(u"Jong"_s);                     // nested
    add(u"Jong"_s);                     // on the same words
    add(u"cafe\u0301"_s);
    add(u"100\u00A0%"_s);
    add(u"\u05D0\u05D1\u05D2"_s);
    add(u"today"_s);
    add(u"\U0001F469\u200D\U0001F680"_s);
    add(u"Zoe\u0308"_s, {{0, 2}}); // in two parts
    add(u"\u0085 he said"_s);
    article.set.annotations[4].note = QString();
    Samples::sortForReading(article.set);
    article.set.relations = {{1, RelationKind::Related, 1, 5, u"a \"b\"; c\td"_s}};
    compare(*findFormat(id), {article});
}

void FormatRoundTripTest::withOptionsItComesBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    for (const Format &format : formats()) {
        for (const FormatOption &option : format.options) {
            for (const QString &value : option.values) {
                if (isBoth(format)) {
                    QTest::addRow("%s %s", qPrintable(format.id), qPrintable(value))
                        << format.id << option.name << value;
                }
            }
        }
    }
}

void FormatRoundTripTest::withOptionsItComesBack()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, value);
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        AnnotatedArticle article = Samples::annotated(random, 60, 20);
        article.article.structure = {};
        article.set.relations.removeIf(
            [](const Relation &relation) { return relation.from == relation.to; });
        compare(*findFormat(id), {article}, {{name, value}});
    }
}

void FormatRoundTripTest::tenThousandComeBack_data()
{
    addFormats(1);
}

void FormatRoundTripTest::tenThousandComeBack()
{
    QFETCH(QString, id);
    QRandomGenerator random(9);
    AnnotatedArticle article;
    article.article = Samples::article(random, 15'000);
    article.article.structure = {};
    const QString &text = article.article.text;
    qsizetype last = 0;
    for (int i = 1; i <= 10'000; ++i) {
        Annotation annotation = Samples::annotation(random, i, text);
        annotation.fragments.clear();
        const qsizetype start = Samples::place(random, text);
        last = std::min(text.size(), start + 1 + random.bounded(20));
        const bool isCut = last < text.size() && text[last].isLowSurrogate();
        Samples::setSpan(annotation, {start, isCut ? last + 1 : last}, text);
        article.set.annotations.append(annotation);
    }
    Samples::sortForReading(article.set);
    QElapsedTimer timer;
    timer.start();
    compare(*findFormat(id), {article});
    QVERIFY2(timer.elapsed() < 120'000, "not linear"); // with sanitizers, on a busy machine
}

/// One fault for each reader, in the second article or line, and where it says that it is.
void FormatRoundTripTest::faultsAreNamed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("from"); // in what the writer makes
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said"); // part of what the reader says
    const auto row = [](const QString &id, const QByteArray &from, const QByteArray &to,
                        const QString &said) {
        QTest::newRow(qPrintable(id)) << id << from << to << said;
    };
    row(u"jsonl"_s, "\"end\":15", "\"end\":15000", u"(line 2)"_s);
    row(u"csv"_s, ",entity,PER,8", ",nothing,PER,8", u"(line 3): its kind"_s);
    row(u"tsv"_s, "\tentity\tPER\t8", "\tnothing\tPER\t8", u"(line 3): its kind"_s);
    row(u"w3c"_s, "\"status\": \"corrected\"", "\"status\": \"odd\"", u"(line "_s);
    row(u"brat"_s, "T1\tPER 8 15", "T1\tPER 8 99", u"(line 1): 8 99 is no place in the text"_s);
    row(u"uima-xmi"_s, "begin=\"8\" end=\"15\" author", "begin=\"8\" end=\"99\" author",
        u"lies outside the text or is not sound"_s);
    row(u"uima-json"_s, "\"status\":\"corrected\"", "\"status\":\"odd\"", u"(line 1)"_s);
    row(u"webanno-tsv"_s, "1-2\t", "1-x\t", u"it is no token of WebAnno's"_s);
    row(u"conll2003"_s, "Bob -X- -X- B-PER", "Bob -X- -X- B+PER",
        u"(line 15): it is no token with a tag"_s);
    row(u"conllu"_s, "e1)", "e2)", u"the entity e2 was not open"_s);
    row(u"prodigy"_s, "\"end\":15,\"label\":\"PER\"", "\"end\":99,\"label\":\"PER\"",
        u"(line 2): a span: 8"_s);
    row(u"doccano"_s, "\"end_offset\":15", "\"end_offset\":99", u"(line 2): an entity: 1"_s);
    row(u"label-studio"_s, "\"end\":15", "\"end\":99", u"task 2: region r1 lies outside"_s);
    row(u"tei"_s, "range(a2.body,8,7)", "range(a2.body,8,99)", u"(line "_s);
    row(u"refi-qda"_s, "endPosition=\"15\"", "endPosition=\"99\"",
        u"a selection lies outside the text"_s);
    row(u"ninjs"_s, "\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"Mr Who",
        "\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"\xFF\",\"value", u"(line 2)"_s);
}

void FormatRoundTripTest::faultsAreNamed()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    const Format &format = *findFormat(id);
    QList<AnnotatedArticle> articles;
    for (const QString &text : {u"Ms Where Ann Lee said."_s, u"Mr Who, Bob Lee said."_s}) {
        AnnotatedArticle article;
        article.article.key = text.left(6);
        article.article.text = text;
        Annotation annotation;
        annotation.id = 1;
        const qsizetype start = text.indexOf(u"Lee") - 4;
        Samples::setSpan(annotation, {start, start + 7}, text);
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = u"PER"_s;
        annotation.author = u"Kim"_s;
        annotation.status =
            text.startsWith(u"Mr") ? AnnotationStatus::Corrected : AnnotationStatus::Accepted;
        article.set.annotations = {annotation};
        articles.append(article);
    }
    const auto knownText = [&articles](const Article &named) -> std::optional<QString> {
        return articles[named.key == articles[1].article.key ? 1 : 0].article.text;
    };
    // Of several files the archive is unpacked, spoiled, and packed again.
    QByteArray bytes = writtenBytes(format, articles).value();
    if (format.isOfSeveralFiles()) {
        QBuffer packed(&bytes);
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const auto files = openArchive(packed, u"in.zip"_s);
        QVERIFY(files);
        QByteArray spoiled;
        QBuffer target(&spoiled);
        QVERIFY(target.open(QIODevice::WriteOnly));
        ArchiveSink sink(target);
        int hits = 0;
        for (const QString &name : (*files)->names()) {
            QByteArray content = (*files)->read(name).value();
            hits += int(content.count(from));
            QVERIFY(sink.add(name, content.replace(from, to)));
        }
        QVERIFY(sink.finish());
        QVERIFY2(hits > 0, "the writer writes something else");
        bytes = spoiled;
    } else {
        QVERIFY2(bytes.contains(from), bytes.constData());
        bytes.replace(from, to);
    }
    const auto read = readBytes(format, bytes, {u"in"_s, {}, knownText});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QVERIFY2(errorText(read.error()).contains(said), qPrintable(errorText(read.error())));
    QVERIFY2(read.error().line > 0, qPrintable(errorText(read.error())));
    QVERIFY(!read.error().detail.isEmpty());
}

void FormatRoundTripTest::brokenFilesAreRefused_data()
{
    addFormats(3);
}

/// Cut anywhere, or with any byte another one: no crash, and what is refused says why.
void FormatRoundTripTest::brokenFilesAreRefused()
{
    QFETCH(QString, id);
    QFETCH(quint32, seed);
    const Format &format = *findFormat(id);
    QRandomGenerator random(seed);
    const AnnotatedArticle article = Samples::annotated(random, 30, 8);
    const QByteArray whole = writtenBytes(format, {article}).value();
    const ReadContext context{u"in"_s, {}, [&](const Article &) {
                                  return std::optional(article.article.text);
                              }};
    for (int i = 0; i < 150; ++i) {
        QByteArray bytes = whole;
        if (i % 3 == 0) {
            bytes.truncate(random.bounded(int(bytes.size())));
        }
        for (int j = random.bounded(4); j > 0 && !bytes.isEmpty(); --j) {
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        }
        const auto read = readBytes(format, bytes, context);
        if (!read) {
            QVERIFY(read.error().code != ErrorCode::Unknown);
            QVERIFY(!errorText(read.error()).isEmpty());
            continue;
        }
        for (const ReadArticle &one : *read) {
            for (const Annotation &annotation : one.content.set.annotations) {
                QVERIFY(agreesWith(annotation, one.content.article.text));
            }
        }
    }
}

QTEST_APPLESS_MAIN(FormatRoundTripTest)
#include "test_formatroundtrip.moc"

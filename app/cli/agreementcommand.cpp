// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/agreementcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <analysis/evaluation/agreement.h>
#include <common/readerarticles.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct NamedFigure
{
    QString name;
    AgreementFigure AgreementRow::*figure;
};

const QList<NamedFigure> &agreementFigures()
{
    static const QList<NamedFigure> figures = {
        {u"f1-exact"_s, &AgreementRow::exact},
        {u"f1-overlap"_s, &AgreementRow::overlap},
        {u"cohen-kappa"_s, &AgreementRow::cohenKappa},
        {u"fleiss-kappa"_s, &AgreementRow::fleissKappa},
        {u"alpha"_s, &AgreementRow::alpha},
        {u"alpha-u"_s, &AgreementRow::alphaU}};
    return figures;
}

QString rowName(const AgreementRow &row)
{
    QString name = identifier(row.kind);
    if (row.subject != AgreementSubject::Spans) {
        name += u": "_s + identifier(row.subject);
    } else if (!row.tag.isEmpty()) {
        name += u' ' + row.tag;
    }
    return name;
}

QJsonObject rowJson(const AgreementRow &row)
{
    QJsonArray marked;
    for (const int count : row.marked) {
        marked.append(count);
    }
    QJsonObject object{
        {u"kind"_s, identifier(row.kind)},
        {u"subject"_s, identifier(row.subject)},
        {u"tag"_s, row.tag},
        {u"marked"_s, marked},
        {u"items"_s, row.items}};
    for (const NamedFigure &named : agreementFigures()) {
        const AgreementFigure &figure = row.*named.figure;
        if (!figure.value) {
            continue;
        }
        QJsonObject value{{u"value"_s, *figure.value}};
        if (figure.interval) {
            value.insert(u"low"_s, figure.interval->low);
            value.insert(u"high"_s, figure.interval->high);
        }
        object.insert(named.name, value);
    }
    return object;
}

QString figureText(const AgreementFigure &figure)
{
    if (!figure.value) {
        return u"-"_s;
    }
    const QString value = QString::number(*figure.value, 'f', 3);
    if (!figure.interval) {
        return value;
    }
    return u"%1 [%2 %3]"_s.arg(
        value, QString::number(figure.interval->low, 'f', 2),
        QString::number(figure.interval->high, 'f', 2));
}

void printTable(const QList<AgreementRow> &rows)
{
    QString head = u"%1 %2 %3"_s.arg(QString(), -20).arg(u"marked"_s, -14).arg(u"items"_s, 7);
    for (const NamedFigure &named : agreementFigures()) {
        head += u"  %1"_s.arg(named.name, -19);
    }
    Console::writeLine(head);
    for (const AgreementRow &row : rows) {
        QStringList marked;
        for (const int count : row.marked) {
            marked.append(QString::number(count));
        }
        QString line =
            u"%1 %2 %3"_s.arg(rowName(row), -20).arg(marked.join(u' '), -14).arg(row.items, 7);
        for (const NamedFigure &named : agreementFigures()) {
            line += u"  %1"_s.arg(figureText(row.*named.figure), -19);
        }
        Console::writeLine(line);
    }
}

/// What all readers have and each has decided on something in.
QList<AgreementDocument> comparedDocuments(const QList<SharedArticle> &shared, bool isUndecidedToo)
{
    QList<AgreementDocument> documents;
    for (const SharedArticle &article : shared) {
        AgreementDocument document{article.readers.first().article.text, {}};
        bool isReadByAll = true;
        for (const AnnotatedArticle &reader : article.readers) {
            isReadByAll = isReadByAll && (isUndecidedToo || isReviewed(reader.set));
            document.readers.append(verdict(reader.set, isUndecidedToo));
        }
        if (isReadByAll) {
            documents.append(document);
        }
    }
    return documents;
}

std::optional<QList<QList<AnnotatedArticle>>> readAll(const QStringList &paths)
{
    QList<QList<AnnotatedArticle>> readers;
    QList<AnnotatedArticle> known;
    for (const QString &path : paths) {
        auto articles = readReaderArticles(path, known);
        if (!articles) {
            Console::error(articles.error());
            return std::nullopt;
        }
        known += *articles;
        readers.append(std::move(*articles));
    }
    return readers;
}

} // namespace

int runAgreement(const QStringList &arguments)
{
    CommandParser parser(
        u"agreement"_s, u"[--json] [--proposed] A B [C ...]"_s,
        u"How far readers agree who marked the same articles. Each is a library, or a file in any\n"
        "format that holds annotations; articles are the same when their texts are. Counted is\n"
        "what a reader made, accepted or corrected, in articles that each of them has reviewed.\n"
        "Intervals are of 95 percent, drawn from the articles, or from their paragraphs where\n"
        "there are fewer than ten."_s);
    parser.options().addOptions({
        {u"json"_s, u"One JSON object a line for each row."_s},
        {u"proposed"_s, u"Count what nobody has decided on too."_s},
        {u"samples"_s, u"How often to draw for the intervals; 0 for none."_s, u"NUMBER"_s,
         u"1000"_s},
        {u"seed"_s, u"Where chance begins; the same seed gives the same intervals."_s, u"NUMBER"_s,
         u"1"_s},
    });
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (parser.words().size() < 2) {
        return parser.usageError(u"It needs two readers or more."_s);
    }
    const auto readers = readAll(parser.words());
    if (!readers) {
        return ExitCode::someFailed;
    }
    const bool isUndecidedToo = parser.options().isSet(u"proposed"_s);
    const QList<SharedArticle> shared = sharedArticles(*readers);
    const QList<AgreementDocument> documents = comparedDocuments(shared, isUndecidedToo);
    Console::note(u"%1 articles that all have, %2 of them reviewed by all"_s.arg(shared.size())
                      .arg(documents.size()));
    BootstrapOptions options;
    options.samples = parser.options().value(u"samples"_s).toInt();
    options.seed = parser.options().value(u"seed"_s).toULongLong();
    const QList<AgreementRow> rows = measureAgreement(documents, options);
    if (rows.isEmpty()) {
        Console::error(u"There is nothing that all of them have reviewed."_s);
        return ExitCode::someFailed;
    }
    if (!parser.options().isSet(u"json"_s)) {
        printTable(rows);
        return ExitCode::done;
    }
    for (const AgreementRow &row : rows) {
        Console::writeLine(QJsonDocument(rowJson(row)).toJson(QJsonDocument::Compact));
    }
    return ExitCode::done;
}

} // namespace Quoth

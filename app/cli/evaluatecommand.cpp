// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/evaluatecommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/mistakeprinter.h>
#include <cli/stanceoption.h>

#include <analysis/evaluation/entityscore.h>
#include <analysis/evaluation/pronounscore.h>
#include <analysis/evaluation/quotationscore.h>
#include <analysis/evaluation/timexscore.h>
#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <formats/goldreader.h>

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// All scores of one gold file, filled one document at a time. A task that the file has no labels
/// for at all is not shown.
class Evaluation
{
public:
    void add(const GoldDocument &gold, const Analysis &found, const AntecedentRanker &ranker)
    {
        m_pronouns.add(gold, found, ranker);
        ++m_documents;
        m_asLabelled.add(gold.text, gold.entities, found.mentions);
        m_underConvention.add(gold.text, gold.entities, found.mentions);
        m_all.add(gold, found);
        m_marked.add(gold, found);
        m_direct.add(gold, found);
        m_times.add(gold.timexes, found.mentions);
        m_dates.add(gold.timexes, found.mentions);
    }

    void print(const QString &path, bool asJson) const
    {
        m_isJson = asJson;
        m_file = QFileInfo(path).fileName();
        if (!asJson) {
            Console::writeLine(u"%1: %2 documents"_s.arg(path).arg(m_documents));
        }
        if (m_asLabelled.micro().gold > 0) {
            printEntities(u"entities as labelled"_s, m_asLabelled);
            printEntities(u"entities under the convention"_s, m_underConvention);
        }
        if (m_all.overlapThird().gold > 0) {
            printQuotations(u"quotations, all kinds"_s, m_all);
            printQuotations(u"quotations, direct and mixed"_s, m_marked);
            printQuotations(u"quotations, direct"_s, m_direct);
        }
        if (m_times.relaxed().gold > 0) {
            printTimes(u"dates, times, lengths, sets"_s, m_times);
            printTimes(u"dates alone"_s, m_dates);
        }
        if (m_pronouns.counts().gold > 0) {
            row(u"pronouns"_s, u"he and she"_s, m_pronouns.counts());
        }
    }

private:
    void printEntities(const QString &task, const EntityScore &score) const
    {
        row(task, u"PER"_s, score.byLabel(EntityLabel::Person));
        row(task, u"ORG"_s, score.byLabel(EntityLabel::Organisation));
        row(task, u"LOC"_s, score.byLabel(EntityLabel::Place));
        row(task, u"MISC"_s, score.byLabel(EntityLabel::Misc));
        row(task, u"PER+ORG+LOC"_s, score.micro());
        row(task, u"span only"_s, score.span());
        value(task, u"calibration error"_s, score.calibrationError());
    }

    void printQuotations(const QString &task, const QuotationScore &score) const
    {
        row(task, u"exact"_s, score.exact());
        row(task, u"overlap 0.3"_s, score.overlapThird());
        row(task, u"overlap 0.8"_s, score.overlapMost());
        value(task, u"speaker of found"_s, score.speaker().recall());
        value(task, u"found with speaker"_s, score.endToEnd().recall());
        value(task, u"speaker's name"_s, score.name().recall());
    }

    void printTimes(const QString &task, const TimexScore &score) const
    {
        row(task, u"strict"_s, score.strict());
        row(task, u"relaxed"_s, score.relaxed());
        row(task, u"value"_s, score.value());
    }

    void row(const QString &task, const QString &measure, const Counts &counts) const
    {
        if (m_isJson) {
            Console::writeLine(QJsonDocument(QJsonObject{
                                                 {u"file"_s, m_file},
                                                 {u"task"_s, task},
                                                 {u"measure"_s, measure},
                                                 {u"precision"_s, counts.precision()},
                                                 {u"recall"_s, counts.recall()},
                                                 {u"f1"_s, counts.f1()},
                                                 {u"gold"_s, counts.gold},
                                                 {u"predicted"_s, counts.predicted}})
                                   .toJson(QJsonDocument::Compact));
            return;
        }
        Console::writeLine(u"  %1 %2 P %3 R %4 F1 %5  gold %6 found %7"_s.arg(task, -30)
                               .arg(measure, -18)
                               .arg(counts.precision(), 5, 'f', 1)
                               .arg(counts.recall(), 5, 'f', 1)
                               .arg(counts.f1(), 5, 'f', 1)
                               .arg(counts.gold)
                               .arg(counts.predicted));
    }

    void value(const QString &task, const QString &measure, double value) const
    {
        if (m_isJson) {
            Console::writeLine(QJsonDocument(QJsonObject{
                                                 {u"file"_s, m_file},
                                                 {u"task"_s, task},
                                                 {u"measure"_s, measure},
                                                 {u"value"_s, value}})
                                   .toJson(QJsonDocument::Compact));
            return;
        }
        Console::writeLine(
            u"  %1 %2 %3"_s.arg(task, -30).arg(measure, -18).arg(value, 7, 'f', value < 1 ? 3 : 1));
    }

    int m_documents = 0;
    EntityScore m_asLabelled{false};
    EntityScore m_underConvention{true};
    QuotationScore m_all;
    QuotationScore m_marked{{QuotationKind::Direct, QuotationKind::Mixed}};
    QuotationScore m_direct{{QuotationKind::Direct}};
    PronounScore m_pronouns;
    TimexScore m_times;
    TimexScore m_dates{TimexType::Date};
    mutable bool m_isJson = false;
    mutable QString m_file;
};

} // namespace

int runEvaluate(const QStringList &arguments)
{
    CommandParser parser(
        u"evaluate"_s, u"--gold FILE [--json] [--mistakes NUMBER]"_s,
        u"Analyses labelled texts and compares. Prints precision, recall and F1 for the names, "
        u"the\n"
        "quotations, the dates and the pronouns that the file has labels for. --gold may be given\n"
        "again."_s);
    parser.options().addOption(
        {u"gold"_s, u"Labelled texts, one JSON object a line."_s, u"FILE"_s});
    parser.options().addOptions({
        {u"mistakes"_s, u"Print that many mistakes, drawn by chance, with the words around."_s,
         u"NUMBER"_s},
        {u"task"_s, u"Of these mistakes only: entity, quotation or date."_s, u"TASK"_s},
        {u"seed"_s, u"Where chance begins; the same seed draws the same mistakes."_s, u"NUMBER"_s,
         u"1"_s},
    });
    parser.options().addOption({u"json"_s, u"One JSON object a line for each measure."_s});
    addStanceOption(parser.options());
    parser.options().addOption(
        {u"model"_s, u"The model of names to use instead of the installed one."_s, u"FILE"_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    const auto stances = stancesOf(parser.options());
    if (!stances) {
        return parser.usageError(u"A stance is speech, belief or intent."_s);
    }
    const qsizetype mostMistakes = parser.options().value(u"mistakes"_s).toLongLong();
    const QString task = parser.options().value(u"task"_s);
    const quint64 seed = parser.options().value(u"seed"_s).toULongLong();
    if (!task.isEmpty() && task != u"entity" && task != u"quotation" && task != u"date") {
        return parser.usageError(u"There is no task \"%1\"."_s.arg(task));
    }
    const QStringList files = parser.options().values(u"gold"_s) + parser.words();
    if (files.isEmpty()) {
        return parser.usageError(u"No gold file is named."_s);
    }
    const auto pipeline = loadPipelineWith(parser.options().value(u"model"_s));
    if (!pipeline) {
        Console::error(pipeline.error());
        return ExitCode::someFailed;
    }
    int failures = 0;
    for (const QString &path : files) {
        Evaluation evaluation;
        MistakePrinter mistakes;
        const Result<void> read = readGold(path, [&](const GoldDocument &gold) {
            Analysis found = (*pipeline)->analyze(
                {gold.text, gold.published, {}, {}, stances->contains(Stance::Intent)});
            keepStances(*stances, found);
            evaluation.add(gold, found, (*pipeline)->ranker());
            if (mostMistakes > 0) {
                mistakes.add(gold, found);
            }
        });
        if (!read) {
            ++failures;
            Console::error(read.error());
            continue;
        }
        evaluation.print(path, parser.options().isSet(u"json"_s));
        if (mostMistakes > 0) {
            mistakes.print(mostMistakes, task, seed);
        }
    }
    return failures > 0 ? ExitCode::someFailed : ExitCode::done;
}

} // namespace Quoth

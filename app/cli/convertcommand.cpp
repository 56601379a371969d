// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/convertcommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/formatoptions.h>

#include <common/allformats.h>
#include <formats/lossreport.h>

#include <QFile>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct Conversion
{
    const Format *from = nullptr;
    const Format *to = nullptr;
    FormatOptions options;
    QString in;
    QString out;
    bool isReported = false;
};

/// Standard input is read as a file of one piece can be.
Result<std::unique_ptr<ArticleSource>> openedInput(const Conversion &conversion, QFile &input)
{
    if (conversion.in != u"-") {
        return openArticles(conversion.in, *conversion.from);
    }
    if (!conversion.from->makeSource) {
        return failure(
            ErrorCode::FileNotReadable, u"-"_s, u"a format of several files needs a name"_s);
    }
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, u"-"_s, input.errorString());
    }
    return conversion.from->makeSource(input, {u"-"_s, {}, {}});
}

int convert(const Conversion &conversion)
{
    QFile input;
    const auto source = openedInput(conversion, input);
    if (!source) {
        Console::error(source.error());
        return ExitCode::someFailed;
    }
    LossReport report;
    const FormatTraits traits = traitsOf(*conversion.to, conversion.options);
    qint64 done = 0;
    const auto next = [&]() -> Result<std::optional<AnnotatedArticle>> {
        auto article = (*source)->next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return std::optional<AnnotatedArticle>();
        }
        if (conversion.isReported) {
            report.add(lossReport((*article)->content, traits));
        }
        Console::progress(u"converted %1"_s.arg(++done));
        return std::optional<AnnotatedArticle>(std::move((*article)->content));
    };
    Result<void> written;
    if (conversion.out.isEmpty()) { // the report alone
        for (;;) {
            const auto article = next();
            if (!article) {
                written = failure(article.error());
            }
            if (!article || !*article) {
                break;
            }
        }
    } else {
        written = writeOut(conversion.out, *conversion.to, next, conversion.options);
    }
    Console::endProgress();
    if (!written) {
        Console::error(written.error());
        return ExitCode::someFailed;
    }
    if (conversion.isReported) {
        printLossReport(report, conversion.out == u"-");
    }
    return ExitCode::done;
}

} // namespace

int runConvert(const QStringList &arguments)
{
    CommandParser parser(
        u"convert"_s, u"--from F --to G [--loss-report] IN [OUT]"_s,
        u"Reads articles with their annotations in one format and writes them in another, without\n"
        "a library. A format of several files takes a folder or its archive as IN and OUT; \"-\" "
        "is\n"
        "standard input and output. A file that is broken is refused whole, and an old OUT stays\n"
        "as it was. Only with --loss-report OUT can be left out: nothing is written then.\n\n"
        "Read: %1.\nWritten: %2."_s.arg(readFormatNames(), writtenFormatNames()));
    parser.options().addOption({u"from"_s, u"The format of IN."_s, u"F"_s});
    parser.options().addOption({u"to"_s, u"The format of OUT."_s, u"G"_s});
    parser.options().addOption(
        {u"loss-report"_s,
         u"Print what the format G cannot hold of this: what, how often, what is done instead."_s});
    parser.options().addOption(
        {u"option"_s, u"A choice of the format G, as name=value."_s, u"CHOICE"_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    Conversion conversion;
    const std::pair<QString, const Format **> ends[] = {
        {u"from"_s, &conversion.from}, {u"to"_s, &conversion.to}};
    for (const auto &[option, format] : ends) {
        const QString name = parser.options().value(option);
        *format = findAnyFormat(name);
        const bool isFit =
            *format && (option == u"from" ? (*format)->isRead() : (*format)->isWritten());
        if (!isFit) {
            return parser.usageError(
                u"There is no format \"%1\" to convert %2. There are: %3."_s.arg(
                    name, option, option == u"from" ? readFormatNames() : writtenFormatNames()));
        }
    }
    conversion.isReported = parser.options().isSet(u"loss-report"_s);
    const ParsedOptions options =
        parsedOptions(parser.options().values(u"option"_s), *conversion.to);
    if (!options.fault.isEmpty()) {
        return parser.usageError(options.fault);
    }
    conversion.options = options.options;
    const qsizetype count = parser.words().size();
    if (count != 2 && !(count == 1 && conversion.isReported)) {
        return parser.usageError(u"Name the file to read and the file to write."_s);
    }
    conversion.in = parser.words().first();
    conversion.out = parser.words().value(1);
    return convert(conversion);
}

} // namespace Quoth

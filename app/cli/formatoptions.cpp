// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/formatoptions.h>

#include <cli/console.h>

#include <common/allformats.h>
#include <formats/filewriter.h>

#include <QFile>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

template <typename Predicate>
QString formatNames(Predicate isWanted)
{
    QStringList names;
    for (const Format &format : allFormats()) {
        if (isWanted(format)) {
            names.append(format.id);
        }
    }
    return names.join(u", "_s);
}

Result<void>
writeToStandardOutput(const Format &format, const NextArticle &next, const FormatOptions &options)
{
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, u"standard output"_s, output.errorString());
    }
    const std::unique_ptr<ArticleWriter> writer = makeWriter(format, options);
    if (!writer) {
        return failure(ErrorCode::UnknownFormat, format.id, u"it is read only"_s);
    }
    Result<void> written = writer->begin(output);
    while (written) {
        Result<std::optional<AnnotatedArticle>> article = next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            break;
        }
        written = writer->write(output, **article);
    }
    return written ? writer->end(output) : written;
}

} // namespace

QString writtenFormatNames()
{
    return formatNames([](const Format &format) { return format.isWritten(); });
}

QString readFormatNames()
{
    return formatNames([](const Format &format) { return format.isRead(); });
}

ParsedOptions parsedOptions(const QStringList &words, const Format &format)
{
    ParsedOptions parsed;
    for (const QString &word : words) {
        const QString name = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        const auto option = std::find_if(
            format.options.cbegin(), format.options.cend(),
            [&name](const FormatOption &candidate) { return candidate.name == name; });
        if (option == format.options.cend()) {
            parsed.fault = u"The format \"%1\" has no option \"%2\"."_s.arg(format.id, name);
            return parsed;
        }
        if (!option->values.contains(value)) {
            parsed.fault =
                u"The option \"%1\" is one of: %2."_s.arg(name, option->values.join(u", "_s));
            return parsed;
        }
        parsed.options.insert(name, value);
    }
    return parsed;
}

void printLossReport(const LossReport &report, bool toStandardError)
{
    const auto print = [toStandardError](const QString &line) {
        if (toStandardError) {
            Console::note(line);
        } else {
            Console::writeLine(line);
        }
    };
    print(u"%1 articles, %2 annotations, %3 relations"_s.arg(report.articles)
              .arg(report.annotations)
              .arg(report.relations));
    for (const Loss &loss : report.losses) {
        print(u"%1\t%2\t%3"_s.arg(identifier(loss.what))
                  .arg(loss.count)
                  .arg(identifier(loss.instead)));
    }
    if (report.losses.isEmpty()) {
        print(u"nothing is lost"_s);
    }
}

Result<void> writeOut(
    const QString &out, const Format &format, const NextArticle &next, const FormatOptions &options)
{
    return out.isEmpty() || out == u"-" ? writeToStandardOutput(format, next, options)
                                        : writeFile(out, format, next, {}, options);
}

} // namespace Quoth

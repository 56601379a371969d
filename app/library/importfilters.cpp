// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importfilters.h>

#include <formats/filereader.h>

#include <QCoreApplication>

namespace Quoth {

using namespace Qt::StringLiterals;

QStringList importFilters()
{
    const auto pattern = [](const QStringList &suffixes) {
        QStringList patterns;
        for (const QString &suffix : suffixes) {
            patterns.append(u"*."_s + suffix);
        }
        return patterns.join(u' ');
    };
    const auto named = [&pattern](const char *name, const QStringList &suffixes) {
        return QCoreApplication::translate("Quoth::ImportFilters", name).arg(pattern(suffixes));
    };
    return {
        named(QT_TRANSLATE_NOOP("Quoth::ImportFilters", "Articles (%1)"), readableSuffixes()),
        named(
            QT_TRANSLATE_NOOP("Quoth::ImportFilters", "Web pages and mail (%1)"),
            {u"html"_s, u"htm"_s, u"xhtml"_s, u"mhtml"_s, u"mht"_s, u"eml"_s, u"warc"_s,
             u"warc.gz"_s}),
        named(
            QT_TRANSLATE_NOOP("Quoth::ImportFilters", "Documents and books (%1)"),
            {u"txt"_s, u"md"_s, u"docx"_s, u"odt"_s, u"fodt"_s, u"pdf"_s, u"epub"_s}),
        named(
            QT_TRANSLATE_NOOP("Quoth::ImportFilters", "Feeds and news formats (%1)"),
            {u"rss"_s, u"atom"_s, u"xml"_s, u"nitf"_s, u"tei"_s, u"json"_s, u"jsonl"_s}),
        named(QT_TRANSLATE_NOOP("Quoth::ImportFilters", "Tables (%1)"), {u"csv"_s, u"tsv"_s}),
        QCoreApplication::translate("Quoth::ImportFilters", "All files (*)")};
}

} // namespace Quoth

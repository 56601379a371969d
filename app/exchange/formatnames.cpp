// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/formatnames.h>

#include <formats/report.h>

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Quoth::FormatNames", text);
}

} // namespace

QString formatName(const QString &formatId)
{
    static const QHash<QString, const char *> names{
        {u"json"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Quoth JSON")},
        {u"jsonl"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Quoth JSON Lines")},
        {u"csv"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Table (CSV)")},
        {u"tsv"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Table (TSV)")},
        {u"w3c"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Web Annotation (JSON-LD)")},
        {u"tei"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "TEI P5 (XML)")},
        {u"refi-qda"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "REFI-QDA project")},
        {u"refi-codebook"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "REFI-QDA codebook")},
        {u"ninjs"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "ninjs (News in JSON)")},
        {u"markdown"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Markdown")},
        {u"html"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Web page (HTML)")},
        {u"pdf"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Report (PDF)")},
        {u"odt"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Report (OpenDocument)")},
        {u"brat"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "brat standoff")},
        {u"uima-xmi"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "UIMA CAS (XMI)")},
        {u"uima-json"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "UIMA CAS (JSON)")},
        {u"webanno-tsv"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "WebAnno TSV")},
        {u"conll2003"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "CoNLL-2003")},
        {u"conllu"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "CoNLL-U")},
        {u"prodigy"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Prodigy and spaCy")},
        {u"doccano"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "doccano")},
        {u"label-studio"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Label Studio")}};
    const char *name = names.value(formatId);
    return name ? translated(name) : formatId;
}

QString holdingName(Holding holding)
{
    static constexpr std::array<const char *, holdingCount> names{
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "The text itself"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Keys of articles"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Sources of articles"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Titles"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Bylines"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Dates of publication"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Languages"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Structure of the text"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Times of import"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations at their places"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Spaces at the edges"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations without words"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations inside others"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations that cross others"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations on the same words"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Annotations in several parts"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Kinds"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Tags"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Attributes"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Who or what is meant"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Notes"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Decisions"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Rejected annotations"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Which rule or model found it"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Scores"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Reviewers"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Times of annotation"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Links to speakers"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Links to cues"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Links to the names meant"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Other relations"),
        QT_TRANSLATE_NOOP("Quoth::FormatNames", "Names of relations")};
    return translated(names.at(size_t(holding)));
}

QString remedyName(Remedy remedy)
{
    switch (remedy) {
    case Remedy::WholeSpan:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "words between are taken in"));
    case Remedy::Parts:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "each part stands alone"));
    case Remedy::Trimmed:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "spaces are cut off"));
    case Remedy::OneKept:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "one of them is kept"));
    case Remedy::Rewritten:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "is written differently"));
    case Remedy::Referred:
        return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "is only referred to"));
    case Remedy::LeftOut:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Quoth::FormatNames", "left out"));
}

QString optionName(const QString &identifier)
{
    static const QHash<QString, const char *> names{
        {u"content"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Content")},
        {u"all"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Everything")},
        {u"quotations"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Quotations, to cite from")},
        {u"scheme"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Scheme")},
        {u"iob2"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "IOB2")},
        {u"iobes"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "IOBES")},
        {u"columns"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Columns")},
        {u"form"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "For projects of")},
        {u"relations"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Labels and relations")},
        {u"labels"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Labels alone")},
        {u"unit"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Places count")},
        {u"utf-16"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "UTF-16 units")},
        {u"code-points"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Code points")},
        {u"line-ends"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "Line ends")},
        {u"lf"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "LF")},
        {u"crlf"_s, QT_TRANSLATE_NOOP("Quoth::FormatNames", "CR LF, for MAXQDA")}};
    const char *name = names.value(identifier);
    return name ? translated(name) : identifier;
}

FormatOptions reportWords()
{
    // In the order of ReportWords::names().
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Speakers"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Quotations"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Notes"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Nobody known"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Person"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Organisation"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Place"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Name"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Date"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Quotation"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Highlight"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "not reviewed"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "paragraph %1"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Made with Quoth"),
        QT_TRANSLATE_NOOP("Quoth::ReportWords", "Articles")};
    FormatOptions options;
    for (const char *word : words) {
        options.insert(
            ReportWords::option(QString::fromLatin1(word)),
            QCoreApplication::translate("Quoth::ReportWords", word));
    }
    return options;
}

} // namespace Quoth

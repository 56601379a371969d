// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/conllwriter.h>

#include <formats/builtinformats.h>
#include <formats/conllsource.h>
#include <formats/cuttokens.h>
#include <formats/devicewriting.h>
#include <formats/labels.h>
#include <formats/lossreport.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits conllTraits()
{
    FormatTraits traits;
    traits.holds = {Holding::Kind, Holding::Tag};
    traits.unit = OffsetUnit::Tokens;
    traits.remedies = {
        {Holding::Text, Remedy::Rewritten},      {Holding::AnySpan, Remedy::Trimmed},
        {Holding::Discontinuous, Remedy::Parts}, {Holding::Nesting, Remedy::OneKept},
        {Holding::Crossing, Remedy::OneKept},    {Holding::Stacking, Remedy::OneKept}};
    return traits;
}

} // namespace

ConllWriter::ConllWriter(const FormatOptions &options)
    : m_isIobes(options.value(u"scheme"_s) == u"iobes"_s)
    , m_hasTwoColumns(options.value(u"columns"_s) == u"2"_s)
{
}

Result<void> ConllWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

QByteArray ConllWriter::tag(const QString &label, qsizetype at, Span tokens) const
{
    const bool isFirst = at == tokens.start;
    const bool isLast = at == tokens.end - 1;
    const char *position = isFirst ? "B-" : "I-";
    if (m_isIobes && isLast) {
        position = isFirst ? "S-" : "E-";
    }
    return position + label.toUtf8();
}

Result<void> ConllWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    static const FormatTraits traits = conllTraits();
    const AnnotatedArticle content = reduced(article, traits).content;
    const QString &text = content.article.text;
    const CutTokens cut(text, content.set.annotations);
    QList<QByteArray> tags(cut.tokens.size(), "O");
    for (const Annotation &annotation : content.set.annotations) {
        const Span tokens = cut.tokensOf(annotation.span);
        for (qsizetype i = tokens.start; i < tokens.end; ++i) {
            tags[i] = tag(escapedLabel(labelOf(annotation)), i, tokens);
        }
    }
    QByteArray bytes = m_hasTwoColumns ? "" : "-DOCSTART- -X- -X- O\n\n";
    for (const Span sentence : cut.sentences) {
        for (qsizetype i = sentence.start; i < sentence.end; ++i) {
            bytes += cut.tokens[i].in(text).toUtf8();
            bytes += (m_hasTwoColumns ? "\t" : " -X- -X- ") + tags[i] + '\n';
        }
        bytes += '\n';
    }
    return writeAll(device, bytes);
}

Result<void> ConllWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format conllFormat()
{
    Format format;
    format.id = u"conll2003"_s;
    format.suffix = u"conll"_s;
    format.mimeType = u"text/plain"_s;
    format.traits = conllTraits();
    format.options = {{u"scheme"_s, {u"iob2"_s, u"iobes"_s}}, {u"columns"_s, {u"4"_s, u"2"_s}}};
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<ConllWriter>(options);
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<ConllSource>(device, context.path);
    };
    return format;
}

} // namespace Quoth

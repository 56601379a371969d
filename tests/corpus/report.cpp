// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QMap>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString quoted(Span span, QStringView text)
{
    return span.in(text).toString().replace(u'\n', u'⏎');
}

class Report
{
public:
    Report(const Analysis &analysis, QStringView text)
        : m_analysis(analysis)
        , m_text(text)
    {
    }

    QString run()
    {
        m_lines.append(u"language %1, published %2"_s.arg(
            m_analysis.language, m_analysis.published.toString(Qt::ISODate)));
        part(u"title"_s, m_analysis.structure.title);
        part(u"byline"_s, m_analysis.structure.byline);
        part(u"dateline"_s, m_analysis.structure.dateline);
        for (const Span span : m_analysis.structure.boilerplate) {
            part(u"boilerplate"_s, span);
        }
        for (const EntityMention &mention : m_analysis.mentions) {
            addMention(mention);
        }
        for (const QuotationFinding &quotation : m_analysis.quotations) {
            addQuotation(quotation);
        }
        for (auto line = m_placed.cbegin(); line != m_placed.cend(); ++line) {
            m_lines.append(*line);
        }
        return m_lines.join(u'\n') + u'\n';
    }

private:
    void part(const QString &name, Span span)
    {
        if (!span.isNull()) {
            m_lines.append(u"%1 «%2»"_s.arg(name, quoted(span, m_text)));
        }
    }

    [[nodiscard]] QString entityName(int entity) const
    {
        return entity < 0 ? u"-"_s : m_analysis.entities[entity].name;
    }

    void addMention(const EntityMention &mention)
    {
        QString line = u"%1 «%2»"_s.arg(identifier(mention.label), quoted(mention.span, m_text));
        if (mention.timex) {
            line += u" = %1 %2"_s.arg(identifier(*mention.timex), mention.value);
        } else {
            line += u" = %1"_s.arg(entityName(mention.entity));
        }
        m_placed.insert(mention.span.start, line);
    }

    /// An utterance in pieces has " + " between them.
    [[nodiscard]] QString quotedPieces(const QuotationFinding &quotation) const
    {
        QStringList words;
        for (const Span piece : pieces(quotation)) {
            words.append(quoted(piece, m_text));
        }
        return words.join(u"» + «"_s);
    }

    void addQuotation(const QuotationFinding &quotation)
    {
        m_placed.insert(
            quotation.span.start,
            u"%1 «%2»\n    by %3 as «%4», cue «%5»"_s.arg(
                identifier(quotation.kind), quotedPieces(quotation), entityName(quotation.speaker),
                quoted(quotation.source, m_text), quoted(quotation.cue, m_text)));
    }

    const Analysis &m_analysis;
    QStringView m_text;
    QStringList m_lines;
    QMultiMap<qsizetype, QString> m_placed;
};

} // namespace

QString analysisReport(const Analysis &analysis, QStringView text)
{
    return Report(analysis, text).run();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/golddocument.h>

#include <QMap>

/// A passage whose quotations are marked by hand: "⟦d3 “…”⟧" is a direct quotation (i indirect, m
/// mixed) of source 3, "⟦i3+ …⟧" the rest of a split one, "⟨3 the mayor⟩" the source itself, and a
/// line "# 3 Olivia Tran" before the text says who that is. "⟦x3 …⟧" may be found or not.
struct MarkedQuotations
{
    Quoth::GoldDocument gold;
    QList<Quoth::Span> optional;

    explicit MarkedQuotations(const QString &marked);

private:
    struct Opening
    {
        QChar kind;
        int source = 0;
        bool isRest = false;
        qsizetype start = 0;
    };
    qsizetype open(const QString &body, qsizetype at);
    void close();
    void add(const Opening &opening, Quoth::Span span);
    void takeInMarks(QChar kind, Quoth::Span &span) const;

    QList<Opening> m_open;
    QMap<int, QString> m_names;
    QMap<int, Quoth::Span> m_sources;
    QList<std::pair<Opening, Quoth::Span>> m_spans;
};

inline MarkedQuotations::MarkedQuotations(const QString &marked)
{
    QString body;
    for (const QString &line : marked.split(u'\n')) {
        if (line.startsWith(u"# ")) {
            m_names.insert(line.section(u' ', 1, 1).toInt(), line.section(u' ', 2));
        } else {
            body += line + u'\n';
        }
    }
    body = body.trimmed();
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QChar c = body[i];
        if (c == QChar(0x27E6) || c == QChar(0x27E8)) {
            i = open(body, i);
        } else if (c == QChar(0x27E7) || c == QChar(0x27E9)) {
            close();
        } else {
            gold.text.append(c);
        }
    }
    for (const auto &[opening, span] : std::as_const(m_spans)) {
        add(opening, span);
    }
}

inline qsizetype MarkedQuotations::open(const QString &body, qsizetype at)
{
    Opening opening;
    opening.start = gold.text.size();
    const qsizetype space = body.indexOf(u' ', at);
    QString label = body.mid(at + 1, space - at - 1);
    opening.isRest = label.endsWith(u'+');
    label.remove(u'+');
    opening.kind = body[at] == QChar(0x27E8) ? QChar(u's') : label[0];
    opening.source = (opening.kind == u's' ? label : label.sliced(1)).toInt();
    m_open.append(opening);
    return space;
}

inline void MarkedQuotations::close()
{
    const Opening opening = m_open.takeLast();
    const Quoth::Span span = {opening.start, gold.text.size()};
    if (opening.kind == u's') {
        m_sources.insert(opening.source, span);
    } else if (opening.kind == u'x') {
        optional.append(span);
    } else {
        m_spans.append({opening, span});
    }
}

/// The marks stand outside the brackets, where they read better.
inline void MarkedQuotations::takeInMarks(QChar kind, Quoth::Span &span) const
{
    const QStringView marks = u"\"“”‘’";
    while (kind != u'i' && span.start > 0 && marks.contains(gold.text[span.start - 1])) {
        --span.start;
    }
    while (kind != u'i' && span.end < gold.text.size() && marks.contains(gold.text[span.end])) {
        ++span.end;
    }
}

inline void MarkedQuotations::add(const Opening &opening, Quoth::Span span)
{
    using namespace Quoth;
    takeInMarks(opening.kind, span);
    if (opening.isRest) {
        for (GoldQuotation &quotation : gold.quotations) {
            if (quotation.speaker == m_sources.value(opening.source)) {
                quotation.parts.append(span);
            }
        }
        return;
    }
    GoldQuotation quotation;
    quotation.parts = {span};
    quotation.kind = opening.kind == u'd'   ? QuotationKind::Direct
                     : opening.kind == u'm' ? QuotationKind::Mixed
                                            : QuotationKind::Indirect;
    quotation.speaker = m_sources.value(opening.source);
    quotation.speakerName = m_names.value(opening.source);
    gold.quotations.append(quotation);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/utterancejoiner.h>

#include <algorithm>

namespace Quoth {

namespace {

class UtteranceJoiner
{
public:
    UtteranceJoiner(const TokenizedText &text, QList<QuotationFinding> &quotations)
        : m_text(text)
        , m_quotations(quotations)
    {
    }

    void run(const StopCallable &stop)
    {
        StopPoll poll(stop);
        // In place: another list of that length would be long to make and to forget.
        qsizetype kept = 0;
        for (qsizetype i = 0; i < m_quotations.size(); ++i) {
            if (poll.step()) {
                return;
            }
            if (kept > 0 && goesOn(m_quotations[kept - 1], m_quotations[i])) {
                append(m_quotations[kept - 1], m_quotations[i]);
            } else {
                if (kept < i) {
                    m_quotations[kept] = std::move(m_quotations[i]);
                }
                ++kept;
            }
        }
        m_quotations.resize(kept);
    }

private:
    /// “We will go,” Bolton said, “but not today.” / “We will go,” Bolton said. “But not today.”
    [[nodiscard]] bool goesOn(const QuotationFinding &first, const QuotationFinding &next) const
    {
        const Span gap = {first.span.end, next.span.start};
        const bool isMarked =
            first.kind == QuotationKind::Direct && next.kind == QuotationKind::Direct;
        if (!isMarked || gap.end <= gap.start || first.source.isNull() || first.cue.isNull()) {
            return false;
        }
        const bool isSame = first.source == next.source && first.cue == next.cue;
        return isSame && gap.contains(first.source) && gap.contains(first.cue) && isOneClause(gap);
    }

    /// Nothing but the clause of the cue: no sentence of the writer's own, no new paragraph.
    [[nodiscard]] bool isOneClause(Span gap) const
    {
        constexpr qsizetype longest = 240;
        if (gap.length() > longest || gap.in(m_text.text).contains(u'\n')) {
            return false;
        }
        return m_text.sentenceAt(gap.end) - m_text.sentenceAt(gap.start - 1) <= 1;
    }

    static void append(QuotationFinding &first, const QuotationFinding &next)
    {
        if (first.parts.isEmpty()) {
            first.parts.append(first.span);
        }
        first.parts += pieces(next);
        first.span.end = next.span.end;
        first.confidence = std::min(first.confidence, next.confidence);
    }

    const TokenizedText &m_text;
    QList<QuotationFinding> &m_quotations;
};

} // namespace

void joinUtterances(
    const TokenizedText &text, QList<QuotationFinding> &quotations, const StopCallable &stop)
{
    UtteranceJoiner(text, quotations).run(stop);
}

} // namespace Quoth

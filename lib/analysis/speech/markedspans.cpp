// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/markedspans.h>

#include <utility>

namespace Quoth {

QList<Span> markedSpans(const QList<QuotationFinding> &quotations, const StopCallable &stop)
{
    QList<Span> spans;
    spans.reserve(quotations.size() + quotations.size() / 2);
    // Parts of one utterance may lie around another's: a few steps back, and each is in its place.
    const auto add = [&spans](Span span) {
        spans.append(span);
        for (qsizetype i = spans.size() - 1; i > 0 && spans[i] < spans[i - 1]; --i) {
            std::swap(spans[i], spans[i - 1]);
        }
    };
    StopPoll poll(stop);
    for (const QuotationFinding &quotation : quotations) {
        if (poll.step()) {
            return {};
        }
        if (quotation.kind == QuotationKind::Indirect) {
            continue;
        }
        if (quotation.parts.isEmpty()) {
            add(quotation.span);
        }
        for (const Span part : quotation.parts) {
            add(part);
        }
    }
    return spans;
}

} // namespace Quoth

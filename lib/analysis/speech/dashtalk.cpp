// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/dashtalk.h>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

void DashTalk::read(qsizetype first, qsizetype end, QList<QuotationFinding> &found)
{
    if (!opensTurn(first, end)) {
        finish(found);
        return;
    }
    m_turns.append(turn(first + 1, end));
    m_isSpoken = m_isSpoken || isSpoken(first + 1, end) || !m_turns.last().cue.isNull();
}

void DashTalk::finish(QList<QuotationFinding> &found)
{
    if (m_turns.size() >= 2 && m_isSpoken) {
        found.append(m_turns);
    }
    m_turns.clear();
    m_isSpoken = false;
}

/// A long dash and a whole sentence; marks inside report for themselves.
bool DashTalk::opensTurn(qsizetype first, qsizetype end) const
{
    constexpr qsizetype fewestTokens = 3;
    const TokenizedText &text = m_text.text();
    if (end - first < fewestTokens || !QStringView(u"—–―").contains(text.word(first)[0]) ||
        m_text.mark(first + 1) >= 0) {
        return false;
    }
    const QChar opening = text.word(first + 1)[0];
    const bool opens =
        opening.isUpper() || opening.isDigit() || QStringView(u"¿¡…").contains(opening);
    return opens && QStringView(u".?!…").contains(text.word(end - 1).back());
}

bool DashTalk::isSpoken(qsizetype first, qsizetype end) const
{
    static constexpr std::array<QStringView, 13> persons = {
        u"i",  u"you", u"we",  u"my", u"me",    u"je",      u"vous",
        u"tu", u"ich", u"wir", u"yo", u"usted", u"nosotros"};
    const TokenizedText &text = m_text.text();
    if (QStringView(u"?!").contains(text.word(end - 1).back())) {
        return true;
    }
    for (qsizetype t = first; t < end; ++t) {
        const WordKey key(text.word(t));
        if (std::find(persons.begin(), persons.end(), key.view()) != persons.end()) {
            return true;
        }
    }
    return false;
}

/// The words without the dash, and without ", said Anna" where that closes them.
QuotationFinding DashTalk::turn(qsizetype first, qsizetype end) const
{
    const TokenizedText &text = m_text.text();
    QuotationFinding finding;
    finding.span = {text.tokens[first].span.start, text.tokens[end - 1].span.end};
    finding.kind = QuotationKind::Direct;
    finding.confidence = 0.6;
    finding.rule = u"dash-dialogue"_s;
    constexpr qsizetype longestReport = 8;
    for (qsizetype t = std::max(first, end - longestReport); t + 2 < end; ++t) {
        const bool isReport =
            text.word(t) == u"," && m_text.verb(t + 1).can(ReportingTrait::Speech);
        const int name = m_text.mention(t + 2);
        if (isReport && name >= 0 && m_text.mentions()[name].label != EntityLabel::Date) {
            finding.span.end = text.tokens[t - 1].span.end;
            finding.cue = text.tokens[t + 1].span;
            finding.source = m_text.mentions()[name].span;
            finding.confidence = 0.8;
            break;
        }
    }
    return finding;
}

} // namespace Quoth

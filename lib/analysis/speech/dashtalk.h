// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/speechtext.h>

namespace Quoth {

/// Speech that a dash opens instead of marks, as Romance and Slavic papers and many interviews
/// write it: "— Are you coming?", "— Not today, said Anna.". Paragraphs that open with dashes are
/// talk when two or more follow each other and one of them asks, calls out, is reported or speaks
/// of "I" or "you"; else they are a list. Give it the paragraphs in their order.
class DashTalk
{
public:
    explicit DashTalk(const SpeechText &text)
        : m_text(text)
    {
    }

    /// The paragraph of tokens [first, end); adds the talk that ends before it, if one does.
    void read(qsizetype first, qsizetype end, QList<QuotationFinding> &found);
    /// Adds the talk that the text ends with.
    void finish(QList<QuotationFinding> &found);

private:
    [[nodiscard]] bool opensTurn(qsizetype first, qsizetype end) const;
    [[nodiscard]] bool isSpoken(qsizetype first, qsizetype end) const;
    [[nodiscard]] QuotationFinding turn(qsizetype first, qsizetype end) const;

    const SpeechText &m_text;
    QList<QuotationFinding> m_turns;
    bool m_isSpoken = false;
};

} // namespace Quoth

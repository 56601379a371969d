// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/pronounscore.h>

#include <analysis/speech/markedspans.h>
#include <analysis/speech/pronounresolver.h>

#include <algorithm>

namespace Quoth {

namespace {

bool isSubjectPronoun(QStringView word)
{
    return word.compare(u"he", Qt::CaseInsensitive) == 0 ||
           word.compare(u"she", Qt::CaseInsensitive) == 0;
}

bool isOneOfThem(const Analysis &found, int entity, const QList<Span> &antecedents)
{
    const QList<int> &mentions = found.entities[entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](int mention) {
        const Span span = found.mentions[mention].span;
        return std::any_of(antecedents.begin(), antecedents.end(), [span](Span antecedent) {
            return antecedent.overlaps(span);
        });
    });
}

} // namespace

void PronounScore::add(
    const GoldDocument &gold, const Analysis &found, const AntecedentRanker &ranker)
{
    if (gold.pronouns.isEmpty()) {
        return;
    }
    const TokenizedText text = tokenizeText(gold.text);
    const RoleNames roles(text, found.mentions, found.entities);
    const PronounResolver resolver(
        text, found.mentions, found.entities, roles, markedSpans(found.quotations), ranker);
    for (const GoldPronoun &pronoun : gold.pronouns) {
        const QStringView word = pronoun.pronoun.in(gold.text);
        if (!isSubjectPronoun(word) || pronoun.antecedents.isEmpty()) {
            continue;
        }
        const Antecedent who = resolver.resolve(word, pronoun.pronoun.start, -1, 0);
        ++m_counts.gold;
        m_counts.predicted += who.entity >= 0 ? 1 : 0;
        const bool isRight = who.entity >= 0 && isOneOfThem(found, who.entity, pronoun.antecedents);
        m_counts.right += isRight ? 1 : 0;
    }
}

} // namespace Quoth

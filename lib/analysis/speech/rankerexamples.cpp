// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/rankerexamples.h>

#include <analysis/speech/markedspans.h>
#include <analysis/speech/pronounresolver.h>
#include <text/sentences.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The capitalised words of "Jack Durbeyfield", also of "Jack_Durbeyfield-0" as one corpus has it.
QSet<QString> wordsOfName(const QString &name)
{
    static const QRegularExpression gap(u"[\\s_]+|-\\d+$"_s);
    QSet<QString> words;
    for (const QString &word : name.split(gap, Qt::SkipEmptyParts)) {
        if (word[0].isUpper()) {
            words.insert(word.toLower());
        }
    }
    return words;
}

class ExampleCollector
{
public:
    ExampleCollector(const GoldDocument &gold, const Analysis &found)
        : m_gold(gold)
        , m_found(found)
        , m_text(tokenizeText(m_gold.text))
        , m_roles(m_text, found.mentions, found.entities)
        , m_pronouns(
              m_text, found.mentions, found.entities, m_roles, markedSpans(found.quotations), {})
    {
    }

    QList<RankerExample> run()
    {
        for (const GoldPronoun &pronoun : m_gold.pronouns) {
            addPronoun(pronoun);
        }
        for (const QuotationFinding &quotation : m_found.quotations) {
            addQuotation(quotation);
        }
        return std::move(m_examples);
    }

private:
    void add(const QList<AntecedentCandidate> &candidates, const QList<bool> &isRight)
    {
        if (candidates.size() >= 2 && isRight.contains(true)) {
            m_examples.append({candidates, isRight});
        }
    }

    void addPronoun(const GoldPronoun &pronoun)
    {
        // Only subjects, as the sources of speech are: "his" mostly goes back to the nearest
        // subject.
        const QStringView word = pronoun.pronoun.in(m_gold.text);
        const Gender gender = PronounResolver::genderOf(word);
        const bool isSubject = word.compare(u"he", Qt::CaseInsensitive) == 0 ||
                               word.compare(u"she", Qt::CaseInsensitive) == 0;
        if (!isSubject) {
            return;
        }
        const auto candidates = m_pronouns.candidates(gender, pronoun.pronoun.start, -1, 0);
        QList<bool> isRight;
        for (const AntecedentCandidate &candidate : candidates) {
            const QList<int> &mentions = m_found.entities[candidate.entity].mentions;
            isRight.append(std::any_of(mentions.begin(), mentions.end(), [&](int mention) {
                return isAntecedent(m_found.mentions[mention].span, pronoun);
            }));
        }
        add(candidates, isRight);
    }

    [[nodiscard]] static bool isAntecedent(Span span, const GoldPronoun &pronoun)
    {
        return std::any_of(
            pronoun.antecedents.begin(), pronoun.antecedents.end(),
            [span](Span antecedent) { return antecedent.overlaps(span); });
    }

    /// Whoever spoke last is taken from the labels, as if all before had been found right.
    void addQuotation(const QuotationFinding &quotation)
    {
        const auto gold = std::find_if(
            m_gold.quotations.begin(), m_gold.quotations.end(), [&](const GoldQuotation &item) {
                return item.parts.first().overlaps(pieces(quotation).first());
            });
        if (gold == m_gold.quotations.end() || gold->speakerName.isEmpty()) {
            return;
        }
        const QSet<QString> name = wordsOfName(gold->speakerName);
        const Gender gender = PronounResolver::genderOf(quotation.source.in(m_gold.text));
        if (gender != Gender::Unknown) {
            const auto candidates =
                m_pronouns.candidates(gender, quotation.source.start, m_lastSpeaker, m_lastSpoke);
            QList<bool> isRight;
            for (const AntecedentCandidate &candidate : candidates) {
                isRight.append(isNamed(candidate.entity, name));
            }
            add(candidates, isRight);
        }
        for (int entity = 0; entity < m_found.entities.size(); ++entity) {
            const bool isPerson = m_found.entities[entity].label == EntityLabel::Person;
            m_lastSpeaker = isPerson && isNamed(entity, name) ? entity : m_lastSpeaker;
        }
        m_lastSpoke = quotation.span.end - 1;
    }

    [[nodiscard]] bool isNamed(int entity, const QSet<QString> &name) const
    {
        return wordsOfName(m_found.entities[entity].name).intersects(name);
    }

    const GoldDocument &m_gold;
    const Analysis &m_found;
    const TokenizedText m_text;
    const RoleNames m_roles;
    const PronounResolver m_pronouns;
    QList<RankerExample> m_examples;
    int m_lastSpeaker = -1;
    qsizetype m_lastSpoke = 0;
};

} // namespace

QList<RankerExample> rankerExamples(const GoldDocument &gold, const Analysis &found)
{
    return ExampleCollector(gold, found).run();
}

} // namespace Quoth

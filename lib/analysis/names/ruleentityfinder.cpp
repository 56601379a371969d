// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/ruleentityfinder.h>

#include <analysis/names/nameevidence.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr float leastPoints = 1.5F;
constexpr std::array nameLabels = {
    EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc};

/// What all the places of one form of words in the document say together.
struct NamePool
{
    NameEvidence evidence{};
    int places = 0;
    int sure = 0; ///< places where the capital says something
};

struct NameDecision
{
    EntityLabel label = EntityLabel::Misc;
    float points = 0;
    float margin = 0;
};

NameDecision decide(const NameEvidence &evidence)
{
    NameDecision best{EntityLabel::Organisation, -1000, 0};
    float second = -1000;
    for (const EntityLabel label : nameLabels) {
        const float points = evidenceFor(evidence, label);
        if (points > best.points) {
            second = best.points;
            best = {label, points, 0};
        } else {
            second = std::max(second, points);
        }
    }
    best.margin = best.points - second;
    return best;
}

/// Decides on all candidates of one document together.
class NameJudge
{
public:
    NameJudge(
        const TokenizedText &text, const std::vector<NameWord> &words,
        std::vector<NameCandidate> &candidates)
        : m_text(text)
        , m_words(words)
        , m_candidates(candidates)
    {
    }

    QList<EntityMention> run()
    {
        pool();
        learnParts();
        QList<EntityMention> mentions;
        mentions.reserve(static_cast<qsizetype>(m_candidates.size()));
        for (const NameCandidate &candidate : m_candidates) {
            judge(candidate, mentions);
        }
        return mentions;
    }

private:
    [[nodiscard]] const NameWord &at(qsizetype i) const { return m_words[static_cast<size_t>(i)]; }

    [[nodiscard]] Span spanOf(const NameCandidate &candidate) const
    {
        return {
            m_text.tokens[candidate.first].span.start, m_text.tokens[candidate.end - 1].span.end};
    }

    [[nodiscard]] QStringView viewOf(const NameCandidate &candidate) const
    {
        return spanOf(candidate).in(m_text.text);
    }

    void pool()
    {
        m_pools.reserve(static_cast<qsizetype>(m_candidates.size()));
        for (const NameCandidate &candidate : m_candidates) {
            NamePool &pool = m_pools[viewOf(candidate)];
            for (size_t i = 0; i < candidate.evidence.size(); ++i) {
                pool.evidence[i] += candidate.evidence[i];
            }
            ++pool.places;
            const bool isSure = !candidate.isDoubtful && !at(candidate.first).isHeadline;
            pool.sure += isSure ? 1 : 0;
        }
    }

    /// The mean over the document, plus what this place says itself.
    [[nodiscard]] NameEvidence evidenceOf(const NameCandidate &candidate) const
    {
        const NamePool &pool = *m_pools.constFind(viewOf(candidate));
        NameEvidence evidence = candidate.evidence;
        for (size_t i = 0; i < evidence.size(); ++i) {
            evidence[i] = 0.4F * evidence[i] + 0.6F * pool.evidence[i] / pool.places;
        }
        return evidence;
    }

    void learnParts()
    {
        for (const NameCandidate &candidate : m_candidates) {
            if (candidate.end - candidate.first < 2) {
                continue;
            }
            const NameDecision decision = decide(evidenceOf(candidate));
            if (decision.points < leastPoints) {
                continue;
            }
            const QStringView first = m_text.word(candidate.first);
            const QStringView last = m_text.word(candidate.end - 1);
            if (decision.label == EntityLabel::Person) {
                m_surnames[last] = std::max(m_surnames.value(last), decision.margin);
                m_firstNames[first] = std::max(m_firstNames.value(first), decision.margin);
            } else if (decision.label == EntityLabel::Organisation) {
                learnOrganisation(candidate);
            }
        }
    }

    void learnOrganisation(const NameCandidate &candidate)
    {
        QString initials;
        for (qsizetype i = candidate.first; i < candidate.end; ++i) {
            if (isNameShape(at(i).shape)) {
                initials += m_text.word(i)[0];
            }
        }
        if (initials.size() >= 2) {
            m_acronyms.insert(initials, true);
        }
        if (!at(candidate.first).isCommon) {
            m_shortNames[m_text.word(candidate.first)] = true;
        }
    }

    void spread(const NameCandidate &candidate, NameEvidence &evidence) const
    {
        if (candidate.end - candidate.first > 1) {
            return;
        }
        const QStringView view = viewOf(candidate);
        const bool isNation = at(candidate.first).flags.has(NameList::Country) ||
                              at(candidate.first).flags.has(NameList::Demonym);
        if (const float margin = m_surnames.value(view); margin > 0 && !isNation) {
            evidenceFor(evidence, EntityLabel::Person) += std::min(margin, 5.F);
        }
        if (const float margin = m_firstNames.value(view); margin > 0 && !isNation) {
            evidenceFor(evidence, EntityLabel::Person) += std::min(margin, 2.F);
        }
        if (m_shortNames.contains(view) && !isNation) {
            evidenceFor(evidence, EntityLabel::Organisation) += 2;
        }
        if (at(candidate.first).shape == WordShape::Capitals &&
            m_acronyms.contains(view.toString())) {
            evidenceFor(evidence, EntityLabel::Organisation) += 4;
        }
    }

    void judge(const NameCandidate &candidate, QList<EntityMention> &mentions) const
    {
        const NamePool &pool = *m_pools.constFind(viewOf(candidate));
        NameEvidence evidence = evidenceOf(candidate);
        const bool isSpread = m_surnames.contains(viewOf(candidate));
        spread(candidate, evidence);
        if (candidate.isDoubtful && pool.sure == 0 && !isSpread) {
            return;
        }
        const NameDecision decision = decide(evidence);
        if (decision.points < leastPoints) {
            return;
        }
        EntityMention mention;
        mention.span = spanOf(candidate);
        mention.label = decision.label;
        mention.confidence = std::min(0.95, 0.5 + 0.06 * static_cast<double>(decision.margin));
        mention.rule = candidate.isListed ? u"name.list"_s : u"name.context"_s;
        mentions.append(mention);
    }

    const TokenizedText &m_text;
    const std::vector<NameWord> &m_words;
    std::vector<NameCandidate> &m_candidates;
    QHash<QStringView, NamePool> m_pools;
    QHash<QStringView, float> m_surnames;
    QHash<QStringView, float> m_firstNames;
    QHash<QStringView, bool> m_shortNames;
    QHash<QString, bool> m_acronyms;
};

} // namespace

RuleEntityFinder::RuleEntityFinder(std::shared_ptr<const NameLists> names)
    : m_names(std::move(names))
{
}

RuleEntityFinder::~RuleEntityFinder() = default;

QList<EntityMention> RuleEntityFinder::find(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
    const StopCallable &stop, const DisposalCallable &disposal) const
{
    Q_UNUSED(disposal) // a fallback, and quick to forget
    const std::vector<NameWord> words = nameWords(text, *m_names, structure, dates, stop);
    std::vector<NameCandidate> candidates;
    for (const Sentence &sentence : text.sentences) {
        if (stopRequested(stop)) {
            return {};
        }
        const size_t before = candidates.size();
        findCandidates(text, *m_names, words, sentence, candidates);
        for (size_t i = before; i < candidates.size(); ++i) {
            addEvidence(text, *m_names, words, sentence, candidates[i]);
        }
    }
    return NameJudge(text, words, candidates).run();
}

} // namespace Quoth

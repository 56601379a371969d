// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/bodyjoiner.h>

#include <analysis/names/namelists.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRest = 6; // tokens
constexpr double surest = 0.6;       // the finder did not see the whole of it

class BodyJoiner
{
public:
    BodyJoiner(const TokenizedText &text, const NameLists &names)
        : m_text(text)
        , m_names(names)
    {
    }

    /// The mention with the rest of the body's name, as far as `limit`, or as it was.
    void widen(EntityMention &mention, qsizetype limit) const
    {
        const QStringView words = mention.span.in(m_text.text);
        const NameFlags flags = m_names.flags(words);
        const bool isNation = mention.label != EntityLabel::Person &&
                              (flags.has(NameList::Demonym) || flags.has(NameList::Country));
        const bool isOneName = mention.label == EntityLabel::Person && !words.contains(u' ');
        if (!isNation && !isOneName) {
            return;
        }
        const qsizetype first = m_text.tokenAt(mention.span.end - 1) + 1;
        const qsizetype end = restEnd(first, limit);
        // "the British Embassy" is not called so, and "Calder Dock Workers' Club" is not Calder's.
        const bool isBody = isNation ? end - first > 1 : end - first == 1 && isFirm(first);
        if (isBody) {
            mention.span.end = m_text.tokens[end - 1].span.end;
            mention.label = EntityLabel::Organisation;
            mention.confidence = std::min(mention.confidence, surest);
            mention.rule += u"+body-name"_s;
        }
    }

private:
    /// Behind the last word of a body among the capitalised ones that follow without a mark.
    [[nodiscard]] qsizetype restEnd(qsizetype first, qsizetype limit) const
    {
        const qsizetype most = std::min(m_text.tokens.size(), first + longestRest);
        qsizetype end = first;
        for (qsizetype t = first; t < most; ++t) {
            const Span span = m_text.tokens[t].span;
            const bool isBehindSpace = span.start == m_text.tokens[t - 1].span.end + 1 &&
                                       m_text.text[span.start - 1] == u' ';
            if (!isBehindSpace || span.end > limit || !m_text.word(t)[0].isUpper()) {
                break;
            }
            if (m_names.flags(m_text.word(t)).has(NameList::OrganisationWord)) {
                end = t + 1;
            }
        }
        return end;
    }

    /// A word that ends the name of a firm, and begins none: not "Clinton Administration".
    [[nodiscard]] bool isFirm(qsizetype token) const
    {
        return m_names.value(NameList::OrganisationWord, m_text.word(token)) == u"tail";
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
};

} // namespace

void joinBodies(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    StopPoll poll(stop);
    const BodyJoiner joiner(text, names);
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        if (poll.step()) {
            return;
        }
        const bool isLast = i + 1 == mentions.size();
        joiner.widen(mentions[i], isLast ? text.text.size() : mentions[i + 1].span.start);
    }
}

} // namespace Quoth

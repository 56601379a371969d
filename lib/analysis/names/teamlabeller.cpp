// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/teamlabeller.h>

#include <analysis/names/namelists.h>

#include <algorithm>
#include <iterator>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestScore = 3; // digits
constexpr qsizetype shortestRow = 4;  // numbers behind a team in a table
constexpr qsizetype longestTeam = 3;  // words

class TeamLabeller
{
public:
    TeamLabeller(const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions)
        : m_text(text)
        , m_names(names)
        , m_mentions(mentions)
    {
    }

    void run(StopPoll &poll)
    {
        addRows(poll);
        for (qsizetype i = 0; i < m_mentions.size() && !poll.step(); ++i) {
            if (numbersBehind(i) >= shortestRow) {
                label(i);
            }
            if (isMet(i) && i + 1 < m_mentions.size()) {
                label(i);
                label(i + 1);
            }
            if (isScored(i) && isScored(i + 1) && isNext(i)) {
                label(i);
                label(i + 1);
            }
        }
    }

private:
    [[nodiscard]] bool isScore(qsizetype token) const
    {
        return token < m_text.tokens.size() && m_text.tokens[token].kind == TokenKind::Number &&
               m_text.tokens[token].span.length() <= longestScore;
    }

    /// Dates are mentions too, and no teams.
    [[nodiscard]] bool isName(qsizetype mention) const
    {
        return mention < m_mentions.size() && m_mentions[mention].label != EntityLabel::Date;
    }

    /// The first token behind the name; of "ST LOUIS 3" taken for one name, its number.
    [[nodiscard]] qsizetype tokenBehind(qsizetype mention) const
    {
        const Span span = m_mentions[mention].span;
        const qsizetype last = m_text.tokenAt(span.end - 1);
        const bool isWithScore = isScore(last) && m_text.tokens[last].span.start > span.start;
        return isWithScore ? last : last + 1;
    }

    [[nodiscard]] bool isScored(qsizetype mention) const
    {
        return isName(mention) && isScore(tokenBehind(mention));
    }

    [[nodiscard]] qsizetype numbersBehind(qsizetype mention) const
    {
        return isName(mention) ? numbersFrom(tokenBehind(mention)) : 0;
    }

    /// "74 57 .565 -", as tables have them; no more than a row needs.
    [[nodiscard]] qsizetype numbersFrom(qsizetype token) const
    {
        qsizetype count = 0;
        for (qsizetype i = token; i < m_text.tokens.size() && count < shortestRow; ++i) {
            const QStringView word = m_text.word(i);
            const bool isShare = m_text.tokens[i].kind == TokenKind::Number && word[0] == u'.';
            const bool isPoint = word == u"." && isScore(i + 1);
            if (isPoint) {
                continue; // ".565"
            }
            if (!isScore(i) && !isShare && !(count > 0 && word == u"-")) {
                break;
            }
            ++count;
        }
        return count;
    }

    /// Rows whose team was not seen to be a name: "Feyenoord 10 6 3 1 19 9 21", in a table of them.
    [[nodiscard]] QList<EntityMention> unseenRows(StopPoll &poll) const
    {
        constexpr int fewestRows = 2;
        QList<EntityMention> unseen;
        int rows = 0;
        qsizetype next = 0;
        for (const Span paragraph : m_text.paragraphs) {
            if (poll.step()) {
                return {};
            }
            while (next < m_mentions.size() && m_mentions[next].span.end <= paragraph.start) {
                ++next;
            }
            const qsizetype first = m_text.tokenAt(paragraph.start);
            qsizetype end = first;
            while (end < m_text.tokens.size() && end - first < longestTeam &&
                   m_text.tokens[end].kind == TokenKind::Word && m_text.word(end)[0].isUpper()) {
                ++end;
            }
            if (end == first || numbersFrom(end) < shortestRow) {
                continue;
            }
            ++rows;
            const Span team = {paragraph.start, m_text.tokens[end - 1].span.end};
            if (next < m_mentions.size() && m_mentions[next].span.overlaps(team)) {
                continue;
            }
            EntityMention mention;
            mention.span = team;
            mention.label = EntityLabel::Organisation;
            mention.confidence = 0.5;
            mention.rule = u"table-row"_s;
            unseen.append(mention);
        }
        return rows >= fewestRows ? unseen : QList<EntityMention>();
    }

    void addRows(StopPoll &poll)
    {
        const QList<EntityMention> rows = unseenRows(poll);
        if (rows.isEmpty()) {
            return;
        }
        QList<EntityMention> all;
        all.reserve(m_mentions.size() + rows.size());
        std::merge(
            std::make_move_iterator(m_mentions.begin()), std::make_move_iterator(m_mentions.end()),
            rows.begin(), rows.end(), std::back_inserter(all),
            [](const EntityMention &a, const EntityMention &b) { return a.span < b.span; });
        m_mentions = std::move(all);
    }

    /// Does the next name stand right behind the score, or behind a comma?
    [[nodiscard]] bool isNext(qsizetype mention) const
    {
        qsizetype next = tokenBehind(mention) + 1;
        if (next < m_text.tokens.size() && m_text.word(next) == u",") {
            ++next;
        }
        return next < m_text.tokens.size() &&
               m_text.tokens[next].span.start == m_mentions[mention + 1].span.start;
    }

    /// "CLEVELAND AT NEW YORK", all in capitals; in a line of their own also "Kansas City at
    /// DETROIT".
    [[nodiscard]] bool isMet(qsizetype mention) const
    {
        if (!isName(mention) || !isName(mention + 1)) {
            return false;
        }
        const qsizetype between = m_text.tokenAt(m_mentions[mention].span.end - 1) + 1;
        const Sentence &sentence =
            m_text.sentences[m_text.sentenceAt(m_mentions[mention].span.start)];
        const bool isLine = m_text.paragraphs[sentence.paragraph] ==
                            Span{m_mentions[mention].span.start, m_mentions[mention + 1].span.end};
        const bool isShouted = m_mentions[mention].span.in(m_text.text).back().isUpper() ||
                               m_mentions[mention + 1].span.in(m_text.text).back().isUpper();
        if (isLine && isShouted && m_text.word(between) == u"at") {
            return true;
        }
        return between + 1 < m_text.tokens.size() && m_text.word(between) == u"AT" &&
               m_text.tokens[between + 1].span.start == m_mentions[mention + 1].span.start &&
               m_mentions[mention + 1].span.in(m_text.text).back().isUpper();
    }

    void label(qsizetype number)
    {
        EntityMention &mention = m_mentions[number];
        const qsizetype behind = tokenBehind(number);
        if (behind < m_text.tokens.size() && m_text.tokens[behind].span.start < mention.span.end) {
            mention.span.end = m_text.tokens[behind - 1].span.end;
            mention.rule += u"+score"_s;
        }
        if (mention.label == EntityLabel::Place && !isCountry(mention)) {
            mention.label = EntityLabel::Organisation;
            mention.rule += u"+team"_s;
        }
    }

    [[nodiscard]] bool isCountry(const EntityMention &mention) const
    {
        const QStringView words = mention.span.in(m_text.text);
        return m_names.flags(words).has(NameList::Country) ||
               m_names.flags(words, NameCase::Title).has(NameList::Country);
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
};

} // namespace

void labelTeams(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    StopPoll poll(stop);
    TeamLabeller(text, names, mentions).run(poll);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/headline.h>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestWords = 3; // of what is said
constexpr qsizetype longestLabel = 4;

class HeadlineReader
{
public:
    HeadlineReader(const SpeechText &text, qsizetype first, qsizetype end)
        : m_speech(text)
        , m_text(text.text())
        , m_first(first)
        , m_end(end)
    {
    }

    [[nodiscard]] std::optional<QuotationFinding> run() const
    {
        for (qsizetype t = m_first + 1; t + 1 < m_end; ++t) {
            if (m_speech.mark(t) >= 0) {
                continue;
            }
            if (isJoint(t)) {
                return besideJoint(t);
            }
            if (isRuling(t)) {
                return findingOf({m_first, t}, {t, t + 1}, {t + 1, m_end});
            }
        }
        return std::nullopt;
    }

private:
    /// Tokens, half-open.
    struct Stretch
    {
        qsizetype first = 0;
        qsizetype end = 0;

        [[nodiscard]] qsizetype length() const { return end - first; }
    };

    /// A colon, or a dash that stands free.
    [[nodiscard]] bool isJoint(qsizetype t) const
    {
        const QStringView word = m_text.word(t);
        const bool isSpaced = m_text.tokens[t + 1].span.start > m_text.tokens[t].span.end;
        return isSpaced && (word == u":" || isFreeDash(t));
    }

    [[nodiscard]] bool isFreeDash(qsizetype t) const
    {
        const QStringView word = m_text.word(t);
        return word.size() == 1 && QStringView(u"-–—").contains(word[0]) &&
               m_text.tokens[t].span.start > m_text.tokens[t - 1].span.end;
    }

    /// "Police: …", "…: police", "… - study", "…: Obama". A second joint would make it a list.
    [[nodiscard]] std::optional<QuotationFinding> besideJoint(qsizetype joint) const
    {
        for (qsizetype t = joint + 1; t + 1 < m_end; ++t) {
            if (m_speech.mark(t) < 0 && isJoint(t)) {
                return std::nullopt;
            }
        }
        const Stretch before = {m_first, joint};
        const Stretch behind = {joint + 1, m_end};
        const bool isColon = m_text.word(joint) == u":";
        if (isColon && isRole(before) && behind.length() >= fewestWords) {
            return findingOf(before, {joint, joint + 1}, behind);
        }
        const bool isSource = isRole(behind) || (isColon && isName(behind));
        const bool isFree = m_speech.mark(m_first) < 0;
        return isSource && isFree && before.length() > fewestWords
                   ? std::optional(findingOf(behind, {joint, joint + 1}, before))
                   : std::nullopt;
    }

    /// "police", "Study", "U.S. officials": people and papers that report.
    [[nodiscard]] bool isRole(Stretch stretch) const
    {
        static constexpr std::array<QStringView, 34> roles = {
            u"police",   u"officials", u"official",    u"study",       u"report",
            u"reports",  u"survey",    u"poll",        u"sources",     u"source",
            u"minister", u"experts",   u"expert",      u"lawyer",      u"lawyers",
            u"doctors",  u"witnesses", u"activists",   u"prosecutors", u"prosecutor",
            u"governor", u"mayor",     u"analysts",    u"researchers", u"scientists",
            u"ministry", u"spokesman", u"spokeswoman", u"army",        u"military",
            u"media",    u"paper",     u"monitors",    u"authorities"};
        if (stretch.length() < 1 || stretch.length() > longestLabel) {
            return false;
        }
        const WordKey key(m_text.word(stretch.end - 1));
        return std::find(roles.begin(), roles.end(), key.view()) != roles.end();
    }

    /// The name of a person or an organisation, and nothing else.
    [[nodiscard]] bool isName(Stretch stretch) const
    {
        if (stretch.length() < 1 || stretch.length() > longestLabel) {
            return false;
        }
        const int name = m_speech.mention(stretch.first);
        const bool isWhole = name >= 0 && m_speech.mention(stretch.end - 1) == name;
        return isWhole && (m_speech.mentions()[name].label == EntityLabel::Person ||
                           m_speech.mentions()[name].label == EntityLabel::Organisation);
    }

    /// "Greek court rules austerity law unconstitutional": headlines leave out "that" and "is".
    /// What other sentences have too is found as there.
    [[nodiscard]] bool isRuling(qsizetype t) const
    {
        static constexpr std::array<QStringView, 5> judges = {
            u"court", u"judge", u"panel", u"jury", u"tribunal"};
        const WordKey judge(m_text.word(t - 1));
        if (m_text.word(t) != u"rules" || m_end - t <= fewestWords ||
            std::find(judges.begin(), judges.end(), judge.view()) == judges.end()) {
            return false;
        }
        return !m_speech.classes(t + 1).testAnyFlags(
                   WordClass::Preposition | WordClass::Determiner | WordClass::SubjectPronoun |
                   WordClass::Subordinator | WordClass::Adverb) &&
               m_text.word(t + 1) != u"out" && m_speech.mention(t + 1) < 0;
    }

    [[nodiscard]] Span spanOf(Stretch stretch) const
    {
        return {m_text.tokens[stretch.first].span.start, m_text.tokens[stretch.end - 1].span.end};
    }

    [[nodiscard]] QuotationFinding findingOf(Stretch source, Stretch cue, Stretch words) const
    {
        QuotationFinding finding;
        finding.span = spanOf(words);
        finding.kind = QuotationKind::Indirect;
        finding.source = spanOf(source);
        finding.cue = spanOf(cue);
        finding.confidence = 0.6;
        finding.rule = u"headline"_s;
        return finding;
    }

    const SpeechText &m_speech;
    const TokenizedText &m_text;
    qsizetype m_first;
    qsizetype m_end;
};

} // namespace

std::optional<QuotationFinding>
findHeadlineSpeech(const SpeechText &text, qsizetype first, qsizetype end)
{
    return HeadlineReader(text, first, end).run();
}

} // namespace Quoth

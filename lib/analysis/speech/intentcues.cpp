// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/intentcues.h>

#include <analysis/speech/inflection.h>
#include <analysis/speech/nouncues.h>
#include <analysis/speech/pluralphrase.h>

#include <QHash>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Class = WordClass;

/// One inflected form of a verb of wanting.
struct IntentVerb
{
    VerbForm form = VerbForm::Past;
    bool isPlain = false;    ///< "plans to run"
    bool isDirected = false; ///< "urged voters to stay"
};

struct IntentVerbRow
{
    bool isPlain;
    bool isDirected;
    const char16_t *lemmas; ///< a lemma, or "lemma/past"
};

const std::array intentVerbRows = {
    IntentVerbRow{
        true, false,
        u"plan intend hope vow promise pledge agree refuse decline threaten decide offer aim "
        u"propose wish choose/chose seek/sought swear/swore demand resolve hesitate opt consent "
        u"volunteer"},
    IntentVerbRow{true, true, u"want ask expect prefer beg"},
    IntentVerbRow{
        false, true,
        u"urge order tell/told encourage invite warn instruct advise persuade implore direct "
        u"request command press challenge call"}};

class IntentVerbTable
{
public:
    IntentVerbTable()
    {
        for (const IntentVerbRow &row : intentVerbRows) {
            const QStringView lemmas(row.lemmas);
            for (const QStringView entry : lemmas.split(u' ', Qt::SkipEmptyParts)) {
                add(entry, row);
            }
        }
        for (auto it = m_forms.cbegin(); it != m_forms.cend(); ++it) {
            m_views.insert(QStringView(it.key()), it.value());
        }
    }

    [[nodiscard]] const IntentVerb *find(QStringView word) const
    {
        const auto found = m_views.constFind(WordKey(word).view());
        return found == m_views.cend() ? nullptr : &found.value();
    }

private:
    void add(QStringView entry, const IntentVerbRow &row)
    {
        const qsizetype slash = entry.indexOf(u'/');
        const QStringView lemma = slash < 0 ? entry : entry.first(slash);
        const QString past = slash < 0 ? regularPast(lemma) : entry.sliced(slash + 1).toString();
        m_forms.insert(lemma.toString(), {VerbForm::Base, row.isPlain, row.isDirected});
        m_forms.insert(thirdPerson(lemma), {VerbForm::ThirdPerson, row.isPlain, row.isDirected});
        m_forms.insert(past, {VerbForm::Past, row.isPlain, row.isDirected});
        m_forms.insert(
            presentParticiple(lemma), {VerbForm::Participle, row.isPlain, row.isDirected});
    }

    QHash<QString, IntentVerb> m_forms;
    QHash<QStringView, IntentVerb> m_views; ///< into the keys above: a look-up allocates nothing
};

bool isIntentNoun(QStringView word)
{
    static constexpr std::array<QStringView, 22> nouns = {
        u"plan",     u"plans",     u"promise", u"promises",    u"pledge",   u"pledges",
        u"vow",      u"intention", u"desire",  u"threat",      u"threats",  u"refusal",
        u"decision", u"offer",     u"wish",    u"willingness", u"proposal", u"commitment",
        u"ambition", u"readiness", u"demand",  u"intent"};
    return std::find(nouns.begin(), nouns.end(), WordKey(word).view()) != nouns.end();
}

bool isIntentAdjective(QStringView word)
{
    static constexpr std::array<QStringView, 10> adjectives = {
        u"determined", u"willing", u"unwilling", u"ready", u"eager",
        u"reluctant",  u"anxious", u"keen",      u"loath", u"prepared"};
    return std::find(adjectives.begin(), adjectives.end(), WordKey(word).view()) !=
           adjectives.end();
}

/// "to run", "not to run", but not "to the deal": the item of "to" or "not", -1 without.
qsizetype infinitiveAt(const SpeechSentence &s, qsizetype p)
{
    const qsizetype to = s.isWord(p, u"not") ? p + 1 : p;
    const qsizetype verb = s.is(to + 1, Class::Adverb) ? to + 2 : to + 1;
    const bool isVerb =
        s.isInside(verb) && !s.isMark(verb) && !s.isPunctuation(verb) && s.name(verb) < 0 &&
        !s.isDate(verb) && s.word(verb)[0].isLower() &&
        !s.is(
            verb, Class::Determiner | Class::ObjectPronoun | Class::Question | Class::Preposition);
    return s.isWord(to, u"to") && (isVerb || s.isMark(to + 1)) ? p : -1;
}

/// Behind whoever is asked: "urged [voters in the north] to stay", "called on [the court] to".
qsizetype directedInfinitive(const SpeechSentence &s, qsizetype p)
{
    const Phrase object = phraseAfter(s, s.isWord(p, u"on") ? p + 1 : p);
    return object.isValid() ? infinitiveAt(s, object.last + 1) : -1;
}

bool isVerbAhead(const SpeechSentence &s, qsizetype p)
{
    return s.is(p, Class::Auxiliary | Class::Verb) && s.name(p) < 0 && !s.isMark(p) &&
           !s.is(
               p - 1, Class::Coordinator | Class::Subordinator | Class::Question |
                          Class::SubjectPronoun | Class::Adverb | Class::Auxiliary) &&
           !s.isWord(p - 1, u"to") && !s.isPunctuation(p - 1) && !isPossessiveMark(s, p);
}

class IntentFinder
{
public:
    IntentFinder(const SpeechSentence &sentence, const QList<SpeechCue> &cues)
        : m_sentence(sentence)
        , m_cues(cues)
    {
    }

    QList<ReportedIntent> run()
    {
        for (qsizetype p = 0; p < m_sentence.size(); ++p) {
            while (m_nextCue < m_cues.size() && m_cues[m_nextCue].words.first <= p) {
                ++m_nextCue;
            }
            const bool isWord =
                !m_sentence.isMark(p) && !m_sentence.isPunctuation(p) && m_sentence.name(p) < 0;
            if (isWord && !addVerb(p) && !addState(p)) {
                addNoun(p);
            }
        }
        return std::move(m_found);
    }

private:
    bool addVerb(qsizetype p)
    {
        static const IntentVerbTable table;
        const SpeechSentence &s = m_sentence;
        const IntentVerb *verb = table.find(s.word(p));
        const bool isNoun = (s.is(p - 1, Class::Determiner) && !s.is(p - 1, Class::Plural)) ||
                            isPossessiveMark(s, p - 1);
        if (!verb || isNoun) {
            return false;
        }
        const bool isCall = s.word(p).startsWith(u"call");
        const bool callsFor = isCall && s.isWord(p + 1, u"for") && phraseAfter(s, p + 2).isValid();
        qsizetype content = verb->isPlain ? infinitiveAt(s, p + 1) : -1;
        if (content < 0 && verb->isDirected && (!isCall || s.isWord(p + 1, u"on"))) {
            content = directedInfinitive(s, p + 1);
        }
        content = callsFor ? p + 2 : content; // "called for an inquiry"
        return content >= 0 && add({p, callsFor ? p + 1 : p}, sourceOf(p, verb->form), content);
    }

    /// "is determined to win"
    bool addState(qsizetype p)
    {
        const SpeechSentence &s = m_sentence;
        qsizetype adjective = p + 1;
        while (s.is(adjective, Class::Adverb | Class::Negation)) {
            ++adjective;
        }
        const qsizetype content = infinitiveAt(s, adjective + 1);
        if (!s.is(p, Class::Be) || content < 0 || !isIntentAdjective(s.word(adjective))) {
            return false;
        }
        const Phrase source = sourceOf(p, VerbForm::ThirdPerson);
        return source.isValid() && !s.isWord(source.last, u"it") &&
               add({p, adjective}, source, content);
    }

    /// "his promise to resign came too late": up to the verb that belongs to the noun
    void addNoun(qsizetype p)
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype content = infinitiveAt(s, p + 1);
        if (content < 0 || !isIntentNoun(s.word(p)) || !add({p, p}, ownerOfNoun(s, p), content)) {
            return;
        }
        bool hasVerbBefore = false;
        for (qsizetype i = std::max<qsizetype>(1, p - longestIntent); i < p; ++i) {
            hasVerbBefore = hasVerbBefore || isFiniteVerb(s, i);
        }
        Phrase &items = m_found.last().items;
        for (qsizetype i = content + 2; i <= items.last && !hasVerbBefore; ++i) {
            if (isVerbAhead(s, i)) {
                items.last = i - 1;
            }
        }
    }

    [[nodiscard]] Phrase sourceOf(qsizetype verb, VerbForm form) const
    {
        const SpeechSentence &s = m_sentence;
        const Subject subject = subjectBefore(s, verb);
        const bool isOpen = s.isPunctuation(verb - 1, u",") || s.is(verb - 1, Class::Coordinator);
        if (form == VerbForm::Participle && !subject.hasAuxiliary) {
            return isOpen ? inherited(verb) : Phrase{}; // ", promising to cut taxes"
        }
        if ((subject.isPassive && form == VerbForm::Past) || subject.isInfinitive) {
            return {};
        }
        if (!subject.phrase.isValid()) {
            return subject.isCoordinated ? inherited(verb) : Phrase{};
        }
        const bool agrees = form != VerbForm::Base || subject.hasAuxiliary ||
                            isPluralPhrase(s, subject.phrase) || s.name(subject.phrase.last) >= 0;
        return agrees ? subject.phrase : Phrase{};
    }

    [[nodiscard]] Phrase inherited(qsizetype verb) const
    {
        if (!m_found.isEmpty()) {
            return m_found.last().source;
        }
        for (qsizetype i = m_nextCue - 1; i >= 0; --i) {
            if (m_cues[i].source.isValid() && m_cues[i].words.first < verb) {
                return m_cues[i].source;
            }
        }
        return firstSubject(m_sentence, verb);
    }

    bool add(Phrase words, Phrase source, qsizetype content)
    {
        if (!source.isValid()) {
            return false;
        }
        m_found.append({words, source, {content, endOf(content) - 1}});
        return true;
    }

    /// "plans to run again, but his party", "wants to tax it, saying", "to go, an aide said": the
    /// infinitive ends where something else begins.
    [[nodiscard]] qsizetype endOf(qsizetype first) const
    {
        const SpeechSentence &s = m_sentence;
        qsizetype end = std::min(s.size(), first + longestIntent);
        qsizetype cue = m_nextCue;
        for (qsizetype p = first + 1; p < end; ++p) {
            while (cue < m_cues.size() && m_cues[cue].start < p) {
                ++cue;
            }
            const bool isReport =
                cue < m_cues.size() &&
                (m_cues[cue].start == p + 1 ||
                 (m_cues[cue].kind == CueKind::According && s.isWord(p, u"according")));
            const bool isBreak =
                s.isPunctuation(p, u",—–") &&
                (isReport || s.isWord(p + 1, u"but") ||
                 s.is(p + 1, Class::Subordinator | Class::Question | Class::SubjectPronoun) ||
                 (s.verb(p + 1).isValid() && s.verb(p + 1).form == VerbForm::Participle));
            if (isBreak || s.isPunctuation(p, u":;") || (isReport && s.isWord(p, u"according"))) {
                end = p;
            }
        }
        while (end > first + 1 && s.isPunctuation(end - 1, u",;:.!?—–-")) {
            --end;
        }
        return end;
    }

    static constexpr qsizetype longestIntent = 60; // items

    const SpeechSentence &m_sentence;
    const QList<SpeechCue> &m_cues;
    QList<ReportedIntent> m_found;
    qsizetype m_nextCue = 0; ///< the first one behind the item that is read
};

} // namespace

QList<ReportedIntent> findIntents(const SpeechSentence &sentence, const QList<SpeechCue> &cues)
{
    return IntentFinder(sentence, cues).run();
}

} // namespace Quoth

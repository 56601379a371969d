// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/contextlabeller.h>

#include <analysis/names/namelists.h>

#include <QSet>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr double sure = 0.9; // what the finder is surer of stays what it is

template <std::size_t Size>
bool isOneOf(QStringView word, const std::array<QStringView, Size> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isShouted(QStringView words)
{
    return words.size() > 2 && std::none_of(words.begin(), words.end(), [](QChar c) {
               return c.isLower() || c.isDigit();
           });
}

class ContextLabeller
{
public:
    ContextLabeller(
        const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions)
        : m_text(text)
        , m_names(names)
        , m_mentions(mentions)
    {
    }

    void run(StopPoll &poll)
    {
        for (const EntityMention &mention : std::as_const(m_mentions)) {
            if (poll.step()) {
                return;
            }
            note(mention);
        }
        for (EntityMention &mention : m_mentions) {
            if (poll.step()) {
                return;
            }
            if (mention.label != EntityLabel::Date) {
                settle(mention);
            }
        }
        joinFirstNames(poll);
    }

private:
    [[nodiscard]] QStringView wordsOf(const EntityMention &mention) const
    {
        return mention.span.in(m_text.text);
    }
    [[nodiscard]] QStringView word(qsizetype token) const
    {
        return token >= 0 && token < m_text.tokens.size() ? m_text.word(token) : QStringView();
    }
    [[nodiscard]] qsizetype firstToken(const EntityMention &mention) const
    {
        return m_text.tokenAt(mention.span.start);
    }
    [[nodiscard]] qsizetype endToken(const EntityMention &mention) const
    {
        return m_text.tokenAt(mention.span.end - 1) + 1;
    }

    void note(const EntityMention &mention)
    {
        const QStringView words = wordsOf(mention);
        const qsizetype space = words.lastIndexOf(u' ');
        if (mention.label == EntityLabel::Person) {
            space < 0 ? m_alone.insert(words) : m_surnames.insert(words.sliced(space + 1));
        } else if (mention.label == EntityLabel::Organisation && space > 0) {
            noteParts(words);
        }
    }

    /// "Chipmaker Novarra Semiconductor": what of it may stand for all of it.
    void noteParts(QStringView words)
    {
        constexpr qsizetype shortest = 4;
        for (const QStringView part : words.split(u' ', Qt::SkipEmptyParts)) {
            const NameFlags flags = m_names.flags(part);
            const bool isCommon =
                m_names.flags(part, NameCase::FirstSmall).has(NameList::CommonWord);
            if (part.size() >= shortest && part[0].isUpper() && !isCommon && !flags.isKnownName() &&
                !flags.isFirstName() && !flags.has(NameList::OrganisationWord)) {
                m_parts.insert(part);
            }
        }
    }

    void settle(EntityMention &mention)
    {
        cutTitle(mention);
        if (mention.label != EntityLabel::Place && isPlaceLine(mention)) {
            relabel(mention, EntityLabel::Place, u"+place-line"_s);
        } else if (mention.label == EntityLabel::Organisation && isState(mention)) {
            relabel(mention, EntityLabel::Place, u"+state"_s);
        } else if (mention.confidence >= sure) {
            return;
        } else if (mention.label == EntityLabel::Misc && isListedBody(mention)) {
            relabel(mention, EntityLabel::Organisation, u"+list"_s);
        } else if (mention.label != EntityLabel::Person && isPersonElsewhere(mention)) {
            relabel(mention, EntityLabel::Person, u"+surname"_s);
        } else if (mention.label == EntityLabel::Person && isBody(mention)) {
            relabel(mention, EntityLabel::Organisation, u"+context"_s);
        }
    }

    static void relabel(EntityMention &mention, EntityLabel label, const QString &reason)
    {
        mention.label = label;
        mention.rule += reason;
    }

    /// "Hon. Kwabena Osei-Mensah": forms of address that mean a person follows.
    void cutTitle(EntityMention &mention) const
    {
        static constexpr std::array<QStringView, 14> addresses = {
            u"Hon",  u"Coun", u"Cllr",  u"Madam", u"Mr",  u"Mrs", u"Ms",
            u"Prof", u"Dr",   u"Const", u"Sgt",   u"Det", u"Sen", u"Rev"};
        const qsizetype first = firstToken(mention);
        QStringView address = word(first);
        if (address.endsWith(u'.')) {
            address.chop(1);
        }
        if (!isOneOf(address, addresses)) {
            return;
        }
        const qsizetype next = word(first + 1) == u"." ? first + 2 : first + 1;
        if (next < endToken(mention) && word(next)[0].isUpper()) {
            mention.span.start = m_text.tokens[next].span.start;
            relabel(mention, EntityLabel::Person, u"+address"_s);
        }
    }

    /// "EDMONTON —", "DES MOINES, Iowa (AP) —", "LONDON 1996-08-30": capitals that open a
    /// paragraph, and nothing but places, an agency and a date up to the dash or the end.
    [[nodiscard]] bool isPlaceLine(const EntityMention &mention) const
    {
        constexpr qsizetype longest = 12;
        const qsizetype first = firstToken(mention);
        const Sentence &sentence = m_text.sentences[m_text.sentenceAt(mention.span.start)];
        if (sentence.firstToken != first || !isShouted(wordsOf(mention)) ||
            m_text.paragraphs[sentence.paragraph].start != mention.span.start) {
            return false;
        }
        const qsizetype paragraphEnd = m_text.paragraphs[sentence.paragraph].end;
        bool hasDate = false;
        qsizetype t = endToken(mention);
        for (; t < std::min(m_text.tokens.size(), first + longest); ++t) {
            const Token &token = m_text.tokens[t];
            const QStringView written = m_text.word(t);
            if (token.span.start >= paragraphEnd) {
                return hasDate;
            }
            if (QStringView(u"—–-").contains(written[0])) {
                const bool isSpaced = m_text.text[token.span.start - 1].isSpace();
                if (isSpaced || written[0] != u'-') {
                    return true;
                }
                continue;
            }
            hasDate = hasDate || token.kind == TokenKind::Number || written[0].isDigit();
            const bool isPart = written[0].isUpper() || written[0].isDigit() ||
                                QStringView(u",.()/").contains(written[0]);
            if (!isPart) {
                return false;
            }
        }
        return t == m_text.tokens.size() && hasDate;
    }

    /// "in Rivers State": a university of that name would be "at".
    [[nodiscard]] bool isState(const EntityMention &mention) const
    {
        static constexpr std::array<QStringView, 5> links = {
            u"in", u"of", u"across", u"In", u"from"};
        const QStringView words = wordsOf(mention);
        return words.endsWith(u" State") && words.count(u' ') <= 2 &&
               isOneOf(word(firstToken(mention) - 1), links) &&
               !m_names.flags(words).has(NameList::Organisation);
    }

    /// "Ajax", "the Springboks": on the list, and on no other one.
    [[nodiscard]] bool isListedBody(const EntityMention &mention) const
    {
        const NameFlags flags = m_names.flags(wordsOf(mention));
        return flags.has(NameList::Organisation) && !flags.has(NameList::Misc) &&
               !flags.has(NameList::Demonym) && !flags.has(NameList::Place) &&
               !flags.has(NameList::Country);
    }

    /// "Odessa Marsh" beside "Marsh": a first name, and a surname that stands for a person.
    [[nodiscard]] bool isPersonElsewhere(const EntityMention &mention) const
    {
        const QStringView words = wordsOf(mention);
        const qsizetype space = words.indexOf(u' ');
        if (space < 0) {
            return false;
        }
        const QStringView last = words.sliced(words.lastIndexOf(u' ') + 1);
        return m_alone.contains(last) && m_names.flags(words.first(space)).isFirstName() &&
               !m_names.flags(last).has(NameList::OrganisationWord);
    }

    [[nodiscard]] bool isBody(const EntityMention &mention) const
    {
        const QStringView words = wordsOf(mention);
        const qsizetype space = words.lastIndexOf(u' ');
        if (space < 0) {
            return m_parts.contains(words) && !m_surnames.contains(words);
        }
        const QStringView last = words.sliced(space + 1);
        const NameFlags flags = m_names.flags(last);
        const bool endsLikeBody = flags.has(NameList::OrganisationWord) &&
                                  m_names.value(NameList::OrganisationWord, last) != u"head" &&
                                  !flags.has(NameList::Surname);
        return !m_alone.contains(last) && (endsLikeBody || speaksFor(mention) || isCalled(mention));
    }

    /// "a Harlan Coal spokesman": people have spokesmen too, but rarely under their full names.
    [[nodiscard]] bool speaksFor(const EntityMention &mention) const
    {
        static constexpr std::array<QStringView, 10> people = {
            u"spokesman", u"spokeswoman",    u"spokesperson", u"executive", u"executives",
            u"employee",  u"representative", u"shareholders", u"employees", u"subsidiary"};
        const QStringView before = word(firstToken(mention) - 1);
        return (before == u"a" || before == u"A" || before == u"an" || before == u"the") &&
               isOneOf(word(endToken(mention)), people);
    }

    /// "the operator Hebridean Lines"
    [[nodiscard]] bool isCalled(const EntityMention &mention) const
    {
        static constexpr std::array<QStringView, 24> bodies = {
            u"operator",  u"company",   u"firm",         u"retailer",    u"lender",
            u"carmaker",  u"automaker", u"drugmaker",    u"chipmaker",   u"airline",
            u"carrier",   u"charity",   u"newspaper",    u"startup",     u"insurer",
            u"brewer",    u"utility",   u"manufacturer", u"broadcaster", u"supermarket",
            u"publisher", u"nonprofit", u"conglomerate", u"agency"};
        const qsizetype first = firstToken(mention);
        const QStringView before = word(first - 2);
        // "the company Jane Roe founded" has no noun for a name, but a clause.
        const QStringView behind = word(endToken(mention));
        const bool isClause = !behind.isEmpty() && behind[0].isLower() && behind.endsWith(u"ed");
        return isOneOf(word(first - 1), bodies) && !before.isEmpty() && !isClause;
    }

    /// [Grant] Thiessen, whose: at a sentence's start a first name may be taken for a word.
    void joinFirstNames(StopPoll &poll)
    {
        qsizetype lastEnd = 0;
        for (EntityMention &mention : m_mentions) {
            if (poll.step()) {
                return;
            }
            if (mention.label == EntityLabel::Person && !wordsOf(mention).contains(u' ') &&
                isFirstNameBefore(mention, lastEnd)) {
                mention.span.start = m_text.tokens[firstToken(mention) - 1].span.start;
                mention.rule += u"+first-name"_s;
            }
            lastEnd = mention.span.end;
        }
    }

    [[nodiscard]] bool isFirstNameBefore(const EntityMention &mention, qsizetype lastEnd) const
    {
        const qsizetype before = firstToken(mention) - 1;
        if (before < 0) {
            return false;
        }
        const Span span = m_text.tokens[before].span;
        const QStringView name = m_text.word(before);
        const Sentence &sentence = m_text.sentences[m_text.sentenceAt(mention.span.start)];
        const QStringView last = m_text.word(sentence.endToken - 1);
        const bool isQuestion = last == u"?" && (name == u"Will" || name == u"May");
        return sentence.firstToken == before && span.start >= lastEnd &&
               mention.span.start == span.end + 1 && m_text.text[span.end] == u' ' &&
               name[0].isUpper() && !isShouted(name) && m_names.flags(name).isFirstName() &&
               !m_names.flags(name).has(NameList::Title) && !isQuestion;
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
    // Views into the text.
    QSet<QStringView> m_alone;    ///< persons by one word
    QSet<QStringView> m_surnames; ///< last words of full names
    QSet<QStringView> m_parts;    ///< of organisations' names
};

} // namespace

void labelByContext(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    StopPoll poll(stop);
    ContextLabeller(text, names, mentions).run(poll);
}

} // namespace Quoth

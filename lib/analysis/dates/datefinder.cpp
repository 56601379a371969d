// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datefinder.h>

#include <analysis/dates/datereckoner.h>
#include <analysis/dates/englishdateparser.h>
#include <analysis/dates/foreigndateparser.h>
#include <analysis/dates/tense.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Does the value of the expression hang on the tense of its sentence?
bool asksForTense(const DatePhrase &phrase)
{
    if (phrase.direction != DateDirection::Unknown || phrase.hasYearShift) {
        return phrase.meaning == DateMeaning::Shift && phrase.unit == TimeUnit::Weekend;
    }
    switch (phrase.meaning) {
    case DateMeaning::Calendar:
        return phrase.year == 0 && phrase.month > 0;
    case DateMeaning::Weekday:
    case DateMeaning::Season:
    case DateMeaning::Quarter:
    case DateMeaning::Holiday:
        return true;
    default:
        return false;
    }
}

/// How sure such a find is: what is spelled out more than what a neighbour makes a date.
double dateConfidence(const DatePhrase &phrase)
{
    const bool isFull = phrase.meaning == DateMeaning::Calendar && phrase.month > 0;
    if (isFull || phrase.meaning == DateMeaning::Weekday) {
        return phrase.year > 0 ? 0.99 : 0.97;
    }
    return phrase.meaning == DateMeaning::Vague ? 0.75 : 0.92;
}

class DateSearch
{
public:
    DateSearch(
        const TokenizedText &text, QDate published, DateLanguage language, const StopCallable &stop)
        : m_text(text)
        , m_language(language)
        , m_words(classifyDateWords(text, language, stop))
        , m_view(text, m_words)
        , m_english(m_view)
        , m_foreign(m_view, language)
        , m_reckoner(published)
    {
    }

    QList<EntityMention> run(const StopCallable &stop, bool isFiguresOnly)
    {
        // Room for what news of this length has: to move a long list would be long without a
        // question. What is not filled costs no memory.
        constexpr qsizetype tokensToADate = 32;
        m_found.reserve(m_text.tokens.size() / tokensToADate);
        qsizetype paragraph = -1;
        for (const Sentence &sentence : m_text.sentences) {
            if (stopRequested(stop)) {
                return {};
            }
            if (sentence.paragraph != paragraph) {
                paragraph = sentence.paragraph;
                m_reckoner.beginParagraph();
            }
            search(sentence, isFiguresOnly);
        }
        return std::move(m_found);
    }

private:
    void search(const Sentence &sentence, bool isFiguresOnly)
    {
        m_view.setSentence(sentence.firstToken, sentence.endToken);
        for (qsizetype token = sentence.firstToken; token < sentence.endToken;) {
            if (m_words[size_t(token)].kind == DateWordKind::None &&
                (m_language != DateLanguage::English || !m_view.isWord(token, u"more"))) {
                ++token;
                continue;
            }
            const auto phrase = m_language == DateLanguage::English ? m_english.parse(token)
                                                                    : m_foreign.parse(token);
            const bool isWanted = phrase && (!isFiguresOnly || isFigures(*phrase));
            if (isWanted) {
                add(*phrase, sentence);
            }
            token = phrase ? phrase->end : token + 1;
        }
    }

    [[nodiscard]] bool isFigures(const DatePhrase &phrase) const
    {
        return phrase.meaning == DateMeaning::Calendar && phrase.year > 0 && phrase.day > 0 &&
               m_view.initial(phrase.first).isDigit();
    }

    void add(const DatePhrase &phrase, const Sentence &sentence)
    {
        DateDirection tense = DateDirection::Unknown;
        if (asksForTense(phrase)) {
            tense = m_language == DateLanguage::English
                        ? tenseAt(m_text, sentence, phrase.first, phrase.end)
                        : foreignTenseAt(m_text, sentence, phrase.first, phrase.end, m_language);
        }
        EntityMention mention;
        mention.span = m_view.span(phrase.first, phrase.end);
        mention.label = EntityLabel::Date;
        mention.timex = DateReckoner::type(phrase);
        mention.modifier = phrase.modifier;
        mention.value = m_reckoner.value(phrase, tense);
        mention.confidence = dateConfidence(phrase);
        mention.rule = u"date"_s;
        m_found.append(mention);
    }

    const TokenizedText &m_text;
    DateLanguage m_language;
    std::vector<DateWord> m_words;
    DateText m_view;
    EnglishDateParser m_english;
    ForeignDateParser m_foreign;
    DateReckoner m_reckoner;
    QList<EntityMention> m_found;
};

} // namespace

QList<EntityMention> findDates(
    const TokenizedText &text, QDate published, const StopCallable &stop, QStringView language)
{
    DateLanguage known = DateLanguage::English;
    bool isKnown = true;
    if (language == u"de") {
        known = DateLanguage::German;
    } else if (language == u"fr") {
        known = DateLanguage::French;
    } else if (language == u"es") {
        known = DateLanguage::Spanish;
    } else {
        isKnown = language.isEmpty() || language == u"en";
    }
    return DateSearch(text, published, known, stop).run(stop, !isKnown);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

namespace Quoth {

/// What the closed word classes of English say about a word without looking at its neighbours. A
/// word may be several things ("that", "her", "before"); most words are none.
enum class WordClass : quint32
{
    Determiner = 1U << 0U,        ///< "the", "a", "his", "several"
    SubjectPronoun = 1U << 1U,    ///< "he", "they", "everyone"
    ObjectPronoun = 1U << 2U,     ///< "him", "us"
    Preposition = 1U << 3U,       ///< "in", "despite"
    Coordinator = 1U << 4U,       ///< "and", "but"
    Subordinator = 1U << 5U,      ///< "because", "while", "that"
    Question = 1U << 6U,          ///< "who", "what", "whether"
    Auxiliary = 1U << 7U,         ///< finite or not: "is", "been", "has", "would", "can't"
    Be = 1U << 8U,                ///< a form of "be"
    Negation = 1U << 9U,          ///< "not", "didn't", "never"
    Adverb = 1U << 10U,           ///< "also", "later", and whatever ends in -ly
    Time = 1U << 11U,             ///< "Monday", "yesterday", "last", "week"
    Verb = 1U << 12U,             ///< finite forms of common verbs that are rarely anything else
    PersonNoun = 1U << 13U,       ///< "spokesman", "minister", "officials"
    OrganisationNoun = 1U << 14U, ///< "company", "ministry", "police"
    DocumentNoun = 1U << 15U,     ///< "report", "study", "statement"
    WorkNoun = 1U << 16U,         ///< "film", "song", "titled": a title of a work may follow
    Plural = 1U << 17U,           ///< nouns and pronouns for more than one
    Modal = 1U << 18U             ///< "would", "may"
};
Q_DECLARE_FLAGS(WordClasses, WordClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordClasses)

/// In any case of letters; either apostrophe. Pure; any thread.
[[nodiscard]] WordClasses wordClasses(QStringView word);

/// Small letters with a straight apostrophe, in a buffer of the caller's: a key for lexicons that
/// is made without allocating. Words longer than the buffer are cut.
class WordKey
{
public:
    explicit WordKey(QStringView word);
    [[nodiscard]] QStringView view() const { return {m_letters, m_size}; }

private:
    static constexpr qsizetype capacity = 24;
    char16_t m_letters[capacity];
    qsizetype m_size = 0;
};

} // namespace Quoth

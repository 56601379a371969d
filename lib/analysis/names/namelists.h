// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QStringView>

#include <memory>

namespace Quoth {

/// What a list says about the names on it.
enum class NameList
{
    FemaleFirstName,
    MaleFirstName,
    Surname,
    Country,          ///< value: the country's usual English name ("US" -> "United States")
    Place,            ///< cities, regions, seas; value: the usual name
    Demonym,          ///< value: the country or region ("North Korean" -> "North Korea")
    Organisation,     ///< value: the usual name
    CommonWord,       ///< words that start small: a capital at a sentence's start says nothing
    Misc,             ///< religions, peoples, languages, events, works; value: the usual name
    Title,            ///< "President", "Mr.": no part of a person's name; value: female, male
    Role,             ///< "analyst", "spokesman": a person is near; value: female, male
    OrganisationWord, ///< "Ministry", "Inc.": value: does it end a name, begin it (tail, head,
                      ///< both)
    PlaceWord,        ///< "River", "Mount": the same
    EventWord,        ///< "War", "Cup": the same
    NotName           ///< months, "I", "TV": capitalised, and no name on their own
};

/// The lists that a name is on: bit `1 << NameList`, for finders that ask for many lists at once.
class NameFlags
{
public:
    NameFlags() = default;
    explicit NameFlags(quint16 bits)
        : m_bits(bits)
    {
    }

    [[nodiscard]] bool has(NameList list) const { return m_bits >> static_cast<int>(list) & 1; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] bool isFirstName() const
    {
        return has(NameList::FemaleFirstName) || has(NameList::MaleFirstName);
    }
    /// A name that stands for something by itself, whatever the context.
    [[nodiscard]] bool isKnownName() const
    {
        return has(NameList::Country) || has(NameList::Place) || has(NameList::Demonym) ||
               has(NameList::Organisation) || has(NameList::Misc);
    }

private:
    quint16 m_bits = 0;
};

/// How the letters of a word are read before it is looked up.
enum class NameCase
{
    AsWritten,
    FirstSmall, ///< "The" as "the"
    AllSmall,   ///< "THE" as "the"
    Title       ///< "TRUMP" as "Trump"
};

/// The gazetteers: immutable once loaded, so any thread may share them.
///
/// File format, UTF-8: lines that begin with '#' say source and licence; a line `[list]` opens a
/// list by its identifier (female-first-name, male-first-name, surname, country, place, demonym,
/// organisation, common-word, misc, title, role, organisation-word, place-word, event-word,
/// not-name); every other line is `name` or `name<TAB>value`. Names are matched as written; the
/// lists carry the variants. White space of any kind is one space, and ’ is '. Of two values for
/// one name on one list the first one added stays.
class NameLists
{
public:
    NameLists();
    ~NameLists();
    NameLists(NameLists &&) noexcept;
    NameLists &operator=(NameLists &&) noexcept;

    /// Adds what the bytes of one gazetteer file hold. `name` is for the error.
    Result<void> add(const QByteArray &bytes, const QString &name);

    [[nodiscard]] bool contains(NameList list, QStringView name) const;
    /// The value beside the name, the name itself where there is none, a null view if not listed.
    [[nodiscard]] QStringView value(NameList list, QStringView name) const;
    /// The most words that a name of the list has.
    [[nodiscard]] int longestName(NameList list) const;

    /// All the lists that the name is on, in one look-up without an allocation.
    [[nodiscard]] NameFlags flags(QStringView name, NameCase letters = NameCase::AsWritten) const;
    /// The length in UTF-16 units of the longest listed name that begins with this word and goes on
    /// after it; 0 if there is none. A word ends at a space or a hyphen here.
    [[nodiscard]] int longestFrom(QStringView word) const;

private:
    struct Lists;
    std::unique_ptr<Lists> m_lists;
};

} // namespace Quoth

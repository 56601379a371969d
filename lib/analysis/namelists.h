// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Quoth {

/// What a list says about the names on it.
enum class NameList
{
    FemaleFirstName,
    MaleFirstName,
    Surname,
    Country,      ///< value: the country's usual English name ("US" -> "United States")
    Place,        ///< cities, regions, seas; value: the usual name
    Demonym,      ///< value: the country or region ("North Korean" -> "North Korea")
    Organisation, ///< value: the usual name
    CommonWord    ///< words that start small, so that a capital at a sentence's start says nothing
};

/// The gazetteers: immutable once loaded, so any thread may share them.
///
/// File format, UTF-8: lines that begin with '#' say source and licence; a line `[list]` opens a
/// list by its identifier (female-first-name, male-first-name, surname, country, place, demonym,
/// organisation, common-word); every other line is `name` or `name<TAB>value`. Names are matched
/// as written; the lists carry the variants.
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

private:
    struct Lists;
    std::unique_ptr<Lists> m_lists;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchvalues.h>

#include <text/annotation.h>

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, SearchField> &fields()
{
    static const QHash<QString, SearchField> names = {
        {u"title"_s, SearchField::Title},     {u"quote"_s, SearchField::Quote},
        {u"note"_s, SearchField::Note},       {u"speaker"_s, SearchField::Speaker},
        {u"person"_s, SearchField::Person},   {u"org"_s, SearchField::Organisation},
        {u"place"_s, SearchField::Place},     {u"entity"_s, SearchField::Entity},
        {u"label"_s, SearchField::Label},     {u"tag"_s, SearchField::Tag},
        {u"kind"_s, SearchField::Kind},       {u"status"_s, SearchField::Status},
        {u"conf"_s, SearchField::Confidence}, {u"after"_s, SearchField::After},
        {u"before"_s, SearchField::Before},   {u"source"_s, SearchField::Source},
        {u"by"_s, SearchField::Byline},       {u"lang"_s, SearchField::Language},
        {u"state"_s, SearchField::State},     {u"in"_s, SearchField::Collection}};
    return names;
}

/// SQLite takes patterns of up to 50,000 bytes; names, addresses and quotations are far shorter.
constexpr qsizetype longestValue = 10'000;

bool isKind(const QString &value)
{
    static const QStringList speech = {u"direct"_s, u"mixed"_s, u"indirect"_s};
    return speech.contains(value) || annotationKind(value);
}

std::optional<SearchFault> unless(bool isSound, SearchFault fault)
{
    return isSound ? std::nullopt : std::optional(fault);
}

} // namespace

std::optional<SearchField> searchField(QStringView name)
{
    const auto found = fields().constFind(name.toString());
    return found == fields().cend() ? std::nullopt : std::optional(*found);
}

QStringList searchFieldNames()
{
    QStringList names = fields().keys();
    names.sort();
    return names;
}

std::optional<SearchFault> faultOfValue(const SearchNode &filter)
{
    if (filter.value.isEmpty()) {
        return filter.field == SearchField::Text ? SearchFault::NothingToFind
                                                 : SearchFault::MissingValue;
    }
    if (filter.value.size() > longestValue) {
        return SearchFault::TooLong;
    }
    const QString value = filter.value.toLower();
    switch (filter.field) {
    case SearchField::Text:
    case SearchField::Title:
    case SearchField::Quote:
    case SearchField::Note:
        return unless(hasWord(filter.value), SearchFault::NothingToFind);
    case SearchField::State:
        return unless(
            value == u"new" || value == u"begun" || value == u"done", SearchFault::UnknownValue);
    case SearchField::Kind:
        return unless(isKind(value), SearchFault::UnknownValue);
    case SearchField::Status:
        return unless(annotationStatus(value).has_value(), SearchFault::UnknownValue);
    case SearchField::Confidence: {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return unless(
            isNumber && number >= 0 && number <= 1 && filter.comparison != u':',
            SearchFault::NoNumber);
    }
    case SearchField::After:
    case SearchField::Before:
        return unless(searchDates(value).has_value(), SearchFault::NoDate);
    case SearchField::Speaker:
    case SearchField::Person:
    case SearchField::Organisation:
    case SearchField::Place:
    case SearchField::Entity:
    case SearchField::Label:
    case SearchField::Tag:
    case SearchField::Source:
    case SearchField::Byline:
    case SearchField::Language:
    case SearchField::Collection:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<SearchDates> searchDates(const QString &value)
{
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    const auto match = form.match(value);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(
        match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
        hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    const QDate behind = hasDay     ? first.addDays(1)
                         : hasMonth ? first.addMonths(1)
                                    : first.addYears(1);
    return SearchDates{first, behind};
}

qsizetype shortestPrefix(qint64 articleCount)
{
    constexpr qint64 few = 20'000;
    constexpr qint64 many = 200'000;
    return articleCount < few ? 3 : articleCount < many ? 4 : 5;
}

bool isUnspaced(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar unit) {
        switch (unit.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            return unit.isSurrogate() && unit.isHighSurrogate() && unit.unicode() >= 0xD840 &&
                   unit.unicode() <= 0xD88F; // the planes of rare Han characters
        }
    });
}

bool hasWord(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar unit) {
        return unit.isLetterOrNumber() || unit.isSurrogate();
    });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/namelists.h>

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>
#include <vector>

namespace Quoth {

namespace {

constexpr int nameListCount = 15;
constexpr qsizetype longestLine = 512;

constexpr std::array<std::pair<QStringView, NameList>, nameListCount> nameListIdentifiers = {{
    {u"female-first-name", NameList::FemaleFirstName},
    {u"male-first-name", NameList::MaleFirstName},
    {u"surname", NameList::Surname},
    {u"country", NameList::Country},
    {u"place", NameList::Place},
    {u"demonym", NameList::Demonym},
    {u"organisation", NameList::Organisation},
    {u"common-word", NameList::CommonWord},
    {u"misc", NameList::Misc},
    {u"title", NameList::Title},
    {u"role", NameList::Role},
    {u"organisation-word", NameList::OrganisationWord},
    {u"place-word", NameList::PlaceWord},
    {u"event-word", NameList::EventWord},
    {u"not-name", NameList::NotName},
}};

std::optional<NameList> nameListCalled(QStringView identifier)
{
    for (const auto &[candidate, list] : nameListIdentifiers) {
        if (candidate == identifier) {
            return list;
        }
    }
    return std::nullopt;
}

char16_t smallLetter(char16_t c)
{
    if (c < 0x80) {
        return c >= u'A' && c <= u'Z' ? c + 32 : c;
    }
    return QChar(c).toLower().unicode();
}

char16_t capitalLetter(char16_t c)
{
    if (c < 0x80) {
        return c >= u'a' && c <= u'z' ? c - 32 : c;
    }
    return QChar(c).toUpper().unicode();
}

/// One unit of a name as it is compared: a line end inside a name is a space, ’ is '.
char16_t foldedUnit(char16_t c)
{
    if (c == 0x2019) {
        return u'\'';
    }
    return c == u'\n' || c == u'\t' || c == 0x00A0 ? u' ' : c;
}

char16_t readUnit(QStringView name, qsizetype i, NameCase letters)
{
    const char16_t c = foldedUnit(name[i].unicode());
    switch (letters) {
    case NameCase::AsWritten:
        return c;
    case NameCase::FirstSmall:
        return i == 0 ? smallLetter(c) : c;
    case NameCase::AllSmall:
        return smallLetter(c);
    case NameCase::Title:
        return i == 0 ? capitalLetter(c) : smallLetter(c);
    }
    Q_UNREACHABLE();
}

quint32 nameHash(QStringView name, NameCase letters)
{
    quint32 hash = 2166136261U; // FNV-1a over units: names are short, and it needs no buffer
    for (qsizetype i = 0; i < name.size(); ++i) {
        hash = (hash ^ readUnit(name, i, letters)) * 16777619U;
    }
    return hash ^ hash >> 15;
}

} // namespace

/// One open-addressed table for all lists: a name is stored once, with a bit for each list.
struct NameLists::Lists
{
    struct Entry
    {
        const QChar *name = nullptr;
        quint32 hash = 0;
        quint16 length = 0;
        quint16 bits = 0;
        qint32 firstValue = -1;
        quint16 longestFrom = 0;
    };
    struct Value
    {
        QStringView text;
        NameList list;
        qint32 next = -1;
    };

    std::vector<QString> texts; // what the entries point into
    std::vector<Entry> entries;
    std::vector<quint32>
        buckets; // index into entries + 1, 0 for a free one; a power of two of them
    std::vector<Value> values;
    std::array<int, nameListCount> longest{};

    [[nodiscard]] const Entry *find(QStringView name, NameCase letters) const
    {
        if (buckets.empty()) {
            return nullptr;
        }
        const quint32 hash = nameHash(name, letters);
        const size_t mask = buckets.size() - 1;
        for (size_t i = hash & mask; buckets[i] != 0; i = (i + 1) & mask) {
            const Entry &entry = entries[buckets[i] - 1];
            if (entry.hash == hash && isSame(entry, name, letters)) {
                return &entry;
            }
        }
        return nullptr;
    }

    static bool isSame(const Entry &entry, QStringView name, NameCase letters)
    {
        if (entry.length != name.size()) {
            return false;
        }
        for (qsizetype i = 0; i < name.size(); ++i) {
            if (foldedUnit(entry.name[i].unicode()) != readUnit(name, i, letters)) {
                return false;
            }
        }
        return true;
    }

    Entry &findOrMake(QStringView name)
    {
        if (const Entry *found = find(name, NameCase::AsWritten)) {
            return entries[static_cast<size_t>(found - entries.data())];
        }
        if ((entries.size() + 1) * 2 > buckets.size()) {
            grow(std::max<size_t>(1024, buckets.size() * 2));
        }
        Entry entry;
        entry.name = name.data();
        entry.hash = nameHash(name, NameCase::AsWritten);
        entry.length = static_cast<quint16>(name.size());
        entries.push_back(entry);
        place(entries.size() - 1);
        return entries.back();
    }

    /// Room for the names of a file, so that filling the table does not rebuild it again and again.
    void reserve(qsizetype textLength)
    {
        constexpr qsizetype usualLine = 9;
        const size_t wanted = (entries.size() + static_cast<size_t>(textLength / usualLine)) * 2;
        entries.reserve(wanted / 2);
        if (wanted > buckets.size()) {
            grow(std::bit_ceil(wanted));
        }
    }

    void grow(size_t size)
    {
        buckets.assign(size, 0);
        for (size_t i = 0; i < entries.size(); ++i) {
            place(i);
        }
    }

    void place(size_t index)
    {
        const size_t mask = buckets.size() - 1;
        size_t i = entries[index].hash & mask;
        while (buckets[i] != 0) {
            i = (i + 1) & mask;
        }
        buckets[i] = static_cast<quint32>(index + 1);
    }

    [[nodiscard]] QStringView valueOf(const Entry &entry, NameList list) const
    {
        for (qint32 i = entry.firstValue; i >= 0; i = values[static_cast<size_t>(i)].next) {
            if (values[static_cast<size_t>(i)].list == list) {
                return values[static_cast<size_t>(i)].text;
            }
        }
        return {};
    }

    void add(NameList list, QStringView name, QStringView value)
    {
        Entry &entry = findOrMake(name);
        const auto bit = static_cast<quint16>(1U << static_cast<unsigned>(list));
        if ((entry.bits & bit) == 0 && !value.isEmpty()) {
            values.push_back({value, list, entry.firstValue});
            entry.firstValue = static_cast<qint32>(values.size() - 1);
        }
        entry.bits |= bit;
        noteLength(list, name);
    }

    void noteLength(NameList list, QStringView name)
    {
        qsizetype firstEnd = 0;
        int words = 1;
        for (qsizetype i = 0; i < name.size(); ++i) {
            const bool isSpace = name[i] == u' ';
            words += isSpace ? 1 : 0;
            if (firstEnd == 0 && i > 0 && (isSpace || name[i] == u'-')) {
                firstEnd = i;
            }
        }
        int &longestOfList = longest[static_cast<size_t>(list)];
        longestOfList = std::max(longestOfList, words);
        if (firstEnd > 0) {
            Entry &first = findOrMake(name.first(firstEnd));
            first.longestFrom = std::max(first.longestFrom, static_cast<quint16>(name.size()));
        }
    }
};

NameLists::NameLists()
    : m_lists(std::make_unique<Lists>())
{
}

NameLists::~NameLists() = default;
NameLists::NameLists(NameLists &&) noexcept = default;
NameLists &NameLists::operator=(NameLists &&) noexcept = default;

Result<void> NameLists::add(const QByteArray &bytes, const QString &name)
{
    m_lists->texts.push_back(QString::fromUtf8(bytes));
    const QStringView text = m_lists->texts.back();
    m_lists->reserve(text.size());
    std::optional<NameList> list;
    int number = 0;
    for (qsizetype start = 0; start < text.size(); ++number) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        const QStringView line = text.sliced(start, end - start);
        start = end + 1;
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            list = nameListCalled(line.sliced(1, line.size() - 2));
        }
        const qsizetype tab = line.indexOf(u'\t');
        if (!list || tab == 0 || line.size() > longestLine) {
            return failure(ErrorCode::Malformed, name, line.toString(), number + 1);
        }
        if (!line.startsWith(u'[')) {
            m_lists->add(
                *list, tab < 0 ? line : line.first(tab),
                tab < 0 ? QStringView() : line.sliced(tab + 1));
        }
    }
    return {};
}

bool NameLists::contains(NameList list, QStringView name) const
{
    return flags(name).has(list);
}

QStringView NameLists::value(NameList list, QStringView name) const
{
    const Lists::Entry *entry = m_lists->find(name, NameCase::AsWritten);
    if (!entry || !NameFlags(entry->bits).has(list)) {
        return {};
    }
    const QStringView value = m_lists->valueOf(*entry, list);
    return value.isNull() ? QStringView(entry->name, entry->length) : value;
}

int NameLists::longestName(NameList list) const
{
    return m_lists->longest[static_cast<size_t>(list)];
}

NameFlags NameLists::flags(QStringView name, NameCase letters) const
{
    const Lists::Entry *entry = m_lists->find(name, letters);
    return entry ? NameFlags(entry->bits) : NameFlags();
}

int NameLists::longestFrom(QStringView word) const
{
    const Lists::Entry *entry = m_lists->find(word, NameCase::AsWritten);
    return entry ? entry->longestFrom : 0;
}

} // namespace Quoth

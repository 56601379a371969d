// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/namelists.h>

#include <array>
#include <optional>
#include <utility>

namespace Quoth {

namespace {

constexpr int listCount = 8;

constexpr std::array<std::pair<QStringView, NameList>, listCount> listNames = {{
    {u"female-first-name", NameList::FemaleFirstName},
    {u"male-first-name", NameList::MaleFirstName},
    {u"surname", NameList::Surname},
    {u"country", NameList::Country},
    {u"place", NameList::Place},
    {u"demonym", NameList::Demonym},
    {u"organisation", NameList::Organisation},
    {u"common-word", NameList::CommonWord},
}};

std::optional<NameList> listNamed(QStringView name)
{
    for (const auto &[identifier, list] : listNames) {
        if (identifier == name) {
            return list;
        }
    }
    return std::nullopt;
}

} // namespace

struct NameLists::Lists
{
    struct List
    {
        QHash<QString, QString> values; // a null value stands for the name itself
        int longest = 0;
    };
    std::array<List, listCount> lists;

    [[nodiscard]] const List &of(NameList list) const { return lists[static_cast<size_t>(list)]; }
    [[nodiscard]] List &of(NameList list) { return lists[static_cast<size_t>(list)]; }
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
    Lists::List *list = nullptr;
    int number = 0;
    const QString text = QString::fromUtf8(bytes);
    for (QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            const auto named = listNamed(line.sliced(1, line.size() - 2));
            if (!named) {
                return failure(ErrorCode::Malformed, name, line.toString(), number);
            }
            list = &m_lists->of(*named);
            continue;
        }
        if (!list) {
            return failure(ErrorCode::Malformed, name, line.toString(), number);
        }
        const qsizetype tab = line.indexOf(u'\t');
        const QStringView key = tab < 0 ? line : line.first(tab);
        list->values.insert(key.toString(), tab < 0 ? QString() : line.sliced(tab + 1).toString());
        list->longest = std::max(list->longest, static_cast<int>(key.count(u' ')) + 1);
    }
    return {};
}

bool NameLists::contains(NameList list, QStringView name) const
{
    return m_lists->of(list).values.contains(name.toString());
}

QStringView NameLists::value(NameList list, QStringView name) const
{
    const auto &values = m_lists->of(list).values;
    const auto found = values.constFind(name.toString());
    if (found == values.constEnd()) {
        return {};
    }
    return found->isNull() ? QStringView(found.key()) : QStringView(*found);
}

int NameLists::longestName(NameList list) const
{
    return m_lists->of(list).longest;
}

} // namespace Quoth

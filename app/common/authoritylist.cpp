// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/authoritylist.h>

#include <formats/csvreader.h>

#include <QBuffer>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> labelOf(const QString &type)
{
    static const QHash<QString, QString> labels = {
        {u"per"_s, u"PER"_s},   {u"person"_s, u"PER"_s},       {u""_s, u"PER"_s},
        {u"org"_s, u"ORG"_s},   {u"organisation"_s, u"ORG"_s}, {u"organization"_s, u"ORG"_s},
        {u"loc"_s, u"LOC"_s},   {u"place"_s, u"LOC"_s},        {u"location"_s, u"LOC"_s},
        {u"misc"_s, u"MISC"_s}, {u"other"_s, u"MISC"_s}};
    const auto found = labels.constFind(type.trimmed().toLower());
    return found == labels.cend() ? std::nullopt : std::optional(*found);
}

QStringList partedNames(const QString &cell)
{
    static const QRegularExpression sign(u"[|;]"_s);
    QStringList names;
    for (const QString &part : cell.split(sign)) {
        const QString name = part.simplified();
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

/// Where each column is; below 0 for one that is not there.
struct Columns
{
    qsizetype name = -1;
    qsizetype aliases = -1;
    qsizetype type = -1;
    qsizetype link = -1;
};

Columns columnsOf(const QStringList &head)
{
    const auto place = [&head](const QString &wanted) {
        const auto found = std::find_if(head.cbegin(), head.cend(), [&wanted](const QString &cell) {
            return cell.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
        });
        return found == head.cend() ? qsizetype(-1) : qsizetype(found - head.cbegin());
    };
    return {place(u"name"_s), place(u"aliases"_s), place(u"type"_s), place(u"link"_s)};
}

} // namespace

Result<QList<AuthorityEntry>> readAuthorityList(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    const QByteArray firstLine = bytes.left(std::max<qsizetype>(0, bytes.indexOf('\n')));
    const bool hasSemicolons = firstLine.contains(';') && !firstLine.contains(',');
    CsvReader reader(device, {}, hasSemicolons ? u';' : u',');
    const auto head = reader.next();
    if (!head) {
        return failure(head.error());
    }
    const Columns columns = columnsOf(head->value_or(QStringList()));
    if (columns.name < 0) {
        return reader.malformed(u"there is no column \"name\""_s);
    }
    QList<AuthorityEntry> entries;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return failure(record.error());
        }
        if (!*record) {
            return entries;
        }
        const QStringList cells = **record;
        AuthorityEntry entry;
        entry.line = reader.line();
        entry.name = cells.value(columns.name).simplified();
        entry.link = cells.value(columns.link).trimmed();
        entry.aliases = partedNames(cells.value(columns.aliases));
        entry.aliases.removeAll(entry.name);
        const auto label = labelOf(cells.value(columns.type));
        if (entry.name.isEmpty() && cells.join(QString()).trimmed().isEmpty()) {
            continue; // an empty line
        }
        const bool isAddress = entry.link.isEmpty() || entry.link.startsWith(u"https://") ||
                               entry.link.startsWith(u"http://");
        if (entry.name.isEmpty() || !label || !isAddress) {
            return reader.malformed(
                entry.name.isEmpty() ? u"a line without a name"_s
                : !label             ? u"no such type: "_s + cells.value(columns.type)
                                     : u"no address: "_s + entry.link);
        }
        entry.label = *label;
        entries.append(entry);
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/schemaguard.h>

#include <store/database.h>
#include <store/migrations.h>

#include <QCryptographicHash>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What the schema can do, one entry each: the tables and views by name, and what runs by itself
/// word for word. Indexes cannot do anything, and neither can what SQLite keeps for itself.
Result<QSet<QString>> schemaEntries(Database &database)
{
    auto row = database.run(
        u"SELECT type || ' ' || name || CASE WHEN type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " THEN '' ELSE ' ' || sql END FROM sqlite_schema"
        " WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    if (!row) {
        return failure(row.error());
    }
    QSet<QString> entries;
    for (;;) {
        const auto found = row->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return entries;
        }
        entries.insert(row->text(0));
    }
}

/// What a library of that version has when it was made just now.
Result<QSet<QString>> madeEntries(int version)
{
    auto database = Database::open(u":memory:"_s, Database::Access::ReadWrite);
    if (!database) {
        return failure(database.error());
    }
    const MigrationReport report = migrate(**database, libraryMigrations().first(version));
    if (report.error) {
        return failure(*report.error);
    }
    return schemaEntries(**database);
}

QByteArray digestOf(const QSet<QString> &entries)
{
    QStringList sorted(entries.cbegin(), entries.cend());
    sorted.sort();
    return QCryptographicHash::hash(sorted.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Result<QByteArray> schemaDigest(Database &database)
{
    const auto entries = schemaEntries(database);
    return entries ? Result<QByteArray>(digestOf(*entries)) : failure(entries.error());
}

QByteArray newestSchemaDigest()
{
    return QByteArray::fromHex("50f6b3d24a67063be2221e9f148e5e64553e0a9786fe8b0aa8426a406258f10d");
}

Result<void> refuseForeignSchema(Database &database, int version)
{
    const int newest = libraryMigrations().last().version;
    if (version < 1 || version > newest) {
        return failure(
            ErrorCode::NotALibrary, database.path(), u"it has the schema %1"_s.arg(version));
    }
    const auto entries = schemaEntries(database);
    if (!entries) {
        return failure(entries.error());
    }
    if (version == newest && digestOf(*entries) == newestSchemaDigest()) {
        return {};
    }
    const auto expected = madeEntries(version);
    if (!expected) {
        return failure(expected.error());
    }
    if (*entries != *expected) {
        const QSet<QString> foreign = QSet<QString>(*entries).subtract(*expected);
        const QSet<QString> lacking = QSet<QString>(*expected).subtract(*entries);
        return failure(
            ErrorCode::NotALibrary, database.path(),
            foreign.isEmpty() ? u"it lacks "_s + *lacking.cbegin()
                              : u"it has a "_s + foreign.cbegin()->left(200));
    }
    return {};
}

} // namespace Quoth

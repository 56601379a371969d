// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QList>
#include <QMetaType>
#include <QString>

namespace Quoth {

class Database;

/// By what a list of articles can be narrowed.
enum class Facet
{
    Source,
    Date, ///< months of publication
    Language,
    State, ///< new, begun, done: how much of the proposals is decided on
    Tag,
    Person,
    Organisation,
    Place,
    Speaker
};

/// One value with how many of the articles have it. `value` is as a query takes it.
struct FacetValue
{
    QString value;
    qint64 count = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// Counts what the articles of a list have in common. Thread of the Library it came from.
class ArticleFacets
{
public:
    explicit ArticleFacets(Database &database)
        : m_database(database)
    {
    }

    /// Of so many articles the facets are counted; of a longer list, the first.
    static constexpr qsizetype mostCounted = 20'000;

    /// The values of one facet, the most frequent first, months the newest first.
    Result<QList<FacetValue>> values(Facet facet, const QList<qint64> &articles, int limit);

private:
    Database &m_database;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::FacetValue)

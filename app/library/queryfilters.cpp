// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/queryfilters.h>

#include <QDate>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString exactly(const QString &field, const QString &value)
{
    QString words = value;
    words.remove(u'"'); // the language has no way to write one
    return field + u"=\""_s + words + u'"';
}

/// Where the filter stands by itself; below 0 for nowhere.
qsizetype placeOf(const QString &query, const QString &filter)
{
    for (qsizetype at = query.indexOf(filter); at >= 0; at = query.indexOf(filter, at + 1)) {
        const qsizetype end = at + filter.size();
        const bool isStart = at == 0 || query[at - 1].isSpace();
        if (isStart && (end == query.size() || query[end].isSpace())) {
            return at;
        }
    }
    return -1;
}

} // namespace

QString facetFilter(Facet facet, const QString &value)
{
    switch (facet) {
    case Facet::Source:
        return exactly(u"source"_s, value);
    case Facet::Date: {
        const QDate first = QDate::fromString(value + u"-01"_s, Qt::ISODate);
        return u"after:%1 before:%2"_s.arg(value, first.addMonths(1).toString(u"yyyy-MM"_s));
    }
    case Facet::Language:
        return u"lang:"_s + value;
    case Facet::State:
        return u"state:"_s + value;
    case Facet::Tag:
        return exactly(u"tag"_s, value);
    case Facet::Person:
        return exactly(u"person"_s, value);
    case Facet::Organisation:
        return exactly(u"org"_s, value);
    case Facet::Place:
        return exactly(u"place"_s, value);
    case Facet::Speaker:
        return exactly(u"speaker"_s, value);
    }
    return {};
}

QString collectionFilter(const QString &name)
{
    return exactly(u"in"_s, name);
}

bool hasFilter(const QString &query, const QString &filter)
{
    return placeOf(query, filter) >= 0;
}

QString toggledFilter(const QString &query, const QString &filter)
{
    const qsizetype at = placeOf(query, filter);
    if (at < 0) {
        return query.trimmed().isEmpty() ? filter : query.trimmed() + u' ' + filter;
    }
    const QString rest =
        query.first(at).trimmed() + u' ' + query.sliced(at + filter.size()).trimmed();
    return rest.trimmed();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <store/search/concordance.h>

#include <QDate>
#include <QList>
#include <QMetaType>

namespace Quoth {

class Library;

/// One place that a query asks for, in its context, with where it stands.
struct FoundLine
{
    qint64 articleId = 0;
    QString title; ///< or the source, of an article without one
    QString outlet;
    QDate published;
    ConcordanceLine line;
};

/// Every place that the query asks for in these articles, article by article: its words, or what it
/// wants annotated (`entity="Oslo"`, `tag=…`, `speaker:Lee`). At most so many. Thread of the
/// library; Stopped when asked to.
Result<QList<FoundLine>> concordanceLines(
    Library &library, const SearchQuery &query, const QList<qint64> &articles, qsizetype context,
    qsizetype most, const StopCallable &stop = {});

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::FoundLine)

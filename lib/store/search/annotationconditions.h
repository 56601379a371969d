// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchquery.h>

#include <QStringList>
#include <QVariantList>

namespace Quoth {

/// Conditions and the values of their placeholders, in the same order.
struct SqlConditions
{
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariantList &more = {})
    {
        conditions.append(condition);
        values.append(more);
    }
};

/// Is the filter one about an annotation?
[[nodiscard]] bool isAboutAnnotation(SearchField field);

/// Filters that stand side by side, parted into those that one and the same annotation must meet:
/// speaker, kind, quote, status, confidence, note and tag go together, and a name is another one.
[[nodiscard]] QList<QList<SearchNode>> annotationGroups(const QList<SearchNode> &filters);

/// Is one of them a name, or something exact, whose annotations an index gives? Then those are
/// asked for first, instead of every article for its annotations.
[[nodiscard]] bool isFoundByIndex(const QList<SearchNode> &filters);

/// What a row of `annotation` must be to meet all of them. What was rejected only meets filters
/// that ask for it.
[[nodiscard]] SqlConditions annotationConditions(const QList<SearchNode> &filters);

/// The text as LIKE takes it with a backslash for ESCAPE: itself, with no wildcards of its own.
[[nodiscard]] QString likeEscaped(const QString &text);

/// FTS5's phrase for the words, with a star for a prefix.
[[nodiscard]] QString ftsPhrase(const SearchNode &words);

} // namespace Quoth

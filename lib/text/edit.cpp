// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/edit.h>

#include <algorithm>

namespace Quoth {

namespace {

template <typename Row>
QList<Change<Row>> invertedChanges(const QList<Change<Row>> &changes)
{
    QList<Change<Row>> inverse;
    inverse.reserve(changes.size());
    std::transform(
        changes.crbegin(), changes.crend(), std::back_inserter(inverse),
        [](const Change<Row> &change) {
            return Change<Row>{change.after, change.before};
        });
    return inverse;
}

} // namespace

Edit inverted(const Edit &edit)
{
    return {
        edit.articleId, edit.name, invertedChanges(edit.annotations),
        invertedChanges(edit.relations)};
}

} // namespace Quoth

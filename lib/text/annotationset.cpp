// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/annotationset.h>

#include <text/edit.h>

#include <algorithm>

namespace Quoth {

namespace {

bool isBefore(const Annotation &a, const Annotation &b)
{
    return a.span != b.span ? a.span < b.span : a.id < b.id;
}

bool isBefore(const Relation &a, const Relation &b)
{
    return a.id < b.id;
}

template <typename Row>
void applyChange(const Change<Row> &change, QList<Row> &rows)
{
    if (change.before) {
        const auto place = std::lower_bound(
            rows.cbegin(), rows.cend(), *change.before,
            [](const Row &a, const Row &b) { return isBefore(a, b); });
        if (place != rows.cend() && place->id == change.before->id) {
            if (change.after && !isBefore(*change.before, *change.after) &&
                !isBefore(*change.after, *change.before)) {
                rows[place - rows.cbegin()] = *change.after; // it stays where it is
                return;
            }
            rows.erase(place);
        }
    }
    if (change.after) {
        const auto place = std::lower_bound(
            rows.cbegin(), rows.cend(), *change.after,
            [](const Row &a, const Row &b) { return isBefore(a, b); });
        rows.insert(place, *change.after);
    }
}

} // namespace

void applyEdit(AnnotationSet &set, const Edit &edit)
{
    for (const auto &change : edit.annotations) {
        applyChange(change, set.annotations);
    }
    for (const auto &change : edit.relations) {
        applyChange(change, set.relations);
    }
}

} // namespace Quoth

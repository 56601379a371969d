// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>
#include <text/relation.h>

#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

/// One row before and after an edit: no `before` means it is made, no `after` that it is deleted.
template <typename Row>
struct Change
{
    std::optional<Row> before;
    std::optional<Row> after;

    friend bool operator==(const Change &, const Change &) = default;
};

/// One act of a reader on one article, whole or not at all: what is stored, undone and redone.
///
/// Rows that are made carry an id from AnnotationStore::reserveIds, so that undo and redo bring
/// back the very same rows. `name` is a fixed identifier of the act ("accept", "annotate"), shown
/// translated in the undo menu. A value type; any thread.
struct Edit
{
    qint64 articleId = 0;
    QString name;
    QList<Change<Annotation>> annotations;
    QList<Change<Relation>> relations;

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// The edit that takes this one back.
[[nodiscard]] Edit inverted(const Edit &edit);

} // namespace Quoth

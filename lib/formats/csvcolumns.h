// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// The columns of an annotation table, in their order.
enum class CsvColumn
{
    Article,
    Source,
    Title,
    Published,
    Annotation,
    Kind,
    Tag,
    Start,
    End,
    Words,
    Entity,
    Speaker,
    SpeakerEntity,
    Cue,
    Status,
    Origin,
    OriginId,
    OriginVersion,
    Score,
    Author,
    Note,
    Attributes,
    Created,
    Modified,
    Fragments,
    Relations
};

constexpr int csvColumnCount = int(CsvColumn::Relations) + 1;

/// Their names, by which a table is read in whatever order it has them.
[[nodiscard]] const QStringList &csvColumns();

} // namespace Quoth

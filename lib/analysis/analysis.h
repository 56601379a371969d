// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/structure.h>

#include <QDate>

namespace Quoth {

/// Everything the pipeline found in one text. `mentions` and `quotations` are in reading order;
/// mentions of names do not overlap each other, nor do dates. `published` is the date that relative
/// dates were reckoned from: the one given, or the one found in the article; invalid if neither.
/// `isComplete` is false when the caller stopped the work. A value type.
struct Analysis
{
    Structure structure;
    QString title;
    QString byline;
    QDate published;
    QString language;
    QList<EntityMention> mentions;
    QList<Entity> entities;
    QList<QuotationFinding> quotations;
    bool isComplete = true;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/structure.h>

#include <QDate>

namespace Quoth {

/// What was not looked for in a text because of its language.
enum class Omission : quint8
{
    Names,                ///< and with them who is spoken of and by whom
    IndirectSpeech,       ///< quotations without marks
    DatesOtherThanFigures ///< only "2018-09-11" and the like were read
};

/// Everything the pipeline found in one text. `mentions` and `quotations` are in reading order;
/// mentions of names do not overlap each other, nor do dates. `published` is the date that relative
/// dates were reckoned from: the one given, or the one found in the article; invalid if neither.
/// `language` is empty when unsure, and `omissions` says what was not done because of it.
/// `isComplete` is false when the caller stopped the work. A value type.
struct Analysis
{
    Structure structure;
    QString title;
    QString byline;
    QDate published;
    QString language;
    double languageConfidence = 0;
    QList<Omission> omissions;
    QString modelVersion; ///< of the finder of names, empty for the one that comes with the program
    QList<EntityMention> mentions;
    QList<Entity> entities;
    QList<QuotationFinding> quotations;
    bool isComplete = true;
};

} // namespace Quoth

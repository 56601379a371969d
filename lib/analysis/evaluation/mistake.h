// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/evaluation/golddocument.h>

#include <QString>

namespace Quoth {

enum class MistakeTask : quint8
{
    Entity,
    Quotation,
    Date
};

enum class MistakeKind : quint8
{
    Missed,   ///< nothing found where the gold has something
    Invented, ///< something found where the gold has nothing
    Border,   ///< the right thing from or to the wrong place
    Label,    ///< the right place, another label or kind
    Both,     ///< neither label nor place, though they overlap
    Value,    ///< a date in its place with another value
    Speaker   ///< a quotation in its place with another speaker
};

/// One place where gold and finding differ, for reading. `expected` and `found` are null spans
/// where there is nothing; `expectedNote` and `foundNote` are the label, the kind, the value or the
/// speaker. Spans are UTF-16 into the text of the document. A value type.
struct Mistake
{
    MistakeTask task = MistakeTask::Entity;
    MistakeKind kind = MistakeKind::Missed;
    QString document;
    Span expected;
    Span found;
    QString expectedNote;
    QString foundNote;
    QString context; ///< the words around with the expected in [ ] and the found in { }
};

/// What of the gold there is to compare with: a file that labels no works does not make each work
/// found a mistake.
struct MistakeScope
{
    bool hasMisc = true;
    bool hasEntities = true;
    bool hasQuotations = true;
    bool hasDates = true;
};

/// All differences of one document, task by task, in reading order. Quotations are compared by
/// their overlap: a part of four fifths is enough.
[[nodiscard]] QList<Mistake>
findMistakes(const GoldDocument &gold, const Analysis &found, const MistakeScope &scope);

/// The fixed identifiers: entity quotation date; missed invented border label both value speaker.
[[nodiscard]] QString identifier(MistakeTask task);
[[nodiscard]] QString identifier(MistakeKind kind);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

namespace Quoth {

/// A name in an article and where it stands. `tag` is PER, ORG, LOC or MISC, empty if the name is
/// that of a speaker who is named nowhere. `annotations` are in reading order.
struct NameCount
{
    QString name;
    QString tag;
    QList<qint64> annotations;

    friend bool operator==(const NameCount &, const NameCount &) = default;
};

/// Everybody and everything named, dates left out, the most frequent first.
[[nodiscard]] QList<NameCount> countNames(const AnnotationSet &set);
/// Everybody who is quoted, with their quotations, the most quoted first.
[[nodiscard]] QList<NameCount> countSpeakers(const AnnotationSet &set);

/// Whom the quotation is by: its entity, else the words of its source, else empty.
[[nodiscard]] QString speakerName(const AnnotationSet &set, const Annotation &quotation);

/// How many of the machine's proposals there are and on how many a person has decided.
struct ReviewCount
{
    int decided = 0;
    int total = 0;
};
[[nodiscard]] ReviewCount countReviewed(const AnnotationSet &set);

} // namespace Quoth

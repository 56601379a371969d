// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formattraits.h>

#include <text/annotatedarticle.h>

#include <QList>

namespace Quoth {

/// One kind of thing that a format cannot hold of a selection: how many annotations (or relations,
/// or articles, whichever the thing is a part of) it concerns, and what is done instead.
struct Loss
{
    Holding what = Holding::Text;
    qint64 count = 0;
    Remedy instead = Remedy::LeftOut;

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// What a format loses of a selection, in the order of Holding. Nothing is lost when `losses` is
/// empty. A value type; any thread.
struct LossReport
{
    qint64 articles = 0; ///< looked at
    qint64 annotations = 0;
    qint64 relations = 0;
    QList<Loss> losses;

    [[nodiscard]] qint64 count(Holding what) const;
    void add(Holding what, qint64 count, Remedy instead);
    /// Takes in the report of another article.
    void add(const LossReport &other);

    friend bool operator==(const LossReport &, const LossReport &) = default;
};

/// What of an article is written, and what is lost.
struct Reduction
{
    AnnotatedArticle content;
    LossReport report;
};

/// The article as it comes back from a format that holds what the traits say: every writer writes
/// this and nothing more, so that the report is true by construction.
///
/// An annotation that is left out takes its relations along; they are counted as relations. Each
/// annotation that is left out is counted once, under the first reason in the order: rejected,
/// empty span, stacking, nesting, crossing. Ids stay. The text stays too, for the writer to count
/// in, though it be counted as not held. Pure; any thread.
[[nodiscard]] Reduction reduced(const AnnotatedArticle &article, const FormatTraits &traits);

/// The report alone; add up those of a selection with LossReport::add.
[[nodiscard]] LossReport lossReport(const AnnotatedArticle &article, const FormatTraits &traits);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>

#include <QDate>

namespace Quoth {

/// A quotation as people labelled it. `parts` has more than one span where it is split.
struct GoldQuotation
{
    QList<Span> parts;
    QuotationKind kind = QuotationKind::Direct;
    Span speaker;
    QString speakerName;
    QString cue;
};

/// A pronoun of which people labelled whom it means: `antecedents` are names of that person.
struct GoldPronoun
{
    Span pronoun;
    QList<Span> antecedents;
};

/// A labelled text to measure the analysis against. Spans are UTF-16 into the canonical text.
/// Of `entities` only PER, ORG, LOC and MISC are there; dates are in `timexes`. A value type.
struct GoldDocument
{
    QString id;
    QString text;
    QDate published;
    QList<EntityMention> entities;
    QList<GoldQuotation> quotations;
    QList<EntityMention> timexes;
    QList<GoldPronoun> pronouns;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

/// A name in a training text, labelled by people or by another program. `original` is the source's
/// own label ("gpe"), which says more than the mapped one in some sources.
struct TrainingName
{
    Span span;
    EntityLabel label = EntityLabel::Misc;
    QString original;

    friend bool operator==(const TrainingName &, const TrainingName &) = default;
};

/// A labelled text. Names are UTF-16 spans into it, in any order; they may overlap. Of what lies in
/// `open` nobody has said yet whether it is a name.
struct TrainingDocument
{
    QString id;
    QString text;
    QList<TrainingName> names;
    QList<Span> open = {};
};

/// One file of labelled texts, with what the model's manifest says about it.
struct TrainingFile
{
    QString name;      ///< the file's base name: "gmb_train"
    QString licence;   ///< as the file says
    QByteArray sha256; ///< of its bytes, in hexadecimal
    QList<TrainingDocument> documents;
    double weight = 1; ///< of its sentences beside those of other files
    /// Is each label taken as it is, without the convention? So a reader's own are.
    bool isAsLabelled = false;
};

} // namespace Quoth

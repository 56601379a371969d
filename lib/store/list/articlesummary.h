// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace Quoth {

/// What a list of articles shows of each, without its text.
struct ArticleSummary
{
    qint64 id = 0;
    QString title;
    QString byline;
    QString source;
    QDate published;
    QDateTime imported;
    int quotationCount = 0; ///< not rejected
    int decidedCount = 0;   ///< machine proposals that a person has accepted, rejected or corrected
    int proposalCount = 0;  ///< all machine proposals, the decided ones included
    QString outlet;         ///< as outletOf() has it
    QString language;
    qint64 length = 0; ///< of the text, in UTF-16 code units

    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ArticleSummary)

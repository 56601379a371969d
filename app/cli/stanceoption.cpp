// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/stanceoption.h>

namespace Quoth {

using namespace Qt::StringLiterals;

void addStanceOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"stances"_s,
         u"Which quotations: of speech, belief (\"thinks that\") or intent (\"plans to\"), with "
         u"commas\nbetween."_s,
         u"LIST"_s, u"speech,belief"_s});
}

std::optional<QList<Stance>> stancesOf(const QCommandLineParser &parser)
{
    QList<Stance> stances;
    for (const QString &name : parser.value(u"stances"_s).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype known = stances.size();
        for (const Stance stance : {Stance::Speech, Stance::Belief, Stance::Intent}) {
            if (name == identifier(stance)) {
                stances.append(stance);
            }
        }
        if (stances.size() == known) {
            return std::nullopt;
        }
    }
    return stances;
}

void keepStances(const QList<Stance> &stances, Analysis &analysis)
{
    analysis.quotations.removeIf([&stances](const QuotationFinding &quotation) {
        return !stances.contains(quotation.stance);
    });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/ruleerrors.h>

#include <QCoreApplication>

namespace Quoth {

namespace {

struct RuleErrors
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::RuleErrors)
};

} // namespace

QString ruleErrorSentence(const PatternError &error)
{
    switch (error.reason) {
    case PatternError::Reason::NotJson:
        return RuleErrors::tr("This is no JSON: %1").arg(error.detail);
    case PatternError::Reason::NoLabel:
        return RuleErrors::tr("The label is missing.");
    case PatternError::Reason::NoPattern:
        return RuleErrors::tr("There are no words to look for.");
    case PatternError::Reason::UnknownKey:
        return RuleErrors::tr("“%1” is not known here.").arg(error.detail);
    case PatternError::Reason::BadValue:
        return RuleErrors::tr("“%1” cannot have this value.").arg(error.detail);
    case PatternError::Reason::BadExpression:
        return RuleErrors::tr("This is no regular expression: %1").arg(error.detail);
    case PatternError::Reason::NoSeparator:
        return RuleErrors::tr("A tab must part the words from the label.");
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

namespace Quoth {

/// What a reporting verb may govern, and how far it can be trusted to report at all.
enum class ReportingTrait : quint32
{
    Speech = 1U << 0U,     ///< introduces or follows direct speech: "say", "reply"
    BareClause = 1U << 1U, ///< takes a clause without "that": "he said it was"
    ThatClause = 1U << 2U, ///< takes a clause with "that": "he stressed that"
    Question = 1U << 3U,   ///< takes "whether", "if", "why" ...: "she asked whether"
    Addressee = 1U << 4U,  ///< an object stands before the clause: "he told Reuters that"
    Fragment = 1U << 5U,   ///< takes a quoted phrase: "called it “a disgrace”"
    Belief = 1U << 6U,     ///< thoughts, not words: "he felt"
    Noun = 1U << 7U,       ///< the same form is also a common noun: "claims", "report"
    Evidence = 1U << 8U,   ///< things do it too: "the figures show that"
    Manner = 1U << 9U      ///< only beside quotation marks: "he laughed"
};
Q_DECLARE_FLAGS(ReportingTraits, ReportingTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReportingTraits)

enum class VerbForm : quint8
{
    Base,        ///< "say": plural subjects, infinitives, after modals
    ThirdPerson, ///< "says"
    Past,        ///< "said", also the participle
    Participle   ///< "saying"
};

/// One inflected form of a verb that reports speech or thought.
struct ReportingVerb
{
    ReportingTraits traits;
    VerbForm form = VerbForm::Past;
    int words = 1; ///< "pointed out" has two

    [[nodiscard]] bool isValid() const { return traits != ReportingTraits(); }
    [[nodiscard]] bool can(ReportingTrait trait) const { return traits.testFlag(trait); }
};

/// An invalid one for words that are no form of a reporting verb. Pure; any thread.
[[nodiscard]] ReportingVerb reportingVerb(QStringView word);
/// The same for a verb with its particle: "fired back", "make clear".
[[nodiscard]] ReportingVerb reportingVerb(QStringView word, QStringView particle);

} // namespace Quoth

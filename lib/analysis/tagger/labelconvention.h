// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/phrasetable.h>
#include <analysis/tagger/silvernames.h>
#include <analysis/tagger/taggerlabels.h>
#include <analysis/tagger/trainingset.h>
#include <text/sentences.h>

#include <optional>

namespace Quoth {

/// A labelled name cut to tokens [first, end).
struct TokenName
{
    qsizetype first = 0;
    qsizetype end = 0;
    EntityLabel label = EntityLabel::Misc;

    friend bool operator==(const TokenName &, const TokenName &) = default;
};

/// Brings the labels of different sources under one convention, since the sources disagree more
/// with each other than a tagger does with any of them: no titles in names of persons ("President
/// [Donald Trump]"), no leading "the", no possessive, lists and place hierarchies split
/// ("[Baghdad], [Iraq]"), countries always places, nationalities always Misc, of nested names the
/// outermost. Made for one file; some rules need to know how the file labels a name mostly.
class LabelConvention
{
public:
    LabelConvention(const TrainingFile &file, const PhraseTable &phrases);

    /// The names of a document in reading order, not overlapping.
    [[nodiscard]] QList<TokenName>
    apply(const TokenizedText &text, const TrainingDocument &document) const;

    /// Are names of kind Misc labelled in this file throughout? If not, a token without a label may
    /// still be part of one.
    [[nodiscard]] bool marksMisc() const { return m_marksMisc; }

    /// Were the file's labels made by a program and then corrected?
    [[nodiscard]] bool isSilver() const { return m_isSilver; }

private:
    [[nodiscard]] TokenName trimmed(const TokenizedText &text, TokenName name) const;
    [[nodiscard]] QList<TokenName> split(const TokenizedText &text, TokenName name) const;
    [[nodiscard]] TokenName headOf(const TokenizedText &text, TokenName name) const;
    /// "North [Korean]" as "[North Korean]".
    void joinDemonyms(const TokenizedText &text, QList<TokenName> &names) const;
    /// Silver names take in what stands before them: "[southern Afghanistan]".
    [[nodiscard]] TokenName withoutSmallWords(const TokenizedText &text, TokenName name) const;
    /// The person, or the body, that a silver organisation with a title in it is.
    [[nodiscard]] TokenName withoutRole(const TokenizedText &text, TokenName name) const;
    /// "[Sri] [Lanka]" as "[Sri Lanka]".
    void joinListed(const TokenizedText &text, QList<TokenName> &names) const;
    [[nodiscard]] std::optional<TokenName>
    listedWhole(const TokenizedText &text, const QList<TokenName> &names, qsizetype piece) const;
    [[nodiscard]] EntityLabel repaired(const TokenizedText &text, TokenName name) const;
    [[nodiscard]] quint16 listsOf(const TokenizedText &text, TokenName name) const;
    [[nodiscard]] bool isKnown(const TokenizedText &text, TokenName name) const;

    const PhraseTable &m_phrases;
    SilverNames m_silver;        // of a file whose types need repair
    bool m_marksPhrases = false; // names are labelled with their complements
    bool m_isSilver = false;     // labelled by a program and corrected: types need repair
    bool m_marksMisc = false;
    bool m_isAsLabelled = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QList>

#include <array>

namespace Quoth {

/// What speaks for or against somebody as the one whom a pronoun means. The order is that of the
/// weights in a model file.
enum class AntecedentSign : quint8
{
    Distance,      ///< sentences back to the nearest mention
    SameSentence,  ///< the nearest mention is in the pronoun's own sentence
    SameParagraph, ///< ... in its paragraph
    OpensSentence, ///< ... among the first words of its sentence
    BeforeVerb,    ///< ... directly before a verb: its subject
    BehindLink,    ///< ... directly behind a preposition
    Owner,         ///< ... before 's
    InMarks,       ///< ... in quotation marks: talked about
    FullName,      ///< ... of more than one word
    KnownGender,   ///< known to have the pronoun's gender, not only not known to have another
    Frequency,     ///< logarithm of the mentions in reach
    Latest,        ///< nobody that fits was named later
    OpensArticle,  ///< named in the first two sentences
    SubjectBefore, ///< opens the sentence before, or this one
    SpokeLast      ///< spoke last, not long ago
};

/// One candidate with its signs, about 0..1 each but for the distance.
struct AntecedentCandidate
{
    static constexpr int signCount = 15;
    int entity = -1;
    std::array<double, signCount> signs{};

    [[nodiscard]] double &sign(AntecedentSign sign) { return signs[static_cast<size_t>(sign)]; }
};

/// A log-linear model that tells which candidate is meant, and how sure that is. Without a model
/// file its weights are set by hand. A value type; any thread.
class AntecedentRanker
{
public:
    using Weights = std::array<double, AntecedentCandidate::signCount>;

    AntecedentRanker();
    explicit AntecedentRanker(const Weights &weights)
        : m_weights(weights)
    {
    }
    /// From a model file; `name` says in errors which. Malformed if it is none of this version.
    [[nodiscard]] static Result<AntecedentRanker>
    fromJson(const QByteArray &bytes, const QString &name);
    /// The name of a sign in the file.
    [[nodiscard]] static QString signName(int sign);

    [[nodiscard]] const Weights &weights() const { return m_weights; }
    [[nodiscard]] double score(const AntecedentCandidate &candidate) const;
    /// One for each candidate; together 1.
    [[nodiscard]] QList<double> probabilities(const QList<AntecedentCandidate> &candidates) const;

private:
    Weights m_weights;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace Quoth {

/// Kind and tag together: a person, a direct quotation, a highlight with a tag of the reader's own.
struct ReviewLabel
{
    AnnotationKind kind = AnnotationKind::Entity;
    QString tag;

    friend bool operator==(const ReviewLabel &, const ReviewLabel &) = default;
    friend size_t qHash(const ReviewLabel &label, size_t seed = 0)
    {
        return qHashMulti(seed, int(label.kind), label.tag);
    }
};

/// The rule or model that proposed, in one version of it.
struct ReviewRule
{
    QString id;
    QString version;

    friend bool operator==(const ReviewRule &, const ReviewRule &) = default;
    friend size_t qHash(const ReviewRule &rule, size_t seed = 0)
    {
        return qHashMulti(seed, rule.id, rule.version);
    }
};

/// Which articles a review is about: all, these, or those that a query finds whenever it is opened.
struct ReviewScope
{
    enum class Kind
    {
        Library,
        Articles,
        Search
    };
    Kind kind = Kind::Library;
    QList<qint64> articles;
    QString query;

    friend bool operator==(const ReviewScope &, const ReviewScope &) = default;
};

/// What the queue holds of the proposals in its scope. An empty list or text asks for nothing; cues
/// and mentions come only where their label is asked for, since they go with a quotation. Names and
/// words are found inside longer ones, in any case. Dates are those of publication, both ends
/// included. What was undecided when the session began stays in it, decided or not.
struct ReviewFilter
{
    QList<ReviewLabel> labels;
    QList<ReviewRule> rules;
    QString name;
    QString words;
    QStringList sources;
    QList<AnnotationStatus> statuses = {AnnotationStatus::Proposed};
    bool isFlagged = false;
    QDate from;
    QDate to;
    double leastScore = 0;
    double mostScore = 1;
    int leastTwins = 1;

    friend bool operator==(const ReviewFilter &, const ReviewFilter &) = default;
};

enum class ReviewOrder
{
    Text,      ///< article by article, as they are listed, and as one reads
    Uncertain, ///< what the machine is least sure of first: a decision there teaches most
    Sure,      ///< the highest score first
    Label,
    Name, ///< the speaker of quotations, whom a name means
    Rule,
    Repetition ///< what stands there most often first, all of one together
};

// Fixed identifiers, as they are stored.
[[nodiscard]] QString identifier(ReviewOrder order);
[[nodiscard]] std::optional<ReviewOrder> reviewOrder(QStringView identifier);

// The form in which a library keeps them. Reading is strict: what does not fit gives nothing.
[[nodiscard]] QJsonObject toJson(const ReviewScope &scope);
[[nodiscard]] std::optional<ReviewScope> reviewScopeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReviewFilter &filter);
[[nodiscard]] std::optional<ReviewFilter> reviewFilterFromJson(const QJsonObject &json);

} // namespace Quoth

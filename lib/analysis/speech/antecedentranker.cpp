// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/antecedentranker.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, AntecedentCandidate::signCount> signNames = {
    "distance",    "same-sentence", "same-paragraph", "opens-sentence", "before-verb",
    "behind-link", "owner",         "in-marks",       "full-name",      "known-gender",
    "frequency",   "latest",        "opens-article",  "subject-before", "spoke-last"};

// Found by hand on news of our own writing.
constexpr AntecedentRanker::Weights handWeights = {-1.0, 0,   0, 0.9, 0, 0, -0.6, -2.0,
                                                   0,    0.8, 0, 0,   0, 0, 1.6};

constexpr int fileVersion = 1;

} // namespace

AntecedentRanker::AntecedentRanker()
    : m_weights(handWeights)
{
}

QString AntecedentRanker::signName(int sign)
{
    return QString::fromLatin1(signNames.at(static_cast<size_t>(sign)));
}

Result<AntecedentRanker> AntecedentRanker::fromJson(const QByteArray &bytes, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object[u"version"_s].toInt() != fileVersion) {
        return failure(ErrorCode::Malformed, name, u"no weights of this version"_s);
    }
    const QJsonObject values = object[u"weights"_s].toObject();
    Weights weights{};
    for (int i = 0; i < AntecedentCandidate::signCount; ++i) {
        const QJsonValue value = values[signName(i)];
        if (!value.isDouble() || !std::isfinite(value.toDouble())) {
            return failure(ErrorCode::Malformed, name, u"no weight of "_s + signName(i));
        }
        weights[static_cast<size_t>(i)] = value.toDouble();
    }
    return AntecedentRanker(weights);
}

double AntecedentRanker::score(const AntecedentCandidate &candidate) const
{
    return std::inner_product(m_weights.begin(), m_weights.end(), candidate.signs.begin(), 0.0);
}

QList<double> AntecedentRanker::probabilities(const QList<AntecedentCandidate> &candidates) const
{
    QList<double> shares;
    shares.reserve(candidates.size());
    for (const AntecedentCandidate &candidate : candidates) {
        shares.append(score(candidate));
    }
    const double highest = shares.isEmpty() ? 0 : *std::max_element(shares.cbegin(), shares.cend());
    double sum = 0;
    for (double &share : shares) {
        share = std::exp(share - highest);
        sum += share;
    }
    for (double &share : shares) {
        share /= sum;
    }
    return shares;
}

} // namespace Quoth

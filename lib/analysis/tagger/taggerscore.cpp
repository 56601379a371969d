// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taggerscore.h>

#include <analysis/tagger/labelconvention.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr int calibrationBins = 10;

bool isGoldName(const QList<TokenName> &gold, const TokenName &name)
{
    const auto found = std::lower_bound(
        gold.begin(), gold.end(), name,
        [](const TokenName &a, const TokenName &b) { return a.first < b.first; });
    return found != gold.end() && *found == name;
}

/// Nobody has said whether that is right.
bool liesOpen(Span span, const TrainingDocument &document)
{
    return std::any_of(document.open.cbegin(), document.open.cend(), [span](Span open) {
        return open.overlaps(span);
    });
}

} // namespace

NameCounts &NameCounts::operator+=(const NameCounts &other)
{
    gold += other.gold;
    found += other.found;
    right += other.right;
    return *this;
}

NameCounts TaggerScore::names() const
{
    NameCounts all;
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place}) {
        all += kinds[static_cast<size_t>(label)];
    }
    return all;
}

double TaggerScore::calibrationError() const
{
    std::array<double, calibrationBins> confidence = {};
    std::array<double, calibrationBins> right = {};
    for (const Sample &sample : samples) {
        const auto bin = static_cast<size_t>(std::clamp(
            static_cast<int>(sample.confidence * calibrationBins), 0, calibrationBins - 1));
        confidence[bin] += static_cast<double>(sample.confidence);
        right[bin] += sample.isRight ? 1 : 0;
    }
    double error = 0;
    for (size_t bin = 0; bin < calibrationBins; ++bin) {
        error += std::abs(confidence[bin] - right[bin]);
    }
    return samples.isEmpty() ? 0 : error / static_cast<double>(samples.size());
}

TaggerScore &TaggerScore::operator+=(const TaggerScore &other)
{
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        kinds[kind] += other.kinds[kind];
    }
    samples += other.samples;
    return *this;
}

TaggerScore
scoreTagger(const LearnedTagger &tagger, const TrainingFile &file, const StopCallable &stop)
{
    TaggerScore score;
    const LabelConvention convention(file, tagger.model().lexicon().phrases);
    for (const TrainingDocument &document : file.documents) {
        if (stopRequested(stop)) {
            break;
        }
        const TokenizedText text = tokenizeText(document.text);
        const QList<TokenName> gold = convention.apply(text, document);
        for (const TokenName &name : gold) {
            ++score.kinds[static_cast<size_t>(name.label)].gold;
        }
        for (const EntityMention &mention : tagger.find(text, {}, {}, {})) {
            if (liesOpen(mention.span, document)) {
                continue;
            }
            const qsizetype first = text.tokenAt(mention.span.start);
            const qsizetype end = text.tokenAt(mention.span.end - 1) + 1;
            const bool isRight = isGoldName(gold, {first, end, mention.label});
            NameCounts &counts = score.kinds[static_cast<size_t>(mention.label)];
            ++counts.found;
            counts.right += isRight ? 1 : 0;
            if (mention.label != EntityLabel::Misc) {
                score.samples.append({static_cast<float>(mention.confidence), isRight});
            }
        }
    }
    return score;
}

} // namespace Quoth

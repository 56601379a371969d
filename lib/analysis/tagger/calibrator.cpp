// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/calibrator.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr qsizetype calibrationIntervals = 20;
constexpr qsizetype fewestForCalibration = 200;
constexpr qsizetype mostSamplesOfFile = 1500; // so that one large file does not speak for all

QList<TaggerScore::Sample>
samplesOf(const TaggerModelParts &parts, const QList<TrainingFile> &files, const StopCallable &stop)
{
    QList<TaggerScore::Sample> samples;
    const auto tagger = LearnedTagger::fromBytes(modelBytes(parts), {});
    if (tagger) {
        for (const TrainingFile &file : files) {
            const auto all = scoreTagger(**tagger, file, stop).samples;
            const qsizetype step = 1 + all.size() / mostSamplesOfFile;
            for (qsizetype i = 0; i < all.size(); i += step) {
                samples.append(all[i]);
            }
        }
    }
    return samples;
}

double logarithmicLoss(const QList<TaggerScore::Sample> &samples)
{
    double loss = 0;
    for (const TaggerScore::Sample &sample : samples) {
        const double p = std::clamp(static_cast<double>(sample.confidence), 1e-4, 1 - 1e-4);
        loss -= std::log(sample.isRight ? p : 1 - p);
    }
    return loss;
}

} // namespace

Calibration isotonicCalibration(QList<TaggerScore::Sample> samples)
{
    struct Block
    {
        double confidence = 0;
        double right = 0;
        double count = 0;
    };
    Calibration calibration;
    if (samples.size() < fewestForCalibration) {
        return calibration;
    }
    std::sort(samples.begin(), samples.end(), [](const auto &a, const auto &b) {
        return a.confidence < b.confidence;
    });
    QList<Block> blocks;
    const qsizetype perBlock = (samples.size() + calibrationIntervals - 1) / calibrationIntervals;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (i % perBlock == 0) {
            blocks.append(Block());
        }
        blocks.last().confidence += static_cast<double>(samples[i].confidence);
        blocks.last().right += samples[i].isRight ? 1 : 0;
        blocks.last().count += 1;
    }
    for (qsizetype i = 1; i < blocks.size();) {
        const Block &before = blocks[std::max<qsizetype>(0, i - 1)];
        if (i > 0 && before.right / before.count >= blocks[i].right / blocks[i].count) {
            blocks[i - 1].confidence += blocks[i].confidence;
            blocks[i - 1].right += blocks[i].right;
            blocks[i - 1].count += blocks[i].count;
            blocks.removeAt(i);
            i = std::max<qsizetype>(1, i - 1);
        } else {
            ++i;
        }
    }
    for (const Block &block : std::as_const(blocks)) {
        // Sums of floats may go a little over.
        calibration.points.append(
            {std::min(1.0F, static_cast<float>(block.confidence / block.count)),
             static_cast<float>(block.right / block.count)});
    }
    // What is surer than the surest interval's mean is taken as right as that one.
    calibration.points.append({1, calibration.points.last().y});
    return calibration;
}

void calibrate(TaggerModelParts &parts, const QList<TrainingFile> &files, const StopCallable &stop)
{
    parts.calibration = {};
    double least = 0;
    float best = 1;
    for (float temperature = 0.5F; temperature < 100; temperature *= 1.3F) {
        parts.temperature = temperature;
        const auto samples = samplesOf(parts, files, stop);
        const double loss = logarithmicLoss(samples);
        if (samples.isEmpty()) {
            break;
        }
        if (least == 0 || loss < least) {
            least = loss;
            best = temperature;
        }
    }
    parts.temperature = best;
    parts.calibration = isotonicCalibration(samplesOf(parts, files, stop));
}

} // namespace Quoth

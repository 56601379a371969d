// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/learnedtagger.h>

#include <analysis/tagger/namespreader.h>
#include <analysis/tagger/sentencescorer.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// For each token: is it boilerplate or part of a date?
std::vector<bool> takenTokens(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates)
{
    std::vector<bool> taken(static_cast<size_t>(text.tokens.size()));
    const auto take = [&](Span span) {
        for (qsizetype i = text.tokenAt(span.start);
             i < text.tokens.size() && text.tokens[i].span.start < span.end; ++i) {
            taken[static_cast<size_t>(i)] = true;
        }
    };
    for (const Span span : structure.boilerplate) {
        take(span);
    }
    for (const EntityMention &date : dates) {
        take(date.span);
    }
    return taken;
}

/// Collects the names of a labelled sentence.
void appendNames(
    const std::vector<quint8> &tags, const Sentence &sentence, TagLattice &lattice,
    const TaggerModel &model, QList<TaggedName> &names)
{
    if (std::all_of(tags.begin(), tags.end(), [](quint8 tag) { return tag == outsideTag; })) {
        return;
    }
    lattice.sum(model.temperature());
    size_t first = 0;
    for (size_t i = 0; i < tags.size(); ++i) {
        const int tag = tags[i];
        if (tag == outsideTag) {
            continue;
        }
        const TagPart part = tagPart(tag);
        if (part == TagPart::Begin || part == TagPart::Single) {
            first = i;
        }
        if (part == TagPart::End || part == TagPart::Single) {
            const float probability = lattice.nameProbability(first, i + 1, tagLabel(tag));
            names.append(
                {sentence.firstToken + static_cast<qsizetype>(first),
                 sentence.firstToken + static_cast<qsizetype>(i) + 1, tagLabel(tag),
                 model.calibration()(probability), false});
        }
    }
}

} // namespace

LearnedTagger::LearnedTagger(TaggerModel model)
    : m_model(std::move(model))
{
}

Result<std::shared_ptr<const LearnedTagger>>
LearnedTagger::fromBytes(const QByteArray &bytes, const QString &name)
{
    auto model = TaggerModel::fromBytes(bytes, name);
    if (!model) {
        return failure(model.error());
    }
    return std::make_shared<const LearnedTagger>(std::move(*model));
}

QList<EntityMention> LearnedTagger::find(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
    const StopCallable &stop) const
{
    const TaggerDocument document(text, m_model.phrases(), stop);
    if (!document.isComplete()) {
        return {};
    }
    const std::vector<bool> taken = takenTokens(text, structure, dates);
    SentenceScorer scorer(m_model, document);
    TagLattice lattice(m_model.transitions());
    std::vector<quint8> tags;
    QList<TaggedName> names;
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        if (stopRequested(stop)) {
            return {};
        }
        const Sentence &sentence = text.sentences[i];
        scorer.score(i, lattice);
        for (size_t token = 0; token < lattice.size(); ++token) {
            if (taken[static_cast<size_t>(sentence.firstToken) + token]) {
                lattice.mask(token) = maskOf(outsideTag);
            }
        }
        lattice.findBestPath(tags);
        appendNames(tags, sentence, lattice, m_model, names);
    }
    spreadNames(document, taken, names);
    QList<EntityMention> mentions;
    mentions.reserve(names.size());
    for (const TaggedName &name : std::as_const(names)) {
        EntityMention mention;
        mention.span = {text.tokens[name.first].span.start, text.tokens[name.end - 1].span.end};
        mention.label = name.label;
        mention.confidence = static_cast<double>(name.confidence);
        mention.rule = name.isSpread ? u"tagger.spread"_s : u"tagger"_s;
        mentions.append(mention);
    }
    return mentions;
}

} // namespace Quoth

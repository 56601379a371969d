// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/trainingcorpus.h>

#include <analysis/tagger/labelconvention.h>
#include <analysis/tagger/placefeatures.h>
#include <analysis/tagger/trainingrandom.h>

#include <algorithm>

namespace Quoth {

/// A text cut into tokens with its names under the convention.
struct PreparedDocument
{
    QString text;
    TokenizedText tokens;
    QList<TokenName> names;
    float weight = 1;
    bool marksMisc = false;
    bool isSilver = false;
    QList<Span> open = {};
};

namespace {

constexpr size_t firstFeatureSlots = size_t{1} << 20;

template <typename Take>
void takeAllFeatures(
    const SentenceContext &context, const TaggerDocument &document, qint32 i, Take &&take)
{
    takeWordFeatures(context.word(i), WordPlace::Here, take);
    takeDocumentFeatures(document, context.word(i), take);
    takeWordFeatures(context.word(i - 1), WordPlace::Before, take);
    takeWordFeatures(context.word(i + 1), WordPlace::After, take);
    // Two places away there may be no token; then the boundary stands there too.
    takeWordFeatures(context.word(i - 2), WordPlace::SecondBefore, take);
    takeWordFeatures(context.word(i + 2), WordPlace::SecondAfter, take);
    takePlaceFeatures(context, i, take);
}

/// Those of the features that an unknown word would not have.
template <typename Take>
void takeWordIdentity(const SentenceContext &context, qint32 i, Take &&take)
{
    using namespace TaggerFeature;
    const WordType &here = context.word(i);
    take(featureHash(1, here.lower));
    take(featureHash(5, here.exact));
    take(featureHash(13, here.prefixes[3]));
    take(featureHash(23, here.suffixes[3]));
    take(featureHash(700, hashPair(context.word(i - 1).lower, here.lower)));
    take(featureHash(701, hashPair(here.lower, context.word(i + 1).lower)));
}

/// How the capitals of a copied sentence are changed.
enum class Recasing : quint8
{
    Small,
    Title,
    Capitals,
    SmallNames ///< "I wonder if air asia recruits": written in haste, but with the other capitals
};

/// Lowers the units that belong to names.
void lowerNames(PreparedDocument &document)
{
    for (const TokenName &name : std::as_const(document.names)) {
        const qsizetype end = document.tokens.tokens[name.end - 1].span.end;
        for (qsizetype i = document.tokens.tokens[name.first].span.start; i < end; ++i) {
            document.text[i] = document.text[i].toLower();
        }
    }
}

/// A sentence of its own in other capitals, so that headlines and hasty letters have been seen.
PreparedDocument recased(const PreparedDocument &document, const Sentence &sentence, Recasing kind)
{
    PreparedDocument copy;
    copy.weight = document.weight;
    copy.marksMisc = document.marksMisc;
    copy.isSilver = document.isSilver;
    for (const Span open : document.open) {
        if (open.overlaps(sentence.span)) {
            copy.open = {{0, sentence.span.length()}};
        }
    }
    copy.text = sentence.span.in(document.tokens.text).toString();
    bool opensWord = true;
    for (QChar &c : copy.text) {
        if (kind == Recasing::SmallNames) {
            break;
        }
        if (kind == Recasing::Small) {
            c = c.toLower();
        } else if (kind == Recasing::Capitals || opensWord) {
            c = c.toUpper();
        }
        opensWord = c.isSpace();
    }
    copy.tokens.text = copy.text;
    const qsizetype shift = sentence.span.start;
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        Token token = document.tokens.tokens[i];
        token.span = {token.span.start - shift, token.span.end - shift};
        copy.tokens.tokens.append(token);
    }
    copy.tokens.paragraphs = {{0, copy.text.size()}};
    copy.tokens.sentences = {{{0, copy.text.size()}, 0, copy.tokens.tokens.size(), 0}};
    for (TokenName name : document.names) {
        if (name.first >= sentence.firstToken && name.end <= sentence.endToken) {
            name.first -= sentence.firstToken;
            name.end -= sentence.firstToken;
            copy.names.append(name);
        }
    }
    if (kind == Recasing::SmallNames) {
        lowerNames(copy);
    }
    return copy;
}

/// May a token that has no label be part of a nationality, an event or a work that its source left
/// out? Being free to take it for one keeps the tagger from calling it an organisation; it is not
/// free where there is no capital, or web addresses become works.
bool mayBeMisc(QStringView word)
{
    return word[0].isUpper();
}

std::vector<TagMask> masksOf(const PreparedDocument &document)
{
    TagMask misc = 0;
    for (int part = 0; part < 4; ++part) {
        misc |= maskOf(tagOf(EntityLabel::Misc, static_cast<TagPart>(part)));
    }
    const TokenizedText &text = document.tokens;
    std::vector<TagMask> masks(static_cast<size_t>(text.tokens.size()), maskOf(outsideTag));
    for (qsizetype i = 0; i < text.tokens.size() && !document.marksMisc; ++i) {
        masks[static_cast<size_t>(i)] |= mayBeMisc(text.word(i)) ? misc : 0;
    }
    for (const TokenName &name : document.names) {
        const qsizetype last = name.end - 1;
        for (qsizetype i = name.first; i <= last; ++i) {
            TagPart part = i == name.first ? TagPart::Begin : TagPart::Inside;
            part = i == last ? TagPart::End : part;
            part = name.first == last ? TagPart::Single : part;
            masks[static_cast<size_t>(i)] = maskOf(tagOf(name.label, part));
        }
    }
    for (const Span open : document.open) {
        for (qsizetype i = text.tokenAt(open.start);
             i < text.tokens.size() && text.tokens[i].span.start < open.end; ++i) {
            masks[static_cast<size_t>(i)] = anyTag;
        }
    }
    // A name that our sentences cut in two cannot be labelled: leave it open.
    qsizetype next = 0;
    for (const Sentence &sentence : document.tokens.sentences) {
        while (next < document.names.size() && document.names[next].end <= sentence.endToken) {
            ++next;
        }
        if (next < document.names.size() && document.names[next].first < sentence.endToken) {
            std::fill(
                masks.begin() + document.names[next].first,
                masks.begin() + document.names[next].end, anyTag);
        }
    }
    return masks;
}

} // namespace

FeatureIndex::FeatureIndex()
    : m_slots(firstFeatureSlots)
{
}

size_t FeatureIndex::slotOf(quint64 feature) const
{
    size_t slot = feature & (m_slots.size() - 1);
    while (m_slots[slot].count != 0 && m_slots[slot].feature != feature) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
}

void FeatureIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.count != 0) {
            m_slots[slotOf(slot.feature)] = slot;
        }
    }
}

void FeatureIndex::count(quint64 feature)
{
    size_t slot = slotOf(feature);
    if (m_slots[slot].count == 0) {
        if (m_order.size() * 3 > m_slots.size() * 2) {
            grow();
            slot = slotOf(feature);
        }
        m_slots[slot].feature = feature;
        m_order.push_back(feature);
    }
    ++m_slots[slot].count;
}

void FeatureIndex::number(quint32 fewest)
{
    for (const quint64 feature : m_order) {
        Slot &slot = m_slots[slotOf(feature)];
        if (slot.count >= fewest) {
            slot.number = static_cast<quint32>(m_numbered.size());
            m_numbered.push_back(feature);
        }
    }
    m_order = {};
}

quint32 FeatureIndex::find(quint64 feature) const
{
    const Slot &slot = m_slots[slotOf(feature)];
    return slot.count == 0 ? none : slot.number;
}

std::vector<quint32> TrainingCorpus::featureCounts() const
{
    std::vector<quint32> counts(m_hashes.size());
    for (const quint32 feature : m_features) {
        ++counts[feature];
    }
    return counts;
}

void TrainingCorpus::openLabel(size_t sentence, size_t token)
{
    Sentence &place = m_sentences[sentence];
    const size_t start = place.firstToken;
    const size_t end = start + place.tokenCount;
    const auto has = [this](size_t i, TagPart part) {
        const TagMask mask = m_masks[i];
        return std::has_single_bit(mask) && mask != maskOf(outsideTag) &&
               tagPart(std::countr_zero(mask)) == part;
    };
    size_t first = token;
    while (first > start && (has(first, TagPart::Inside) || has(first, TagPart::End))) {
        --first;
    }
    size_t last = token;
    while (last + 1 < end && (has(last, TagPart::Begin) || has(last, TagPart::Inside))) {
        ++last;
    }
    std::fill(
        m_masks.begin() + static_cast<qsizetype>(first),
        m_masks.begin() + static_cast<qsizetype>(last) + 1, anyTag);
    place.isFullyLabelled = false;
}

/// Holds the prepared documents between the two passes.
class CorpusEncoder
{
public:
    CorpusEncoder(const Lexicon &lexicon, const CorpusOptions &options)
        : m_lexicon(lexicon)
        , m_options(options)
        , m_random(options.seed)
    {
    }

    [[nodiscard]] bool prepare(const QList<TrainingFile> &files, const StopCallable &stop)
    {
        for (const TrainingFile &file : files) {
            const LabelConvention convention(file, m_lexicon.phrases);
            for (const TrainingDocument &document : file.documents) {
                if (stopRequested(stop)) {
                    return false;
                }
                PreparedDocument &prepared = m_documents.emplace_back();
                prepared.text = document.text;
                prepared.tokens = tokenizeText(prepared.text);
                prepared.names = convention.apply(prepared.tokens, document);
                prepared.weight = static_cast<float>(file.weight);
                prepared.open = document.open;
                prepared.marksMisc = convention.marksMisc();
                prepared.isSilver = convention.isSilver();
            }
        }
        // Where no file labels them, there is nothing to learn about them either.
        const bool isMiscKnown = std::any_of(
            m_documents.begin(), m_documents.end(),
            [](const PreparedDocument &prepared) { return prepared.marksMisc; });
        for (PreparedDocument &prepared : m_documents) {
            prepared.marksMisc |= !isMiscKnown;
        }
        addRecased();
        return true;
    }

    [[nodiscard]] bool count(const StopCallable &stop)
    {
        for (const PreparedDocument &prepared : m_documents) {
            if (stopRequested(stop)) {
                return false;
            }
            visit(
                prepared, [this](quint64 feature) { m_index.count(feature); },
                [](const SentenceContext &, qint32) {}, [](qsizetype) {});
        }
        m_index.number(m_options.fewestOccurrences);
        return true;
    }

    [[nodiscard]] TrainingCorpus encode(const StopCallable &stop)
    {
        TrainingCorpus corpus;
        quint32 number = 0;
        for (const PreparedDocument &prepared : m_documents) {
            if (stopRequested(stop)) {
                return {};
            }
            encodeDocument(prepared, number++, corpus);
        }
        corpus.m_hashes = m_index.features();
        corpus.m_namesTheWord.resize(corpus.m_hashes.size());
        for (const quint32 feature : m_identities) {
            corpus.m_namesTheWord[feature] = 1;
        }
        return corpus;
    }

private:
    void addRecased()
    {
        const size_t count = m_documents.size();
        m_documents.reserve(m_documents.size() * 2);
        for (size_t i = 0; i < count; ++i) {
            for (const Sentence &sentence : m_documents[i].tokens.sentences) {
                if (m_random.chance(m_options.recasedShare)) {
                    constexpr std::array kinds = {
                        Recasing::Small, Recasing::Title, Recasing::Capitals, Recasing::SmallNames};
                    PreparedDocument copy =
                        recased(m_documents[i], sentence, kinds[m_random.next() % kinds.size()]);
                    m_documents.push_back(std::move(copy));
                    m_documents.back().tokens.text = m_documents.back().text;
                }
            }
        }
    }

    template <typename Take, typename EndToken, typename EnterSentence>
    void visit(
        const PreparedDocument &prepared, Take &&take, EndToken &&endToken,
        EnterSentence &&enterSentence) const
    {
        const TaggerDocument document(prepared.tokens, m_lexicon, {});
        SentenceContext context(document);
        for (qsizetype i = 0; i < prepared.tokens.sentences.size(); ++i) {
            context.enter(i);
            enterSentence(i);
            for (qint32 token = 0; token < context.size(); ++token) {
                takeAllFeatures(context, document, token, take);
                endToken(context, token);
            }
        }
    }

    void encodeDocument(const PreparedDocument &prepared, quint32 number, TrainingCorpus &corpus)
    {
        const std::vector<TagMask> masks = masksOf(prepared);
        visit(
            prepared,
            [&](quint64 feature) {
                const quint32 number = m_index.find(feature);
                if (number != FeatureIndex::none) {
                    corpus.m_features.push_back(number);
                }
            },
            [&](const SentenceContext &context, qint32 token) {
                corpus.m_starts.push_back(corpus.m_features.size());
                takeWordIdentity(context, token, [&](quint64 feature) {
                    const quint32 number = m_index.find(feature);
                    if (number != FeatureIndex::none) {
                        m_identities.push_back(number);
                    }
                });
            },
            [&](qsizetype i) {
                const Sentence &sentence = prepared.tokens.sentences[i];
                TrainingCorpus::Sentence added;
                added.weight = prepared.weight;
                added.isSilver = prepared.isSilver;
                added.document = number;
                added.firstToken = static_cast<quint32>(corpus.m_masks.size());
                added.tokenCount = static_cast<quint32>(sentence.endToken - sentence.firstToken);
                for (qsizetype token = sentence.firstToken; token < sentence.endToken; ++token) {
                    const TagMask mask = masks[static_cast<size_t>(token)];
                    corpus.m_masks.push_back(mask);
                    added.isFullyLabelled &= std::has_single_bit(mask);
                }
                corpus.m_sentences.push_back(added);
            });
    }

    const Lexicon &m_lexicon;
    const CorpusOptions &m_options;
    TrainingRandom m_random;
    std::vector<PreparedDocument> m_documents;
    FeatureIndex m_index;
    std::vector<quint32> m_identities; // features that name a word, with repeats
};

TrainingCorpus encodeCorpus(
    const QList<TrainingFile> &files, const Lexicon &lexicon, const CorpusOptions &options,
    const StopCallable &stop)
{
    CorpusEncoder encoder(lexicon, options);
    if (!encoder.prepare(files, stop) || !encoder.count(stop)) {
        return {};
    }
    return encoder.encode(stop);
}

} // namespace Quoth

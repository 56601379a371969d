// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/learnedtagger.h>

#include <analysis/tagger/namespreader.h>
#include <analysis/tagger/sentencescorer.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// "anna@example.org", not "@anna".
bool isInsideAddress(QStringView text, Span sign)
{
    return sign.start > 0 && sign.end < text.size() && text[sign.start - 1].isLetterOrNumber() &&
           text[sign.end].isLetterOrNumber();
}

/// What stands around the span without a space; an address is no longer than that.
Span stretchAround(QStringView text, Span span)
{
    constexpr qsizetype longestAddress = 250;
    const qsizetype least = std::max<qsizetype>(0, span.start - longestAddress);
    const qsizetype most = std::min(text.size(), span.end + longestAddress);
    while (span.start > least && !text[span.start - 1].isSpace()) {
        --span.start;
    }
    while (span.end < most && !text[span.end].isSpace()) {
        ++span.end;
    }
    return span;
}

/// For each token: is it boilerplate, part of a date or of an address?
std::vector<bool> takenTokens(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
    const StopCallable &stop)
{
    std::vector<bool> taken(static_cast<size_t>(text.tokens.size()));
    const auto take = [&](Span span) {
        for (qsizetype i = text.tokenAt(span.start);
             i < text.tokens.size() && text.tokens[i].span.start < span.end; ++i) {
            taken[static_cast<size_t>(i)] = true;
        }
    };
    StopPoll poll(stop, 256);
    for (const Span span : structure.boilerplate) {
        if (poll.step()) {
            break;
        }
        take(span);
    }
    for (const EntityMention &date : dates) {
        if (poll.step()) {
            break;
        }
        take(date.span);
    }
    for (const Token &token : text.tokens) {
        if (poll.step()) {
            break;
        }
        if (token.span.length() == 1 && text.text[token.span.start] == u'@' &&
            isInsideAddress(text.text, token.span)) {
            take(stretchAround(text.text, token.span));
        }
    }
    return taken;
}

/// How many tokens beside a name have a say in its probability; those further away are as good as
/// certain not to.
constexpr size_t marginContext = 3;

/// Less sure ones are mostly capitalised words that are no names at all ("DESK", "You"): texts that
/// leave such names without a label have taught the tagger little about them.
constexpr float leastMiscConfidence = 0.4F;

/// Collects the names of a labelled sentence.
class NameCollector
{
public:
    NameCollector(const TaggerModel &model, TagLattice &lattice, QList<TaggedName> &names)
        : m_model(model)
        , m_lattice(lattice)
        , m_names(names)
    {
    }

    void collect(const std::vector<quint8> &tags, const Sentence &sentence)
    {
        const qsizetype firstNew = m_names.size();
        qsizetype first = 0;
        for (size_t i = 0; i < tags.size(); ++i) {
            if (tags[i] == outsideTag) {
                continue;
            }
            const TagPart part = tagPart(tags[i]);
            const auto token = sentence.firstToken + static_cast<qsizetype>(i);
            if (part == TagPart::Begin || part == TagPart::Single) {
                first = token;
            }
            if (part == TagPart::End || part == TagPart::Single) {
                m_names.append({first, token + 1, tagLabel(tags[i]), 0, false});
            }
        }
        for (qsizetype i = firstNew; i < m_names.size();) {
            i = judge(i, sentence);
        }
    }

private:
    /// Gives a confidence to a name and those so near that they depend on each other; returns the
    /// next one.
    qsizetype judge(qsizetype name, const Sentence &sentence)
    {
        const auto offset = [&](qsizetype token) {
            return static_cast<size_t>(token - sentence.firstToken);
        };
        const size_t first = offset(m_names[name].first);
        const size_t start = first > marginContext ? first - marginContext : 0;
        qsizetype last = name;
        while (last + 1 < m_names.size() &&
               offset(m_names[last + 1].first) <= offset(m_names[last].end) + 2 * marginContext) {
            ++last;
        }
        const size_t end = std::min(m_lattice.size(), offset(m_names[last].end) + marginContext);
        m_lattice.sum(start, end, m_model.temperature());
        for (qsizetype i = name; i <= last; ++i) {
            TaggedName &tagged = m_names[i];
            tagged.confidence = m_model.calibration()(
                m_lattice.nameProbability(offset(tagged.first), offset(tagged.end), tagged.label));
        }
        return last + 1;
    }

    const TaggerModel &m_model;
    TagLattice &m_lattice;
    QList<TaggedName> &m_names;
};

bool isDoubtfulMisc(const TaggerDocument &document, const TaggedName &name)
{
    return name.label == EntityLabel::Misc &&
           (name.confidence < leastMiscConfidence ||
            (name.end - name.first == 1 &&
             document.wordAt(name.first).isListed(NotNameList | TitleList)));
}

} // namespace

LearnedTagger::LearnedTagger(TaggerModel model)
    : m_model(std::move(model))
    , m_frequent(m_model)
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

QString LearnedTagger::version() const
{
    return m_model.manifest()[QLatin1String("version")].toString();
}

QList<EntityMention> LearnedTagger::find(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
    const StopCallable &stop, const DisposalCallable &disposal) const
{
    const auto document = std::make_shared<const TaggerDocument>(text, m_model.lexicon(), stop);
    QList<EntityMention> mentions;
    if (document->isComplete()) {
        mentions = findIn(*document, text, structure, dates, stop);
    }
    if (disposal) {
        disposal(std::const_pointer_cast<TaggerDocument>(document));
    }
    return mentions;
}

QList<EntityMention> LearnedTagger::findIn(
    const TaggerDocument &document, const TokenizedText &text, const Structure &structure,
    const QList<EntityMention> &dates, const StopCallable &stop) const
{
    const std::vector<bool> taken = takenTokens(text, structure, dates, stop);
    SentenceScorer scorer(m_model, m_frequent, document);
    TagLattice lattice(m_model.transitions());
    std::vector<quint8> tags;
    // Room for what news of this length has: to move a long list would be long without a question.
    // What is not filled costs no memory.
    constexpr qsizetype tokensToAName = 4;
    QList<TaggedName> names;
    names.reserve(text.tokens.size() / tokensToAName);
    NameCollector collector(m_model, lattice, names);
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
        collector.collect(tags, sentence);
    }
    spreadNames(document, taken, names, stop);
    if (stopRequested(stop)) {
        return {};
    }
    QList<EntityMention> mentions;
    mentions.reserve(names.size());
    StopPoll poll(stop);
    for (const TaggedName &name : std::as_const(names)) {
        if (poll.step()) {
            break;
        }
        if (isDoubtfulMisc(document, name)) {
            continue;
        }
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

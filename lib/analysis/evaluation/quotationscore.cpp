// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/quotationscore.h>

#include <analysis/speech/speakername.h>

#include <QRegularExpression>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using CharacterSet = QSet<qsizetype>;

CharacterSet charactersOf(const QString &text, const QList<Span> &parts)
{
    CharacterSet set;
    for (const Span part : parts) {
        for (qsizetype i = part.start; i < part.end; ++i) {
            if (text[i].isLetterOrNumber()) {
                set.insert(i);
            }
        }
    }
    return set;
}

qsizetype sharedCharacters(const CharacterSet &a, const CharacterSet &b)
{
    const CharacterSet &few = a.size() < b.size() ? a : b;
    const CharacterSet &many = a.size() < b.size() ? b : a;
    return std::count_if(
        few.cbegin(), few.cend(), [&many](qsizetype i) { return many.contains(i); });
}

/// Jaccard's measure: what two sets share, of what they hold together.
double likeness(const CharacterSet &a, const CharacterSet &b)
{
    const qsizetype common = sharedCharacters(a, b);
    const qsizetype all = a.size() + b.size() - common;
    return all > 0 ? double(common) / double(all) : 0;
}

double bestLikeness(const CharacterSet &set, const QList<CharacterSet> &candidates)
{
    double best = 0;
    for (const CharacterSet &candidate : candidates) {
        best = std::max(best, likeness(set, candidate));
    }
    return best;
}

QSet<QString> nameWords(const QString &name)
{
    static const QRegularExpression word(
        u"[\\w’'-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    auto matches = word.globalMatch(name);
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        if (found[0].isUpper()) {
            words.insert(found.toLower());
        }
    }
    return words;
}

} // namespace

QuotationScore::QuotationScore(const QList<QuotationKind> &kinds)
    : m_kinds(kinds)
{
}

QList<QuotationScore::Prediction>
QuotationScore::relevantPredictions(const GoldDocument &gold, const Analysis &found) const
{
    QList<CharacterSet> wanted;
    QList<CharacterSet> other;
    for (const GoldQuotation &quotation : gold.quotations) {
        (m_kinds.contains(quotation.kind) ? wanted : other)
            .append(charactersOf(gold.text, quotation.parts));
    }
    QList<Prediction> predictions;
    for (const QuotationFinding &finding : found.quotations) {
        const CharacterSet set = charactersOf(gold.text, pieces(finding));
        const bool covers = std::any_of(wanted.cbegin(), wanted.cend(), [&set](const auto &item) {
            return sharedCharacters(set, item) > 0.3 * double(item.size());
        });
        const bool isOfKind = m_kinds.contains(finding.kind) || covers;
        if (!set.isEmpty() && isOfKind && bestLikeness(set, other) <= bestLikeness(set, wanted)) {
            // As `analyze` writes it: each pair of marks stands for the whole utterance.
            predictions += QList<Prediction>(writtenPieces(finding).size(), {set, &finding});
        } else if (!set.isEmpty() && isOfKind && other.isEmpty()) {
            predictions += QList<Prediction>(writtenPieces(finding).size(), {set, &finding});
        }
    }
    return predictions;
}

void QuotationScore::addOverlap(
    const GoldDocument &gold, const Analysis &found, const QList<Prediction> &predictions,
    double threshold, Counts &counts)
{
    const bool countsSpeakers = &counts == &m_third;
    QList<Prediction> left = predictions;
    counts.predicted += static_cast<int>(predictions.size());
    for (const GoldQuotation &quotation : gold.quotations) {
        const CharacterSet set = charactersOf(gold.text, quotation.parts);
        if (set.isEmpty() || !m_kinds.contains(quotation.kind)) {
            continue;
        }
        ++counts.gold;
        const auto best = std::max_element(
            left.begin(), left.end(), [&set](const Prediction &a, const Prediction &b) {
                return sharedCharacters(set, a.characters) < sharedCharacters(set, b.characters);
            });
        const bool isHit = best != left.end() && double(sharedCharacters(set, best->characters)) >
                                                     threshold * double(set.size());
        if (countsSpeakers) {
            addSpeaker(gold, quotation, found, isHit ? best->finding : nullptr);
        }
        if (isHit) {
            ++counts.right;
            left.erase(best);
        }
    }
}

void QuotationScore::addSpeaker(
    const GoldDocument &document, const GoldQuotation &gold, const Analysis &found,
    const QuotationFinding *finding)
{
    if (!gold.speaker.isNull()) {
        const bool isRight = finding && finding->source.overlaps(gold.speaker);
        ++m_endToEnd.gold;
        m_endToEnd.right += isRight ? 1 : 0;
        if (finding) {
            ++m_speaker.gold;
            m_speaker.right += isRight ? 1 : 0;
        }
    }
    if (!gold.speakerName.isEmpty() && finding) {
        const QString name = speakerName(found, *finding, document.text);
        ++m_name.gold;
        const bool isSame = nameWords(name).intersects(nameWords(gold.speakerName)) ||
                            name.compare(gold.speakerName, Qt::CaseInsensitive) == 0;
        m_name.right += isSame ? 1 : 0;
    }
}

void QuotationScore::add(const GoldDocument &gold, const Analysis &found)
{
    const QList<Prediction> predictions = relevantPredictions(gold, found);
    QList<CharacterSet> left;
    for (const Prediction &prediction : predictions) {
        left.append(prediction.characters);
    }
    m_exact.predicted += static_cast<int>(predictions.size());
    for (const GoldQuotation &quotation : gold.quotations) {
        const CharacterSet set = charactersOf(gold.text, quotation.parts);
        if (set.isEmpty() || !m_kinds.contains(quotation.kind)) {
            continue;
        }
        ++m_exact.gold;
        m_exact.right += left.removeOne(set) ? 1 : 0;
    }
    addOverlap(gold, found, predictions, 0.3, m_third);
    addOverlap(gold, found, predictions, 0.8, m_most);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/namespreader.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

namespace {

constexpr float leastSource = 0.6F;  // a full name must be this sure to spread
constexpr float surestTarget = 0.8F; // another kind that is surer than this stays
constexpr float spreadFactor = 0.8F; // a surname that the model passed over is less sure
constexpr float majority = 2;        // times as much confidence as the kind that gives way

/// By the word's type: how sure the full name is that ends with it.
using Surnames = QHash<quint32, float>;

quint64 phraseOf(const TaggerDocument &document, const TaggedName &name)
{
    quint64 phrase = 0;
    for (qsizetype i = name.first; i < name.end; ++i) {
        phrase = joinPhrase(phrase, document.wordAt(i).exact);
    }
    return phrase;
}

/// Where a document calls one name by several kinds, the surest kind wins over unsure others.
void settleKinds(const TaggerDocument &document, QList<TaggedName> &names, StopPoll &poll)
{
    QHash<quint64, std::array<float, tagKindCount>> totals;
    for (const TaggedName &name : std::as_const(names)) {
        if (poll.step()) {
            return;
        }
        totals[phraseOf(document, name)][static_cast<size_t>(name.label)] += name.confidence;
    }
    for (TaggedName &name : names) {
        if (poll.step()) {
            return;
        }
        const auto &total = totals[phraseOf(document, name)];
        const auto best = std::max_element(total.begin(), total.end());
        const auto label = static_cast<EntityLabel>(best - total.begin());
        if (label != name.label && name.confidence < surestTarget &&
            *best >= majority * total[static_cast<size_t>(name.label)]) {
            name.label = label;
            name.confidence = *best / (*best + total[static_cast<size_t>(name.label)] + 0.5F);
            name.isSpread = true;
        }
    }
}

Surnames surnamesOf(const TaggerDocument &document, const QList<TaggedName> &names, StopPoll &poll)
{
    Surnames surnames;
    for (const TaggedName &name : names) {
        if (poll.step()) {
            return {};
        }
        if (name.label != EntityLabel::Person || name.end - name.first < 2 ||
            name.confidence < leastSource) {
            continue;
        }
        const WordType &last = document.wordAt(name.end - 1);
        if (last.isCapitalised() && last.length > 2 && !last.isSeenSmall) {
            float &confidence = surnames[document.typeOf(name.end - 1)];
            confidence = std::max(confidence, name.confidence);
        }
    }
    return surnames;
}

} // namespace

void spreadNames(
    const TaggerDocument &document, const std::vector<bool> &taken, QList<TaggedName> &names,
    const StopCallable &stop)
{
    StopPoll poll(stop);
    settleKinds(document, names, poll);
    const Surnames surnames = surnamesOf(document, names, poll);
    if (surnames.isEmpty()) {
        return;
    }
    QList<TaggedName> all;
    all.reserve(names.size());
    qsizetype next = 0;
    for (const Sentence &sentence : document.text().sentences) {
        if (poll.step()) {
            return;
        }
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            const auto surname = surnames.constFind(document.typeOf(i));
            const bool isSurname = surname != surnames.cend();
            if (next < names.size() && names[next].first == i) {
                TaggedName name = names[next++];
                if (isSurname && name.end == i + 1 && name.label != EntityLabel::Person &&
                    name.confidence < surestTarget) {
                    name.label = EntityLabel::Person;
                    name.confidence = *surname * (1 - name.confidence);
                    name.isSpread = true;
                }
                all.append(name);
                i = name.end - 1;
                continue;
            }
            const bool isAlone = isSurname && !taken[static_cast<size_t>(i)] &&
                                 (i + 1 >= sentence.endToken || !document.isNameLike(i + 1, false));
            if (isAlone) {
                all.append({i, i + 1, EntityLabel::Person, *surname * spreadFactor, true});
            }
        }
    }
    names = all;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/namespreader.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

namespace {

constexpr float leastSource = 0.6F;  // a full name must be this sure to spread
constexpr float surestTarget = 0.8F; // another label that is surer than this stays

/// What full names say about a surname.
struct SurnameEvidence
{
    float confidence = 0;
};

using Surnames = QHash<quint32, SurnameEvidence>; // by the word's type

Surnames surnamesOf(const TaggerDocument &document, const QList<TaggedName> &names)
{
    Surnames surnames;
    for (const TaggedName &name : names) {
        if (name.label != EntityLabel::Person || name.end - name.first < 2 ||
            name.confidence < leastSource) {
            continue;
        }
        const WordType &last = document.wordAt(name.end - 1);
        if (last.isCapitalised() && last.length > 2 && !last.isSeenSmall) {
            float &confidence = surnames[document.typeOf(name.end - 1)].confidence;
            confidence = std::max(confidence, name.confidence);
        }
    }
    return surnames;
}

} // namespace

void spreadNames(
    const TaggerDocument &document, const std::vector<bool> &taken, QList<TaggedName> &names)
{
    const Surnames surnames = surnamesOf(document, names);
    if (surnames.isEmpty()) {
        return;
    }
    QList<TaggedName> all;
    all.reserve(names.size());
    qsizetype next = 0;
    for (const Sentence &sentence : document.text().sentences) {
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            if (next < names.size() && names[next].first == i) {
                TaggedName name = names[next++];
                const auto found = surnames.constFind(document.typeOf(i));
                if (name.end == i + 1 && name.label != EntityLabel::Person &&
                    found != surnames.cend() && name.confidence < surestTarget) {
                    name.label = EntityLabel::Person;
                    name.confidence = found->confidence * (1 - name.confidence);
                    name.isSpread = true;
                }
                all.append(name);
                i = name.end - 1;
                continue;
            }
            const auto found = surnames.constFind(document.typeOf(i));
            const bool isAlone = found != surnames.cend() && !taken[static_cast<size_t>(i)] &&
                                 (i + 1 >= sentence.endToken || !document.isNameLike(i + 1, false));
            if (isAlone) {
                all.append({i, i + 1, EntityLabel::Person, found->confidence * 0.8F, true});
            }
        }
    }
    names = all;
}

} // namespace Quoth

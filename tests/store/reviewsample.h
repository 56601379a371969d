// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/review/reviewstore.h>
#include <store/undolog.h>

#include <QRandomGenerator>

namespace Quoth::ReviewSample {

using namespace Qt::StringLiterals;

/// An article in which names come again and again, and what a machine proposes on it: names of all
/// labels by two rules and a model, every seventh one a quotation with a speaker.
inline Result<qint64>
addArticle(Library &library, int number, int proposals, QRandomGenerator &random)
{
    static const QStringList names = {u"Lee"_s,    u"Oakfield"_s, u"Calder"_s,
                                      u"Monday"_s, u"Westmark"_s, u"Łódź \U0001F4F0"_s};
    static const QStringList labels = {u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s, u"DATE"_s};
    Article article;
    article.source = u"paper-%1"_s.arg(number % 3);
    article.title = u"Article %1"_s.arg(number);
    article.published = QDate(2026, 1, 1).addDays(number);
    article.imported = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number * 1000, Qt::UTC);
    AnnotationSet set;
    qint64 id = 0;
    for (int i = 0; i < proposals; ++i) {
        const QString &name = names[random.bounded(int(names.size()))];
        Annotation proposal;
        proposal.id = ++id;
        proposal.span = {article.text.size(), article.text.size() + name.size()};
        proposal.words = name;
        article.text += name + u" said %1. "_s.arg(number * 1000 + i);
        proposal.kind = i % 7 == 6 ? AnnotationKind::Quotation : AnnotationKind::Entity;
        const int label = random.bounded(int(labels.size()));
        proposal.tag = i % 7 == 6 ? u"direct"_s : labels[label];
        proposal.entity = i % 7 == 6 ? QString() : name + u" & Co"_s;
        proposal.origin = {
            i % 3 == 0 ? OriginKind::Model : OriginKind::Rule,
            i % 3 == 0 ? u"tagger"_s : u"rule.%1"_s.arg(i % 3), u"1"_s,
            random.bounded(101) / 100.0};
        proposal.status = AnnotationStatus::Proposed;
        if (proposal.kind == AnnotationKind::Quotation) {
            set.relations.append({++id, RelationKind::Speaker, proposal.id, proposal.id - 1});
        }
        set.annotations.append(proposal);
    }
    article.text += u"End."_s;
    const auto added = library.articles().add(article);
    if (!added) {
        return added;
    }
    // Relations count by themselves in a set that is not stored yet.
    for (qsizetype i = 0; i < set.relations.size(); ++i) {
        const auto quotation = std::find_if(
            set.annotations.cbegin(), set.annotations.cend(),
            [&](const Annotation &each) { return each.id == set.relations[i].from; });
        set.relations[i].to = (quotation - 1)->id;
    }
    const auto stored = library.annotations().replaceProposals(*added, set);
    return stored ? added : failure(stored.error());
}

} // namespace Quoth::ReviewSample

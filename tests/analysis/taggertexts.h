// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/trainer.h>

namespace Quoth {

/// Labelled sentences written for the tests, as a training set with its name lists. Names stand in
/// square brackets with their label: "[Mara Lindqvist|PER] spoke in [Tallinn|LOC]."
[[nodiscard]] inline TrainingDocument bracketed(QStringView marked)
{
    TrainingDocument document;
    Span open;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i] == u'[') {
            open = {document.text.size(), -1};
        } else if (marked[i] == u'|') {
            open.end = document.text.size();
            const QStringView label = marked.mid(i + 1, marked.indexOf(u']', i) - i - 1);
            const EntityLabel kind = label == u"PER"   ? EntityLabel::Person
                                     : label == u"ORG" ? EntityLabel::Organisation
                                     : label == u"LOC" ? EntityLabel::Place
                                                       : EntityLabel::Misc;
            document.names.append({open, kind, {}});
            i = marked.indexOf(u']', i);
        } else {
            document.text.append(marked[i]);
        }
    }
    return document;
}

[[nodiscard]] inline TrainingFile trainingFile(const QString &name, const QStringList &sentences)
{
    TrainingFile file;
    file.name = name;
    file.licence = QStringLiteral("GPL-3.0-or-later");
    for (const QString &sentence : sentences) {
        file.documents.append(bracketed(sentence));
    }
    return file;
}

[[nodiscard]] inline TrainingSet smallTrainingSet()
{
    TrainingSet set;
    set.training.append(trainingFile(
        QStringLiteral("house_train"),
        {
            QStringLiteral("[Mara Lindqvist|PER] spoke to reporters in [Tallinn|LOC] on Monday."),
            QStringLiteral("Mr. [Okoro|PER] said the plan was ready."),
            QStringLiteral("The [Ministry of Fisheries|ORG] said it would publish the report."),
            QStringLiteral("Shares of [Norvik Holdings|ORG] fell sharply in [Oslo|LOC]."),
            QStringLiteral("Police in [Lagos|LOC] said two men were held."),
            QStringLiteral("The minister met [Tomas Brandt|PER] in [Vienna|LOC] last week."),
            QStringLiteral("[Brandt|PER] said the talks were useful."),
            QStringLiteral("The [Ministry of Health|ORG] did not comment."),
            QStringLiteral("He flew from [Madrid|LOC] to [Lima|LOC] with his family."),
            QStringLiteral("[Green Harbour Party|ORG] leader [Ana Duarte|PER] said she would run."),
            QStringLiteral("[Duarte|PER] lives in [Porto|LOC] with two dogs."),
            QStringLiteral("The [Lakeside Bank|ORG] opened a branch in [Geneva|LOC]."),
            QStringLiteral("The court in [Nairobi|LOC] heard the case on Friday."),
            QStringLiteral("President [Joseph Banda|PER] told the crowd to wait."),
            QStringLiteral("The [Banda|PER] family owns the farm."),
            QStringLiteral("Officials of the [Ministry of Justice|ORG] said so on Tuesday."),
            QStringLiteral("[Petra Novak|PER] joined [Norvik Holdings|ORG] in March."),
            QStringLiteral("Mrs. [Novak|PER] said she was pleased."),
            QStringLiteral("The storm hit [Manila|LOC] before dawn."),
            QStringLiteral("Nobody in the village had seen the river so high."),
            QStringLiteral("The train to [Krakow|LOC] was late again."),
            QStringLiteral("Farmers say the harvest was the worst in years."),
            QStringLiteral("[Central Water Company|ORG] raised its prices."),
            QStringLiteral("Mr. [Haddad|PER] said the [Central Water Company|ORG] was to blame."),
            QStringLiteral("[Leila Haddad|PER] was born in [Beirut|LOC]."),
            QStringLiteral("The [People Party|ORG] won most seats in [Bergen|LOC]."),
            QStringLiteral("Two ships left [Rotterdam|LOC] for [Lisbon|LOC]."),
            QStringLiteral("[Samuel Adeyemi|PER], a teacher in [Accra|LOC], said no."),
            QStringLiteral("The [Lakeside Bank|ORG] said its profit rose."),
            QStringLiteral("Mr. [Lund|PER] told the [Ministry of Health|ORG] in May."),
            QStringLiteral("The report was written by [Karin Lund|PER] of [Norvik Holdings|ORG]."),
            QStringLiteral("The weather in [Reykjavik|LOC] was mild."),
            QStringLiteral("It is a long way from here to the sea."),
            QStringLiteral("President [Banda|PER] flew to [Windhoek|LOC] on Sunday."),
            QStringLiteral("The [Coastal Workers Party|ORG] called for a strike."),
            QStringLiteral(
                "A spokesman for the [Ministry of Transport|ORG] said trains would run."),
            QStringLiteral("The road to [Quito|LOC] is closed."),
            QStringLiteral("[Ivan Petrov|PER] and [Ana Duarte|PER] met in [Sofia|LOC]."),
            QStringLiteral("The committee will decide in the spring."),
            QStringLiteral("Mr. [Petrov|PER] said he would come."),
        }));
    set.development.append(trainingFile(
        QStringLiteral("house_dev"),
        {
            QStringLiteral("Mr. [Lindholm|PER] said the [Ministry of Trade|ORG] was wrong."),
            QStringLiteral("Police in [Havana|LOC] said nothing."),
        }));
    set.nameLists.insert(
        QStringLiteral("house.txt"),
        QByteArrayLiteral("# written for the tests\n"
                          "[male-first-name]\nTomas\nJoseph\nErik\n"
                          "[female-first-name]\nMara\nAna\nJohanna\n"
                          "[place]\nOslo\nVienna\nHelsinki\n"
                          "Addis Ababa\n[common-word]\nthe\nreport\n"));
    return set;
}

[[nodiscard]] inline TrainingOptions smallTrainingOptions()
{
    TrainingOptions options;
    options.corpus.fewestOccurrences = 1;
    options.corpus.recasedShare = 0;
    options.learner.epochs = 12;
    options.learner.regularisation = 0.1;
    return options;
}

} // namespace Quoth

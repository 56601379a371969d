// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerlabels.h>
#include <analysis/tagger/trainingset.h>

#include <QHash>
#include <QString>

#include <optional>

namespace Quoth {

/// The names of a file that was labelled by a program and then corrected. It labels one name now
/// so, now so, and some names wrongly throughout ("West Bank" an organisation, "Aung San Suu Kyi" a
/// place); what it and the name lists say together tells more than the label in one place.
class SilverNames
{
public:
    SilverNames() = default;
    explicit SilverNames(const TrainingFile &file);

    /// How often the name is labelled at all.
    [[nodiscard]] int count(const QString &name) const;
    [[nodiscard]] int count(const QString &name, EntityLabel label) const;

    /// The label for a name, given how it is labelled here and which lists have it, with the lists
    /// of its first and its last word.
    struct Evidence
    {
        EntityLabel label = EntityLabel::Misc;
        quint16 lists = 0;
        quint16 firstLists = 0;
        quint16 lastLists = 0;
        bool isOneWord = true;
    };
    [[nodiscard]] EntityLabel repaired(const QString &name, const Evidence &evidence) const;

private:
    using Counts = std::array<int, tagKindCount>;

    [[nodiscard]] bool isPerson(const QString &name, const Evidence &evidence) const;
    [[nodiscard]] std::optional<EntityLabel> majority(const QString &name) const;

    QHash<QString, Counts> m_counts;
    QHash<QString, Counts> m_lastWords; ///< of names of several words
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace Quoth {

enum class RelationKind
{
    Speaker,     ///< from a quotation to the name or mention that says it
    Cue,         ///< from a quotation to its reporting verb
    Coreference, ///< from a mention ("He") to the name it stands for
    Related      ///< any other that a reader draws; Relation::name says which
};

/// A directed link between two annotations of one article, by their ids. `id` as in Annotation.
/// A relation lives as long as both its ends. `name` is the reader's own type of a Related one
/// ("employs"), empty for the others. A value type; any thread.
struct Relation
{
    qint64 id = 0;
    RelationKind kind = RelationKind::Speaker;
    qint64 from = 0;
    qint64 to = 0;
    QString name = QString();

    friend bool operator==(const Relation &, const Relation &) = default;
};

// The fixed identifiers that are stored and exported: speaker, cue, coreference, related.
[[nodiscard]] QString identifier(RelationKind kind);
[[nodiscard]] std::optional<RelationKind> relationKind(QStringView identifier);

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::Relation, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(Quoth::Relation)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>
#include <text/relation.h>
#include <text/structure.h>

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace Quoth {

// The one form in which annotations, relations and structures are written as JSON: in the history
// of a library and in Quoth's own formats. Spans are written in the unit that they come in (UTF-16
// inside a library; formats convert first). Reading is strict: a value of the wrong type, a name
// that is none of the identifiers or a number that is no place gives nothing, and what is missing
// is as in a default-made value. Pure; any thread.

[[nodiscard]] QJsonObject toJson(const Annotation &annotation);
[[nodiscard]] std::optional<Annotation> annotationFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const Relation &relation);
[[nodiscard]] std::optional<Relation> relationFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const QMap<QString, QString> &attributes);
[[nodiscard]] std::optional<QMap<QString, QString>> attributesFromJson(const QJsonObject &json);

[[nodiscard]] QJsonArray toJson(const QList<Span> &spans); ///< pairs of numbers
[[nodiscard]] std::optional<QList<Span>> spansFromJson(const QJsonArray &json);

[[nodiscard]] QJsonObject toJson(const Structure &structure);
[[nodiscard]] std::optional<Structure> structureFromJson(const QJsonObject &json);

/// The structure with every span that is not null replaced.
[[nodiscard]] Structure
mapped(const Structure &structure, const std::function<Span(Span)> &convert);

/// UTC with milliseconds ("2018-09-11T12:00:00.000Z"), empty for an invalid time, and back.
[[nodiscard]] QString timeText(const QDateTime &time);
[[nodiscard]] std::optional<QDateTime> timeFromText(const QString &text);

} // namespace Quoth

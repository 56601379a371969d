// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QJsonObject>

#include <optional>

namespace Quoth {

class ArticleAssembly;
class OffsetMap;

// What a foreign JSON format has no field for travels in an object of ours beside its own fields;
// programs that do not know it pass it over. Fragments count code points.

[[nodiscard]] QJsonObject extraJson(const Annotation &annotation, const OffsetMap &offsets);

/// The annotation without place and words, and its pieces in the canonical text, none for a
/// continuous one. Nothing for an object that is not sound.
struct ExtraAnnotation
{
    Annotation annotation;
    QList<Span> pieces;
};
[[nodiscard]] std::optional<ExtraAnnotation>
annotationFromExtra(const QJsonObject &json, const ArticleAssembly &assembly);

} // namespace Quoth

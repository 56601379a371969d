// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

#include <QJsonObject>

namespace Quoth {

/// The name of our own format, with the version of its rules.
[[nodiscard]] QString articleFormatName();

/// An article with all that stands off it, as one object of Quoth's own format: every place is
/// counted in code points of "text".
[[nodiscard]] QJsonObject articleToJson(const AnnotatedArticle &article);

/// Reads such an object; all but "text" may be missing. Places count code points of "text" as it
/// stands there, and are brought over to the canonical text. Malformed where a value has the wrong
/// type, a place lies outside the text, words are not what their place covers, or a relation leads
/// nowhere; NoText without a text.
Result<ReadArticle> articleFromJson(const QJsonObject &json);

} // namespace Quoth

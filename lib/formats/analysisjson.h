// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <text/article.h>

#include <QJsonObject>

namespace Quoth {

/// What `quoth-cli analyze` prints of one article, a JSON object:
/// `{"id", "source", "title", "byline", "published", "language",
/// "language_confidence", "not_done", "text", "structure", "entities",
/// "timex", "quotes"}`; "timex" lists the dates among the entities once more, by their own types.
/// Offsets are code points into "text", half-open. What was not found is null.
///
/// An utterance that its cue splits has an entry in "quotes" for each pair of marks, as people
/// label them, and each entry has the whole utterance in "parts". "speaker" is the source as the
/// text has it and the entity behind it; "speaker_name" names the speaker as well as is known.
///
/// `raw` is the text as it came in; "text" is returned as that, and the offsets point into it, not
/// into the canonical text that was analysed. Pure; any thread.
[[nodiscard]] QJsonObject
analysisJson(const Article &article, const Analysis &analysis, const QString &raw);

} // namespace Quoth

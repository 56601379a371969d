// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/golddocument.h>
#include <core/result.h>

#include <functional>

namespace Quoth {

/// Reads labelled texts, one JSON object a line: `{"id", "text", "published" or "dct"?,
/// "entities"?:
/// [{"start", "end", "label"}], "quotes"?: [{"start", "end", "kind", "parts"?, "speaker"?,
/// "speaker_name"?, "cue"?}], "timex"?: [{"start", "end", "type", "value"}], "pronoun"? with
/// "candidates", "clusters"?: [[{"start", "end", "text"}]]}`; offsets are code points. Calls `take`
/// for each line in order. Malformed with the line's number for the first line that is none.
Result<void> readGold(const QString &path, const std::function<void(const GoldDocument &)> &take);

} // namespace Quoth

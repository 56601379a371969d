// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>

namespace Quoth {

// The formats by name, each with what it can hold; formats() lists them. Each function stands at
// the end of its writer's file.

[[nodiscard]] Format jsonFormat();
[[nodiscard]] Format jsonLinesFormat();
[[nodiscard]] Format csvFormat();
[[nodiscard]] Format tsvFormat();
[[nodiscard]] Format w3cFormat();
[[nodiscard]] Format bratFormat();
[[nodiscard]] Format casXmiFormat();
[[nodiscard]] Format casJsonFormat();
[[nodiscard]] Format webAnnoFormat();
[[nodiscard]] Format prodigyFormat();
[[nodiscard]] Format doccanoFormat();
[[nodiscard]] Format labelStudioFormat();
[[nodiscard]] Format conllFormat();
[[nodiscard]] Format conlluFormat();
[[nodiscard]] Format teiFormat();
[[nodiscard]] Format ninjsFormat();
[[nodiscard]] Format htmlFormat();
[[nodiscard]] Format markdownFormat();
[[nodiscard]] Format refiFormat();
[[nodiscard]] Format refiCodebookFormat();

} // namespace Quoth

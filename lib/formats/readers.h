// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/filereader.h>

namespace Quoth {

// The kinds of files by name; fileReaders() lists them. Each function stands at the end of its
// reader's file.

[[nodiscard]] FileReader pdfReader();
[[nodiscard]] FileReader epubReader();
[[nodiscard]] FileReader docxReader();
[[nodiscard]] FileReader odtReader();
[[nodiscard]] FileReader flatOdtReader();
[[nodiscard]] FileReader warcReader();
[[nodiscard]] FileReader nitfReader();
[[nodiscard]] FileReader newsMlReader();
[[nodiscard]] FileReader feedReader();
[[nodiscard]] FileReader jsonFeedReader();
[[nodiscard]] FileReader teiFileReader();
[[nodiscard]] FileReader ninjsReader();
[[nodiscard]] FileReader mailReader();
[[nodiscard]] FileReader pageReader();
[[nodiscard]] FileReader markdownReader();
[[nodiscard]] FileReader tableReader();
[[nodiscard]] FileReader jsonLinesReader();
[[nodiscard]] FileReader plainTextReader();

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Quoth {

/// The sample library's articles, in the order of their names.
[[nodiscard]] QStringList sampleFiles();

/// A text of about that many words: the first sample article, and after it the paragraphs of the
/// others in turn, over and over. Every word is from an article, so that finders find as they do.
[[nodiscard]] QString sampleText(qsizetype words);

/// Words as a person counts them: runs of anything but white space.
[[nodiscard]] qsizetype countWords(QStringView text);

} // namespace Quoth

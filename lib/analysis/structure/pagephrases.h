// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

// The furniture of news pages in English, German, French and Spanish; collected from news sites in
// general. Any thread.

/// Is a whole line, in lower case and simplified, part of the page: "read more", "lire aussi"?
[[nodiscard]] bool isPagePhrase(const QString &line);

/// Does a line begin as such lines do whose rest differs: "Sign up for …", "Correction: …"?
[[nodiscard]] bool beginsLikePage(QStringView line);

/// Does a line begin as what an editor adds to an article: "Correction: …", "Editor's note: …"?
[[nodiscard]] bool beginsLikeNote(QStringView line);

/// The name of a section over a headline: "Politics", "Wirtschaft"; in lower case and simplified.
[[nodiscard]] bool isSectionName(const QString &line);

} // namespace Quoth

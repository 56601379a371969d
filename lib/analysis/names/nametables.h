// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Quoth {

// Closed classes of English words that decide where a name begins and ends. Pure; any thread.

/// A word that never begins a name, whatever follows, however it is capitalised: "The", "DESPITE".
[[nodiscard]] bool isFunctionWord(QStringView word);

/// A small word inside a person's name: "Osama bin Laden", "Dominique de Villepin".
[[nodiscard]] bool isNameParticle(QStringView word);

/// Of these one that a surname begins with on its own: "bin Laden said".
[[nodiscard]] bool isOpeningParticle(QStringView word);

/// An article that hangs on a name by a hyphen: "al-Maliki", "el-Sissi", "ash-Sharq".
[[nodiscard]] bool isHyphenArticleWord(QStringView word);

/// What every state has, so that "Iranian Parliament" names no body of that name.
[[nodiscard]] bool isStateBody(QStringView word);

} // namespace Quoth

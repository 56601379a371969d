// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <window/acts.h>

#include <vector>

namespace Quoth {

/// One line of a table of actions: keys are separated by spaces, the first is the one that is
/// shown. Texts are sources of translations in the context of Actions.
struct ActionRow
{
    Acts::Act act;
    Acts::Section section;
    const char *text;
    const char *keys;
    const char *icon;
    const char *help;
    bool isCheckable = false;
    bool isOnReviewPage = false; ///< its key means it only there
};

[[nodiscard]] std::vector<ActionRow> libraryActionRows();
[[nodiscard]] std::vector<ActionRow> reviewActionRows();

/// Acts on an annotation that are the same on the page and in a review, with the same keys.
[[nodiscard]] bool isForReviewToo(Acts::Act act);

} // namespace Quoth

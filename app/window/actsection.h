// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quoth {

/// The menu that lists an action, which is also its section on the sheet of keys.
enum class ActSection
{
    File,
    Edit,
    View,
    Annotate,
    Review,
    Help
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quoth {

/// The desktop program from its arguments to its exit code.
int runProgram(int argc, char *argv[]);

} // namespace Quoth

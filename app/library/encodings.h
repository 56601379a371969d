// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace Quoth {

/// Puts "by detection" and the encodings that news comes in into the box, by the names that
/// everybody uses; the data of each is what ReadOptions take.
void offerEncodings(QComboBox &box);

} // namespace Quoth

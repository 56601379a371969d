// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>

// What every target defines: takes any bytes, ends the program if a promise is broken. libFuzzer
// calls it with bytes that it makes up, replay.cpp with those of files.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace Quoth {

/// The bytes as a text: UTF-8, or behind a first byte 0xFF the code units of UTF-16 as they are, so
/// that halves of surrogate pairs and noncharacters occur too.
[[nodiscard]] QString fuzzedText(const uint8_t *data, size_t size);

/// Prints what is broken and ends the program, so that the fuzzer keeps the input. Empty: nothing.
void failIfBroken(const QString &promise);

} // namespace Quoth

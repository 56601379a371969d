// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace Quoth {

QString fuzzedText(const uint8_t *data, size_t size)
{
    if (size == 0 || data[0] != 0xFF) {
        return QString::fromUtf8(
            reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    }
    QString text(static_cast<qsizetype>((size - 1) / sizeof(QChar)), Qt::Uninitialized);
    std::memcpy(text.data(), data + 1, static_cast<size_t>(text.size()) * sizeof(QChar));
    return text;
}

void failIfBroken(const QString &promise)
{
    if (!promise.isEmpty()) {
        std::fprintf(stderr, "broken promise: %s\n", qPrintable(promise));
        std::abort();
    }
}

} // namespace Quoth

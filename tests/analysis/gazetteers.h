// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/namelists.h>
#include <core/resources.h>

#include <memory>

/// The lists that ship, read from the source tree; null if one of them cannot be read.
inline std::shared_ptr<const Quoth::NameLists> shippedNameLists()
{
    const auto files = Quoth::resourceFiles(
        QStringLiteral(QUOTH_SOURCE_DIR "/resources/gazetteers"), QStringLiteral("*.txt"));
    auto names = std::make_shared<Quoth::NameLists>();
    if (!files) {
        return nullptr;
    }
    for (const QString &path : *files) {
        const auto bytes = Quoth::readResource(path);
        if (!bytes || !names->add(*bytes, path)) {
            return nullptr;
        }
    }
    return names;
}

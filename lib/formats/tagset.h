// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/tag.h>

#include <QList>

namespace Quoth {

// A reader's tags as a file of their own, to take from library to library and to other programs:
// as JSON of ours, and as the codebook of REFI-QDA (.qdc), which NVivo, ATLAS.ti and MAXQDA read.
// Ids are those of the list, and mean nothing outside it; parents come before their children.

[[nodiscard]] QByteArray tagSetJson(const QList<Tag> &tags);
/// A codebook knows neither lines nor shortcuts.
[[nodiscard]] QByteArray tagSetCodebook(const QList<Tag> &tags);

/// Either form, told apart by how it begins. A name that occurs twice in a codebook's tree is
/// given that of its parent before it. Malformed if it is neither, or a value is of another type.
[[nodiscard]] Result<QList<Tag>> readTagSet(const QByteArray &bytes);

} // namespace Quoth

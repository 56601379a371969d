// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

namespace Quoth {

using Attributes = QMap<QString, QString>;

/// May a reader give an attribute of this name? Those that the program itself gives (the value of a
/// date, certainty, flags) have their own ways.
[[nodiscard]] bool isOwnAttribute(const QString &name);

/// Those that readers may give, of all of an annotation.
[[nodiscard]] Attributes ownAttributes(const Annotation &annotation);

/// As they are typed: one a line, "name = value".
[[nodiscard]] QString attributeText(const Attributes &attributes);
/// Reads it again: a name alone has the value "yes", the last of two with one name counts. Nothing
/// if there is a name that is not the reader's to give, or a value without a name.
[[nodiscard]] std::optional<Attributes> attributesFromText(const QString &text);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QXmlStreamWriter;

namespace Quoth {

/// May the character stand in an XML 1.0 document?
[[nodiscard]] bool isXmlCharacter(char16_t unit);

/// The text with each unit that XML knows no way to write (most controls) replaced by U+FFFD: its
/// length and all places in it stay.
[[nodiscard]] QString xmlText(QStringView text);

/// Writes characters so that a reader gets back the very same: a carriage return by its number,
/// since as itself it would be read as a line end; see also xmlText.
void writeXmlText(QXmlStreamWriter &xml, QStringView text);

/// `<name>text</name>`
void writeXmlElement(QXmlStreamWriter &xml, const QString &name, QStringView text);

} // namespace Quoth

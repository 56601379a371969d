// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace Quoth {

/// The value of a header field with its parameters: `text/html; charset=utf-8`.
struct MimeValue
{
    QByteArray value; ///< in lower case
    QList<QPair<QByteArray, QByteArray>> parameters;

    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
};

/// A message, or one part of one, as RFC 5322 and MIME have it: header fields, and either a body
/// or parts. A value type; any thread.
struct MimePart
{
    QList<QPair<QByteArray, QByteArray>> fields; ///< names in lower case, values unfolded
    QByteArray body;                             ///< decoded: no base64, no quoted-printable
    QList<MimePart> parts;

    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    /// A field as people read it: encoded words (RFC 2047) as text.
    [[nodiscard]] QString text(QByteArrayView name) const;
    [[nodiscard]] MimeValue contentType() const;
    [[nodiscard]] bool isAttachment() const;
    /// The body by the charset that it names, else by detection.
    [[nodiscard]] QString bodyText() const;
};

/// TooLarge for more than ten thousand parts or parts nested deeper than twenty.
Result<MimePart> mimeMessage(const QByteArray &bytes, const QString &path);

/// `=?utf-8?q?…?=` words as text; anything else as it is.
[[nodiscard]] QString decodedWords(const QByteArray &value);

} // namespace Quoth

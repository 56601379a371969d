// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <text/span.h>

#include <QList>
#include <QString>

namespace Quoth {

/// The one form in which a text enters the library, with the way back to what came in.
///
/// CR LF and CR become LF; U+2028 LINE SEPARATOR and U+2029 PARAGRAPH SEPARATOR become LF, since a
/// view would break the line there anyway; NUL, lone surrogates, U+FFFE and U+FFFF become U+FFFD
/// REPLACEMENT CHARACTER, since none survives the way through a database; leading U+FEFF BYTE ORDER
/// MARKs are dropped. Everything else stays: soft hyphens, no-break spaces, combining marks,
/// direction marks. Only CR LF and leading marks change the length, so the way back is short. A
/// value type; any thread.
class CanonicalText
{
public:
    CanonicalText() = default;
    /// Asks `stop` every few thousand characters; stopped early, the text is empty.
    explicit CanonicalText(const QString &raw, const StopCallable &stop = {});

    [[nodiscard]] const QString &text() const { return m_text; }

    /// Was there nothing to change but what keeps its length?
    [[nodiscard]] bool keepsLength() const { return m_dropped.isEmpty(); }

    /// The place in the raw text of a place in the canonical one; the end maps to the end.
    [[nodiscard]] qsizetype toRaw(qsizetype position) const;
    [[nodiscard]] Span toRaw(Span span) const;
    /// The place in the canonical text of a place in the raw one.
    [[nodiscard]] qsizetype fromRaw(qsizetype position) const;
    [[nodiscard]] Span fromRaw(Span span) const;

private:
    QString m_text;
    QList<qsizetype> m_dropped; // places in the raw text of the units that are gone, ascending
};

} // namespace Quoth

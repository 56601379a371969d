// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>

namespace Quoth {

/// Measures the words of a margin. At each step of scrolling the same few are measured again, so
/// that what was found is kept until the font changes.
class MarginLabels
{
public:
    MarginLabels();

    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QFontMetricsF &metrics() const { return m_metrics; }

    [[nodiscard]] qreal width(const QString &text) const;
    /// The text as far as there is room for it.
    [[nodiscard]] QString elided(const QString &text, qreal room) const;

private:
    struct Fit
    {
        qreal room = -1;
        QString text;
    };

    QFont m_font;
    QFontMetricsF m_metrics;
    mutable QHash<QString, qreal> m_widths;
    mutable QHash<QString, Fit> m_fits; ///< of those that had no room
};

} // namespace Quoth

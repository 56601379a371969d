// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/marginlabels.h>

namespace Quoth {

namespace {

constexpr qsizetype mostKept = 2000; // names of an article, and far more than are in sight

} // namespace

MarginLabels::MarginLabels()
    : m_metrics(m_font)
{
}

void MarginLabels::setFont(const QFont &font)
{
    if (m_font == font) {
        return;
    }
    m_font = font;
    m_metrics = QFontMetricsF(font);
    m_widths.clear();
    m_fits.clear();
}

qreal MarginLabels::width(const QString &text) const
{
    if (const auto known = m_widths.constFind(text); known != m_widths.cend()) {
        return *known;
    }
    if (m_widths.size() >= mostKept) {
        m_widths.clear();
    }
    return *m_widths.insert(text, m_metrics.horizontalAdvance(text));
}

QString MarginLabels::elided(const QString &text, qreal room) const
{
    if (width(text) <= room) {
        return text;
    }
    const auto known = m_fits.constFind(text);
    if (known != m_fits.cend() && qFuzzyCompare(known->room + 2, room + 2)) {
        return known->text;
    }
    if (m_fits.size() >= mostKept) {
        m_fits.clear();
    }
    return m_fits.insert(text, {room, m_metrics.elidedText(text, Qt::ElideRight, room)})->text;
}

} // namespace Quoth

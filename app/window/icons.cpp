// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/icons.h>

#include <settings/themecolors.h>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Renders an SVG whose strokes are "currentColor" in the colour that the palette has now.
class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString name)
        : m_name(std::move(name))
    {
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            m_svg = file.readAll();
        }
    }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State) override
    {
        QPalette palette = QApplication::palette();
        QColor color = themeColors(palette).dim;
        if (mode == QIcon::Disabled) {
            color = palette.color(QPalette::Disabled, QPalette::ButtonText);
        } else if (mode == QIcon::Active || mode == QIcon::Selected) {
            color = palette.color(QPalette::ButtonText);
        }
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        painter->save();
        painter->setOpacity(painter->opacity() * color.alphaF());
        renderer.render(painter, area);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_name); }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon lineIcon(const QString &name)
{
    return name.isEmpty() ? QIcon() : QIcon(new LineIconEngine(name));
}

} // namespace Quoth

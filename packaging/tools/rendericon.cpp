// SPDX-License-Identifier: GPL-3.0-or-later
// rendericon IN.svg SIZE OUT.png: the icon's pictures are made while building, so that the drawing
// is their only source.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    const int size = argc == 4 ? std::atoi(argv[2]) : 0;
    if (size < 8 || size > 4096) {
        std::fprintf(stderr, "usage: rendericon IN.svg SIZE OUT.png\n");
        return 2;
    }
    QSvgRenderer drawing;
    if (!drawing.load(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "rendericon: cannot read %s\n", argv[1]);
        return 1;
    }
    QImage picture(size, size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    if (!picture.save(QString::fromLocal8Bit(argv[3]), "PNG")) {
        std::fprintf(stderr, "rendericon: cannot write %s\n", argv[3]);
        return 1;
    }
    return 0;
}

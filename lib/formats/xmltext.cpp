// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xmltext.h>

#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

bool isXmlCharacter(char16_t unit)
{
    return unit >= 0x20 ? unit < 0xFFFE : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

QString xmlText(QStringView text)
{
    QString safe = text.toString();
    for (QChar &unit : safe) {
        if (!isXmlCharacter(unit.unicode())) {
            unit = QChar::ReplacementCharacter;
        }
    }
    return safe;
}

void writeXmlText(QXmlStreamWriter &xml, QStringView text)
{
    const QString safe = xmlText(text);
    qsizetype start = 0;
    while (start < safe.size()) {
        const qsizetype end = safe.indexOf(u'\r', start);
        xml.writeCharacters(safe.mid(start, (end < 0 ? safe.size() : end) - start));
        if (end < 0) {
            return;
        }
        xml.writeEntityReference(u"#13"_s);
        start = end + 1;
    }
}

void writeXmlElement(QXmlStreamWriter &xml, const QString &name, QStringView text)
{
    xml.writeStartElement(name);
    writeXmlText(xml, text);
    xml.writeEndElement();
}

} // namespace Quoth

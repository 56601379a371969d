// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/webannotext.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QString webAnnoText(const QString &text)
{
    QString escaped;
    for (const QChar unit : text) {
        switch (unit.unicode()) {
        case u'\\':
            escaped += u"\\\\"_s;
            break;
        case u'\t':
            escaped += u"\\t"_s;
            break;
        case u'\n':
            escaped += u"\\n"_s;
            break;
        case u'\r':
            escaped += u"\\r"_s;
            break;
        default:
            escaped += unit;
        }
    }
    return escaped;
}

QString webAnnoValue(const QString &value)
{
    QString escaped;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QString one = webAnnoText(value.mid(i, 1));
        const bool isArrow = value[i] == u'-' && i + 1 < value.size() && value[i + 1] == u'>';
        const bool isReserved = QStringView(u"[]|_;*").contains(value[i]) || isArrow;
        escaped += isReserved ? u'\\' + one : one;
    }
    return escaped;
}

QString fromWebAnno(const QString &escaped)
{
    QString value;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != u'\\' || i + 1 == escaped.size()) {
            value += escaped[i];
            continue;
        }
        const QChar unit = escaped[++i];
        value += unit == u't' ? u'\t' : unit == u'n' ? u'\n' : unit == u'r' ? u'\r' : unit;
    }
    return value;
}

QStringList splitWebAnno(const QString &cell, QChar separator)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\') {
            ++i;
        } else if (cell[i] == separator) {
            parts.append(cell.mid(start, i - start));
            start = i + 1;
        }
    }
    parts.append(cell.mid(start));
    return parts;
}

} // namespace Quoth

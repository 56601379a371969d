// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/fileset.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60; // characters: at most 240 bytes, with room for an ending

bool isPlain(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit == u'-' || unit == u'_' ||
           unit == u'.' || unit == u' ';
}

} // namespace

QString fileNameOf(const QString &key, QSet<QString> &taken)
{
    QString name;
    for (const QChar unit : key.normalized(QString::NormalizationForm_C).left(longestName)) {
        name.append(isPlain(unit) ? unit : u'-');
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u'-')) { // hidden, or like an option
        name.remove(0, 1);
    }
    while (name.endsWith(u'.') || name.endsWith(u' ')) { // which Windows drops
        name.chop(1);
    }
    if (name.isEmpty()) {
        name = u"article"_s;
    }
    QString free = name;
    for (int number = 2; taken.contains(free.toLower()); ++number) {
        free = u"%1-%2"_s.arg(name).arg(number);
    }
    taken.insert(free.toLower());
    return free;
}

} // namespace Quoth

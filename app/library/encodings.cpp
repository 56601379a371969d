// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/encodings.h>

#include <QComboBox>
#include <QCoreApplication>

namespace Quoth {

using namespace Qt::StringLiterals;

void offerEncodings(QComboBox &box)
{
    static const QStringList all{
        u"UTF-8"_s,        u"windows-1252"_s, u"ISO-8859-15"_s,  u"windows-1250"_s,
        u"ISO-8859-2"_s,   u"windows-1251"_s, u"KOI8-R"_s,       u"windows-1253"_s,
        u"windows-1254"_s, u"windows-1255"_s, u"windows-1256"_s, u"Shift_JIS"_s,
        u"EUC-JP"_s,       u"GB18030"_s,      u"Big5"_s,         u"EUC-KR"_s,
        u"macintosh"_s,    u"UTF-16LE"_s,     u"UTF-16BE"_s};
    box.addItem(QCoreApplication::translate("Quoth::ImportPreview", "by detection"), QByteArray());
    for (const QString &encoding : all) {
        box.addItem(encoding, encoding.toLatin1());
    }
}

} // namespace Quoth

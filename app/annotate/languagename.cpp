// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/languagename.h>

#include <QCoreApplication>
#include <QLocale>

namespace Quoth {

using namespace Qt::StringLiterals;

QString languageName(const QString &code)
{
    struct Name
    {
        QLatin1StringView code;
        const char *name;
    };
    // Those that are recognised; QLocale knows every language, but only its English name.
    static constexpr Name names[] = {
        {"ar"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Arabic")},
        {"bg"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Bulgarian")},
        {"ca"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Catalan")},
        {"cs"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Czech")},
        {"da"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Danish")},
        {"de"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "German")},
        {"el"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Greek")},
        {"en"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "English")},
        {"es"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Spanish")},
        {"fa"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Persian")},
        {"fi"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Finnish")},
        {"fr"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "French")},
        {"he"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Hebrew")},
        {"hi"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Hindi")},
        {"hu"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Hungarian")},
        {"id"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Indonesian")},
        {"it"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Italian")},
        {"ja"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Japanese")},
        {"ko"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Korean")},
        {"nb"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Norwegian")},
        {"nl"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Dutch")},
        {"pl"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Polish")},
        {"pt"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Portuguese")},
        {"ro"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Romanian")},
        {"ru"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Russian")},
        {"sv"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Swedish")},
        {"th"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Thai")},
        {"tr"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Turkish")},
        {"uk"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Ukrainian")},
        {"zh"_L1, QT_TRANSLATE_NOOP("Quoth::LanguageName", "Chinese")}};
    for (const Name &name : names) {
        if (code == name.code) {
            return QCoreApplication::translate("Quoth::LanguageName", name.name);
        }
    }
    return QLocale::languageToString(QLocale(code).language());
}

} // namespace Quoth

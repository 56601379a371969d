// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>

struct _HyphenDict;

namespace Quoth {

/// Where words of one language may be broken at the end of a line: Liang's patterns, as libhyphen
/// reads them from the dictionaries that the system has. Main thread.
class Hyphenator
{
public:
    /// Null where the system has no patterns for the language (ISO 639-1). Read once for each.
    [[nodiscard]] static std::shared_ptr<const Hyphenator> forLanguage(const QString &language);
    /// The languages that the system has patterns for, in the order of their codes.
    [[nodiscard]] static QStringList languages();

    ~Hyphenator();
    Hyphenator(const Hyphenator &) = delete;
    Hyphenator &operator=(const Hyphenator &) = delete;

    /// Places inside the word, in ascending order, before which a line may begin. None for words
    /// with digits or marks in them, for those of capitals only and, except in German, for those
    /// with a capital at their start: names are not broken.
    [[nodiscard]] QList<int> breaks(QStringView word) const;

private:
    Hyphenator(_HyphenDict *patterns, const QString &language);
    [[nodiscard]] bool mayBreak(QStringView word) const;

    _HyphenDict *m_patterns;
    bool m_breaksCapitalised;
};

} // namespace Quoth

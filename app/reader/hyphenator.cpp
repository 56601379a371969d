// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/hyphenator.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QStandardPaths>
#include <QStringEncoder>

#include <algorithm>
#include <cstdlib>
#include <hyphen.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 5;
constexpr qsizetype longestWord = 80; // beyond it nobody would call it a word
constexpr int leastBefore = 2;
constexpr int leastBehind = 3;

QStringList patternFolders()
{
    return QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"hyphen"_s, QStandardPaths::LocateDirectory);
}

/// The dictionary of the language as such, else the first one of a country.
QString patternFile(const QString &language)
{
    for (const QString &folder : patternFolders()) {
        const QDir dir(folder);
        const QStringList names = dir.entryList(
            {u"hyph_"_s + language + u".dic"_s, u"hyph_"_s + language + u"_*.dic"_s}, QDir::Files,
            QDir::Name);
        if (!names.isEmpty()) {
            return dir.filePath(names.first());
        }
    }
    return {};
}

/// The word as the dictionary spells it; empty where its encoding has no such letters.
QByteArray encoded(const QString &word, const HyphenDict &patterns)
{
    if (patterns.utf8 != 0) {
        return word.toUtf8();
    }
    // Most of them are ISO 8859-1, some of another part of it that Qt does not know.
    QStringEncoder encoder(patterns.cset);
    if (!encoder.isValid()) {
        return {};
    }
    const QByteArray bytes = encoder(word);
    return encoder.hasError() || bytes.size() != word.size() ? QByteArray() : bytes;
}

} // namespace

Hyphenator::Hyphenator(_HyphenDict *patterns, const QString &language)
    : m_patterns(patterns)
    , m_breaksCapitalised(language == u"de"_s)
{
}

Hyphenator::~Hyphenator()
{
    hnj_hyphen_free(m_patterns);
}

std::shared_ptr<const Hyphenator> Hyphenator::forLanguage(const QString &language)
{
    static QHash<QString, std::shared_ptr<const Hyphenator>> known;
    const bool isCode = language.size() >= 2 && language.size() <= 3 &&
                        std::all_of(language.cbegin(), language.cend(), [](QChar c) {
                            return c >= u'a' && c <= u'z';
                        });
    if (!isCode) {
        return {};
    }
    const auto found = known.constFind(language);
    if (found != known.cend()) {
        return *found;
    }
    std::shared_ptr<const Hyphenator> hyphenator;
    const QString file = patternFile(language);
    if (!file.isEmpty()) {
        if (HyphenDict *patterns = hnj_hyphen_load(QFile::encodeName(file).constData())) {
            hyphenator.reset(new Hyphenator(patterns, language));
        }
    }
    known.insert(language, hyphenator);
    return hyphenator;
}

QStringList Hyphenator::languages()
{
    QStringList codes;
    for (const QString &folder : patternFolders()) {
        for (const QString &name : QDir(folder).entryList({u"hyph_*.dic"_s}, QDir::Files)) {
            codes.append(name.section(u'.', 0, 0).section(u'_', 1, 1));
        }
    }
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

bool Hyphenator::mayBreak(QStringView word) const
{
    const bool isOfLetters =
        std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
    const bool hasInnerCapital =
        std::any_of(word.cbegin() + 1, word.cend(), [](QChar c) { return c.isUpper(); });
    return isOfLetters && !hasInnerCapital && (m_breaksCapitalised || !word.first().isUpper());
}

QList<int> Hyphenator::breaks(QStringView word) const
{
    if (word.size() < shortestWord || word.size() > longestWord || !mayBreak(word)) {
        return {};
    }
    const QString small = word.toString().toLower();
    const QByteArray bytes =
        small.size() == word.size() ? encoded(small, *m_patterns) : QByteArray();
    if (bytes.isEmpty()) {
        return {};
    }
    QByteArray signs(bytes.size() + 5, '\0');
    char **changes = nullptr;
    int *places = nullptr;
    int *cuts = nullptr;
    if (hnj_hyphen_hyphenate3(
            m_patterns, bytes.constData(), int(bytes.size()), signs.data(), nullptr, &changes,
            &places, &cuts, leastBefore, leastBehind, leastBefore, leastBehind) != 0) {
        return {};
    }
    QList<int> result;
    for (int i = 0; i + 1 < int(word.size()); ++i) {
        // A break that changes how the word is spelt cannot be had without changing the text.
        const bool changesWord = changes != nullptr && changes[i] != nullptr;
        if ((signs[i] & 1) != 0 && !changesWord && i + 1 >= leastBefore &&
            word.size() - (i + 1) >= leastBehind) {
            result.append(i + 1);
        }
    }
    if (changes != nullptr) {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            std::free(changes[i]); // NOLINT: the library's, made by malloc
        }
        std::free(static_cast<void *>(changes)); // NOLINT
    }
    std::free(places); // NOLINT
    std::free(cuts);   // NOLINT
    return result;
}

} // namespace Quoth

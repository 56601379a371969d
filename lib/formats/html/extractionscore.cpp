// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/extractionscore.h>

#include <formats/html/pagepreparation.h>

#include <QHash>

namespace Quoth {

namespace {

using WordCounts = QHash<QString, qsizetype>;

/// Scripts that are written without spaces.
bool isWordByItself(QChar unit)
{
    switch (unit.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

void count(const QString &text, WordCounts &counts, qsizetype &total)
{
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty()) {
            ++counts[word];
            ++total;
            word.clear();
        }
    };
    for (const QChar unit : text.toLower()) {
        const bool isPart = unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
        if (!isPart || isWordByItself(unit)) {
            finish();
        }
        if (isPart) {
            word += unit;
        }
        if (isWordByItself(unit)) {
            finish();
        }
    }
    finish();
}

} // namespace

double WordScore::precision() const
{
    return found > 0 ? double(common) / double(found) : (expected > 0 ? 0 : 1);
}

double WordScore::recall() const
{
    return expected > 0 ? double(common) / double(expected) : (found > 0 ? 0 : 1);
}

double WordScore::f1() const
{
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

WordScore wordScore(const QStringList &found, const QStringList &expected)
{
    WordScore score;
    WordCounts foundWords;
    WordCounts expectedWords;
    for (const QString &paragraph : found) {
        count(paragraph, foundWords, score.found);
    }
    for (const QString &paragraph : expected) {
        count(paragraph, expectedWords, score.expected);
    }
    for (auto it = foundWords.cbegin(); it != foundWords.cend(); ++it) {
        score.common += std::min(it.value(), expectedWords.value(it.key()));
    }
    return score;
}

QStringList wholePageParagraphs(const QByteArray &utf8)
{
    HtmlTree tree = HtmlTree::parse(utf8);
    if (tree.root() < 0) {
        return {};
    }
    preparePage(tree);
    const int body = tree.firstElement(tree.root(), u"body");
    return body < 0 ? QStringList() : paragraphsOf(tree, body);
}

} // namespace Quoth

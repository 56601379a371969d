// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/fuzzymatch.h>

#include <QList>
#include <QString>

#include <algorithm>

namespace Quoth {

namespace {

constexpr int letterScore = 10;
constexpr int wordStartScore = 15;
constexpr int togetherScore = 12;
constexpr int mostLengthPenalty = 9;

QString folded(QStringView text)
{
    QString plain;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) {
            plain += c.toCaseFolded();
        }
    }
    return plain;
}

} // namespace

int fuzzyScore(QStringView typed, QStringView text)
{
    QString letters = folded(typed);
    letters.removeIf([](QChar c) { return c.isSpace(); });
    const QString where = folded(text);
    if (letters.isEmpty()) {
        return 1;
    }
    if (letters.size() > where.size()) {
        return 0;
    }
    // best[i]: the best score of the letters so far with the last of them at i; 0 for none.
    QList<int> best(where.size(), 0);
    for (qsizetype letter = 0; letter < letters.size(); ++letter) {
        QList<int> next(where.size(), 0);
        int before = letter == 0 ? 1 : 0; // the best that ends before i
        for (qsizetype i = 0; i < where.size(); ++i) {
            if (where[i] == letters[letter] && before > 0) {
                const bool isWordStart = i == 0 || !where[i - 1].isLetterOrNumber();
                const int own = letterScore + (isWordStart ? wordStartScore : 0);
                const bool isTogether = letter > 0 && i > 0 && best[i - 1] > 0;
                next[i] =
                    std::max(before + own, isTogether ? best[i - 1] + own + togetherScore : 0);
            }
            if (letter > 0) {
                before = std::max(before, best[i]);
            }
        }
        best = next;
    }
    const int score = *std::max_element(best.cbegin(), best.cend());
    const int penalty = static_cast<int>(
        std::min<qsizetype>(mostLengthPenalty, (where.size() - letters.size()) / 4));
    return score == 0 ? 0 : std::max(1, score - penalty);
}

} // namespace Quoth

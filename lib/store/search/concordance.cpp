// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/concordance.h>

#include <store/search/searchvalues.h>

#include <algorithm>

namespace Quoth {

namespace {

struct TextWord
{
    Span span;
    QString folded;
};

/// Letters, digits and their marks in a row, as FTS5's unicode61 cuts them.
QList<TextWord> textWords(QStringView text)
{
    QList<TextWord> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isPart = i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark() ||
                                                text[i].isSurrogate());
        if (isPart && start < 0) {
            start = i;
        } else if (!isPart && start >= 0) {
            words.append({{start, i}, foldedWord(text.mid(start, i - start))});
            start = -1;
        }
    }
    return words;
}

QStringList foldedWords(const QString &phrase)
{
    QStringList folded;
    for (const TextWord &word : textWords(phrase)) {
        folded.append(word.folded);
    }
    return folded;
}

void addPhrase(const QList<TextWord> &words, const SearchNode &sought, QList<Span> &found)
{
    const QStringList phrase = foldedWords(sought.value);
    if (phrase.isEmpty()) {
        return;
    }
    for (qsizetype i = 0; i + phrase.size() <= words.size(); ++i) {
        bool isSame = true;
        for (qsizetype k = 0; isSame && k < phrase.size(); ++k) {
            const bool isStart = sought.isPrefix && k + 1 == phrase.size();
            const QString &word = words[i + k].folded;
            isSame = isStart ? word.startsWith(phrase[k]) : word == phrase[k];
        }
        if (isSame) {
            found.append({words[i].span.start, words[i + phrase.size() - 1].span.end});
        }
    }
}

void addCharacters(QStringView text, const QString &sought, QList<Span> &found)
{
    for (qsizetype at = text.indexOf(sought); at >= 0;
         at = text.indexOf(sought, at + sought.size())) {
        found.append({at, at + sought.size()});
    }
}

QString asLine(QStringView text)
{
    QString line = text.toString();
    std::replace_if(
        line.begin(), line.end(), [](QChar unit) { return unit.isSpace(); }, QChar(u' '));
    return line;
}

} // namespace

QString foldedWord(QStringView word)
{
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_D);
    QString folded;
    for (const QChar unit : decomposed) {
        if (!unit.isMark()) {
            folded += unit;
        }
    }
    return folded.toCaseFolded();
}

QList<Span> occurrences(QStringView text, const QList<SearchNode> &sought)
{
    QList<Span> found;
    QList<TextWord> words;
    for (const SearchNode &node : sought) {
        if (isUnspaced(node.value)) {
            addCharacters(text, node.value, found);
            continue;
        }
        if (words.isEmpty()) {
            words = textWords(text);
        }
        addPhrase(words, node, found);
    }
    std::sort(found.begin(), found.end());
    QList<Span> apart;
    for (const Span span : std::as_const(found)) {
        if (apart.isEmpty() || span.start >= apart.last().end) {
            apart.append(span);
        }
    }
    return apart;
}

ConcordanceLine concordanceLine(QStringView text, Span place, qsizetype context)
{
    qsizetype start = std::max<qsizetype>(0, place.start - context);
    while (start > 0 && start < place.start && !text[start - 1].isSpace()) {
        ++start; // no half word at the outer end
    }
    qsizetype end = std::min(text.size(), place.end + context);
    while (end < text.size() && end > place.end && !text[end].isSpace()) {
        --end;
    }
    return {
        place, asLine(text.mid(start, place.start - start)), asLine(place.in(text)),
        asLine(text.mid(place.end, end - place.end))};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/shownnames.h>

#include <algorithm>

namespace Quoth {

namespace {

/// Without a copy, for a look-up.
QString asKey(QStringView words)
{
    return QString::fromRawData(words.data(), words.size());
}

QStringView firstLetters(QStringView word)
{
    qsizetype end = 0;
    while (end < word.size() && (word[end].isLetterOrNumber() || word[end].isSurrogate())) {
        ++end;
    }
    return word.first(end == 0 ? std::min<qsizetype>(1, word.size()) : end);
}

bool hasOnlyPlainSpaces(QStringView words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isDouble = words[i] == u' ' && i > 0 && words[i - 1] == u' ';
        if (words[i].isSpace() && (words[i] != u' ' || isDouble)) {
            return false;
        }
    }
    return true;
}

size_t placeOf(EntityLabel label)
{
    return static_cast<size_t>(label);
}

} // namespace

ShownNames::Form &ShownNames::form(const QString &words)
{
    const QString form = words.simplified();
    qsizetype &longest = m_longest[firstLetters(form).toString()];
    // White space in the text may be wider than in the form.
    longest = std::max(longest, form.size() + 4);
    return m_forms[form];
}

ShownNames::Form ShownNames::find(QStringView words) const
{
    return hasOnlyPlainSpaces(words) ? m_forms.value(asKey(words))
                                     : m_forms.value(words.toString().simplified());
}

void ShownNames::addName(const QString &words, EntityLabel label, int times)
{
    if (label != EntityLabel::Date && !words.trimmed().isEmpty()) {
        form(words).agreed[placeOf(label)] += times;
    }
}

void ShownNames::addRejection(const QString &words, EntityLabel label, int times)
{
    if (label != EntityLabel::Date && !words.trimmed().isEmpty()) {
        form(words).rejected[placeOf(label)] += times;
    }
}

ShownNames::Verdict ShownNames::verdict(QStringView words) const
{
    const Form form = find(words);
    const auto best = std::max_element(form.agreed.begin(), form.agreed.end());
    const auto place = static_cast<size_t>(best - form.agreed.begin());
    if (*best <= form.rejected[place]) {
        return {};
    }
    int decisions = form.rejected[place];
    for (const int agreed : form.agreed) {
        decisions += agreed;
    }
    return {static_cast<EntityLabel>(place), (*best + 1.0) / (decisions + 2.0)};
}

bool ShownNames::isAgreed(QStringView words, EntityLabel label) const
{
    if (label == EntityLabel::Date) {
        return false;
    }
    const Form form = find(words);
    const int own = form.agreed[placeOf(label)];
    const int most = *std::max_element(form.agreed.begin(), form.agreed.end());
    return own > form.rejected[placeOf(label)] && 2 * own >= most;
}

int ShownNames::timesRejected(QStringView words, EntityLabel label) const
{
    if (label == EntityLabel::Date) {
        return 0;
    }
    const Form form = find(words);
    return form.rejected[placeOf(label)] - form.agreed[placeOf(label)];
}

qsizetype ShownNames::longestFrom(QStringView word) const
{
    return m_longest.value(asKey(firstLetters(word)));
}

} // namespace Quoth

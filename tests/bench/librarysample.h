// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>
#include <text/article.h>

#include <QStringList>

#include <random>

namespace Quoth {

/// Makes up articles as a library of news may have them: words that are as unevenly common as those
/// of a language (Zipf), about four hundred of them, from forty outlets over ten years. The same
/// every time.
class LibrarySample
{
public:
    LibrarySample();

    [[nodiscard]] Article next();
    /// What somebody types to find one of them: a word as common as words in the texts are.
    [[nodiscard]] QString query();
    [[nodiscard]] QString word();
    /// First and last name of one of twenty thousand persons, a few of whom are in most news.
    [[nodiscard]] QString name();
    /// Proposals of ten names of persons, each on some words of the text.
    [[nodiscard]] AnnotationSet names(const QString &text);

private:
    std::mt19937 m_random{20260302}; // NOLINT: the same every time; the words are made with it
    QStringList m_words;
    std::discrete_distribution<int> m_zipf;
    int m_count = 0;
};

} // namespace Quoth

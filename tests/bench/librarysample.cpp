// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysample.h"

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordCount = 50'000;
constexpr int outletCount = 40;
constexpr int days = 3'650;

QStringList madeUpWords(std::mt19937 &random)
{
    static const QStringList syllables = {u"ba"_s,  u"ten"_s, u"ri"_s,  u"os"_s, u"mar"_s, u"li"_s,
                                          u"con"_s, u"de"_s,  u"sta"_s, u"vo"_s, u"ner"_s, u"pe"_s,
                                          u"gra"_s, u"ti"_s,  u"sul"_s, u"ha"_s, u"ken"_s, u"du"_s,
                                          u"fo"_s,  u"wel"_s, u"bri"_s, u"ja"_s, u"lun"_s, u"me"_s};
    QSet<QString> seen;
    QStringList words;
    while (words.size() < wordCount) {
        QString word;
        // Common words are short.
        const auto length = 1 + int(random() % (words.size() < 200 ? 2 : 4));
        for (int i = 0; i < length; ++i) {
            word += syllables[qsizetype(random() % size_t(syllables.size()))];
        }
        if (!seen.contains(word)) {
            seen.insert(word);
            words.append(word);
        }
    }
    return words;
}

} // namespace

LibrarySample::LibrarySample()
    : m_words(madeUpWords(m_random))
{
    std::vector<double> weights;
    weights.reserve(size_t(m_words.size()));
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        weights.push_back(1.0 / double(i + 1));
    }
    m_zipf = std::discrete_distribution<int>(weights.cbegin(), weights.cend());
}

QString LibrarySample::word()
{
    return m_words[m_zipf(m_random)];
}

QString LibrarySample::query()
{
    // Nobody types the hundred commonest words, which say nothing.
    for (;;) {
        const int place = m_zipf(m_random);
        if (place >= 100) {
            return m_words[place];
        }
    }
}

QString LibrarySample::name()
{
    // The words of a language of their own: the rarer half of them are last names.
    const int person = m_zipf(m_random) % 20'000;
    return m_words[1'000 + person % 400] + u' ' + m_words[5'000 + person];
}

AnnotationSet LibrarySample::names(const QString &text)
{
    AnnotationSet set;
    qsizetype at = 0;
    for (int i = 0; i < 10; ++i) {
        const qsizetype start = text.indexOf(u' ', at + int(m_random() % 100)) + 1;
        const qsizetype end = text.indexOf(u' ', start);
        if (start <= at || end <= start) {
            break;
        }
        Annotation annotation;
        annotation.span = {start, end};
        annotation.words = annotation.span.in(text).toString();
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = u"PER"_s;
        annotation.entity = name();
        annotation.origin = {OriginKind::Rule, u"bench"_s, u"1"_s, 0.9};
        annotation.status = AnnotationStatus::Proposed;
        annotation.id = set.annotations.size() + 1;
        set.annotations.append(annotation);
        at = end;
    }
    return set;
}

Article LibrarySample::next()
{
    Article article;
    const int number = ++m_count;
    const int outlet = int(m_random() % outletCount);
    article.key = u"article-%1"_s.arg(number);
    article.source = u"https://www.outlet%1.example/news/%2"_s.arg(outlet).arg(number);
    article.published = QDate(2010, 1, 1).addDays(int(m_random() % days));
    article.byline = u"Reporter %1"_s.arg(m_random() % 300);
    article.language = outlet % 8 == 0 ? u"de"_s : u"en"_s;
    article.imported = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number);
    QStringList title;
    for (int i = 0; i < 8; ++i) {
        title.append(word());
    }
    article.title = title.join(u' ');
    const int words = 300 + int(m_random() % 200);
    QString &text = article.text;
    text.reserve(words * 8);
    for (int i = 0; i < words; ++i) {
        text += word();
        text += i % 17 == 16 ? u". "_s : u" "_s;
    }
    text += u"end.\n"_s;
    return article;
}

} // namespace Quoth

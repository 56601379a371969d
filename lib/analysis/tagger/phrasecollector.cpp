// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/phrasecollector.h>

#include <text/sentences.h>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestSmall = 3;     // occurrences of a common word in small letters
constexpr int smallToCapital = 10; // for each one capitalised inside a sentence

constexpr std::array<std::pair<QStringView, quint16>, 15> phraseListNames = {{
    {u"female-first-name", FemaleFirstNameList},
    {u"male-first-name", MaleFirstNameList},
    {u"surname", SurnameList},
    {u"country", CountryList},
    {u"place", PlaceList},
    {u"demonym", DemonymList},
    {u"organisation", OrganisationList},
    {u"common-word", CommonWordList},
    {u"misc", MiscList},
    {u"title", TitleList},
    {u"role", RoleList},
    {u"organisation-word", OrganisationWordList},
    {u"place-word", PlaceWordList},
    {u"event-word", EventWordList},
    {u"not-name", NotNameList},
}};

Result<void> addLists(PhraseTableBuilder &builder, const QString &name, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    quint16 list = 0;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            list = 0;
            for (const auto &[identifier, bit] : phraseListNames) {
                list = identifier == line.sliced(1, line.size() - 2) ? bit : list;
            }
        } else if (list != 0) {
            const qsizetype tab = line.indexOf(u'\t');
            builder.add(tab < 0 ? line : line.first(tab), list);
        }
        if (list == 0) {
            return failure(ErrorCode::Malformed, name, line.toString(), number);
        }
    }
    return {};
}

struct CaseCounts
{
    int small = 0;
    int capital = 0;
};

void countCases(const TrainingFile &file, QHash<QString, CaseCounts> &counts)
{
    for (const TrainingDocument &document : file.documents) {
        const TokenizedText text = tokenizeText(document.text);
        for (const Sentence &sentence : text.sentences) {
            for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
                const QStringView word = text.word(i);
                if (text.tokens[i].kind != TokenKind::Word) {
                    continue;
                }
                const QString small = word.toString().toLower();
                if (word == small) {
                    ++counts[small].small;
                } else if (
                    i > sentence.firstToken && word.sliced(1) == QStringView(small).sliced(1)) {
                    ++counts[small].capital;
                }
            }
        }
    }
}

} // namespace

Result<QByteArray> collectPhrases(const TrainingSet &set)
{
    PhraseTableBuilder builder;
    for (auto list = set.nameLists.cbegin(); list != set.nameLists.cend(); ++list) {
        if (auto added = addLists(builder, list.key(), list.value()); !added) {
            return failure(added.error());
        }
    }
    QHash<QString, CaseCounts> counts;
    for (const TrainingFile &file : set.training) {
        countCases(file, counts);
    }
    for (auto word = counts.cbegin(); word != counts.cend(); ++word) {
        if (word->small >= fewestSmall && word->small >= smallToCapital * word->capital) {
            builder.add(word.key(), CommonWordList);
        }
    }
    return builder.bytes();
}

QStringList frequentWords(const TrainingSet &set, qsizetype most)
{
    QHash<QString, int> counts;
    for (const TrainingFile &file : set.training) {
        for (const TrainingDocument &document : file.documents) {
            for (const Token &token : tokenize(document.text)) {
                const QStringView word = token.span.in(document.text);
                if (token.kind == TokenKind::Punctuation || word[0].isLower()) {
                    ++counts[word.toString()];
                }
            }
        }
    }
    QStringList words = counts.keys();
    std::sort(words.begin(), words.end(), [&counts](const QString &a, const QString &b) {
        const int left = counts.value(a);
        const int right = counts.value(b);
        return left != right ? left > right : a < b;
    });
    return words.mid(0, most);
}

} // namespace Quoth

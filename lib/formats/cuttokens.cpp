// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/cuttokens.h>

#include <algorithm>

namespace Quoth {

CutTokens::CutTokens(QStringView text, const QList<Annotation> &annotations)
{
    QList<qsizetype> cuts;
    for (const Annotation &annotation : annotations) {
        for (const Span part : parts(annotation)) {
            cuts << part.start << part.end;
        }
    }
    std::sort(cuts.begin(), cuts.end());
    const TokenizedText cut = tokenizeText(text);
    auto next = cuts.cbegin();
    for (const Sentence &sentence : cut.sentences) {
        const qsizetype first = tokens.size();
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            Span token = cut.tokens[i].span;
            for (; next != cuts.cend() && *next < token.end; ++next) {
                if (*next > token.start) {
                    tokens.append({token.start, *next});
                    token.start = *next;
                }
            }
            tokens.append(token);
        }
        if (tokens.size() > first) {
            sentences.append({first, tokens.size()});
        }
    }
    joinSentences(annotations);
}

CutTokens CutTokens::withSpaces(QStringView text) const
{
    CutTokens all = *this;
    all.tokens.clear();
    qsizetype end = 0; // of what the tokens up to here explain
    for (qsizetype i = 0; i <= tokens.size(); ++i) {
        const qsizetype next = i < tokens.size() ? tokens[i].start : text.size();
        end += i > 0 && end < next && text[end] == u' ' ? 1 : 0;
        if (end < next) {
            all.tokens.append({end, next});
        }
        if (i < tokens.size()) {
            all.tokens.append(tokens[i]);
            end = tokens[i].end;
        }
    }
    return all;
}

void CutTokens::joinSentences(const QList<Annotation> &annotations)
{
    QList<qsizetype> opened(tokens.size() + 1, 0); // marks that are open before each token
    for (const Annotation &annotation : annotations) {
        for (const Span part : parts(annotation)) {
            const Span range = tokensOf(part);
            if (range.length() > 1) {
                ++opened[range.start + 1];
                --opened[range.end];
            }
        }
    }
    for (qsizetype i = 1; i < opened.size(); ++i) {
        opened[i] += opened[i - 1];
    }
    QList<Span> joined;
    for (const Span sentence : std::as_const(sentences)) {
        if (!joined.isEmpty() && opened[sentence.start] > 0) {
            joined.last().end = sentence.end;
        } else {
            joined.append(sentence);
        }
    }
    sentences = joined;
}

Span CutTokens::tokensOf(Span span) const
{
    const auto before = [](Span token, qsizetype place) {
        return token.start < place;
    };
    const auto first = std::lower_bound(tokens.cbegin(), tokens.cend(), span.start, before);
    const auto end = std::lower_bound(first, tokens.cend(), span.end, before);
    return {first - tokens.cbegin(), end - tokens.cbegin()};
}

} // namespace Quoth

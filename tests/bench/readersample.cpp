// SPDX-License-Identifier: GPL-3.0-or-later
#include "readersample.h"

#include "sampletext.h"

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Where each word of the text begins and ends.
QList<Span> wordsOf(QStringView text)
{
    QList<Span> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isSpace = i == text.size() || text[i].isSpace();
        if (!isSpace && start < 0) {
            start = i;
        } else if (isSpace && start >= 0) {
            words.append({start, i});
            start = -1;
        }
    }
    return words;
}

} // namespace

AnnotatedArticle readerSample(qsizetype words, int wordsAHighlight, bool isOneParagraph)
{
    struct Layer
    {
        int from;
        int to;
        AnnotationKind kind;
        QString tag;
    };
    const QList<Layer> layers = {
        {2, 14, AnnotationKind::Quotation, u"direct"_s},
        {6, 18, AnnotationKind::Highlight, u"mine"_s},
        {8, 10, AnnotationKind::Entity, u"PER"_s}};
    AnnotatedArticle content;
    content.article.id = 1;
    content.article.text = sampleText(words);
    if (isOneParagraph) {
        content.article.text.replace(u'\n', u' ');
    }
    const QString &text = content.article.text;
    const QList<Span> all = wordsOf(text);
    const qsizetype group = qsizetype(wordsAHighlight) * layers.size();
    for (qsizetype i = 0; i + group <= all.size(); i += group) {
        for (const Layer &layer : layers) {
            Annotation annotation;
            annotation.id = content.set.annotations.size() + 1;
            annotation.kind = layer.kind;
            annotation.tag = layer.tag;
            annotation.span = {all[i + layer.from].start, all[i + layer.to].end};
            annotation.words = annotation.span.in(text).toString();
            content.set.annotations.append(annotation);
        }
    }
    return content;
}

} // namespace Quoth

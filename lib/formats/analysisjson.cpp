// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/analysisjson.h>

#include <analysis/speech/speakername.h>
#include <text/canonicaltext.h>
#include <text/offsetmap.h>

#include <QJsonArray>

#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// Two digits are what a confidence is worth; more would only look exact.
double roundedConfidence(double confidence)
{
    return std::round(confidence * 1000) / 1000;
}

class AnalysisJsonWriter
{
public:
    AnalysisJsonWriter(const Analysis &analysis, const QString &raw)
        : m_analysis(analysis)
        , m_raw(raw)
        , m_canonical(raw)
        , m_offsets(m_raw)
    {
    }

    [[nodiscard]] QJsonObject structure() const
    {
        const Structure &found = m_analysis.structure;
        return {
            {u"title"_s, pair(found.title)},
            {u"byline"_s, pair(found.byline)},
            {u"dateline"_s, pair(found.dateline)},
            {u"body"_s, pairs(found.body)},
            {u"boilerplate"_s, pairs(found.boilerplate)}};
    }

    [[nodiscard]] QJsonArray entities() const
    {
        QJsonArray array;
        for (const EntityMention &mention : m_analysis.mentions) {
            QJsonObject object = place(mention.span);
            object.insert(u"label"_s, identifier(mention.label));
            object.insert(u"entity"_s, entityName(mention.entity));
            if (mention.timex) {
                object.insert(u"timex"_s, identifier(*mention.timex));
            }
            if (!mention.value.isEmpty()) {
                object.insert(u"value"_s, mention.value);
            }
            if (mention.modifier != TimexModifier::None) {
                object.insert(u"mod"_s, identifier(mention.modifier));
            }
            object.insert(u"confidence"_s, roundedConfidence(mention.confidence));
            array.append(object);
        }
        return array;
    }

    /// The expressions of time once more, as labelled corpora list them: by their own types.
    [[nodiscard]] QJsonArray timexes() const
    {
        QJsonArray array;
        for (const EntityMention &mention : m_analysis.mentions) {
            if (!mention.timex) {
                continue;
            }
            QJsonObject object = place(mention.span);
            object.insert(u"type"_s, identifier(*mention.timex));
            object.insert(u"value"_s, mention.value);
            if (mention.modifier != TimexModifier::None) {
                object.insert(u"mod"_s, identifier(mention.modifier));
            }
            array.append(object);
        }
        return array;
    }

    /// What the language of the text kept the analysis from: nobody should take an empty list of
    /// names for a text without names.
    [[nodiscard]] QJsonArray omissions() const
    {
        QJsonArray array;
        for (const Omission omission : m_analysis.omissions) {
            switch (omission) {
            case Omission::Names:
                array.append(u"names"_s);
                break;
            case Omission::IndirectSpeech:
                array.append(u"indirect_speech"_s);
                break;
            case Omission::DatesOtherThanFigures:
                array.append(u"dates_in_words"_s);
                break;
            }
        }
        return array;
    }

    [[nodiscard]] QJsonArray quotes() const
    {
        QJsonArray array;
        for (const QuotationFinding &quotation : m_analysis.quotations) {
            for (const Span piece : writtenPieces(quotation)) {
                array.append(quote(quotation, piece));
            }
        }
        return array;
    }

private:
    [[nodiscard]] QJsonObject quote(const QuotationFinding &quotation, Span piece) const
    {
        QJsonObject object = place(piece);
        object.insert(u"kind"_s, identifier(quotation.kind));
        object.insert(u"stance"_s, identifier(quotation.stance));
        if (!quotation.parts.isEmpty()) {
            object.insert(u"parts"_s, pairs(quotation.parts));
        }
        if (!quotation.source.isNull()) {
            QJsonObject speaker = place(quotation.source);
            speaker.insert(u"entity"_s, entityName(quotation.speaker));
            if (quotation.affiliation >= 0) {
                speaker.insert(u"affiliation"_s, entityName(quotation.affiliation));
            }
            object.insert(u"speaker"_s, speaker);
        }
        if (const QString name = speakerName(m_analysis, quotation, m_canonical.text());
            !name.isEmpty()) {
            object.insert(u"speaker_name"_s, name);
        }
        if (!quotation.cue.isNull()) {
            object.insert(u"cue"_s, place(quotation.cue));
        }
        object.insert(u"confidence"_s, roundedConfidence(quotation.confidence));
        return object;
    }

    [[nodiscard]] Span outside(Span span) const
    {
        return m_offsets.toCodePoints(m_canonical.toRaw(span));
    }

    [[nodiscard]] QJsonValue pair(Span span) const
    {
        if (span.isNull()) {
            return {};
        }
        const Span out = outside(span);
        return QJsonArray{out.start, out.end};
    }

    [[nodiscard]] QJsonArray pairs(const QList<Span> &spans) const
    {
        QJsonArray array;
        for (const Span span : spans) {
            array.append(pair(span));
        }
        return array;
    }

    [[nodiscard]] QJsonObject place(Span span) const
    {
        const Span out = outside(span);
        return {
            {u"start"_s, out.start},
            {u"end"_s, out.end},
            {u"text"_s, m_canonical.toRaw(span).in(m_raw).toString()}};
    }

    [[nodiscard]] QJsonValue entityName(int entity) const
    {
        return entity < 0 ? QJsonValue() : textOrNull(m_analysis.entities[entity].name);
    }

    const Analysis &m_analysis;
    const QString &m_raw;
    CanonicalText m_canonical;
    OffsetMap m_offsets;
};

} // namespace

QJsonObject analysisJson(const Article &article, const Analysis &analysis, const QString &raw)
{
    const AnalysisJsonWriter writer(analysis, raw);
    const QString title = article.title.isEmpty() ? analysis.title : article.title;
    const QString byline = article.byline.isEmpty() ? analysis.byline : article.byline;
    const QString language = article.language.isEmpty() ? analysis.language : article.language;
    return {
        {u"id"_s, article.key},
        {u"source"_s, article.source},
        {u"title"_s, textOrNull(title)},
        {u"byline"_s, textOrNull(byline)},
        {u"published"_s, textOrNull(analysis.published.toString(Qt::ISODate))},
        {u"language"_s, textOrNull(language)},
        {u"language_confidence"_s, roundedConfidence(analysis.languageConfidence)},
        {u"not_done"_s, writer.omissions()},
        {u"text"_s, raw},
        {u"structure"_s, writer.structure()},
        {u"entities"_s, writer.entities()},
        {u"timex"_s, writer.timexes()},
        {u"quotes"_s, writer.quotes()}};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/proposals.h>

#include <analysis/readingorder.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

class ProposalMaker
{
public:
    ProposalMaker(const Analysis &analysis, QStringView text, const StopCallable &stop)
        : m_analysis(analysis)
        , m_text(text)
        , m_poll(stop, stepsBetweenStops)
    {
    }

    AnnotationSet run()
    {
        constexpr qsizetype ofAQuotation = 3; // itself, its cue and its source
        m_set.annotations.reserve(
            m_analysis.mentions.size() + ofAQuotation * m_analysis.quotations.size());
        m_names.reserve(m_analysis.mentions.size());
        // Nothing that holds so many is made anew while it grows: that is long without a question.
        m_set.relations.reserve(ofAQuotation * m_analysis.quotations.size());
        m_sources.reserve(m_analysis.quotations.size());
        m_cues.reserve(m_analysis.quotations.size());
        for (const EntityMention &mention : m_analysis.mentions) {
            if (m_poll.step()) {
                return {};
            }
            addEntity(mention);
        }
        for (const QuotationFinding &quotation : m_analysis.quotations) {
            if (m_poll.step()) {
                return {};
            }
            addQuotation(quotation);
        }
        sortInReadingOrder(m_set.annotations, m_text.size(), m_poll);
        return std::move(m_set);
    }

private:
    qint64
    add(Span span, AnnotationKind kind, const QString &tag, int entity, const QString &rule,
        double confidence)
    {
        Annotation annotation;
        annotation.id = ++m_lastId;
        annotation.span = span;
        annotation.words = span.in(m_text).toString();
        annotation.kind = kind;
        annotation.tag = tag;
        annotation.entity = entityName(entity);
        const bool isLearned = rule.startsWith(u"tagger");
        QString version = analysisVersion();
        if (isLearned && !m_analysis.modelVersion.isEmpty()) {
            version += u'+' + m_analysis.modelVersion; // a model of the reader's own
        }
        annotation.origin = {
            isLearned ? OriginKind::Model : OriginKind::Rule, rule, version, confidence};
        annotation.status = AnnotationStatus::Proposed;
        m_set.annotations.append(annotation);
        return annotation.id;
    }

    void relate(RelationKind kind, qint64 from, qint64 to)
    {
        m_set.relations.append({++m_lastRelation, kind, from, to});
    }

    [[nodiscard]] QString entityName(int entity) const
    {
        return entity < 0 ? QString() : m_analysis.entities[entity].name;
    }

    void addEntity(const EntityMention &mention)
    {
        const qint64 id =
            add(mention.span, AnnotationKind::Entity, identifier(mention.label), mention.entity,
                mention.rule, mention.confidence);
        Annotation &annotation = m_set.annotations.last();
        if (mention.timex) {
            annotation.attributes.insert(u"timex"_s, identifier(*mention.timex));
        }
        if (!mention.value.isEmpty()) {
            annotation.attributes.insert(u"value"_s, mention.value);
        }
        if (mention.modifier != TimexModifier::None) {
            annotation.attributes.insert(u"mod"_s, identifier(mention.modifier));
        }
        m_names.append(id);
    }

    void addQuotation(const QuotationFinding &quotation)
    {
        const qint64 id =
            add(quotation.span, AnnotationKind::Quotation, identifier(quotation.kind),
                quotation.speaker, quotation.rule, quotation.confidence);
        setParts(m_set.annotations.last(), pieces(quotation));
        if (quotation.stance != Stance::Speech) {
            m_set.annotations.last().attributes.insert(u"stance"_s, identifier(quotation.stance));
        }
        if (quotation.affiliation >= 0) {
            m_set.annotations.last().attributes.insert(
                u"affiliation"_s, entityName(quotation.affiliation));
        }
        if (!quotation.source.isNull()) {
            relate(RelationKind::Speaker, id, speakerFor(quotation));
        }
        if (!quotation.cue.isNull()) {
            relate(RelationKind::Cue, id, cueFor(quotation));
        }
    }

    qint64 cueFor(const QuotationFinding &quotation)
    {
        qint64 &id = m_cues[quotation.cue];
        if (id == 0) {
            id = add(
                quotation.cue, AnnotationKind::Cue, {}, -1, quotation.rule, quotation.confidence);
        }
        return id;
    }

    /// The name itself where the source is nothing else, else a mention of the whole noun phrase.
    qint64 speakerFor(const QuotationFinding &quotation)
    {
        qint64 &id = m_sources[quotation.source];
        if (id != 0) {
            return id;
        }
        if (const qint64 name = nameAt(quotation.source); name != 0) {
            return id = name;
        }
        id =
            add(quotation.source, AnnotationKind::Mention, {}, quotation.speaker, quotation.rule,
                quotation.confidence);
        if (const qint64 name = nameOf(quotation.speaker, quotation.source); name != 0) {
            relate(RelationKind::Coreference, id, name);
        }
        return id;
    }

    /// The name that covers the same words, 0 if there is none. Mentions are in reading order.
    [[nodiscard]] qint64 nameAt(Span source) const
    {
        const auto &mentions = m_analysis.mentions;
        const auto found = std::partition_point(
            mentions.begin(), mentions.end(),
            [source](const EntityMention &mention) { return mention.span < source; });
        const bool isThere = found != mentions.end() && found->span == source;
        return isThere ? m_names[found - mentions.begin()] : 0;
    }

    /// A name of the entity: inside the source if there is one, else the nearest before it.
    [[nodiscard]] qint64 nameOf(int entity, Span source) const
    {
        if (entity < 0) {
            return 0;
        }
        const auto &own = m_analysis.entities[entity].mentions;
        const auto behind = std::partition_point(own.begin(), own.end(), [&](int mention) {
            return m_analysis.mentions[mention].span.start < source.end;
        });
        return behind == own.begin() ? 0 : m_names[*std::prev(behind)];
    }

    static constexpr int stepsBetweenStops = 256;

    const Analysis &m_analysis;
    QStringView m_text;
    StopPoll m_poll;
    AnnotationSet m_set;
    QList<qint64> m_names; ///< the annotation of each mention
    QHash<Span, qint64> m_sources;
    QHash<Span, qint64> m_cues;
    qint64 m_lastId = 0;
    qint64 m_lastRelation = 0;
};

} // namespace

QString analysisVersion()
{
    return u"1"_s;
}

AnnotationSet proposals(
    const Analysis &analysis, QStringView text, const StopCallable &stop,
    const DisposalCallable &disposal)
{
    auto maker = std::make_shared<ProposalMaker>(analysis, text, stop);
    AnnotationSet set = maker->run();
    if (disposal) {
        disposal(std::move(maker));
    }
    return set;
}

} // namespace Quoth

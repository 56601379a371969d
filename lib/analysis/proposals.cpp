// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/proposals.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

class ProposalMaker
{
public:
    ProposalMaker(const Analysis &analysis, QStringView text)
        : m_analysis(analysis)
        , m_text(text)
    {
    }

    AnnotationSet run()
    {
        for (const EntityMention &mention : m_analysis.mentions) {
            addEntity(mention);
        }
        for (const QuotationFinding &quotation : m_analysis.quotations) {
            addQuotation(quotation);
        }
        std::stable_sort(
            m_set.annotations.begin(), m_set.annotations.end(),
            [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
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
        annotation.origin = {
            isLearned ? OriginKind::Model : OriginKind::Rule, rule, analysisVersion(), confidence};
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
        m_names.append({mention.span, mention.entity, id});
    }

    void addQuotation(const QuotationFinding &quotation)
    {
        const qint64 id =
            add(quotation.span, AnnotationKind::Quotation, identifier(quotation.kind),
                quotation.speaker, quotation.rule, quotation.confidence);
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
        for (const Name &name : std::as_const(m_names)) {
            if (name.span == quotation.source) {
                return id = name.annotation;
            }
        }
        id =
            add(quotation.source, AnnotationKind::Mention, {}, quotation.speaker, quotation.rule,
                quotation.confidence);
        if (const qint64 name = nameOf(quotation.speaker, quotation.source); name != 0) {
            relate(RelationKind::Coreference, id, name);
        }
        return id;
    }

    /// A name of the entity: inside the source if there is one, else the nearest before it.
    [[nodiscard]] qint64 nameOf(int entity, Span source) const
    {
        qint64 best = 0;
        for (const Name &name : m_names) {
            if (entity < 0 || name.entity != entity || name.span.start >= source.end) {
                continue;
            }
            best = name.annotation;
        }
        return best;
    }

    struct Name
    {
        Span span;
        int entity;
        qint64 annotation;
    };

    const Analysis &m_analysis;
    QStringView m_text;
    AnnotationSet m_set;
    QList<Name> m_names;
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

AnnotationSet proposals(const Analysis &analysis, QStringView text)
{
    return ProposalMaker(analysis, text).run();
}

} // namespace Quoth

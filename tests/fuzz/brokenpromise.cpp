// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokenpromise.h"

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Collects the first thing that is broken.
class Promises
{
public:
    explicit Promises(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QString broken() const { return m_broken; }

    void hold(bool condition, const QString &promise)
    {
        if (!condition && m_broken.isEmpty()) {
            m_broken = promise;
        }
    }
    void within(Span span, const QString &what)
    {
        hold(
            span.isWithin(m_text.size()),
            u"%1 [%2, %3) lies outside"_s.arg(what).arg(span.start).arg(span.end));
    }
    void withinOrNull(Span span, const QString &what)
    {
        if (!span.isNull()) {
            within(span, what);
        }
    }
    void inOrder(Span before, Span span, const QString &what)
    {
        hold(!(span < before), u"%1 at %2 is out of order"_s.arg(what).arg(span.start));
    }
    void share(double value, const QString &what)
    {
        hold(value >= 0 && value <= 1, u"%1 is %2"_s.arg(what).arg(value));
    }

private:
    QStringView m_text;
    QString m_broken;
};

void checkMentions(Promises &promises, const Analysis &analysis)
{
    Span before{0, 0};
    for (const EntityMention &mention : analysis.mentions) {
        promises.within(mention.span, u"a mention"_s);
        promises.hold(!mention.span.isEmpty(), u"a mention is empty"_s);
        promises.inOrder(before.isEmpty() ? mention.span : before, mention.span, u"a mention"_s);
        promises.share(mention.confidence, u"the confidence of a mention"_s);
        promises.hold(
            mention.entity >= -1 && mention.entity < analysis.entities.size(),
            u"a mention is of no entity"_s);
        before = mention.span;
    }
    for (qsizetype i = 0; i < analysis.entities.size(); ++i) {
        const Entity &entity = analysis.entities[i];
        promises.hold(!entity.name.isEmpty(), u"an entity has no name"_s);
        promises.hold(!entity.mentions.isEmpty(), u"an entity has no mention"_s);
        for (const int mention : entity.mentions) {
            promises.hold(
                mention >= 0 && mention < analysis.mentions.size() &&
                    analysis.mentions[mention].entity == i,
                u"a mention of an entity is not its own"_s);
        }
    }
}

void checkQuotations(Promises &promises, const Analysis &analysis)
{
    Span before;
    for (const QuotationFinding &quotation : analysis.quotations) {
        promises.within(quotation.span, u"a quotation"_s);
        promises.hold(!quotation.span.isEmpty(), u"a quotation is empty"_s);
        promises.inOrder(
            before.isNull() ? quotation.span : before, quotation.span, u"a quotation"_s);
        promises.withinOrNull(quotation.source, u"a source"_s);
        promises.withinOrNull(quotation.cue, u"a cue"_s);
        promises.share(quotation.confidence, u"the confidence of a quotation"_s);
        promises.hold(
            quotation.speaker >= -1 && quotation.speaker < analysis.entities.size(),
            u"a speaker is no entity"_s);
        before = quotation.span;
    }
}

} // namespace

QString brokenPromise(const Analysis &analysis, QStringView text)
{
    Promises promises(text);
    promises.withinOrNull(analysis.structure.title, u"the title"_s);
    promises.withinOrNull(analysis.structure.byline, u"the byline"_s);
    promises.withinOrNull(analysis.structure.dateline, u"the date line"_s);
    for (const Span span : analysis.structure.body + analysis.structure.boilerplate) {
        promises.within(span, u"a paragraph"_s);
    }
    checkMentions(promises, analysis);
    checkQuotations(promises, analysis);
    return promises.broken();
}

QString brokenPromise(const AnnotationSet &set, QStringView text)
{
    Promises promises(text);
    QSet<qint64> ids;
    Span before{0, text.size()};
    for (const Annotation &annotation : set.annotations) {
        promises.within(annotation.span, u"an annotation"_s);
        promises.inOrder(before, annotation.span, u"an annotation"_s);
        promises.hold(
            annotation.span.isWithin(text.size()) && annotation.span.in(text) == annotation.words,
            u"an annotation has other words than its text"_s);
        promises.share(annotation.origin.score, u"the score of an annotation"_s);
        ids.insert(annotation.id);
        before = annotation.span;
    }
    promises.hold(ids.size() == set.annotations.size(), u"two annotations share an id"_s);
    for (const Relation &relation : set.relations) {
        promises.hold(
            ids.contains(relation.from) && ids.contains(relation.to) &&
                relation.from != relation.to,
            u"a relation ends nowhere, or where it begins"_s);
    }
    return promises.broken();
}

} // namespace Quoth

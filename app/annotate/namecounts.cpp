// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/namecounts.h>

#include <annotate/editmaker.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Collects annotations under their names and keeps the order in which the names first came.
class NameCounter
{
public:
    void add(const QString &name, const QString &tag, qint64 annotation)
    {
        if (name.isEmpty()) {
            return;
        }
        qsizetype &row = m_rows[name];
        if (row == 0) {
            m_counts.append({name, tag, {}});
            row = m_counts.size();
        }
        m_counts[row - 1].annotations.append(annotation);
    }

    [[nodiscard]] QList<NameCount> result()
    {
        std::stable_sort(
            m_counts.begin(), m_counts.end(), [](const NameCount &a, const NameCount &b) {
                return a.annotations.size() > b.annotations.size();
            });
        return std::move(m_counts);
    }

private:
    QHash<QString, qsizetype> m_rows; // row + 1
    QList<NameCount> m_counts;
};

bool isLiveName(const Annotation &annotation)
{
    return annotation.kind == AnnotationKind::Entity &&
           annotation.status != AnnotationStatus::Rejected && annotation.tag != u"DATE"_s;
}

QString nameOf(const Annotation &annotation)
{
    return annotation.entity.isEmpty() ? annotation.words.simplified() : annotation.entity;
}

} // namespace

QList<NameCount> countNames(const AnnotationSet &set)
{
    NameCounter counter;
    for (const Annotation &annotation : set.annotations) {
        if (isLiveName(annotation)) {
            counter.add(nameOf(annotation), annotation.tag, annotation.id);
        }
    }
    return counter.result();
}

QList<NameCount> countSpeakers(const AnnotationSet &set)
{
    QHash<QString, QString> tags;
    for (const Annotation &annotation : set.annotations) {
        if (isLiveName(annotation)) {
            tags.insert(nameOf(annotation), annotation.tag);
        }
    }
    NameCounter counter;
    for (const Annotation &annotation : set.annotations) {
        if (annotation.kind == AnnotationKind::Quotation &&
            annotation.status != AnnotationStatus::Rejected) {
            const QString name = speakerName(set, annotation);
            counter.add(name, tags.value(name), annotation.id);
        }
    }
    return counter.result();
}

QString speakerName(const AnnotationSet &set, const Annotation &quotation)
{
    if (!quotation.entity.isEmpty()) {
        return quotation.entity;
    }
    const Annotation *source = relatedAnnotation(set, quotation.id, RelationKind::Speaker);
    return source ? nameOf(*source) : QString();
}

ReviewCount countReviewed(const AnnotationSet &set)
{
    ReviewCount count;
    for (const Annotation &annotation : set.annotations) {
        if (annotation.origin.kind != OriginKind::Human) {
            ++count.total;
            count.decided += annotation.status == AnnotationStatus::Proposed ? 0 : 1;
        }
    }
    return count;
}

} // namespace Quoth

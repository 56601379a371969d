// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/annotationdescription.h>

#include <annotate/attributetext.h>
#include <annotate/editmaker.h>
#include <annotate/label.h>
#include <annotate/namecounts.h>

#include <QCoreApplication>
#include <QLocale>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 360; // more is read on the page, not on the card

class AnnotationDescriber
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::AnnotationDescription)

public:
    AnnotationDescriber(const AnnotationSet &set, const Annotation &annotation)
        : m_set(set)
        , m_annotation(annotation)
    {
    }

    [[nodiscard]] AnnotationDescription describe()
    {
        m_description.heading = heading();
        m_description.words = shortened(shownWords(m_annotation).simplified());
        if (m_annotation.kind == AnnotationKind::Quotation) {
            addQuotationRows();
        } else {
            addNameRows();
        }
        if (m_annotation.status != AnnotationStatus::Proposed) {
            add(tr("Status"), statusName(m_annotation.status));
        }
        addCertainty();
        addAttributes();
        addRelations();
        if (!m_annotation.note.isEmpty()) {
            m_description.rows.append({tr("Note"), m_annotation.note, {}, false, true});
        }
        return std::move(m_description);
    }

private:
    [[nodiscard]] QString heading() const
    {
        const QString kind = labelName(m_annotation.kind, m_annotation.tag);
        if (m_annotation.origin.kind == OriginKind::Human) {
            return m_annotation.author.isEmpty()
                       ? tr("%1 · marked by hand").arg(kind)
                       : tr("%1 · marked by %2").arg(kind, m_annotation.author);
        }
        return tr("%1 · proposed by %2 %3 · %4")
            .arg(
                kind, m_annotation.origin.id, m_annotation.origin.version,
                QLocale().toString(m_annotation.origin.score, 'f', 2));
    }

    void
    add(const QString &label, const QString &value, const QString &tag = {}, bool italic = false)
    {
        if (!value.isEmpty()) {
            m_description.rows.append({label, value, tag, italic});
        }
    }

    void addQuotationRows()
    {
        const Annotation *source = relatedAnnotation(m_set, m_annotation.id, RelationKind::Speaker);
        const QString name = speakerName(m_set, m_annotation);
        add(tr("Speaker"), name.isEmpty() ? tr("unknown") : name, tagOfName(name));
        if (source && source->words.simplified() != name) {
            add(tr("As written"), source->words.simplified());
        }
        if (const Annotation *cue = relatedAnnotation(m_set, m_annotation.id, RelationKind::Cue)) {
            add(tr("Cue"), cue->words, {}, true);
        }
    }

    void addCertainty()
    {
        const QString certainty = m_annotation.attributes.value(u"certainty"_s);
        if (certainty == u"probable") {
            add(tr("Certainty"), tr("probable"));
        } else if (certainty == u"possible") {
            add(tr("Certainty"), tr("possible"));
        }
    }

    void addAttributes()
    {
        const Attributes own = ownAttributes(m_annotation);
        for (auto it = own.cbegin(); it != own.cend(); ++it) {
            add(it.key(), shortened(it.value()));
        }
    }

    void addRelations()
    {
        for (const Relation &relation : m_set.relations) {
            const bool isFrom = relation.from == m_annotation.id;
            const bool isOwn = relation.kind == RelationKind::Related && relation.to != 0;
            if (!isOwn || (!isFrom && relation.to != m_annotation.id)) {
                continue;
            }
            const Annotation *other = findAnnotation(m_set, isFrom ? relation.to : relation.from);
            if (other) {
                const QString words = shortened(shownWords(*other).simplified());
                add(relation.name, isFrom ? tr("→ %1").arg(words) : tr("← %1").arg(words));
            }
        }
    }

    void addNameRows()
    {
        const QString words = m_annotation.words.simplified();
        if (m_annotation.entity != words) {
            add(tr("Stands for"), m_annotation.entity, tagOfName(m_annotation.entity));
        }
        add(tr("Value"), m_annotation.attributes.value(u"value"_s));
        if (m_annotation.kind == AnnotationKind::Highlight) {
            add(tr("Tag"), m_annotation.tag);
        }
    }

    [[nodiscard]] QString tagOfName(const QString &name) const
    {
        for (const Annotation &annotation : m_set.annotations) {
            if (annotation.kind == AnnotationKind::Entity && annotation.entity == name &&
                !name.isEmpty()) {
                return annotation.tag;
            }
        }
        return {};
    }

    [[nodiscard]] static QString shortened(const QString &words)
    {
        if (words.size() <= longestWords) {
            return words;
        }
        const qsizetype half = longestWords / 2;
        return tr("%1 … %2", "a long passage with its middle left out")
            .arg(words.left(half).trimmed(), words.right(half).trimmed());
    }

    const AnnotationSet &m_set;
    const Annotation &m_annotation;
    AnnotationDescription m_description;
};

} // namespace

AnnotationDescription describeAnnotation(const AnnotationSet &set, const Annotation &annotation)
{
    return AnnotationDescriber(set, annotation).describe();
}

QString statusName(AnnotationStatus status)
{
    switch (status) {
    case AnnotationStatus::Proposed:
        return QCoreApplication::translate("Quoth::AnnotationDescription", "Proposed");
    case AnnotationStatus::Accepted:
        return QCoreApplication::translate("Quoth::AnnotationDescription", "Accepted");
    case AnnotationStatus::Rejected:
        return QCoreApplication::translate("Quoth::AnnotationDescription", "Rejected");
    case AnnotationStatus::Corrected:
        return QCoreApplication::translate("Quoth::AnnotationDescription", "Corrected");
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/labels.h>

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isOurEntityTag(const QString &tag)
{
    static const QStringList tags = {u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s, u"DATE"_s};
    return tags.contains(tag);
}

/// Names of the same things in OntoNotes, spaCy, brat, Label Studio; in small letters.
QString ourEntityTag(const QString &label)
{
    static const QHash<QString, QString> tags = {
        {u"per"_s, u"PER"_s},          {u"person"_s, u"PER"_s},    {u"people"_s, u"PER"_s},
        {u"org"_s, u"ORG"_s},          {u"company"_s, u"ORG"_s},   {u"organization"_s, u"ORG"_s},
        {u"organisation"_s, u"ORG"_s}, {u"loc"_s, u"LOC"_s},       {u"location"_s, u"LOC"_s},
        {u"gpe"_s, u"LOC"_s},          {u"place"_s, u"LOC"_s},     {u"fac"_s, u"LOC"_s},
        {u"misc"_s, u"MISC"_s},        {u"norp"_s, u"MISC"_s},     {u"event"_s, u"MISC"_s},
        {u"product"_s, u"MISC"_s},     {u"language"_s, u"MISC"_s}, {u"date"_s, u"DATE"_s}};
    return tags.value(label.toLower());
}

bool isLabelUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u'-' || unit == u'_' || unit.isMark();
}

QString escapedUnit(QChar unit)
{
    return u"_x%1_"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0'));
}

} // namespace

QString labelOf(const Annotation &annotation, QChar separator)
{
    if (annotation.kind == AnnotationKind::Entity && isOurEntityTag(annotation.tag)) {
        return annotation.tag;
    }
    const QString kind = identifier(annotation.kind);
    return annotation.tag.isEmpty() ? kind : kind + separator + annotation.tag;
}

void setLabel(Annotation &annotation, const QString &label, QChar separator)
{
    const qsizetype end = label.indexOf(separator);
    const auto kind = annotationKind(QStringView(label).left(end < 0 ? label.size() : end));
    if (kind) {
        annotation.kind = *kind;
        annotation.tag = end < 0 ? QString() : label.mid(end + 1);
    } else if (isOurEntityTag(label)) {
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = label;
    } else if (const QString tag = ourEntityTag(label); !tag.isEmpty()) {
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = tag;
        annotation.attributes.insert(u"label"_s, label);
    } else {
        annotation.kind = AnnotationKind::Highlight;
        annotation.tag = label;
    }
}

QString labelOf(const Relation &relation, QChar separator)
{
    if (relation.kind != RelationKind::Related) {
        return identifier(relation.kind);
    }
    const QString related = identifier(RelationKind::Related);
    const bool isAmbiguous = relation.name.isEmpty() || relationKind(relation.name) ||
                             relation.name.startsWith(related + separator);
    return isAmbiguous ? related + separator + relation.name : relation.name;
}

void setLabel(Relation &relation, const QString &label, QChar separator)
{
    const QString related = identifier(RelationKind::Related) + separator;
    const auto kind = relationKind(label);
    relation.kind = kind.value_or(RelationKind::Related);
    relation.name = kind                        ? QString()
                    : label.startsWith(related) ? label.mid(related.size())
                                                : label;
}

QString escapedLabel(const QString &label)
{
    QString escaped;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const bool looksEscaped = label[i] == u'_' && i + 1 < label.size() && label[i + 1] == u'x';
        if (isLabelUnit(label[i]) && !looksEscaped) {
            escaped += label[i];
        } else {
            escaped += escapedUnit(label[i]);
        }
    }
    return escaped;
}

QString unescapedLabel(const QString &label)
{
    static const QRegularExpression unit(u"_x([0-9a-f]{4})_"_s);
    QString plain;
    qsizetype last = 0;
    for (auto found = unit.globalMatch(label); found.hasNext();) {
        const auto match = found.next();
        plain += QStringView(label).mid(last, match.capturedStart() - last);
        plain += QChar(match.capturedView(1).toUShort(nullptr, 16));
        last = match.capturedEnd();
    }
    plain += QStringView(label).mid(last);
    return plain;
}

} // namespace Quoth

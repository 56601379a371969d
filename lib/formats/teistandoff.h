// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/teinames.h>

#include <text/offsetmap.h>

class QXmlStreamWriter;

namespace Quoth {

/// Who is responsible for the annotations of one article: people, rules and models, each with an id
/// in the article's TEI document. A value type.
class TeiResponsibility
{
public:
    TeiResponsibility(const AnnotatedArticle &article, const QString &prefix);

    /// A `<respStmt>` for each, for the header.
    void write(QXmlStreamWriter &xml) const;
    /// "#a1.r1 #a1.r2": of what the annotation comes, and who decided on it.
    [[nodiscard]] QString pointers(const Annotation &annotation) const;

private:
    struct Party
    {
        QString id;
        QString role; ///< "rule", "model", "human", "author"
        QString name;
        QString version;
    };

    [[nodiscard]] static QString keyOf(const QString &role, const QString &name, const QString &v);
    void take(const QString &role, const QString &name, const QString &version);
    [[nodiscard]] QString pointer(const QString &role, const QString &name, const QString &v) const;

    QString m_prefix;
    QList<Party> m_parties;
    QHash<QString, QString> m_ids;
};

/// Writes the `<standOff>` of one article: whoever is meant, the annotations, the relations.
class TeiStandOff
{
public:
    TeiStandOff(
        const AnnotatedArticle &article, const TeiNames &names, const TeiResponsibility &parties,
        const QString &prefix);

    void write(QXmlStreamWriter &xml) const;

private:
    void writeNames(QXmlStreamWriter &xml) const;
    void writeAnnotation(QXmlStreamWriter &xml, const Annotation &annotation) const;
    void writeLife(QXmlStreamWriter &xml, const Annotation &annotation) const;
    void writeRelations(QXmlStreamWriter &xml) const;
    [[nodiscard]] QString target(const Annotation &annotation) const;

    const AnnotatedArticle &m_article;
    const TeiNames &m_names;
    const TeiResponsibility &m_parties;
    QString m_prefix;
    OffsetMap m_offsets;
};

} // namespace Quoth

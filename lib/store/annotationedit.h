// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/annotationrows.h>
#include <text/edit.h>

namespace Quoth {

/// Can the annotation be stored beside this text: words and span agree, every text has a way
/// through the database, the score is a share? Malformed if not.
Result<void> checkAnnotation(const Annotation &annotation, QStringView text);

/// One edit, inside a write transaction: verifies each row, writes it, and adds to the history of
/// each annotation that is not what it was. Whoever calls rolls back on failure.
class AnnotationEdit
{
public:
    AnnotationEdit(Database &database, const Edit &edit, const QString &articleText);

    Result<void> write(const QString &author, const QString &act);

private:
    /// The annotation with the relations that start at it, as the history keeps it.
    Result<QString> state(qint64 annotationId);
    Result<void> rememberStates();
    Result<void> writeDecisions(const QString &author, const QString &act);
    Result<void> checkEnds();

    template <typename Row>
    Result<void> writeChange(const Change<Row> &change);
    Result<void> checkRow(const Annotation &annotation);
    Result<void> checkRow(const Relation &relation);

    Database &m_database;
    const Edit &m_edit;
    const QString &m_text;
    AnnotationRows m_rows;
    qint64 m_lastId = 0;
    std::map<qint64, QString> m_statesBefore; // of each annotation that the edit touches
};

} // namespace Quoth

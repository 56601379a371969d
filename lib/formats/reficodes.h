// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QHash>
#include <QList>
#include <QStringList>
#include <QUuid>

class QXmlStreamWriter;

namespace Quoth {

/// A GUID that is the same at each export, made of a name.
[[nodiscard]] QString refiGuid(const QString &name);

/// The codes that one REFI-QDA project needs: below each kind its tags, below "name" whoever is
/// meant, below "status" what is not simply accepted. Ids are made of the names, so that the codes
/// of two exports are the same codes to the program that reads both. A value type.
class RefiCodes
{
public:
    /// The codes of an annotation, by their GUIDs, the kind and tag first; they are in the book
    /// from then on.
    QStringList take(const Annotation &annotation);

    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }
    /// `<CodeBook>` or, for the inside of one, `<Codes>`.
    void write(QXmlStreamWriter &xml) const;

    // The groups, as GUIDs, for the way back.
    [[nodiscard]] static QString kindGuid(AnnotationKind kind);
    [[nodiscard]] static QString nameGuid();
    [[nodiscard]] static QString statusGuid();

private:
    struct Group
    {
        QString guid;
        QString name;
        QString color;
        bool isCodable = false;
        QList<std::pair<QString, QString>> codes; ///< GUID and name
    };

    QString take(const QString &groupGuid, const QString &groupName, const QString &code);

    QList<Group> m_groups;
    QHash<QString, qsizetype> m_places;
    QHash<QString, bool> m_known;
};

} // namespace Quoth

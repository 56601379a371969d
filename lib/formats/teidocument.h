// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <formats/teitext.h>

#include <QMap>

class QXmlStreamReader;

namespace Quoth {

/// What one `<TEI>` says, gathered as it is read; pointers are followed when all of it is there.
class TeiDocument
{
public:
    /// The reader stands at the start of `<TEI>`, and afterwards at its end. False where the
    /// document is broken; the reader knows why.
    bool read(QXmlStreamReader &xml);

    struct Party
    {
        QString role;
        QString name;
        QString version;
    };
    struct Name
    {
        QString name;
        QString element; ///< "persName", "orgName" ...
    };
    struct Note
    {
        QString id;
        QStringList targets;
        QStringList parties;
        QList<Party> ownParties;
        QString meant; ///< id of a name
        QString status;
        QString created;
        QString modified;
        double score = 1.0;
        QMap<QString, QString> texts; ///< by the note's type
        QMap<QString, QString> attributes;
        int line = 0;
    };
    struct Link
    {
        QString id;
        QString name;
        QString from;
        QString to;
        QString description;
    };

    Article head; ///< without its text
    TeiText text;
    QHash<QString, Party> parties;
    QHash<QString, Name> names;
    QList<Note> notes;
    QList<Link> links;

private:
    void readStart(QXmlStreamReader &xml);
    void readHead(QXmlStreamReader &xml, const QString &name);
    void readIdentifier(QXmlStreamReader &xml);
    void readDate(QXmlStreamReader &xml);
    Party readParty(QXmlStreamReader &xml);
    void readName(QXmlStreamReader &xml);
    void readNote(QXmlStreamReader &xml);
    void readNotePart(QXmlStreamReader &xml, Note &note);
    void readLink(QXmlStreamReader &xml);

    QStringList m_path;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

class QXmlStreamReader;

namespace Quoth {

/// What stands in the `project.qde` of a REFI-QDA project, as far as it is about texts. GUIDs are
/// in small letters and without braces. A value type.
struct RefiProject
{
    struct Code
    {
        QString name;
        QString parent; ///< GUID of the outermost code above it, empty for none
    };
    struct Selection
    {
        QString guid;
        QString name;
        QString description;
        QString user;
        QString created;
        QString modified;
        QStringList codes;
        QStringList notes;
        qint64 start = 0; ///< code points
        qint64 end = 0;
        int line = 0;
    };
    struct Source
    {
        QString guid;
        QString name;
        QString path;
        QString content;
        QList<Selection> selections;
        QStringList codes;
        QStringList notes;
        QHash<QString, QString> variables; ///< values by the variables' GUIDs
        int line = 0;
    };
    struct Note
    {
        QString path;
        QString content;
    };
    struct Link
    {
        QString name;
        QString from;
        QString to;
    };

    QString origin; ///< the program that wrote it
    QHash<QString, Code> codes;
    QHash<QString, QString> users;
    QHash<QString, QString> variables; ///< names by GUIDs
    QList<Source> sources;
    QHash<QString, Note> notes;
    QList<Link> links;
};

/// Malformed, with the line, for what is no such project.
Result<RefiProject> readRefiProject(const QByteArray &bytes);

} // namespace Quoth

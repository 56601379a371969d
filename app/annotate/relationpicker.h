// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/relation.h>

#include <QObject>

namespace Quoth {

class AnnotationEditor;
class Session;

/// Drawing a relation as an act: begun at the current annotation, ended by the one that the reader
/// clicks, or goes to and takes with Enter. Escape ends it without one.
class RelationPicker : public QObject
{
    Q_OBJECT

public:
    RelationPicker(Session &session, AnnotationEditor &editor, QObject *parent = nullptr);

    /// From the current annotation; `name` is that of a relation that the reader names.
    void begin(RelationKind kind, const QString &name = {});
    [[nodiscard]] bool isPicking() const { return m_from != 0; }
    /// Relates to that annotation.
    void pick(qint64 id);
    void cancel();

Q_SIGNALS:
    void pickingChanged(bool isPicking);
    /// What to do now, in a whole sentence.
    void hintGiven(const QString &text);

private:
    [[nodiscard]] bool canBegin(RelationKind kind) const;
    [[nodiscard]] static QString invitation(RelationKind kind);

    Session &m_session;
    AnnotationEditor &m_editor;
    qint64 m_from = 0;
    RelationKind m_kind = RelationKind::Related;
    QString m_name;
};

} // namespace Quoth

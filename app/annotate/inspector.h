// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/note.h>

#include <QScrollArea>
#include <QTimer>

class QAction;
class QLabel;

namespace Quoth {

class AnnotationCard;
class AnnotationEditor;
class FieldEditor;
template <typename Part>
class OnDemand;
class NameList;
class NameListModel;
class SectionHeading;
class Session;

/// The right pane: the current annotation as a card, and who speaks and who is named in the
/// article. Choosing a name steps through the places where it stands.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    Inspector(
        Session &session, AnnotationEditor &editor, const QList<QAction *> &cardActions,
        QWidget *parent = nullptr);

    // Open the form for the current annotation, if it is one that has such a thing.
    void editSpeaker();
    void editEntity();
    void editTag();
    void editNote();
    void editAttributes();
    void editRelation();
    void editArticleNote();
    void editEntityNote();

Q_SIGNALS:
    /// The reader was sent to this annotation.
    void annotationChosen(qint64 id);
    void editingClosed();
    void relationNamed(const QString &name);

private:
    FieldEditor *buildField();
    void connectEditor();
    void updateCard();
    void updateNames();
    void updateLanguageNote();
    void updateArticleNote();
    void completeName(const QString &text);
    [[nodiscard]] QString noteOn(NoteSubject subject, const QString &key) const;
    [[nodiscard]] QString currentEntity() const;
    void updateHistory();
    void stepThrough(const QModelIndex &name);
    NameList *addList(SectionHeading *heading, NameListModel *model, const QString &accessibleName);

    Session &m_session;
    AnnotationEditor &m_editor;
    AnnotationCard *m_card;
    OnDemand<FieldEditor> *m_field;
    QLabel *m_languageNote;
    QLabel *m_articleNote;
    NameListModel *m_speakers;
    NameListModel *m_names;
    SectionHeading *m_speakersHeading;
    SectionHeading *m_namesHeading;
    QTimer m_namesTimer;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QFrame>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Quoth {

/// The small form under the card in which a speaker, a name, a tag or a note is typed. Enter keeps
/// it, Escape leaves everything as it was; in a note Enter is a new line and Ctrl+Enter keeps it.
class FieldEditor : public QFrame
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent = nullptr);

    void editSpeaker(const QString &name, const QStringList &choices);
    void editEntity(const QString &name, const QString &tag, const QStringList &choices);
    /// The reader's own tag of a highlight: any words, or none.
    void editTag(const QString &tag, const QStringList &choices);
    /// The tag of a name or a quotation: one of its kind's.
    void editKind(AnnotationKind kind, const QString &tag);
    void editNote(const QString &note);
    /// One a line, "name = value".
    void editAttributes(const QString &attributes);
    void editArticleNote(const QString &note);
    void editEntityNote(const QString &entity, const QString &note);
    void editRelation(const QStringList &choices);
    /// More to complete what is being typed with.
    void addChoices(const QStringList &choices);
    void cancel();

Q_SIGNALS:
    void speakerEntered(const QString &name);
    void entityEntered(const QString &name, const QString &tag);
    void tagEntered(const QString &tag);
    void noteEntered(const QString &note);
    void attributesEntered(const QString &attributes);
    void articleNoteEntered(const QString &note);
    void entityNoteEntered(const QString &entity, const QString &note);
    void relationEntered(const QString &name);
    /// A name is being typed.
    void nameTyped(const QString &text);
    /// It is gone from the screen; the keyboard belongs to the page again.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Field
    {
        None,
        Speaker,
        Entity,
        Tag,
        Kind,
        Note,
        ArticleNote,
        EntityNote,
        Relation,
        Attributes
    };
    void open(Field field, const QString &title);
    void setChoices(const QStringList &choices);
    void setTags(AnnotationKind kind, const QString &current);
    void keep();
    void showPreview();
    [[nodiscard]] bool isNote() const;
    [[nodiscard]] bool hasLines() const { return isNote() || m_field == Field::Attributes; }

    Field m_field = Field::None;
    QLabel *m_title;
    QLineEdit *m_line;
    QComboBox *m_tag;
    QPlainTextEdit *m_text;
    QLabel *m_preview;
    QLabel *m_hint;
    QStringList m_choices;
    QString m_entity;
};

} // namespace Quoth

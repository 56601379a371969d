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
    void cancel();

Q_SIGNALS:
    void speakerEntered(const QString &name);
    void entityEntered(const QString &name, const QString &tag);
    void tagEntered(const QString &tag);
    void noteEntered(const QString &note);
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
        Note
    };
    void open(Field field, const QString &title);
    void setChoices(const QStringList &choices);
    void setTags(AnnotationKind kind, const QString &current);
    void keep();

    Field m_field = Field::None;
    QLabel *m_title;
    QLineEdit *m_line;
    QComboBox *m_tag;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
};

} // namespace Quoth

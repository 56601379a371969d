// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/fieldeditor.h>

#include <annotate/label.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_tag(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"fieldEditor"_s);
    m_line->setObjectName(u"fieldLine"_s);
    m_line->setClearButtonEnabled(true);
    m_line->setTextMargins(4, 2, 4, 2);
    m_text->setObjectName(u"fieldText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(fontMetrics().height() * 6);
    m_tag->setObjectName(u"fieldTag"_s);
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(8);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_line),
          static_cast<QWidget *>(m_tag), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(m_hint)}) {
        layout->addWidget(widget);
    }
    m_line->installEventFilter(this);
    m_tag->installEventFilter(this);
    m_text->installEventFilter(this);
    hide();
}

void FieldEditor::editSpeaker(const QString &name, const QStringList &choices)
{
    m_line->setText(name);
    setChoices(choices);
    open(Field::Speaker, tr("Said by"));
}

void FieldEditor::editEntity(const QString &name, const QString &tag, const QStringList &choices)
{
    m_line->setText(name);
    setChoices(choices);
    setTags(AnnotationKind::Entity, tag);
    m_tag->setAccessibleName(tr("Kind of name"));
    open(Field::Entity, tr("Stands for"));
}

void FieldEditor::editTag(const QString &tag, const QStringList &choices)
{
    m_line->setText(tag);
    setChoices(choices);
    open(Field::Tag, tr("Tag"));
}

void FieldEditor::editKind(AnnotationKind kind, const QString &tag)
{
    setTags(kind, tag);
    m_tag->setAccessibleName(tr("Tag"));
    open(Field::Kind, tr("Tag"));
}

void FieldEditor::setTags(AnnotationKind kind, const QString &current)
{
    m_tag->clear();
    for (const Label &label : labelsOf(kind)) {
        m_tag->addItem(labelName(label.kind, label.tag), label.tag);
    }
    m_tag->setCurrentIndex(std::max(0, m_tag->findData(current)));
}

void FieldEditor::editNote(const QString &note)
{
    m_text->setPlainText(note);
    open(Field::Note, tr("Note"));
}

void FieldEditor::setChoices(const QStringList &choices)
{
    auto *completer = new QCompleter(choices, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_line->completer();
    m_line->setCompleter(completer);
}

void FieldEditor::open(Field field, const QString &title)
{
    m_field = field;
    m_title->setText(title);
    const bool isNote = field == Field::Note;
    const bool isChoice = field == Field::Kind;
    m_line->setVisible(!isNote && !isChoice);
    m_line->setAccessibleName(title);
    m_tag->setVisible(field == Field::Entity || isChoice);
    m_text->setVisible(isNote);
    m_text->setAccessibleName(title);
    m_hint->setText(
        isNote ? tr("Ctrl+Enter keeps it, Esc leaves it as it was.")
               : tr("Enter keeps it, Esc leaves it as it was."));
    show();
    if (isNote) {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    } else if (isChoice) {
        m_tag->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_line->setFocus(Qt::ShortcutFocusReason);
        m_line->selectAll();
    }
}

void FieldEditor::cancel()
{
    if (m_field == Field::None) {
        return;
    }
    m_field = Field::None;
    hide();
    Q_EMIT closed();
}

void FieldEditor::keep()
{
    const Field field = m_field;
    cancel();
    switch (field) {
    case Field::Speaker:
        Q_EMIT speakerEntered(m_line->text());
        break;
    case Field::Entity:
        Q_EMIT entityEntered(m_line->text(), m_tag->currentData().toString());
        break;
    case Field::Tag:
        Q_EMIT tagEntered(m_line->text());
        break;
    case Field::Kind:
        Q_EMIT tagEntered(m_tag->currentData().toString());
        break;
    case Field::Note:
        Q_EMIT noteEntered(m_text->toPlainText());
        break;
    case Field::None:
        break;
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_tag) {
        // A letter finds an entry of the list and is no shortcut, as in the lines.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && !(key->modifiers() & ~Qt::ShiftModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool keepsNote = key->modifiers().testFlag(Qt::ControlModifier);
    if (isEnter && (watched != m_text || keepsNote)) {
        keep();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Quoth

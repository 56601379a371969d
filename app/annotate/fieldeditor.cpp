// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/fieldeditor.h>

#include <annotate/label.h>
#include <annotate/markdown.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_tag(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_preview(new QLabel(this))
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
    m_preview->setObjectName(u"notePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::MarkdownText);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_preview->setAccessibleName(tr("How the note reads"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::showPreview);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (m_field == Field::Speaker || m_field == Field::Entity) {
            Q_EMIT nameTyped(text);
        }
    });
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_line),
          static_cast<QWidget *>(m_tag), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_hint)}) {
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

void FieldEditor::editAttributes(const QString &attributes)
{
    m_text->setPlainText(attributes);
    open(Field::Attributes, tr("Attributes"));
}

void FieldEditor::editArticleNote(const QString &note)
{
    m_text->setPlainText(note);
    open(Field::ArticleNote, tr("Note on the article"));
}

void FieldEditor::editEntityNote(const QString &entity, const QString &note)
{
    m_entity = entity;
    m_text->setPlainText(note);
    open(Field::EntityNote, tr("Note on %1").arg(entity));
}

void FieldEditor::editRelation(const QStringList &choices)
{
    m_line->clear();
    setChoices(choices);
    open(Field::Relation, tr("Name of the relation"));
}

void FieldEditor::addChoices(const QStringList &choices)
{
    QStringList all = m_choices + choices;
    all.removeDuplicates();
    if (all != m_choices) {
        setChoices(all);
        m_line->completer()->setCompletionPrefix(m_line->text());
        m_line->completer()->complete();
    }
}

bool FieldEditor::isNote() const
{
    return m_field == Field::Note || m_field == Field::ArticleNote || m_field == Field::EntityNote;
}

void FieldEditor::showPreview()
{
    const QString text = m_text->toPlainText();
    // Plain words look the same either way.
    const bool isMarked = text.contains(QRegularExpression(u"[*_#`>\\[]|^\\s*[-+\\d]"_s));
    m_preview->setText(safeMarkdown(text));
    m_preview->setVisible(isNote() && isMarked);
}

void FieldEditor::setChoices(const QStringList &choices)
{
    m_choices = choices;
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
    const bool hasLines = this->hasLines();
    const bool isChoice = field == Field::Kind;
    m_line->setVisible(!hasLines && !isChoice);
    m_line->setAccessibleName(title);
    m_tag->setVisible(field == Field::Entity || isChoice);
    m_text->setVisible(hasLines);
    showPreview();
    m_text->setAccessibleName(title);
    m_hint->setText(
        isNote() ? tr("Markdown. Ctrl+Enter keeps it, Esc leaves it as it was.")
        : hasLines
            ? tr("One a line: name = value. Ctrl+Enter keeps them, Esc leaves them as they were.")
            : tr("Enter keeps it, Esc leaves it as it was."));
    show();
    if (hasLines) {
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
    case Field::ArticleNote:
        Q_EMIT articleNoteEntered(m_text->toPlainText());
        break;
    case Field::EntityNote:
        Q_EMIT entityNoteEntered(m_entity, m_text->toPlainText());
        break;
    case Field::Attributes:
        Q_EMIT attributesEntered(m_text->toPlainText());
        break;
    case Field::Relation:
        Q_EMIT relationEntered(m_line->text().simplified());
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

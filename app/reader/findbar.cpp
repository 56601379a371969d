// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/findbar.h>

#include <reader/readerview.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTaken = 80; // a longer selection is not what somebody looks for

} // namespace

FindBar::FindBar(ReaderView &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_words(new QLineEdit)
    , m_count(new QLabel)
{
    setObjectName(u"findBar"_s);
    m_words->setObjectName(u"findInArticle"_s);
    m_words->setPlaceholderText(tr("Find in article…"));
    m_words->setAccessibleName(tr("Find in article"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_words->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    layout->addStretch();
    m_case = addButton(tr("Aa"), tr("Tell capital letters from small ones"));
    m_whole = addButton(tr("Whole words"), tr("Find whole words only"));
    for (QToolButton *option : {m_case, m_whole}) {
        option->setCheckable(true);
        connect(option, &QToolButton::toggled, this, &FindBar::search);
    }
    m_previous = addButton(tr("Previous"), tr("Go to the previous place (Shift+F3)"));
    m_next = addButton(tr("Next"), tr("Go to the next place (F3)"));
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(addButton(tr("Close"), tr("Close the bar (Esc)")), &QToolButton::clicked, this, [this] {
        close();
    });
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(&m_reader, &ReaderView::selectionChanged, this, &FindBar::showCount);
    hide();
}

QToolButton *FindBar::addButton(const QString &text, const QString &help)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void FindBar::open()
{
    const QString selected = m_reader.selectedText();
    show();
    if (!selected.isEmpty() && selected.size() <= longestTaken && !selected.contains(u'\n')) {
        m_words->setText(selected);
    }
    search();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::close()
{
    hide();
    m_reader.setFindText({});
    m_reader.setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    m_reader.setFindQuery({m_words->text(), m_case->isChecked(), m_whole->isChecked()});
    if (m_reader.findCount() > 0 && m_reader.findIndex() == 0) {
        // From where one reads, and staying there while one types on.
        const Span here = m_reader.selection();
        if (!here.isNull()) {
            m_reader.setCaret(here.start);
        }
        m_reader.findNext();
    }
    showCount();
}

void FindBar::showCount()
{
    const bool hasWords = !m_words->text().trimmed().isEmpty();
    const qsizetype count = m_reader.findCount();
    const QLocale locale;
    QString text;
    if (hasWords && count == 0) {
        text = tr("Not in this article");
    } else if (hasWords && m_reader.findIndex() > 0) {
        text = tr("%1 of %2", "the third of twelve places")
                   .arg(locale.toString(m_reader.findIndex()), locale.toString(count));
    } else if (hasWords) {
        text = tr("%n place(s)", nullptr, int(count));
    }
    m_count->setText(text);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::findNext()
{
    m_reader.findNext();
    showCount();
}

void FindBar::findPrevious()
{
    m_reader.findPrevious();
    showCount();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            key->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Quoth

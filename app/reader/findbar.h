// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/textsearch.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Quoth {

class ReaderView;

/// Find in the open article: the words, how many places there are, on to the next. Hidden until
/// asked for, and gone with Escape.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ReaderView &reader, QWidget *parent = nullptr);

    /// Shows the bar with the keyboard in it, and looks for what is selected, if that is short.
    void open();
    void close();
    void findNext();
    void findPrevious();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &help);
    void search();
    void showCount();

    ReaderView &m_reader;
    QLineEdit *m_words;
    QLabel *m_count;
    QToolButton *m_case = nullptr;
    QToolButton *m_whole = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace Quoth {

/// One thing that can be done or gone to by typing some letters of its name.
struct Command
{
    QString name;
    QString kind; ///< "Action", "Article", "Tag", "Speaker", shown pale
    QString key;
    std::function<void()> run;
};

/// Everything the program can do and everything it knows of, found by a few letters. It lies over
/// the window, takes one choice and is gone; Escape, or a click elsewhere, closes it.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<Command> &commands);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void run();

    QLineEdit *m_line;
    QListWidget *m_list;
    QList<Command> m_commands;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace Quoth {

/// A pane under the page with a table of things to decide on: Enter opens the article of a row,
/// Shift+Enter the other one that it is about, single keys do what buttons over the table do, Esc
/// closes the pane.
class TablePane : public QFrame
{
    Q_OBJECT

Q_SIGNALS:
    void articleChosen(qint64 articleId);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);
    void closed();

protected:
    /// The table's object name is the pane's with "Table" behind it.
    TablePane(
        const QString &name, const QString &accessibleName, const QStringList &columns,
        QWidget *parent);

    /// A button, and a key that does the same while the table has the focus.
    void
    addAct(const QString &text, const QString &help, Qt::Key key, const std::function<void()> &act);
    /// For the columns that take what room there is; the others are as wide as so many letters.
    void stretch(int column);
    void setLetters(int column, int letters);

    void setHeading(const QString &text);
    /// The row that was chosen stays chosen, or the nearest one.
    void setRows(const QList<QStringList> &rows);
    void removeRow(int row);
    [[nodiscard]] int currentRow() const; ///< -1 for none
    void focusTable();

    /// The article that a row is about, or the other one; 0 for none.
    [[nodiscard]] virtual qint64 articleOf(int row, bool isOther) const = 0;
    virtual void shut();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &name, const QString &accessibleName);
    void choose(bool isOther);

    struct KeyAct
    {
        Qt::Key key;
        std::function<void()> act;
    };

    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_heading;
    QHBoxLayout *m_top;
    QList<KeyAct> m_acts;
};

} // namespace Quoth

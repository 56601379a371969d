// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace Quoth {

/// The right pane: one page at a time, named at the top.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(QWidget *parent = nullptr);

    void addPage(QWidget *page, const QString &title);
    /// A page whose name stands there only once it has been asked for, and until another such page
    /// is: the names of many would not fit.
    void addRarePage(QWidget *page, const QString &title);
    void showPage(QWidget *page);
    /// Whether its name stands among the others.
    void setPageVisible(QWidget *page, bool isVisible);
    /// How wide it must be for all its pages' names.
    [[nodiscard]] int tabsWidth() const;
    [[nodiscard]] bool isShowing(const QWidget *page) const;

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QList<QWidget *> m_rarePages;
};

} // namespace Quoth

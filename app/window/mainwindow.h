// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class QMimeData;
class QSplitter;
class QStackedWidget;

namespace Quoth {

class Actions;
class Desk;
class ElidedLabel;
class HoverCard;
class Inspector;
class LibraryPane;
class MessageBar;
class QueryField;
class ReaderView;
class SourcePane;
class StartPage;
class StatusLine;
class Theme;
struct Edit;

/// The window: library, page and inspector side by side. It connects the desk with what is seen
/// and decides nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk &desk, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] ReaderView &reader() { return *m_reader; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPanes();
    void buildToolBar();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectAnnotateActions();
    void connectDesk();
    void connectReader();
    void connectPane(int act, QSplitter *splitter, QWidget *pane);
    void restoreLayout();
    void saveLayout() const;

    void showArticle();
    void showCurrent(qint64 id);
    void showEdited(const Edit &edit);
    void updateActions();
    void chooseFiles();
    void chooseExport(bool isWholeLibrary);
    void takeMime(const QMimeData &data, const QString &source);
    void copyWords(bool withSource);
    void openForm(void (Inspector::*form)());
    void setSpeaker();
    void showContextMenu(QPoint place, qint64 annotation);
    void showKeys();

    Desk &m_desk;
    Theme &m_theme;
    Actions *m_actions;
    QSplitter *m_columns = nullptr;
    QSplitter *m_middle = nullptr;
    QStackedWidget *m_pages = nullptr;
    LibraryPane *m_library = nullptr;
    ReaderView *m_reader = nullptr;
    Inspector *m_inspector = nullptr;
    SourcePane *m_source = nullptr;
    StartPage *m_start = nullptr;
    MessageBar *m_messages = nullptr;
    StatusLine *m_status = nullptr;
    HoverCard *m_hover = nullptr;
    ElidedLabel *m_title = nullptr;
    QueryField *m_find = nullptr;
    QPointer<QDialog> m_keys;
};

} // namespace Quoth

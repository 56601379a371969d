// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readingplaces.h>
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
class FindBar;
class HistoryPanel;
class HoverCard;
class Inspector;
class LibraryPane;
class MarkPanel;
class MessageBar;
class OutlinePanel;
class QueryField;
class ReaderView;
class RelationPicker;
class ReviewDesk;
class SecondPage;
class SidePane;
class SourcePane;
class StartPage;
class StatusLine;
class TagPanel;
class Theme;
struct Command;
template <typename Part>
class OnDemand;

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
    void buildReview();
    MarkPanel *buildMarking();
    OutlinePanel *buildOutline();
    SecondPage *buildSecondPage();
    TagPanel *buildTags();
    void buildToolBar();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectAnnotateActions();
    void connectReadingActions();
    void connectDesk();
    void connectReader();
    void connectTags();
    void connectPieceActions();
    void connectRelations();
    void connectMarking();
    void connectBeside();
    void connectReview();
    void connectInsight();
    void connectLibrary();
    void connectPalette();
    void connectPane(int act, QSplitter *splitter, QWidget *pane);
    void restoreLayout();
    void saveLayout() const;
    void showArticle();
    void showReview();
    void showCurrent(qint64 id);
    void updateActions();
    void chooseFiles();
    void chooseExport(bool isWholeLibrary);
    void chooseImport();
    void takeMime(const QMimeData &data, const QString &source);
    void copyWords(bool withSource);
    void choose(qint64 annotation);
    void markAll();
    [[nodiscard]] QList<Command> commands();
    void showSidePage(QWidget *page);
    void updateTagLooks();
    void importTags();
    void exportTags();
    void openForm(void (Inspector::*form)());
    void setSpeaker();
    void showContextMenu(QPoint place, qint64 annotation);
    void showKeys();
    bool showBeside(qint64 articleId);
    void refreshBeside(qint64 articleId);
    void setFocusMode(bool isOn);
    void rememberPlace();
    void showTextSettings();
    void print(bool isPreview);
    void savePdf();
    void goThroughHistory(bool isForward);
    void showPlace(const ReadingPlace &place);
    Desk &m_desk;
    Theme &m_theme;
    Actions *m_actions;
    QSplitter *m_columns = nullptr;
    QSplitter *m_middle = nullptr;
    QStackedWidget *m_pages = nullptr;
    LibraryPane *m_library = nullptr;
    ReaderView *m_reader = nullptr;
    OnDemand<SecondPage> *m_second = nullptr;
    SidePane *m_side = nullptr;
    Inspector *m_inspector = nullptr;
    OnDemand<HistoryPanel> *m_history = nullptr;
    OnDemand<OutlinePanel> *m_outline = nullptr;
    OnDemand<TagPanel> *m_tags = nullptr;
    OnDemand<MarkPanel> *m_marking = nullptr;
    RelationPicker *m_picker = nullptr;
    ReviewDesk *m_review = nullptr;
    OnDemand<SourcePane> *m_source = nullptr;
    OnDemand<StartPage> *m_start = nullptr;
    MessageBar *m_messages = nullptr;
    StatusLine *m_status = nullptr;
    HoverCard *m_hover = nullptr;
    ElidedLabel *m_title = nullptr;
    QueryField *m_find = nullptr;
    OnDemand<FindBar> *m_findBar = nullptr;
    ReadingHistory m_readingHistory;
    qint64 m_shownArticle = 0;
    QList<QWidget *> m_putAside; ///< by the focus mode
    QPointer<QDialog> m_keys;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/mainwindow.h>

#include <annotate/editmaker.h>
#include <annotate/historypanel.h>
#include <annotate/hovercard.h>
#include <annotate/inspector.h>
#include <annotate/markpanel.h>
#include <annotate/outlinepanel.h>
#include <annotate/sidepane.h>
#include <annotate/tagpanel.h>
#include <exchange/sourcepane.h>
#include <library/librarypane.h>
#include <library/queryfield.h>
#include <reader/findbar.h>
#include <reader/readerview.h>
#include <reader/secondpage.h>
#include <review/reviewdesk.h>
#include <settings/theme.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/elidedlabel.h>
#include <window/menus.h>
#include <window/messagebar.h>
#include <window/ondemand.h>
#include <window/startpage.h>
#include <window/statusline.h>

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// In letters of the interface font, so that large type gets a large window.
constexpr QSize firstSize(213, 137);
constexpr int narrowestLibrary = 26;
constexpr int narrowestInspector = 34;
constexpr double libraryShare = 0.18;
constexpr double inspectorShare = 0.22; // which leaves the page its 60 %
constexpr double mostBeside = 0.47;     // where the type is large for the window

} // namespace

MainWindow::MainWindow(Desk &desk, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_actions(new Actions(this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // none that offers to hide the toolbar for good
    fillMenus(*menuBar(), *m_actions);
    buildPanes();
    buildReview();
    buildToolBar();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectAnnotateActions();
    connectReadingActions();
    connectDesk();
    connectReader();
    connectTags();
    connectPieceActions();
    connectRelations();
    connectMarking();
    connectBeside();
    connectReview();
    connectInsight();
    connectLibrary();
    connectPalette();
    restoreLayout();
    showArticle();
    m_desk.reportReview();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_library = new LibraryPane(m_desk.list());
    m_reader = new ReaderView;
    m_reader->setObjectName(u"reader"_s);
    m_reader->setAccessibleName(tr("Article"));
    m_reader->setFrameShape(QFrame::NoFrame);
    m_findBar = new OnDemand<FindBar>([this] { return new FindBar(*m_reader); });
    m_start = new OnDemand<StartPage>([this] {
        const Actions &actions = *m_actions;
        return new StartPage(
            {actions[Actions::Paste], actions[Actions::Open], actions[Actions::Sample]},
            m_desk.session().libraryPath());
    });
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_reader);
    m_inspector = new Inspector(
        m_desk.session(), m_desk.editor(),
        {(*m_actions)[Actions::Accept], (*m_actions)[Actions::Reject],
         (*m_actions)[Actions::Speaker], (*m_actions)[Actions::Name], (*m_actions)[Actions::Tag],
         (*m_actions)[Actions::Note]});
    m_history = new OnDemand<HistoryPanel>([this] { return new HistoryPanel(m_desk.session()); });
    m_outline = new OnDemand<OutlinePanel>([this] { return buildOutline(); });
    m_tags = new OnDemand<TagPanel>([this] { return buildTags(); });
    m_side = new SidePane;
    m_side->addPage(m_inspector, tr("Annotation"));
    m_side->addPage(m_outline, tr("Outline"));
    m_side->addPage(m_tags, tr("Tags"));
    m_side->addRarePage(m_history, tr("History"));
    m_source = new OnDemand<SourcePane>(
        [this] { return new SourcePane(m_desk.session(), *(*m_actions)[Actions::Export]); });
    m_marking = new OnDemand<MarkPanel>([this] { return buildMarking(); });
    m_second = new OnDemand<SecondPage>([this] { return buildSecondPage(); });
    for (QWidget *pane : std::initializer_list<QWidget *>{m_findBar, m_marking, m_second}) {
        pane->hide();
    }
    m_messages = new MessageBar;
    m_status = new StatusLine;
    m_hover = new HoverCard(this);

    m_middle = new QSplitter(Qt::Vertical);
    auto *reading = new QSplitter(Qt::Horizontal);
    reading->addWidget(m_pages);
    reading->addWidget(m_second);
    reading->setChildrenCollapsible(false);
    reading->setSizes({500, 500}); // halves
    reading->setHandleWidth(1);
    m_middle->addWidget(reading);
    m_middle->addWidget(m_source);
    m_middle->addWidget(m_marking);
    m_middle->setStretchFactor(0, 1);
    m_middle->setHandleWidth(1);
    auto *column = new QWidget;
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins({});
    columnLayout->setSpacing(0);
    columnLayout->addWidget(m_messages);
    columnLayout->addWidget(m_middle, 1);
    columnLayout->addWidget(m_findBar);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_library);
    m_columns->addWidget(column);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setHandleWidth(1);
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_status);
    setCentralWidget(whole);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    const int icon = std::max(18, fontMetrics().height());
    bar->setIconSize({icon, icon});
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    fillToolBar(*bar, *m_actions);
    m_title = new ElidedLabel;
    bar->addWidget(m_title);
    m_find = new QueryField;
    m_find->setObjectName(u"find"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setPlaceholderText(
        tr("Find in library… (%1)")
            .arg((*m_actions)[Actions::Find]->shortcut().toString(QKeySequence::NativeText)));
    m_find->setAccessibleName(tr("Find in library"));
    m_find->setTextMargins(6, 0, 6, 0);
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 44);
    m_find->installEventFilter(this);
    bar->addWidget(m_find);
    LibraryList &list = m_desk.list();
    connect(m_find, &QLineEdit::textChanged, &list, &LibraryList::setSearchText);
    connect(&list, &LibraryList::faulty, m_library, &LibraryPane::showFault);
    connect(&list, &LibraryList::faulty, m_find, &QueryField::markFault);
}

void MainWindow::connectDesk()
{
    Session &session = m_desk.session();
    connect(&session, &Session::articleOpened, this, &MainWindow::showArticle);
    connect(&session, &Session::annotationsChanged, m_hover, &HoverCard::leave);
    connect(&session, &Session::annotationsReloaded, this, [this] {
        m_reader->setAnnotations(m_desk.session().content().set);
    });
    connect(&session, &Session::contentEdited, m_reader, &ReaderView::applyEdit);
    connect(&session, &Session::editApplied, this, [this](const Edit &edit) {
        if (!edit.annotations.isEmpty() && edit.annotations.first().after) {
            m_reader->ensureVisible(edit.annotations.first().after->span);
        }
    });
    connect(&m_desk.editor(), &AnnotationEditor::currentChanged, this, &MainWindow::showCurrent);
    connect(&m_desk.editor(), &AnnotationEditor::stateChanged, this, &MainWindow::updateActions);
    connect(&m_desk.editor(), &AnnotationEditor::selectionUsed, this, [this] {
        m_reader->setSelection({});
        m_desk.editor().setSelection({});
    });
    connect(&m_desk, &Desk::failureGiven, m_messages, &MessageBar::showFailure);
    connect(&m_desk, &Desk::hintGiven, m_messages, &MessageBar::showHint);
    connect(&m_desk, &Desk::workChanged, m_status, &StatusLine::setWork);
    connect(&m_desk, &Desk::reviewChanged, m_status, &StatusLine::setReviewed);
    connect(&m_desk, &Desk::savedChanged, m_status, &StatusLine::setSaved);
    connect(m_status, &StatusLine::cancelRequested, &m_desk, &Desk::cancelWork);
    connect(m_library, &LibraryPane::articleChosen, &m_desk, &Desk::openArticle);
    connect(m_inspector, &Inspector::annotationChosen, this, [this](qint64 id) {
        rememberPlace();
        m_desk.editor().setCurrent(id);
        showCurrent(id);
    });
    connect(m_inspector, &Inspector::editingClosed, this, [this] {
        m_reader->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::connectReader()
{
    AnnotationEditor &editor = m_desk.editor();
    connect(m_reader, &ReaderView::selectionChanged, &editor, &AnnotationEditor::setSelection);
    connect(m_reader, &ReaderView::currentAnnotationChanged, this, &MainWindow::choose);
    connect(m_reader, &ReaderView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_reader, &ReaderView::annotationHovered, this, [this](qint64 id, QRect area) {
        m_hover->showFor(m_desk.session().content().set, id, area);
    });
}

void MainWindow::showArticle()
{
    const Session &session = m_desk.session();
    const AnnotatedArticle &content = session.content();
    const QString title = content.article.title;
    m_hover->leave();
    rememberPlace();
    // An article that is set anew behind a review leaves the review alone.
    const bool isSame = m_shownArticle == content.article.id && m_review->isOpen();
    m_shownArticle = content.article.id;
    if (!isSame) {
        m_review->reviewer().close();
    }
    if (session.hasArticle()) {
        m_reader->setArticle(content);
        m_reader->showFrom(ReadingPlaces::place(session.libraryPath(), m_shownArticle));
        if (!isSame) {
            m_pages->setCurrentWidget(m_reader);
        }
        m_library->setCurrentArticle(content.article.id);
        if (!isSame && !m_library->isAncestorOf(focusWidget()) && focusWidget() != m_find) {
            m_reader->setFocus(Qt::OtherFocusReason);
        }
    } else {
        m_reader->clear();
        m_pages->setCurrentWidget(m_start);
    }
    m_title->setText(title);
    setWindowTitle(title.isEmpty() ? tr("Quoth") : tr("%1 – Quoth").arg(title));
    updateActions();
}

void MainWindow::showCurrent(qint64 id)
{
    if (m_reader->currentAnnotation() != id) {
        m_reader->setCurrentAnnotation(id);
    }
    if (const Annotation *annotation = findAnnotation(m_desk.session().content().set, id)) {
        m_reader->ensureVisible(annotation->span);
    }
}

void MainWindow::showContextMenu(QPoint place, qint64 annotation)
{
    if (annotation != 0) {
        m_desk.editor().setCurrent(annotation);
    }
    m_hover->leave();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillContextMenu(*menu, *m_actions, !m_desk.editor().selection().isEmpty(), annotation != 0);
    menu->popup(place);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray())) {
        const QSize room = screen()->availableSize() * 0.95;
        resize((firstSize * fontMetrics().averageCharWidth()).boundedTo(room));
    }
    const double letters = static_cast<double>(width()) / fontMetrics().averageCharWidth();
    // Where the window is small for its type, both sides give way to the page.
    const double library = std::max(libraryShare, narrowestLibrary / letters);
    const double inspector = std::max(
        {inspectorShare, narrowestInspector / letters, (m_side->tabsWidth() + 4.0) / width()});
    const double fit = std::min(1.0, mostBeside / (library + inspector));
    const int libraryWidth = static_cast<int>(width() * library * fit);
    const int inspectorWidth = static_cast<int>(width() * inspector * fit);
    m_columns->setSizes({libraryWidth, width() - libraryWidth - inspectorWidth, inspectorWidth});
    m_columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    const int line = fontMetrics().height();
    m_middle->setSizes({37 * line, 13 * line, 13 * line, 16 * line, 16 * line, 16 * line});
    m_middle->restoreState(settings.value(u"window/middle"_s).toByteArray());
    const auto shows = [&settings](const QString &pane, bool byDefault) {
        return settings.value(u"window/"_s + pane, byDefault).toBool();
    };
    (*m_actions)[Actions::ShowLibrary]->setChecked(shows(u"library"_s, true));
    (*m_actions)[Actions::ShowInspector]->setChecked(shows(u"inspector"_s, true));
    (*m_actions)[Actions::ShowSource]->setChecked(shows(u"source"_s, false));
    m_library->setVisible((*m_actions)[Actions::ShowLibrary]->isChecked());
    m_side->setVisible((*m_actions)[Actions::ShowInspector]->isChecked());
    m_source->setVisible((*m_actions)[Actions::ShowSource]->isChecked());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/columns"_s, m_columns->saveState());
    settings.setValue(u"window/middle"_s, m_middle->saveState());
    settings.setValue(u"window/library"_s, (*m_actions)[Actions::ShowLibrary]->isChecked());
    settings.setValue(u"window/inspector"_s, (*m_actions)[Actions::ShowInspector]->isChecked());
    settings.setValue(u"window/source"_s, (*m_actions)[Actions::ShowSource]->isChecked());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberPlace();
    (*m_actions)[Actions::FocusMode]->setChecked(false);
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace Quoth

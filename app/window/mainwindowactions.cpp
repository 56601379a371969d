// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do: one connection each, to whoever does the work.
#include <window/mainwindow.h>

#include <annotate/actname.h>
#include <annotate/historypanel.h>
#include <annotate/inspector.h>
#include <annotate/label.h>
#include <annotate/namecounts.h>
#include <annotate/outlinepanel.h>
#include <annotate/sidepane.h>
#include <annotate/tagpanel.h>
#include <exchange/exportdialog.h>
#include <exchange/importdialog.h>
#include <exchange/sourcepane.h>
#include <library/importfilters.h>
#include <library/librarypane.h>
#include <library/queryfield.h>
#include <reader/copiedtext.h>
#include <reader/readerview.h>
#include <review/reviewcard.h>
#include <review/reviewdesk.h>
#include <settings/theme.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <window/about.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/importacts.h>
#include <window/keysheet.h>
#include <window/messagebar.h>
#include <window/ondemand.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>

namespace Quoth {

using namespace Qt::StringLiterals;

void MainWindow::connectFileActions()
{
    const Actions &actions = *m_actions;
    connect(actions[Actions::Open], &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(actions[Actions::Paste], &QAction::triggered, this, [this] {
        if (const QMimeData *data = QApplication::clipboard()->mimeData()) {
            takeMime(*data, u"clipboard"_s);
        }
    });
    connect(actions[Actions::Sample], &QAction::triggered, &m_desk, &Desk::openSamples);
    connectImport(*this, actions, m_desk);
    connect(
        actions[Actions::ImportAnnotations], &QAction::triggered, this, [this] { chooseImport(); });
    connect(actions[Actions::Export], &QAction::triggered, this, [this] { chooseExport(false); });
    connect(actions[Actions::ExportAll], &QAction::triggered, this, [this] { chooseExport(true); });
    connect(actions[Actions::Quit], &QAction::triggered, this, &QWidget::close);
    connect(actions[Actions::Keys], &QAction::triggered, this, &MainWindow::showKeys);
    connect(actions[Actions::About], &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectEditActions()
{
    const Actions &actions = *m_actions;
    Session &session = m_desk.session();
    QAction *undo = actions[Actions::Undo];
    QAction *redo = actions[Actions::Redo];
    connect(undo, &QAction::triggered, &session, &Session::undo);
    connect(redo, &QAction::triggered, &session, &Session::redo);
    const auto showState = [&session, undo, redo] {
        const UndoState &state = session.undoState();
        undo->setEnabled(state.doneCount > 0);
        redo->setEnabled(state.undoneCount > 0);
        undo->setText(
            state.doneCount == 0 ? tr("&Undo") : tr("&Undo “%1”").arg(actName(state.undoName)));
        redo->setText(
            state.undoneCount == 0 ? tr("&Redo") : tr("&Redo “%1”").arg(actName(state.redoName)));
    };
    connect(&session, &Session::undoStateChanged, this, showState);
    showState();
    connect(actions[Actions::Copy], &QAction::triggered, this, [this] { copyWords(false); });
    connect(
        actions[Actions::CopyQuotation], &QAction::triggered, this, [this] { copyWords(true); });
    connect(actions[Actions::Find], &QAction::triggered, this, [this] {
        (*m_actions)[Actions::ShowLibrary]->setChecked(true);
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
}

void MainWindow::connectViewActions()
{
    const Actions &actions = *m_actions;
    connectPane(Actions::ShowLibrary, m_columns, m_library);
    connectPane(Actions::ShowInspector, m_columns, m_side);
    connectPane(Actions::ShowSource, m_middle, m_source);
    connect(
        actions[Actions::ShowTags], &QAction::triggered, this, [this] { showSidePage(m_tags); });
    connect(actions[Actions::ShowOutline], &QAction::triggered, this, [this] {
        showSidePage(m_outline);
    });
    connect(actions[Actions::ShowHistory], &QAction::triggered, this, [this] {
        showSidePage(m_history);
    });
    connect(
        actions[Actions::ShowRejected], &QAction::toggled, m_reader,
        &ReaderView::setRejectedVisible);
    connect(actions[Actions::ZoomIn], &QAction::triggered, m_reader, &ReaderView::zoomIn);
    connect(actions[Actions::ZoomOut], &QAction::triggered, m_reader, &ReaderView::zoomOut);
    connect(actions[Actions::ZoomReset], &QAction::triggered, m_reader, &ReaderView::resetZoom);
    connect(actions[Actions::FullScreen], &QAction::toggled, this, [this](bool isFull) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull));
    });
    const std::pair<Actions::Act, Theme::Choice> themes[] = {
        {Actions::ThemeFollow, Theme::Choice::Follow},
        {Actions::ThemeLight, Theme::Choice::Light},
        {Actions::ThemeSepia, Theme::Choice::Sepia},
        {Actions::ThemeDark, Theme::Choice::Dark},
        {Actions::ThemeBlack, Theme::Choice::Black},
        {Actions::ThemeContrast, Theme::Choice::HighContrast}};
    for (const auto &[act, choice] : themes) {
        actions[act]->setChecked(m_theme.choice() == choice);
        connect(actions[act], &QAction::triggered, this, [this, choice = choice] {
            m_theme.setChoice(choice);
        });
    }
}

void MainWindow::connectPane(int act, QSplitter *splitter, QWidget *pane)
{
    QAction *action = (*m_actions)[static_cast<Actions::Act>(act)];
    connect(action, &QAction::toggled, pane, [this, splitter, pane](bool isShown) {
        const bool hadFocus = pane->isAncestorOf(focusWidget());
        pane->setVisible(isShown);
        const int index = splitter->indexOf(pane);
        QList<int> sizes = splitter->sizes();
        if (isShown && sizes[index] == 0) { // it had been dragged to nothing
            sizes[index] = std::max(pane->minimumSizeHint().width(), 220);
            splitter->setSizes(sizes);
        }
        if (!isShown && hadFocus) {
            m_reader->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(splitter, &QSplitter::splitterMoved, action, [splitter, pane, action] {
        if (splitter->sizes()[splitter->indexOf(pane)] == 0 && pane->isVisible()) {
            action->setChecked(false);
        }
    });
}

void MainWindow::connectAnnotateActions()
{
    const Actions &actions = *m_actions;
    AnnotationEditor &editor = m_desk.editor();
    const auto connectAct = [this](int act, auto onPage, auto inReview) {
        QAction *action = (*m_actions)[static_cast<Actions::Act>(act)];
        connect(action, &QAction::triggered, this, [this, onPage, inReview] {
            m_review->isOpen() ? inReview(m_review->reviewer()) : onPage(m_desk.editor());
        });
    };
    for (int key = firstLabelKey; key <= lastLabelKey; ++key) {
        const auto apply = [key](auto &target) {
            target.applyLabel(key);
        };
        connectAct(Actions::Label1 + key - firstLabelKey, apply, apply);
    }
    const auto accept = [](auto &target) {
        target.accept();
    };
    const auto reject = [](auto &target) {
        target.reject();
    };
    const auto goToNext = [](auto &target) {
        target.goToNext();
    };
    const auto goToPrevious = [](auto &target) {
        target.goToPrevious();
    };
    connectAct(Actions::Accept, accept, accept);
    connectAct(Actions::Reject, reject, reject);
    connectAct(Actions::Next, goToNext, goToNext);
    connectAct(Actions::Previous, goToPrevious, goToPrevious);
    connectAct(
        Actions::Speaker, [this](auto &) { setSpeaker(); },
        [this](auto &) { m_review->card().part().editSpeaker(); });
    connectAct(
        Actions::Note, [this](auto &) { openForm(&Inspector::editNote); },
        [this](auto &) { m_review->card().part().editNote(); });
    connect(actions[Actions::Delete], &QAction::triggered, &editor, &AnnotationEditor::remove);
    connect(
        actions[Actions::SpeakerFromSelection], &QAction::triggered, &editor,
        &AnnotationEditor::setSpeakerFromSelection);
    connect(actions[Actions::Name], &QAction::triggered, this, [this] {
        openForm(&Inspector::editEntity);
    });
    connect(actions[Actions::Tag], &QAction::triggered, this, [this] {
        openForm(&Inspector::editTag);
    });
    connect(actions[Actions::Analyze], &QAction::triggered, &m_desk, &Desk::analyzeAgain);
    connect(actions[Actions::AnalyzeLibrary], &QAction::triggered, &m_desk, &Desk::analyzeLibrary);

    using Edge = AnnotationEditor::Edge;
    using Step = AnnotationEditor::Step;
    const std::tuple<Actions::Act, Edge, Step, bool> moves[] = {
        {Actions::StartBack, Edge::Start, Step::Token, false},
        {Actions::StartForth, Edge::Start, Step::Token, true},
        {Actions::EndBack, Edge::End, Step::Token, false},
        {Actions::EndForth, Edge::End, Step::Token, true},
        {Actions::StartBackCharacter, Edge::Start, Step::Character, false},
        {Actions::StartForthCharacter, Edge::Start, Step::Character, true},
        {Actions::EndBackCharacter, Edge::End, Step::Character, false},
        {Actions::EndForthCharacter, Edge::End, Step::Character, true}};
    for (const auto &[act, edge, step, forwards] : moves) {
        const auto move = [edge = edge, step = step, forwards = forwards](auto &target) {
            target.moveEdge(edge, step, forwards);
        };
        connectAct(act, move, move);
    }
    // Tab as well, but only on the page: elsewhere it goes from control to control.
    const auto addPageKey = [this](const QKeySequence &key, void (AnnotationEditor::*move)()) {
        auto *shortcut = new QShortcut(key, m_reader);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, &m_desk.editor(), move);
    };
    addPageKey(Qt::Key_Tab, &AnnotationEditor::goToNext);
    addPageKey(Qt::SHIFT | Qt::Key_Tab, &AnnotationEditor::goToPrevious);
}

void MainWindow::updateActions()
{
    if (m_review->isOpen()) {
        return; // the review says what can be done now
    }
    const Actions &actions = *m_actions;
    const Annotation *current = m_desk.editor().current();
    const bool hasArticle = m_desk.session().hasArticle();
    const bool hasSelection = !m_desk.editor().selection().isEmpty();
    const bool isQuotation = current && current->kind == AnnotationKind::Quotation;
    const bool isName = current && current->kind == AnnotationKind::Entity;
    for (const Actions::Act act :
         {Actions::Accept, Actions::Reject, Actions::Delete, Actions::Note, Actions::StartBack,
          Actions::StartForth, Actions::EndBack, Actions::EndForth, Actions::StartBackCharacter,
          Actions::StartForthCharacter, Actions::EndBackCharacter, Actions::EndForthCharacter,
          Actions::Certainty, Actions::Attributes, Actions::Split, Actions::Merge, Actions::Relate,
          Actions::Unrelate}) {
        actions[act]->setEnabled(current);
    }
    for (int act = Actions::Label1; act <= Actions::Label9; ++act) {
        actions[static_cast<Actions::Act>(act)]->setEnabled(hasArticle);
    }
    for (const Actions::Act act :
         {Actions::Next, Actions::Previous, Actions::Analyze, Actions::Export, Actions::ArticleNote,
          Actions::MarkAll, Actions::Rules, Actions::ReviewArticle}) {
        actions[act]->setEnabled(hasArticle);
    }
    const bool canTakeSelection = hasSelection && m_desk.editor().hasQuotationForSpeaker();
    actions[Actions::Speaker]->setEnabled(isQuotation || canTakeSelection);
    actions[Actions::SpeakerFromSelection]->setEnabled(canTakeSelection);
    actions[Actions::Name]->setEnabled(isName);
    actions[Actions::SpeakerUnknown]->setEnabled(isQuotation);
    actions[Actions::PickSpeaker]->setEnabled(isQuotation);
    actions[Actions::Cue]->setEnabled(isQuotation || canTakeSelection);
    actions[Actions::SameAs]->setEnabled(current && !isQuotation);
    actions[Actions::EntityNote]->setEnabled(current);
    const bool canPiece = hasSelection && m_desk.editor().pieceTarget() != 0;
    actions[Actions::AddPart]->setEnabled(canPiece);
    actions[Actions::TakeOut]->setEnabled(canPiece);
    actions[Actions::Tag]->setEnabled(current && hasTag(current->kind));
    actions[Actions::Copy]->setEnabled(current || hasSelection);
    actions[Actions::CopyQuotation]->setEnabled(current || hasSelection);
    actions[Actions::ExportAll]->setEnabled(m_desk.list().hasArticles());
}

void MainWindow::chooseFiles()
{
    auto *dialog =
        new QFileDialog(this, tr("Open Files"), QSettings().value(u"library/folder"_s).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(importFilters());
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &paths) {
        QSettings().setValue(u"library/folder"_s, dialog->directory().absolutePath());
        m_desk.openFiles(paths);
    });
    dialog->open();
}

void MainWindow::chooseExport(bool isWholeLibrary)
{
    ExportSources sources;
    sources.libraryPath = m_desk.session().libraryPath();
    sources.current = m_desk.session().content();
    sources.selection = sources.current.article.id != 0 ? m_reader->selection() : Span();
    sources.listed = m_desk.list().allShown();
    sources.libraryCount =
        static_cast<int>(m_desk.session().library().list().count().value_or(sources.listed.size()));
    QSet<QString> reviewers;
    for (const Annotation &annotation : sources.current.set.annotations) {
        reviewers.insert(annotation.author);
    }
    reviewers.remove(QString());
    sources.reviewers = reviewers.values();
    sources.reviewers.sort();
    using Scope = ExportDialog::Scope;
    const Scope scope = isWholeLibrary                ? Scope::Library
                        : sources.selection.isEmpty() ? Scope::Article
                                                      : Scope::Selection;
    auto *dialog = new ExportDialog(sources, scope, m_source->part().formatId(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ExportDialog::exportRequested, this,
        [this](const QString &path, const ExportRequest &request) {
            m_desk.exporter().exportRequested(path, request);
        });
    dialog->open();
}

void MainWindow::chooseImport()
{
    auto *files = new QFileDialog(
        this, tr("Import Annotations"), QSettings().value(u"exchange/folder"_s).toString());
    files->setObjectName(u"importFile"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        QSettings().setValue(u"exchange/folder"_s, files->directory().absolutePath());
        auto *dialog = new ImportDialog(m_desk.session().libraryPath(), path, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ImportDialog::importRequested, &m_desk, &Desk::importAnnotations);
        dialog->open();
    });
    files->open();
}

void MainWindow::copyWords(bool withSource)
{
    const AnnotatedArticle &content = m_desk.session().content();
    const Annotation *current = m_desk.editor().current();
    const Span selection = m_desk.editor().selection();
    QString words = selection.in(content.article.text).toString();
    QString speaker;
    if (selection.isEmpty() && current) {
        words = current->words;
        if (current->kind == AnnotationKind::Quotation) {
            speaker = speakerName(content.set, *current);
        }
    }
    if (words.isEmpty()) {
        return;
    }
    const Article &article = content.article;
    const Citation citation = withSource
                                  ? Citation{speaker, article.title, article.byline,
                                             QLocale().toString(article.published, QLocale::LongFormat),
                                             article.source}
                                  : Citation();
    QApplication::clipboard()->setMimeData(copiedText(words, citation).release());
}

void MainWindow::showSidePage(QWidget *page)
{
    if (m_side->isShowing(page) && (page->hasFocus() || page->isAncestorOf(focusWidget()))) {
        m_side->showPage(m_inspector); // the same key leads back
        m_reader->setFocus(Qt::OtherFocusReason);
        return;
    }
    (*m_actions)[Actions::ShowInspector]->setChecked(true);
    m_side->showPage(page);
    page->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openForm(void (Inspector::*form)())
{
    (*m_actions)[Actions::ShowInspector]->setChecked(true);
    m_side->showPage(m_inspector);
    (m_inspector->*form)();
}

void MainWindow::setSpeaker()
{
    if (!m_desk.editor().selection().isEmpty()) {
        m_desk.editor().setSpeakerFromSelection();
    } else {
        openForm(&Inspector::editSpeaker);
    }
}

void MainWindow::showKeys()
{
    if (m_keys) {
        m_keys->close();
        return;
    }
    m_keys = new KeySheet(*m_actions, this);
    m_keys->show();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_find->clear();
            m_reader->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            m_library->focusList();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace Quoth

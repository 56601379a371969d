// SPDX-License-Identifier: GPL-3.0-or-later
// Relations, pieces, many places at once, and everything by its name: what the annotation desk adds
// to the window.
#include <window/mainwindow.h>

#include <annotate/editmaker.h>
#include <annotate/inspector.h>
#include <annotate/markpanel.h>
#include <annotate/namecounts.h>
#include <annotate/relationpicker.h>
#include <annotate/sidepane.h>
#include <annotate/tagpanel.h>
#include <insight/insight.h>
#include <reader/readerview.h>
#include <window/actions.h>
#include <window/commandpalette.h>
#include <window/desk.h>
#include <window/keysettings.h>
#include <window/messagebar.h>
#include <window/ondemand.h>

#include <QAction>
#include <QSettings>
#include <QShortcut>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags) {
        names.append(tag.name);
    }
    return names;
}

} // namespace

void MainWindow::connectPieceActions()
{
    const Actions &actions = *m_actions;
    AnnotationEditor &editor = m_desk.editor();
    connect(actions[Actions::AddPart], &QAction::triggered, &editor, &AnnotationEditor::addPart);
    connect(actions[Actions::TakeOut], &QAction::triggered, &editor, &AnnotationEditor::takeOut);
    connect(actions[Actions::Split], &QAction::triggered, this, [this] {
        m_desk.editor().split(m_reader->caret());
    });
    connect(actions[Actions::Merge], &QAction::triggered, &editor, &AnnotationEditor::merge);
    connect(
        actions[Actions::Certainty], &QAction::triggered, &editor,
        &AnnotationEditor::changeCertainty);
    connect(actions[Actions::Attributes], &QAction::triggered, this, [this] {
        openForm(&Inspector::editAttributes);
    });
    connect(actions[Actions::ArticleNote], &QAction::triggered, this, [this] {
        openForm(&Inspector::editArticleNote);
    });
    connect(actions[Actions::EntityNote], &QAction::triggered, this, [this] {
        openForm(&Inspector::editEntityNote);
    });
    using Snap = AnnotationEditor::Snap;
    const std::pair<Actions::Act, Snap> snaps[] = {
        {Actions::SnapCharacters, Snap::Character},
        {Actions::SnapWords, Snap::Word},
        {Actions::SnapSentences, Snap::Sentence}};
    const int kept = QSettings().value(u"annotate/snap"_s, 0).toInt();
    for (const auto &[act, snap] : snaps) {
        if (static_cast<int>(snap) == kept) { // before anybody follows it: it is set already
            actions[act]->setChecked(true);
            editor.setSnap(snap);
        }
        connect(actions[act], &QAction::toggled, this, [this, snap = snap](bool isOn) {
            if (isOn) {
                m_desk.editor().setSnap(snap);
                QSettings().setValue(u"annotate/snap"_s, static_cast<int>(snap));
            }
        });
    }
}

void MainWindow::connectRelations()
{
    const Actions &actions = *m_actions;
    AnnotationEditor &editor = m_desk.editor();
    m_picker = new RelationPicker(m_desk.session(), editor, this);
    connect(m_picker, &RelationPicker::hintGiven, m_messages, &MessageBar::showHint);
    const auto pageKey = [this](const QKeySequence &key, const auto &act) {
        auto *shortcut = new QShortcut(key, m_reader);
        shortcut->setContext(Qt::WidgetShortcut);
        shortcut->setEnabled(false); // but while something is being picked
        connect(shortcut, &QShortcut::activated, this, act);
        connect(m_picker, &RelationPicker::pickingChanged, shortcut, &QShortcut::setEnabled);
    };
    pageKey(Qt::Key_Return, [this] { m_picker->pick(m_desk.editor().currentId()); });
    pageKey(Qt::Key_Enter, [this] { m_picker->pick(m_desk.editor().currentId()); });
    pageKey(Qt::Key_Escape, [this] {
        m_picker->cancel();
        m_messages->dismiss();
    });
    const std::pair<Actions::Act, RelationKind> picks[] = {
        {Actions::PickSpeaker, RelationKind::Speaker},
        {Actions::SameAs, RelationKind::Coreference}};
    for (const auto &[act, kind] : picks) {
        connect(actions[act], &QAction::triggered, this, [this, kind = kind] {
            m_picker->begin(kind);
            m_reader->setFocus(Qt::OtherFocusReason);
        });
    }
    connect(actions[Actions::Cue], &QAction::triggered, this, [this] {
        if (m_desk.editor().selection().isEmpty()) {
            m_picker->begin(RelationKind::Cue);
        } else {
            m_picker->cancel();
            m_desk.editor().setCueFromSelection();
        }
    });
    connect(
        actions[Actions::SpeakerUnknown], &QAction::triggered, &editor,
        &AnnotationEditor::setSpeakerUnknown);
    connect(actions[Actions::Relate], &QAction::triggered, this, [this] {
        openForm(&Inspector::editRelation);
    });
    connect(m_inspector, &Inspector::relationNamed, this, [this](const QString &name) {
        if (!name.isEmpty()) {
            m_picker->begin(RelationKind::Related, name);
        }
    });
    connect(actions[Actions::Unrelate], &QAction::triggered, &editor, &AnnotationEditor::unrelate);
    connect(
        actions[Actions::ShowRelations], &QAction::toggled, m_reader,
        &ReaderView::setRelationsVisible);
}

void MainWindow::choose(qint64 annotation)
{
    // Where the editor has gone already, the reader steps along and has not clicked.
    const bool isClicked = annotation != 0 && annotation != m_desk.editor().currentId();
    if (m_picker->isPicking() && isClicked) {
        m_picker->pick(annotation);
    } else {
        m_desk.editor().setCurrent(annotation);
    }
}

void MainWindow::connectInsight()
{
    auto *insight = new Insight(m_desk.session(), this);
    connect(
        (*m_actions)[Actions::CompareReaders], &QAction::triggered, insight,
        &Insight::compareReaders);
    connect((*m_actions)[Actions::Models], &QAction::triggered, insight, &Insight::showModels);
    connect(insight, &Insight::failed, &m_desk.session(), &Session::failed);
    connect(insight, &Insight::modelChosen, &m_desk, &Desk::useModel);
    connect(insight, &Insight::placeShown, this, [this](qint64 article, Span place) {
        m_desk.openArticle(article);
        m_reader->ensureVisible(place);
    });
}

void MainWindow::connectMarking()
{
    const Actions &actions = *m_actions;
    connect(actions[Actions::MarkAll], &QAction::triggered, this, &MainWindow::markAll);
    connect(actions[Actions::Rules], &QAction::triggered, this, [this] {
        m_marking->show();
        m_marking->part().openForRules();
    });
    connect(&m_desk.tags(), &TagEditor::tagsChanged, this, [this] {
        if (MarkPanel *panel = m_marking->built()) {
            panel->setTags(namesOf(m_desk.tags().tags()));
        }
    });
}

MarkPanel *MainWindow::buildMarking()
{
    auto *panel = new MarkPanel(m_desk.session());
    panel->setTags(namesOf(m_desk.tags().tags()));
    connect(panel, &MarkPanel::closed, this, [this] {
        m_marking->hide();
        m_reader->setFocus(Qt::OtherFocusReason);
    });
    connect(panel, &MarkPanel::hintGiven, m_messages, &MessageBar::showHint);
    connect(panel, &MarkPanel::placeChosen, this, [this](qint64 article, Span span) {
        m_desk.openArticle(article);
        m_reader->setSelection(span);
        m_reader->ensureVisible(span);
    });
    return panel;
}

void MainWindow::markAll()
{
    const AnnotatedArticle &content = m_desk.session().content();
    const Annotation *current = m_desk.editor().current();
    const Span selection = m_desk.editor().selection();
    QString words = selection.in(content.article.text).toString().simplified();
    Label label;
    QStringList forms;
    if (words.isEmpty() && current) {
        words = current->words.simplified();
        label = {current->kind, current->tag};
        if (!current->entity.isEmpty() && current->kind == AnnotationKind::Entity) {
            forms.append(current->entity);
            for (const Annotation &annotation : content.set.annotations) {
                const bool isForm = annotation.kind == AnnotationKind::Entity &&
                                    annotation.entity == current->entity &&
                                    annotation.status != AnnotationStatus::Rejected;
                const QString form = annotation.words.simplified();
                if (isForm && !forms.contains(form)) {
                    forms.append(form);
                }
            }
        }
    }
    m_marking->show();
    m_marking->part().openForWords(words, forms, label);
}

void MainWindow::connectPalette()
{
    connect((*m_actions)[Actions::Palette], &QAction::triggered, this, [this] {
        auto *palette = findChild<CommandPalette *>();
        (palette ? palette : new CommandPalette(this))->open(commands());
    });
    connect((*m_actions)[Actions::ChangeKeys], &QAction::triggered, this, [this] {
        auto *settings = new KeySettings(*m_actions, this);
        settings->show();
    });
}

QList<Command> MainWindow::commands()
{
    QList<Command> commands;
    for (int act = 0; act < Actions::ActCount; ++act) {
        QAction *action = (*m_actions)[static_cast<Actions::Act>(act)];
        if (action && action->isEnabled() && act != Actions::Palette) {
            commands.append(
                {action->iconText(), tr("Action"),
                 action->shortcut().toString(QKeySequence::NativeText), [action] {
                     action->trigger();
                 }});
        }
    }
    for (const Tag &tag : m_desk.tags().tags()) {
        commands.append({tag.name, tr("Tag"), {}, [this, name = tag.name] {
                             m_desk.editor().applyTag(name);
                             m_reader->setFocus(Qt::OtherFocusReason);
                         }});
    }
    for (const NameCount &speaker : countSpeakers(m_desk.session().content().set)) {
        commands.append({speaker.name, tr("Speaker"), {}, [this, places = speaker.annotations] {
                             m_desk.editor().setCurrent(places.value(0));
                             m_reader->setFocus(Qt::OtherFocusReason);
                         }});
    }
    constexpr int mostArticles = 2'000;
    const ArticleListModel &articles = m_desk.list().model();
    for (int row = 0; row < std::min(mostArticles, articles.rowCount()); ++row) {
        const QModelIndex index = articles.index(row, 0);
        const qint64 id = index.data(ArticleListModel::IdRole).toLongLong();
        commands.append({index.data().toString(), tr("Article"), {}, [this, id] {
                             m_desk.openArticle(id);
                             m_reader->setFocus(Qt::OtherFocusReason);
                         }});
    }
    return commands;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tagpanel.h>

#include <annotate/tagdelegate.h>
#include <annotate/tageditor.h>
#include <annotate/tagform.h>
#include <annotate/tagtreemodel.h>

#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

TagPanel::TagPanel(TagEditor &editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_model(new TagTreeModel(editor, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_find(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_invitation(new QLabel(
          tr("No tags yet. Press Insert to make one, or select words, press 9 "
             "and then T."),
          this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_mergeInto(new QLineEdit(m_question))
    , m_merge(new QPushButton(tr("Merge"), m_question))
    , m_takeOff(new QPushButton(tr("Take Off and Delete"), m_question))
    , m_keep(new QPushButton(tr("Keep"), m_question))
    , m_form(new TagForm(editor, this))
{
    setObjectName(u"tagPanel"_s);
    setFocusProxy(m_tree);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_find->setObjectName(u"findTag"_s);
    m_find->setPlaceholderText(tr("Find a tag…"));
    m_find->setAccessibleName(tr("Find a tag"));
    m_find->setClearButtonEnabled(true);
    m_tree->setObjectName(u"tagTree"_s);
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new TagDelegate(this));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_invitation->setWordWrap(true);
    m_invitation->setForegroundRole(QPalette::PlaceholderText);
    buildQuestion();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->addWidget(m_find, 1);
    auto *menu = new QToolButton(this);
    menu->setObjectName(u"tagMenu"_s);
    menu->setText(u"⋯"_s);
    menu->setAccessibleName(tr("What can be done with tags"));
    menu->setToolTip(tr("What can be done with tags"));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setAutoRaise(true);
    top->addWidget(menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    m_invitation->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_invitation);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_question);
    layout->addWidget(m_form);
    buildMenu();
    connectTree();
    keepExpanded();
    showCurrent();
}

void TagPanel::buildMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, const QString &key, auto act) {
        // The keys belong to the tree, where treeKey answers them; here they are told.
        auto *action = menu->addAction(text + u'\t' + key);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("&New Tag"), tr("Ins"), [this] { addTag(false); });
    add(tr("New Tag &Below"), tr("Shift+Ins"), [this] { addTag(true); });
    add(tr("&Rename"), tr("F2"), &TagPanel::rename);
    add(tr("&Merge Into…"), tr("M"), &TagPanel::beginMerge);
    add(tr("&Delete"), tr("Del"), &TagPanel::removeTag);
    menu->addSeparator();
    add(tr("Move &Up"), tr("Alt+Up"), [this] { m_editor.moveUp(currentTag()); });
    add(tr("Move D&own"), tr("Alt+Down"), [this] { m_editor.moveDown(currentTag()); });
    add(tr("Move &Out"), tr("Alt+Left"), [this] { m_editor.moveOut(currentTag()); });
    add(tr("Move &In"), tr("Alt+Right"), [this] { m_editor.moveIn(currentTag()); });
    menu->addSeparator();
    add(tr("Im&port…"), {}, &TagPanel::importRequested);
    add(tr("E&xport…"), {}, &TagPanel::exportRequested);
    findChild<QToolButton *>(u"tagMenu"_s)->setMenu(menu);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, menu, [this, menu](QPoint place) {
        menu->popup(m_tree->viewport()->mapToGlobal(place));
    });
}

void TagPanel::buildQuestion()
{
    m_question->setObjectName(u"tagQuestion"_s);
    m_questionText->setWordWrap(true);
    m_mergeInto->setObjectName(u"mergeInto"_s);
    m_mergeInto->setAccessibleName(tr("Tag to merge into"));
    m_mergeInto->setPlaceholderText(tr("Tag to merge into"));
    auto *layout = new QVBoxLayout(m_question);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    layout->addWidget(m_questionText);
    layout->addWidget(m_mergeInto);
    for (QPushButton *button : {m_merge, m_takeOff, m_keep}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    m_question->hide();
    connect(m_merge, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_takeOff, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_question->hide();
        m_tree->setFocus();
    });
    connect(m_mergeInto, &QLineEdit::returnPressed, this, [this] { answer(true); });
    m_mergeInto->installEventFilter(this);
}

void TagPanel::connectTree()
{
    m_tree->installEventFilter(this);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &TagPanel::setFilter);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT tagChosen(index.data().toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_expanded.append(index.data(TagTreeModel::IdRole).toLongLong());
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_expanded.removeAll(index.data(TagTreeModel::IdRole).toLongLong());
    });
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid()) {
                m_wanted = index.data(TagTreeModel::IdRole).toLongLong();
            }
            showCurrent();
        });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TagPanel::keepExpanded);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TagPanel::showCurrent);
}

void TagPanel::keepExpanded()
{
    const QList<qint64> expanded = m_expanded;
    for (const qint64 id : expanded) {
        m_tree->expand(m_proxy->mapFromSource(m_model->indexOf(id)));
    }
    m_expanded = expanded;
    setCurrentTag(m_wanted);
    const bool isEmpty = m_model->rowCount() == 0;
    m_invitation->setVisible(isEmpty);
}

void TagPanel::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    if (!text.trimmed().isEmpty()) {
        const QList<qint64> expanded = m_expanded;
        m_tree->expandAll();
        m_expanded = expanded;
    } else {
        m_tree->collapseAll();
        keepExpanded();
    }
}

qint64 TagPanel::currentTag() const
{
    return m_tree->currentIndex().data(TagTreeModel::IdRole).toLongLong();
}

void TagPanel::setCurrentTag(qint64 id)
{
    m_wanted = id;
    const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(id));
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void TagPanel::showCurrent()
{
    m_form->setTag(currentTag());
    if (m_asked != currentTag()) {
        m_question->hide();
    }
}

void TagPanel::addTag(bool isBelow)
{
    const std::optional<Tag> current = m_editor.tag(currentTag());
    const qint64 parent = !current ? 0 : isBelow ? current->id : current->parent;
    QString name = tr("New tag");
    for (int number = 2;; ++number) {
        const bool isTaken =
            std::any_of(m_editor.tags().cbegin(), m_editor.tags().cend(), [&name](const Tag &tag) {
                return tag.name == name;
            });
        if (!isTaken) {
            break;
        }
        name = tr("New tag %1").arg(number);
    }
    if (isBelow) {
        m_expanded.append(parent);
    }
    if (const std::optional<qint64> id = m_editor.add(name, parent)) {
        setCurrentTag(*id);
        rename();
    }
}

void TagPanel::rename()
{
    if (m_tree->currentIndex().isValid()) {
        m_tree->edit(m_tree->currentIndex());
    }
}

void TagPanel::beginMerge()
{
    if (const std::optional<Tag> tag = m_editor.tag(currentTag())) {
        ask(tr("All that has “%1” gets another tag instead.").arg(tag->name), true);
    }
}

void TagPanel::removeTag()
{
    const std::optional<Tag> tag = m_editor.tag(currentTag());
    if (!tag || m_editor.remove(tag->id)) {
        return;
    }
    const int uses = m_editor.useCount(tag->id);
    ask(uses > 0 ? tr("“%1” is on %n passage(s).", nullptr, uses).arg(tag->name)
                 : tr("There are tags below “%1”; they would move up.").arg(tag->name),
        false);
}

void TagPanel::ask(const QString &question, bool isMerge)
{
    m_asked = currentTag();
    m_questionText->setText(question);
    QStringList others;
    for (const Tag &tag : m_editor.tags()) {
        if (!m_editor.isWithin(tag.id, m_asked)) {
            others.append(tag.name);
        }
    }
    auto *completer = new QCompleter(others, m_mergeInto);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_mergeInto->completer();
    m_mergeInto->setCompleter(completer);
    m_mergeInto->clear();
    m_takeOff->setVisible(!isMerge);
    m_question->show();
    if (isMerge) {
        m_mergeInto->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_keep->setFocus(Qt::ShortcutFocusReason);
    }
}

void TagPanel::answer(bool isMerge)
{
    bool isDone = false;
    if (!isMerge) {
        isDone = m_editor.removeEverywhere(m_asked);
    }
    const QString name = m_mergeInto->text().simplified();
    const QList<Tag> tags = m_editor.tags();
    for (const Tag &tag : tags) {
        if (isMerge && tag.name.compare(name, Qt::CaseInsensitive) == 0) {
            isDone = m_editor.merge(m_asked, tag.id);
            m_wanted = tag.id;
            break;
        }
    }
    if (isDone) {
        m_question->hide();
        m_tree->setFocus();
        setCurrentTag(m_wanted);
    } else {
        m_mergeInto->setFocus();
        m_mergeInto->selectAll();
    }
}

void TagPanel::focusInEvent(QFocusEvent *)
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

bool TagPanel::treeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isAlt = modifiers.testFlag(Qt::AltModifier);
    switch (key) {
    case Qt::Key_Insert:
        addTag(modifiers.testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_Delete:
        removeTag();
        return true;
    case Qt::Key_M:
        beginMerge();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT tagChosen(m_tree->currentIndex().data().toString());
        return true;
    case Qt::Key_Up:
        return isAlt && (m_editor.moveUp(currentTag()), true);
    case Qt::Key_Down:
        return isAlt && (m_editor.moveDown(currentTag()), true);
    case Qt::Key_Left:
        return isAlt && (m_editor.moveOut(currentTag()), true);
    case Qt::Key_Right:
        if (isAlt) {
            m_expanded.append(m_editor.tag(currentTag()).value_or(Tag()).parent);
            m_editor.moveIn(currentTag());
        }
        return isAlt;
    default:
        return false;
    }
}

bool TagPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::ShortcutOverride) {
        // A letter here finds a tag or acts on it, and is none of the page's.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (isPlain && (!key->text().isEmpty() || key->key() == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_tree) {
        return treeKey(key->key(), key->modifiers()) || QFrame::eventFilter(watched, event);
    }
    if (key->key() == Qt::Key_Escape) {
        m_question->hide();
        m_find->clear();
        m_tree->setFocus();
        return true;
    }
    if (watched == m_find && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_tree->setFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Quoth

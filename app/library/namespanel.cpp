// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/namespanel.h>

#include <annotate/label.h>
#include <core/resources.h>
#include <library/namesdesk.h>
#include <library/session.h>
#include <library/weblink.h>
#include <settings/themecolors.h>
#include <store/library.h>

#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesPauseMs = 120;
constexpr int mostListedNames = 500;
constexpr qint64 largestList = 64 << 20;

/// The dot of its kind, the name, in italics while it is a proposal, its mentions at the right.
class NamesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override
    {
        const ThemeColors &colors = themeColors(option.palette);
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tagColor(colors, NamesModel::labelAt(index)));
        const int size = dotSize(option);
        painter->drawRoundedRect(
            QStyle::visualRect(
                option.direction, option.rect,
                QRect(option.rect.left() + 2, option.rect.center().y() - size / 2, size, size)),
            2, 2);
        painter->setPen(colors.dim);
        painter->drawText(
            option.rect.adjusted(0, 0, -8, 0),
            int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            QLocale().toString(index.data(NamesModel::CountRole).toLongLong()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 8};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto member = NamesModel::memberAt(index);
        option->font.setItalic(member && member->status == AnnotationStatus::Proposed);
        const QString count = QLocale().toString(index.data(NamesModel::CountRole).toLongLong());
        const int dot = dotSize(*option) + 8;
        const int room =
            option->rect.width() - option->fontMetrics.horizontalAdvance(count) - 20 - dot;
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
        // An empty picture keeps the place of the dot, also while the name is edited.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {dot, 1};
    }

private:
    static int dotSize(const QStyleOptionViewItem &option)
    {
        return option.fontMetrics.height() * 3 / 5;
    }
};

} // namespace

NamesPanel::NamesPanel(Session &session, NamesDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_desk(desk)
    , m_model(new NamesModel(
          [&session](qint64 id) {
              return session.library().entities().members(id).value_or(QList<EntityMember>());
          },
          this))
    , m_find(new QLineEdit(this))
    , m_label(new QComboBox(this))
    , m_tree(new QTreeView(this))
    , m_invitation(new QLabel(tr("Nothing is named yet. Open articles to have names here."), this))
    , m_input(new QLineEdit(this))
    , m_reader(session.libraryPath())
{
    setObjectName(u"namesPanel"_s);
    build();
    buildMenu();
    m_pause.setSingleShot(true);
    m_pause.setInterval(namesPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NamesPanel::ask);
    const auto askSoon = [this] {
        if (isVisible()) {
            m_pause.start();
        }
    };
    connect(m_find, &QLineEdit::textChanged, this, askSoon);
    connect(m_label, &QComboBox::currentIndexChanged, this, askSoon);
    connect(&session, &Session::shelfChanged, this, askSoon);
    connect(&session, &Session::summaryChanged, this, askSoon);
    connect(m_model, &NamesModel::renameWanted, &m_desk, &NamesDesk::rename, Qt::QueuedConnection);
    connect(m_input, &QLineEdit::returnPressed, this, &NamesPanel::finishInput);
}

void NamesPanel::build()
{
    setFocusProxy(m_tree);
    m_find->setObjectName(u"findName"_s);
    m_find->setPlaceholderText(tr("Find a name…"));
    m_find->setAccessibleName(tr("Find a name"));
    m_find->setClearButtonEnabled(true);
    m_label->addItem(tr("All kinds"), QString());
    for (const QString &label : {u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s}) {
        m_label->addItem(labelName(AnnotationKind::Entity, label), label);
    }
    m_tree->setObjectName(u"namesTree"_s);
    m_tree->setAccessibleName(tr("Names of the library"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new NamesDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->installEventFilter(this);
    m_input->setObjectName(u"namesInput"_s);
    m_input->installEventFilter(this);
    m_input->hide();
    m_invitation->setWordWrap(true);
    m_invitation->setForegroundRole(QPalette::PlaceholderText);
    m_invitation->setContentsMargins(16, 8, 16, 8);
    auto *menu = new QToolButton(this);
    menu->setObjectName(u"namesMenu"_s);
    menu->setText(u"⋯"_s);
    menu->setAccessibleName(tr("What can be done with names"));
    menu->setToolTip(tr("What can be done with names"));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setAutoRaise(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->addWidget(m_find, 1);
    top->addWidget(m_label);
    top->addWidget(menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_invitation);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_input);
    connect(m_tree, &QTreeView::doubleClicked, this, &NamesPanel::wantPlaces);
}

void NamesPanel::buildMenu()
{
    m_menu = new QMenu(this);
    // The keys belong to the tree, where eventFilter answers them; here they are told.
    const auto add = [this](const QString &text, const QString &key, auto act) {
        connect(m_menu->addAction(text + u'\t' + key), &QAction::triggered, this, act);
    };
    add(tr("&Places in the Library"), tr("Enter"), &NamesPanel::wantPlaces);
    m_menu->addSeparator();
    add(tr("&Merge"), tr("M"), &NamesPanel::mergeSelected);
    add(tr("Merge &Into…"), tr("Shift+M"), &NamesPanel::beginMerge);
    add(tr("&Split Off"), tr("X"), [this] { decide(false); });
    add(tr("&Accept"), tr("A"), [this] { decide(true); });
    add(tr("&Rename"), tr("F2"), [this] { m_tree->edit(m_tree->currentIndex()); });
    m_menu->addSeparator();
    add(tr("&Link…"), tr("L"), &NamesPanel::beginLink);
    add(tr("Open the Link"), {}, &NamesPanel::openLink);
    m_menu->addSeparator();
    add(tr("Im&port a List…"), {}, &NamesPanel::importList);
    findChild<QToolButton *>(u"namesMenu"_s)->setMenu(m_menu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](QPoint place) {
        m_menu->popup(m_tree->viewport()->mapToGlobal(place));
    });
}

void NamesPanel::ask()
{
    const QString text = m_find->text().simplified();
    const QString label = m_label->currentData().toString();
    m_reader.ask<QList<EntityEntry>>(
        [text, label](Library &library, const StopCallable &) {
            return library.entities().list(text, label, mostListedNames);
        },
        [this](const Result<QList<EntityEntry>> &entries) {
            if (entries) {
                showEntries(*entries);
            } else {
                Q_EMIT failed(entries.error());
            }
        });
}

void NamesPanel::showEntries(const QList<EntityEntry> &entries)
{
    QSet<qint64> expanded;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_tree->isExpanded(index)) {
            expanded.insert(NamesModel::entryAt(index)->id);
        }
    }
    const auto now = current();
    m_current = now ? now->id : m_current;
    m_model->setEntries(entries);
    m_invitation->setVisible(entries.isEmpty() && m_find->text().isEmpty());
    for (int row = 0; row < entries.size(); ++row) {
        if (expanded.contains(entries[row].id)) {
            m_tree->expand(m_model->index(row, 0));
        }
        if (entries[row].id == m_current) {
            m_tree->setCurrentIndex(m_model->index(row, 0));
        }
    }
    if (!m_tree->currentIndex().isValid() && !entries.isEmpty()) {
        m_tree->setCurrentIndex(m_model->index(0, 0));
    }
}

/// The name that is current, or whose alias is.
std::optional<EntityEntry> NamesPanel::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return NamesModel::entryAt(index.parent().isValid() ? index.parent() : index);
}

QList<qint64> NamesPanel::selectedNames() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        if (const auto entry = NamesModel::entryAt(index)) {
            ids.append(entry->id);
        }
    }
    return ids;
}

/// Into the most mentioned of them.
void NamesPanel::mergeSelected()
{
    std::optional<EntityEntry> into;
    QList<qint64> ids;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        const auto entry = NamesModel::entryAt(index);
        if (entry) {
            ids.append(entry->id);
            into = !into || entry->mentions > into->mentions ? entry : into;
        }
    }
    if (ids.size() < 2) {
        beginMerge();
        return;
    }
    ids.removeAll(into->id);
    m_current = into->id;
    m_desk.merge(ids, into->id);
}

void NamesPanel::beginMerge()
{
    if (selectedNames().isEmpty()) {
        return;
    }
    m_wanted = Input::Merge;
    m_input->setPlaceholderText(tr("Name to merge into"));
    m_input->setAccessibleName(tr("Name to merge into"));
    m_input->clear();
    m_input->show();
    m_input->setFocus();
}

void NamesPanel::beginLink()
{
    const auto entry = current();
    if (!entry) {
        return;
    }
    m_wanted = Input::Link;
    m_input->setPlaceholderText(u"https://"_s);
    m_input->setAccessibleName(tr("Link of the name"));
    m_input->setText(entry->link);
    m_input->show();
    m_input->setFocus();
    m_input->selectAll();
}

void NamesPanel::finishInput()
{
    const QString text = m_input->text().simplified();
    const auto entry = current();
    const Input wanted = std::exchange(m_wanted, Input::None);
    m_input->hide();
    m_tree->setFocus();
    if (entry && wanted == Input::Link) {
        m_desk.setLink(*entry, text);
    } else if (entry && wanted == Input::Merge && !text.isEmpty()) {
        m_desk.mergeInto(selectedNames(), text, entry->label);
    }
}

/// Of an alias; of a name, all of its proposed ones.
void NamesPanel::decide(bool isAccepted)
{
    const auto entry = current();
    if (!entry) {
        return;
    }
    QList<EntityMember> members;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        if (const auto member = NamesModel::memberAt(index)) {
            members.append(*member);
        }
    }
    if (members.isEmpty()) {
        for (const EntityMember &member :
             m_session.library().entities().members(entry->id).value_or(QList<EntityMember>())) {
            if (member.status == AnnotationStatus::Proposed) {
                members.append(member);
            }
        }
    }
    if (members.isEmpty()) {
        return;
    }
    if (isAccepted) {
        m_desk.accept(members, entry->id);
        return;
    }
    QList<qint64> ids;
    for (const EntityMember &member : std::as_const(members)) {
        ids.append(member.id);
    }
    m_desk.split(ids);
}

void NamesPanel::openLink()
{
    const auto entry = current();
    if (const auto link = entry ? webLink(entry->link) : std::nullopt) {
        askForBrowser(*link, this);
    }
}

void NamesPanel::wantPlaces()
{
    if (const auto entry = current()) {
        Q_EMIT placesWanted(entry->name);
    }
}

void NamesPanel::importList()
{
    auto *dialog = new QFileDialog(this, tr("Import Names"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto bytes = readSmallFile(path, largestList);
        const auto entries = bytes ? readAuthorityList(*bytes) : failure(bytes.error());
        if (entries) {
            m_desk.import(*entries);
        } else {
            Error error = entries.error();
            error.subject = path;
            Q_EMIT failed(error);
        }
    });
    dialog->open();
}

bool NamesPanel::answerKey(int key)
{
    switch (key) {
    case Qt::Key_M:
        mergeSelected();
        return true;
    case Qt::Key_X:
    case Qt::Key_Delete:
        decide(false);
        return true;
    case Qt::Key_A:
        decide(true);
        return true;
    case Qt::Key_L:
        beginLink();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        wantPlaces();
        return true;
    default:
        return false;
    }
}

bool NamesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_input && key->key() == Qt::Key_Escape) {
        event->accept();
        if (!isOverride) {
            m_input->hide();
            m_tree->setFocus();
        }
        return true;
    }
    const bool isShiftM = key->key() == Qt::Key_M && key->modifiers() == Qt::ShiftModifier;
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    if (watched != m_tree || (!isPlain && !isShiftM)) {
        return QFrame::eventFilter(watched, event);
    }
    if (isOverride) { // these keys mean other things on the page
        const QList<int> keys = {Qt::Key_M, Qt::Key_X, Qt::Key_Delete,
                                 Qt::Key_A, Qt::Key_L, Qt::Key_Return};
        if (keys.contains(key->key())) {
            event->accept();
            return true;
        }
        return QFrame::eventFilter(watched, event);
    }
    if (isShiftM) {
        beginMerge();
        return true;
    }
    return answerKey(key->key()) || QFrame::eventFilter(watched, event);
}

void NamesPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    ask();
}

} // namespace Quoth

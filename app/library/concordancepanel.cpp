// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/concordancepanel.h>

#include <annotate/markstep.h>
#include <library/librarylist.h>
#include <library/queryfilters.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <window/sectionheading.h>

#include <QCompleter>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStringListModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype context = 80;
constexpr qsizetype mostLines = 20'000;

} // namespace

ConcordancePanel::ConcordancePanel(Session &session, LibraryList &list, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_list(list)
    , m_model(new ConcordanceModel(this))
    , m_table(new QTableView(this))
    , m_heading(new SectionHeading({}, this))
    , m_tag(new QLineEdit(this))
    , m_reader(session.libraryPath())
{
    setObjectName(u"concordance"_s);
    build();
    hide();
}

void ConcordancePanel::build()
{
    m_table->setObjectName(u"concordanceTable"_s);
    m_table->setAccessibleName(tr("Places in their context"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSortIndicatorShown(true);
    head->setSectionsClickable(true);
    connect(head, &QHeaderView::sortIndicatorChanged, m_model, &ConcordanceModel::sort);
    m_table->installEventFilter(this);
    m_tag->setObjectName(u"concordanceTag"_s);
    m_tag->setPlaceholderText(tr("Tag for the selected lines"));
    m_tag->setAccessibleName(tr("Tag for the selected lines"));
    m_tag->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_tag->installEventFilter(this);
    setFocusProxy(m_table);

    auto *write = new QPushButton(tr("&Export…"), this);
    write->setAutoDefault(false);
    auto *shut = new QToolButton(this);
    shut->setText(u"✕"_s);
    shut->setAutoRaise(true);
    shut->setAccessibleName(tr("Close"));
    shut->setToolTip(tr("Close (Esc)"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 6, 8, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(m_tag);
    top->addWidget(write);
    top->addWidget(shut);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, &ConcordancePanel::goTo);
    connect(m_tag, &QLineEdit::returnPressed, this, &ConcordancePanel::applyTag);
    connect(write, &QPushButton::clicked, this, &ConcordancePanel::exportCsv);
    connect(shut, &QToolButton::clicked, this, &ConcordancePanel::close);
}

void ConcordancePanel::openForSearch()
{
    if (!m_list.isSearching()) {
        Q_EMIT hintGiven(tr("Look for something in the library first (Ctrl+K)."));
        return;
    }
    open(m_list.searchText(), false);
}

void ConcordancePanel::openForSpeaker(const QString &name)
{
    if (name.isEmpty()) {
        Q_EMIT hintGiven(tr("Choose a quotation with a speaker, or a name, first."));
        return;
    }
    open(facetFilter(Facet::Speaker, name), true);
}

void ConcordancePanel::openForEntity(const QString &name)
{
    open(u"entity=\"%1\""_s.arg(name), false);
}

void ConcordancePanel::open(const QString &query, bool isSaid)
{
    m_query = query;
    m_isSaid = isSaid;
    QHeaderView *head = m_table->horizontalHeader();
    using Model = ConcordanceModel;
    m_table->setColumnHidden(Model::Left, isSaid);
    m_table->setColumnHidden(Model::Right, isSaid);
    head->setStretchLastSection(false);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> letters[] = {
        {Model::Date, 15}, {Model::Outlet, 18}, {Model::Headline, 36}};
    for (const auto &[column, count] : letters) {
        head->setSectionResizeMode(column, QHeaderView::Interactive);
        head->resizeSection(column, letter * count);
    }
    head->setSectionResizeMode(Model::Left, QHeaderView::Stretch);
    head->setSectionResizeMode(Model::Right, QHeaderView::Stretch);
    head->setSectionResizeMode(
        Model::Key, isSaid ? QHeaderView::Stretch : QHeaderView::Interactive);
    // What somebody said is read by its date, the rest as it comes.
    const QSignalBlocker blocker(head);
    head->setSortIndicator(isSaid ? int(Model::Date) : -1, Qt::DescendingOrder);
    m_model->sort(isSaid ? int(Model::Date) : -1, Qt::DescendingOrder);
    const auto tags = m_session.library().annotations().tags();
    auto *completer = new QCompleter(tags.value_or(QStringList()), m_tag);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tag->setCompleter(completer);
    show();
    m_table->setFocus(Qt::ShortcutFocusReason);
    ask();
}

void ConcordancePanel::ask()
{
    ListQuery query;
    query.search = parsedQuery(m_query);
    query.sort = m_isSaid ? ArticleSort::Published : ArticleSort::Imported;
    m_heading->setText(tr("Looking…"));
    m_reader.ask<QList<FoundLine>>(
        [query](Library &library, const StopCallable &stop) -> Result<QList<FoundLine>> {
            const auto order = library.list().whole(query);
            return order ? concordanceLines(
                               library, query.search, order->ids, context, mostLines, stop)
                         : failure(order.error());
        },
        [this](const Result<QList<FoundLine>> &lines) { take(lines); });
}

void ConcordancePanel::take(const Result<QList<FoundLine>> &lines)
{
    if (!lines) {
        m_heading->clear();
        Q_EMIT failed(lines.error());
        return;
    }
    m_model->setLines(*lines);
    const int count = static_cast<int>(lines->size());
    if (!m_isSaid) {
        int widest = fontMetrics().averageCharWidth() * 10;
        for (int row = 0; row < std::min(count, 200); ++row) {
            widest = std::max(
                widest,
                fontMetrics().horizontalAdvance(m_model->line(row).line.key) * 11 / 10 + 16);
        }
        m_table->horizontalHeader()->resizeSection(
            ConcordanceModel::Key, std::min(widest, width() / 3));
    }
    const QString places = count < mostLines ? tr("%n place(s)", nullptr, count)
                                             : tr("The first %n place(s)", nullptr, count);
    m_heading->setText(tr("%1 · %2", "what is sought, how many places").arg(m_query, places));
    if (count > 0) {
        m_table->setCurrentIndex(m_model->index(0, ConcordanceModel::Key));
    }
}

void ConcordancePanel::goTo(const QModelIndex &index)
{
    if (index.isValid()) {
        const FoundLine &found = m_model->line(index.row());
        Q_EMIT placeChosen(found.articleId, found.line.place);
    }
}

/// Before, words, behind, and as they came: with one key round and round.
void ConcordancePanel::sortNext()
{
    QHeaderView *head = m_table->horizontalHeader();
    const int now = head->sortIndicatorSection();
    int next = now < 0 || now >= ConcordanceModel::Right ? -1 : now;
    next = now == ConcordanceModel::Right ? ConcordanceModel::Date : next + 1;
    if (m_isSaid) {
        next = now == ConcordanceModel::Date ? ConcordanceModel::Outlet : ConcordanceModel::Date;
    }
    head->setSortIndicator(next, Qt::AscendingOrder);
}

void ConcordancePanel::applyTag()
{
    const QString tag = m_tag->text().trimmed();
    QList<FoundPlace> places;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const FoundLine &found = m_model->line(index.row());
        FoundPlace place;
        place.articleId = found.articleId;
        place.span = found.line.place;
        const auto text =
            m_session.library().articles().text(found.articleId, found.line.place.end);
        place.words = text ? found.line.place.in(*text).toString() : QString();
        place.label = {AnnotationKind::Highlight, tag};
        places.append(place);
    }
    if (tag.isEmpty() || places.isEmpty()) {
        Q_EMIT hintGiven(tr("Select lines, write a tag and press Enter."));
        return;
    }
    const auto step = makeMarkStep(m_session, places, {u"mark-lines"_s, tag, {}, true});
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    if (m_session.perform(*step)) {
        Q_EMIT hintGiven(tr("%n place(s) tagged.", nullptr, int(places.size())));
        m_table->setFocus();
    }
}

void ConcordancePanel::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the Lines"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray bytes = m_model->csv();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.commit()) {
            Q_EMIT failed({ErrorCode::FileNotWritable, path, file.errorString(), 0});
        }
    });
    dialog->open();
}

void ConcordancePanel::close()
{
    m_reader.cancel();
    hide();
    Q_EMIT closed();
}

bool ConcordancePanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isPlain = static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
    const bool isTable = watched == m_table && isPlain;
    const bool isOurs =
        key == Qt::Key_Escape || (isTable && (key == Qt::Key_Return || key == Qt::Key_Enter ||
                                              key == Qt::Key_T || key == Qt::Key_S));
    if (!isOurs) {
        return QFrame::eventFilter(watched, event);
    }
    event->accept();
    if (isOverride) {
        return true;
    }
    switch (key) {
    case Qt::Key_Escape:
        if (watched == m_tag) {
            m_table->setFocus();
        } else {
            close();
        }
        break;
    case Qt::Key_T:
        m_tag->setFocus();
        m_tag->selectAll();
        break;
    case Qt::Key_S:
        sortNext();
        break;
    default:
        goTo(m_table->currentIndex());
        break;
    }
    return true;
}

} // namespace Quoth

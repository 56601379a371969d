// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/importdialog.h>

#include <annotate/annotationdescription.h>
#include <common/allformats.h>
#include <exchange/formatnames.h>
#include <store/library.h>
#include <window/messages.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// Where a line's conflict is in the plans.
constexpr int planRole = Qt::UserRole;
constexpr int conflictRole = Qt::UserRole + 1;

void setUpList(QTreeWidget &list, const QStringList &headers)
{
    list.setHeaderLabels(headers);
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setAlternatingRowColors(false);
    list.header()->setStretchLastSection(true);
    for (int column = 0; column + 1 < headers.size(); ++column) {
        list.header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
}

/// What an annotation says of its words, in the words of the inspector.
QString saying(const Annotation &annotation)
{
    QStringList parts;
    for (const QString &part : {annotation.tag, annotation.entity, annotation.note}) {
        if (!part.trimmed().isEmpty()) {
            parts.append(part.simplified());
        }
    }
    parts.append(statusName(annotation.status));
    return parts.join(u" · "_s);
}

} // namespace

ImportDialog::ImportDialog(const QString &libraryPath, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_libraryPath(libraryPath)
    , m_path(path)
    , m_format(new QComboBox)
    , m_verdict(new QLabel)
    , m_articles(new QTreeWidget)
    , m_conflicts(new QTreeWidget)
{
    m_pool.setMaxThreadCount(1);
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import Annotations"));
    m_format->setObjectName(u"importFormat"_s);
    for (const Format &format : allFormats()) {
        if (format.isRead()) {
            m_format->addItem(formatName(format.id), format.id);
        }
    }
    const Format *guess = guessedFormat(path);
    m_format->setCurrentIndex(std::max(0, m_format->findData(guess ? guess->id : QString())));
    m_verdict->setObjectName(u"importVerdict"_s);
    m_verdict->setWordWrap(true);
    m_articles->setObjectName(u"importArticles"_s);
    m_articles->setAccessibleName(tr("Articles in the file"));
    setUpList(
        *m_articles, {tr("Article"), tr("In the library"), tr("New"), tr("Already there"),
                      tr("In conflict"), tr("Uncertain"), tr("Words not found")});
    // Seven columns: the numbers are all to be seen, and a headline is cut if there is no room.
    m_articles->header()->setStretchLastSection(false);
    m_articles->header()->setSectionResizeMode(
        m_articles->columnCount() - 1, QHeaderView::ResizeToContents);
    m_articles->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_articles->headerItem()->setToolTip(
        5, tr("The text in the library differs here: they come in as proposals to be reviewed."));
    m_articles->headerItem()->setToolTip(
        6, tr("The text in the library does not have these words: they are left out."));
    m_conflicts->setObjectName(u"importConflicts"_s);
    m_conflicts->setAccessibleName(tr("Conflicts"));
    setUpList(*m_conflicts, {tr("Words"), tr("The library says"), tr("The file says"), tr("Keep")});
    m_conflicts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_conflicts->installEventFilter(this);
    m_conflicts->setToolTip(
        tr("For single lines: select them and press L for the library’s, I for the file’s, B for "
           "both, Backspace for what holds for all."));
    connect(m_conflicts, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *item) {
        const ConflictChoice now = conflictOf(item).choice.value_or(choice());
        decide(item, ConflictChoice((int(now) + 1) % 3));
    });

    auto *form = new QFormLayout;
    form->addRow(tr("File"), new QLabel(QFileInfo(path).fileName()));
    form->addRow(tr("&Format"), m_format);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"importButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_verdict);
    layout->addWidget(m_articles, 3);
    m_choiceRow = makeChoice();
    layout->addWidget(m_choiceRow);
    layout->addWidget(m_conflicts, 2);
    layout->addWidget(buttons);
    m_import->setDefault(true); // Enter imports; only a button of this window can be its default
    const int line = fontMetrics().height();
    resize(QSize(line * 60, line * 34).boundedTo(screen()->availableSize() * 0.95));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT importRequested(m_plans, choice());
        accept();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    read();
}

ImportDialog::~ImportDialog()
{
    m_reading.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

QWidget *ImportDialog::makeChoice()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(tr("Where both say something, keep")));
    m_choices = new QButtonGroup(this);
    const std::pair<ConflictChoice, QString> choices[] = {
        {ConflictChoice::KeepMine, tr("the &library's")},
        {ConflictChoice::TakeTheirs, tr("the f&ile's")},
        {ConflictChoice::KeepBoth, tr("&both")}};
    for (const auto &[choice, text] : choices) {
        auto *button = new QRadioButton(text);
        button->setObjectName(u"conflict-%1"_s.arg(int(choice)));
        m_choices->addButton(button, int(choice));
        line->addWidget(button);
    }
    m_choices->button(int(ConflictChoice::KeepMine))->setChecked(true);
    connect(m_choices, &QButtonGroup::idToggled, this, [this] {
        for (int row = 0; row < m_conflicts->topLevelItemCount(); ++row) {
            showKept(m_conflicts->topLevelItem(row));
        }
    });
    line->addStretch(1);
    return row;
}

ConflictChoice ImportDialog::choice() const
{
    return ConflictChoice(m_choices->checkedId());
}

void ImportDialog::read()
{
    m_reading.cancel();
    const int number = ++m_number;
    m_plans.clear();
    m_articles->clear();
    m_conflicts->clear();
    m_conflicts->hide();
    m_choiceRow->hide();
    m_import->setEnabled(false);
    m_verdict->setText(tr("Reading…"));
    const QString formatId = m_format->currentData().toString();
    m_reading = QtConcurrent::run(
        &m_pool, [library = m_libraryPath, path = m_path,
                  formatId](QPromise<Result<QList<ImportPlan>>> &promise) {
            const auto opened = Library::open(library, Library::Mode::MustExist);
            const Format *format = findAnyFormat(formatId);
            if (!opened || !format) {
                promise.addResult(Result<QList<ImportPlan>>(failure(
                    opened ? Error{ErrorCode::UnknownFormat, formatId, {}, 0} : opened.error())));
                return;
            }
            promise.addResult(
                planFile(**opened, path, *format, [&promise] { return promise.isCanceled(); }));
        });
    auto *watcher = new QFutureWatcher<Result<QList<ImportPlan>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number == m_number && watcher->future().isResultReadyAt(0)) {
            showPlans(watcher->future().resultAt(0));
        }
    });
    watcher->setFuture(m_reading);
}

void ImportDialog::showPlans(const Result<QList<ImportPlan>> &plans)
{
    if (!plans) {
        const Error &error = plans.error();
        const QString reason =
            error.detail.isEmpty() ? QString() : tr("The reason: %1.").arg(error.detail);
        const QString what = error.line > 0
                                 ? tr("The file is not in this format: it breaks its rules in "
                                      "line %1. Nothing was changed.")
                                       .arg(error.line)
                             : error.code == ErrorCode::Malformed
                                 ? tr("The file is not in this format. Nothing was changed.")
                                 : errorSentence(error);
        m_verdict->setText(reason.isEmpty() ? what : what + u'\n' + reason);
        return;
    }
    m_plans = *plans;
    const ImportCounts counts = countsOf(m_plans);
    for (int plan = 0; plan < m_plans.size(); ++plan) {
        addArticle(m_plans[plan]);
        addConflicts(plan);
    }
    const bool isConflict = counts.conflicts > 0;
    m_conflicts->setVisible(isConflict);
    m_choiceRow->setVisible(isConflict);
    m_verdict->setText(
        m_plans.isEmpty()
            ? tr("There is no article in the file.")
            : tr("%n annotation(s) come in.", nullptr, counts.added + counts.decided) + u' ' +
                  tr("%n article(s) are new.", nullptr, counts.newArticles) + u' ' +
                  tr("Undo takes it back in one step."));
    m_import->setEnabled(!m_plans.isEmpty());
}

void ImportDialog::addArticle(const ImportPlan &plan)
{
    const QLocale locale;
    const Article &article = plan.incoming.article;
    const QString title = !plan.targetTitle.isEmpty() ? plan.targetTitle
                          : article.title.isEmpty()   ? article.key
                                                      : article.title;
    const QString match = plan.match == ImportMatch::SameText    ? tr("same text")
                          : plan.match == ImportMatch::SameWords ? tr("same words")
                          : plan.match == ImportMatch::Anchored  ? tr("another version")
                                                                 : tr("new");
    auto *item = new QTreeWidgetItem(
        m_articles, {title, match, locale.toString(plan.added.size() + plan.decided.size()),
                     locale.toString(plan.known.size()), locale.toString(plan.conflicts.size()),
                     locale.toString(plan.uncertain), locale.toString(plan.unplaced.size())});
    for (int column = 2; column < 7; ++column) {
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ImportDialog::addConflicts(int plan)
{
    const QList<ImportConflict> &conflicts = m_plans[plan].conflicts;
    for (int i = 0; i < conflicts.size(); ++i) {
        const ImportConflict &conflict = conflicts[i];
        auto *item = new QTreeWidgetItem(
            m_conflicts, {shownWords(conflict.existing).simplified(), saying(conflict.existing),
                          saying(conflict.incoming)});
        item->setData(0, planRole, plan);
        item->setData(0, conflictRole, i);
        showKept(item);
    }
}

ImportConflict &ImportDialog::conflictOf(const QTreeWidgetItem *item)
{
    return m_plans[item->data(0, planRole).toInt()].conflicts[item->data(0, conflictRole).toInt()];
}

void ImportDialog::decide(QTreeWidgetItem *item, std::optional<ConflictChoice> choice)
{
    conflictOf(item).choice = choice;
    showKept(item);
}

void ImportDialog::showKept(QTreeWidgetItem *item)
{
    const std::optional<ConflictChoice> own = conflictOf(item).choice;
    QString text;
    switch (own.value_or(choice())) {
    case ConflictChoice::KeepMine:
        text = tr("the library’s");
        break;
    case ConflictChoice::TakeTheirs:
        text = tr("the file’s");
        break;
    case ConflictChoice::KeepBoth:
        text = tr("both");
        break;
    }
    item->setText(3, text);
    QFont font = m_conflicts->font();
    font.setBold(own.has_value()); // decided by itself
    item->setFont(3, font);
}

bool ImportDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_conflicts || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    std::optional<ConflictChoice> wanted;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_L:
        wanted = ConflictChoice::KeepMine;
        break;
    case Qt::Key_I:
        wanted = ConflictChoice::TakeTheirs;
        break;
    case Qt::Key_B:
        wanted = ConflictChoice::KeepBoth;
        break;
    case Qt::Key_Backspace:
        break;
    default:
        return QDialog::eventFilter(watched, event);
    }
    for (QTreeWidgetItem *item : m_conflicts->selectedItems()) {
        decide(item, wanted);
    }
    return true;
}

} // namespace Quoth

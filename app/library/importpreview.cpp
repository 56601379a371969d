// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importpreview.h>

#include <common/articlefiles.h>
#include <formats/filereader.h>
#include <library/encodings.h>
#include <library/importfilters.h>
#include <window/messages.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

enum PreviewColumn
{
    TitleColumn,
    SourceColumn,
    DateColumn,
    EncodingColumn,
    WordsColumn ///< last, so that figures and names do not touch
};
constexpr int pathRole = Qt::UserRole;

} // namespace

ImportPreview::ImportPreview(const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
    , m_verdict(new QLabel)
    , m_progress(new QProgressBar)
{
    m_pool.setMaxThreadCount(1);
    setObjectName(u"importPreview"_s);
    setWindowTitle(tr("Import Articles"));
    m_list->setObjectName(u"importList"_s);
    m_list->setAccessibleName(tr("What will come in"));
    m_list->setHeaderLabels({tr("Title"), tr("Source"), tr("Date"), tr("Encoding"), tr("Words")});
    m_list->headerItem()->setTextAlignment(WordsColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_verdict->setObjectName(u"importVerdict"_s);
    m_verdict->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *files = buttons->addButton(tr("Add &Files…"), QDialogButtonBox::ActionRole);
    auto *folder = buttons->addButton(tr("Add F&older…"), QDialogButtonBox::ActionRole);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"importButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_verdict);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_progress);
    layout->addWidget(makeOptions());
    layout->addWidget(buttons);
    m_import->setDefault(true);
    const int line = fontMetrics().height();
    resize(line * 50, line * 32);
    const int letter = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(SourceColumn, letter * 28);
    m_list->setColumnWidth(DateColumn, letter * 14);
    m_list->setColumnWidth(EncodingColumn, letter * 16);
    m_list->setColumnWidth(WordsColumn, letter * 9);

    connect(files, &QPushButton::clicked, this, &ImportPreview::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &ImportPreview::chooseFolder);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT importRequested(request());
        accept();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportPreview::showOptions);
    add(paths);
    showOptions();
}

ImportPreview::~ImportPreview()
{
    for (QFuture<FilePreview> &reading : m_reading) {
        reading.cancel();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

QWidget *ImportPreview::makeOptions()
{
    auto *options = new QWidget;
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins({});
    auto *row = new QHBoxLayout;
    m_encoding = new QComboBox;
    m_encoding->setObjectName(u"importEncoding"_s);
    offerEncodings(*m_encoding);
    m_encodingLabel = new QLabel(tr("&Encoding of this file"));
    m_encodingLabel->setBuddy(m_encoding);
    m_books = new QCheckBox(tr("&Books as one article each"));
    m_books->setObjectName(u"importBooks"_s);
    row->addWidget(m_encodingLabel);
    row->addWidget(m_encoding);
    row->addStretch(1);
    row->addWidget(m_books);
    column->addLayout(row);
    m_columns = new ColumnChooser;
    column->addWidget(m_columns);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ImportPreview::setEncoding);
    connect(m_columns, &ColumnChooser::columnsChanged, this, &ImportPreview::setColumns);
    connect(m_books, &QCheckBox::toggled, this, [this](bool isOn) {
        QStringList books;
        for (const FilePreview &preview : std::as_const(m_previews)) {
            if (preview.reader == u"epub") {
                m_options[preview.path].hasWholeBooks = isOn;
                books.append(preview.path);
            }
        }
        read(books);
    });
    return options;
}

void ImportPreview::add(const QStringList &paths)
{
    m_paths += paths;
    m_paths.removeDuplicates();
    read(paths);
}

ImportRequest ImportPreview::request() const
{
    return {m_paths, m_options};
}

void ImportPreview::read(const QStringList &paths)
{
    if (paths.isEmpty()) {
        updateVerdict();
        return;
    }
    const auto work = [paths, options = m_options](QPromise<FilePreview> &promise) {
        const auto stop = [&promise] {
            return promise.isCanceled();
        };
        const QStringList files = articleFiles(paths, stop);
        promise.setProgressRange(0, int(files.size()));
        for (int i = 0; i < files.size() && !stop(); ++i) {
            promise.addResult(filePreview(files[i], options.value(files[i]), stop));
            promise.setProgressValue(i + 1);
        }
    };
    const QFuture<FilePreview> future = QtConcurrent::run(&m_pool, work);
    m_reading.append(future);
    auto *watcher = new QFutureWatcher<FilePreview>(this);
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher](int index) {
        show(watcher->resultAt(index));
        m_progress->setRange(0, watcher->progressMaximum());
        m_progress->setValue(watcher->progressValue());
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_reading.removeIf([](const QFuture<FilePreview> &one) { return one.isFinished(); });
        updateVerdict();
        showOptions();
    });
    watcher->setFuture(future);
    updateVerdict();
}

QTreeWidgetItem *ImportPreview::itemOf(const QString &path) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(TitleColumn, pathRole).toString() == path) {
            return m_list->topLevelItem(i);
        }
    }
    return nullptr;
}

void ImportPreview::show(const FilePreview &preview)
{
    const QLocale locale;
    QTreeWidgetItem *item = m_previews.contains(preview.path) ? itemOf(preview.path) : nullptr;
    m_previews.insert(preview.path, preview);
    if (!item) {
        item = new QTreeWidgetItem(m_list);
        item->setData(TitleColumn, pathRole, preview.path);
    }
    qDeleteAll(item->takeChildren());
    const bool isSingle = preview.articleCount == 1 && preview.errors.isEmpty();
    const auto fill = [&](QTreeWidgetItem *row, const ArticlePreview &article) {
        row->setText(TitleColumn, article.title);
        row->setText(
            SourceColumn,
            article.source == preview.path ? QFileInfo(preview.path).fileName() : article.source);
        row->setToolTip(SourceColumn, article.source);
        row->setText(DateColumn, locale.toString(article.published, QLocale::ShortFormat));
        row->setText(WordsColumn, locale.toString(article.words));
        row->setTextAlignment(WordsColumn, Qt::AlignRight | Qt::AlignVCenter);
    };
    item->setText(EncodingColumn, preview.encoding);
    item->setToolTip(TitleColumn, preview.path);
    if (isSingle) {
        fill(item, preview.articles.first());
        updateVerdict();
        return;
    }
    item->setText(TitleColumn, QFileInfo(preview.path).fileName());
    item->setText(
        SourceColumn,
        preview.articleCount == 0 ? QString() : tr("%n article(s)", nullptr, preview.articleCount));
    item->setText(DateColumn, QString());
    item->setText(WordsColumn, QString());
    for (const ArticlePreview &article : preview.articles) {
        fill(new QTreeWidgetItem(item), article);
    }
    for (const Error &error : preview.errors) {
        auto *row = new QTreeWidgetItem(item);
        row->setFirstColumnSpanned(true);
        row->setText(TitleColumn, tr("Not read: %1").arg(errorSentence(error)));
        row->setToolTip(TitleColumn, error.detail.isEmpty() ? errorSentence(error) : error.detail);
    }
    item->setExpanded(preview.articleCount + preview.errors.size() <= 20);
    updateVerdict();
}

void ImportPreview::updateVerdict()
{
    int articles = 0;
    int faulty = 0;
    for (const FilePreview &preview : std::as_const(m_previews)) {
        articles += preview.articleCount;
        faulty += preview.errors.isEmpty() ? 0 : 1;
    }
    const bool isReading = !m_reading.isEmpty();
    m_progress->setVisible(isReading);
    const QString come = tr("%n article(s) will come in.", nullptr, articles);
    const QString bad =
        faulty == 0 ? QString()
                    : u' ' + tr("%n file(s) cannot be read, or not all of them.", nullptr, faulty);
    m_verdict->setText(
        isReading              ? tr("Reading…") + u' ' + come + bad
        : m_previews.isEmpty() ? tr("Add files or folders to see what is in them.")
                               : come + bad);
    m_import->setEnabled(articles > 0 || isReading);
}

QString ImportPreview::currentPath() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    while (item && item->parent()) {
        item = item->parent();
    }
    item = item ? item : m_list->topLevelItem(0);
    return item ? item->data(TitleColumn, pathRole).toString() : QString();
}

void ImportPreview::showOptions()
{
    const QString path = currentPath();
    const FilePreview preview = m_previews.value(path);
    const FileReader *reader = findFileReader(preview.reader);
    const bool isTable =
        path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".tsv", Qt::CaseInsensitive);
    const bool isText = !path.isEmpty() && (!reader || reader->isText);
    m_encoding->setEnabled(isText);
    m_encodingLabel->setEnabled(isText);
    {
        const QSignalBlocker quiet(m_encoding);
        m_encoding->setCurrentIndex(
            std::max(0, m_encoding->findData(m_options.value(path).encoding)));
    }
    const bool hasBook =
        std::any_of(m_previews.cbegin(), m_previews.cend(), [](const FilePreview &each) {
            return each.reader == u"epub";
        });
    m_books->setVisible(hasBook);
    m_columns->setVisible(isTable);
    if (!isTable) {
        return;
    }
    QFile file(path);
    constexpr qint64 enough = 256 << 10;
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto sample = tableSample(file.read(enough), path)) {
            const TableColumns own = m_options.value(path).columns;
            m_columns->setTable(*sample, own.isEmpty() ? sample->guess : own);
        }
    }
}

void ImportPreview::setEncoding()
{
    if (const QString path = currentPath(); !path.isEmpty()) {
        m_options[path].encoding = m_encoding->currentData().toByteArray();
        read({path});
    }
}

void ImportPreview::setColumns()
{
    if (const QString path = currentPath(); !path.isEmpty()) {
        m_options[path].columns = m_columns->columns();
        read({path});
    }
}

void ImportPreview::chooseFiles()
{
    auto *dialog =
        new QFileDialog(this, tr("Add Files"), QSettings().value(u"library/folder"_s).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(importFilters());
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &paths) {
        QSettings().setValue(u"library/folder"_s, dialog->directory().absolutePath());
        add(paths);
    });
    dialog->open();
}

void ImportPreview::chooseFolder()
{
    auto *dialog =
        new QFileDialog(this, tr("Add Folder"), QSettings().value(u"library/folder"_s).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { add({path}); });
    dialog->open();
}

} // namespace Quoth

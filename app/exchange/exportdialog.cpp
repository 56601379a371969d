// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportdialog.h>

#include <common/allformats.h>
#include <exchange/exportpresets.h>
#include <exchange/exportpreview.h>
#include <exchange/formatnames.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Without a folder the dialog would begin at the list of drives.
QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

/// Two columns of boxes, all of them ticked.
QWidget *boxGrid(const QList<QCheckBox *> &boxes)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    for (int i = 0; i < boxes.size(); ++i) {
        grid->addWidget(boxes[i], i / 2, i % 2);
    }
    grid->setColumnStretch(2, 1);
    return widget;
}

template <typename Value>
QSet<Value> ticked(const QList<std::pair<Value, QCheckBox *>> &boxes)
{
    QSet<Value> values;
    for (const auto &[value, box] : boxes) {
        if (box->isChecked()) {
            values.insert(value);
        }
    }
    // All of them is no choice. With none of them there is no exporting.
    return values.size() == boxes.size() ? QSet<Value>() : values;
}

template <typename Value>
bool isAnyTicked(const QList<std::pair<Value, QCheckBox *>> &boxes)
{
    return std::any_of(
        boxes.cbegin(), boxes.cend(), [](const auto &box) { return box.second->isChecked(); });
}

} // namespace

ExportDialog::ExportDialog(
    const ExportSources &sources, Scope scope, const QString &formatId, QWidget *parent)
    : QDialog(parent)
    , m_sources(sources)
    , m_scope(new QComboBox)
    , m_format(new QComboBox)
    , m_reviewer(new QComboBox)
    , m_preset(new QComboBox)
    , m_preview(new ExportPreview)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    addScopes(scope);
    for (const Format &format : allFormats()) {
        if (format.isWritten()) {
            m_format->addItem(u"%1 (.%2)"_s.arg(formatName(format.id), format.suffix), format.id);
        }
    }
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(makeChoices());
    split->addWidget(m_preview);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_write = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choosePath);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(split, 1);
    m_nothing = new QLabel(tr("Nothing is ticked, so there is nothing to export."));
    m_nothing->setObjectName(u"nothingTicked"_s);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_nothing, 1);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    m_write->setDefault(true); // Enter exports; only a button of this window can be its default
    ExportRequest last = ExportPresets::load({});
    if (findAnyFormat(formatId)) {
        last.formatId = formatId;
    }
    apply(last);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        rebuildOptions({});
        updatePreview();
    });
    connect(m_reviewer, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    updatePreview();
    // All choices are to be seen without scrolling, as far as the screen is large enough.
    const int line = fontMetrics().height();
    const int choices =
        split->widget(0)->findChild<QWidget *>(u"exportChoices"_s)->sizeHint().height();
    const QSize wanted(line * 62, std::max(line * 36, choices + line * 4 + 80));
    resize(wanted.boundedTo(screen()->availableSize() * 0.95));
}

void ExportDialog::addScopes(Scope scope)
{
    m_scope->setObjectName(u"exportScope"_s);
    if (!m_sources.selection.isEmpty()) {
        m_scope->addItem(tr("The selected words"), int(Scope::Selection));
    }
    if (m_sources.current.article.id != 0) {
        m_scope->addItem(tr("The open article"), int(Scope::Article));
    }
    const auto listed = int(m_sources.listed.size());
    if (listed > 0 && listed < m_sources.libraryCount) {
        m_scope->addItem(tr("The %n article(s) in the list", nullptr, listed), int(Scope::Listed));
    }
    m_scope->addItem(
        tr("The whole library, %n article(s)", nullptr, m_sources.libraryCount),
        int(Scope::Library));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(scope))));
}

QWidget *ExportDialog::makeChoices()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"exportChoices"_s);
    auto *form = new QFormLayout(inside);
    form->setContentsMargins(0, 0, 16, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(6);
    m_format->setObjectName(u"exportFormat"_s);
    addPresets(*form);
    form->addRow(tr("&What"), m_scope);
    form->addRow(tr("&Format"), m_format);
    auto *options = new QWidget;
    m_options = new QFormLayout(options);
    m_options->setContentsMargins(0, 0, 0, 0);
    m_options->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(options);
    addFilter(*form);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setMinimumWidth(inside->sizeHint().width() + 24);
    return scroll;
}

void ExportDialog::addFilter(QFormLayout &form)
{
    const std::pair<AnnotationKind, QString> kinds[] = {
        {AnnotationKind::Entity, tr("Names and dates")},
        {AnnotationKind::Mention, tr("Mentions")},
        {AnnotationKind::Quotation, tr("Quotations")},
        {AnnotationKind::Cue, tr("Cues")},
        {AnnotationKind::Highlight, tr("Highlights")}};
    const std::pair<AnnotationStatus, QString> statuses[] = {
        {AnnotationStatus::Proposed, tr("Proposed")},
        {AnnotationStatus::Accepted, tr("Accepted")},
        {AnnotationStatus::Corrected, tr("Corrected")},
        {AnnotationStatus::Rejected, tr("Rejected")}};
    QList<QCheckBox *> boxes;
    const auto addBox = [this, &boxes](const QString &text, const QString &name) {
        auto *box = new QCheckBox(text);
        box->setObjectName(name);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::updatePreview);
        boxes.append(box);
        return box;
    };
    for (const auto &[kind, text] : kinds) {
        m_kinds.append({kind, addBox(text, u"kind-"_s + identifier(kind))});
    }
    form.addRow(tr("Annotations"), boxGrid(boxes));
    boxes.clear();
    for (const auto &[status, text] : statuses) {
        m_statuses.append({status, addBox(text, u"status-"_s + identifier(status))});
    }
    form.addRow(tr("Decisions"), boxGrid(boxes));
    m_reviewer->setObjectName(u"exportReviewer"_s);
    m_reviewer->addItem(tr("Everyone, and the machine"), QString());
    for (const QString &name : m_sources.reviewers) {
        m_reviewer->addItem(name, name);
    }
    form.addRow(tr("&Reviewer"), m_reviewer);
}

void ExportDialog::addPresets(QFormLayout &form)
{
    m_preset->setObjectName(u"exportPreset"_s);
    m_preset->addItem(tr("As last time"), QString());
    for (const QString &name : ExportPresets::names()) {
        m_preset->addItem(name, name);
    }
    auto *save = new QToolButton;
    save->setObjectName(u"savePreset"_s);
    save->setText(tr("Save…"));
    save->setToolTip(tr("Keep these choices under a name"));
    auto *remove = new QToolButton;
    remove->setObjectName(u"removePreset"_s);
    remove->setText(tr("Remove"));
    remove->setToolTip(tr("Forget the chosen preset"));
    remove->setEnabled(false);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_preset, 1);
    line->addWidget(save);
    line->addWidget(remove);
    form.addRow(tr("&Preset"), row);
    connect(save, &QToolButton::clicked, this, &ExportDialog::savePreset);
    connect(remove, &QToolButton::clicked, this, [this] {
        ExportPresets::remove(m_preset->currentData().toString());
        m_preset->removeItem(m_preset->currentIndex());
    });
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this, remove](int index) {
        remove->setEnabled(index > 0);
        apply(ExportPresets::load(m_preset->currentData().toString()));
        updatePreview();
    });
}

void ExportDialog::apply(const ExportRequest &request)
{
    const int format = m_format->findData(request.formatId);
    m_format->setCurrentIndex(std::max(0, format));
    rebuildOptions(request.options);
    const ExportFilter &filter = request.filter;
    for (const auto &[kind, box] : m_kinds) {
        box->setChecked(filter.kinds.isEmpty() || filter.kinds.contains(kind));
    }
    for (const auto &[status, box] : m_statuses) {
        box->setChecked(filter.statuses.isEmpty() || filter.statuses.contains(status));
    }
    const QString reviewer = filter.reviewers.isEmpty() ? QString() : *filter.reviewers.cbegin();
    m_reviewer->setCurrentIndex(std::max(0, m_reviewer->findData(reviewer)));
}

void ExportDialog::rebuildOptions(const FormatOptions &chosen)
{
    while (m_options->rowCount() > 0) {
        m_options->removeRow(0);
    }
    m_optionBoxes.clear();
    const Format *format = findAnyFormat(m_format->currentData().toString());
    for (const FormatOption &option : format ? format->options : QList<FormatOption>()) {
        auto *box = new QComboBox;
        box->setObjectName(u"option-"_s + option.name);
        for (const QString &value : option.values) {
            box->addItem(optionName(value), value);
        }
        box->setCurrentIndex(std::max(0, box->findData(chosen.value(option.name))));
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
        m_options->addRow(optionName(option.name), box);
        m_optionBoxes.insert(option.name, box);
    }
}

ExportDialog::Scope ExportDialog::scope() const
{
    return Scope(m_scope->currentData().toInt());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.libraryPath = m_sources.libraryPath;
    request.formatId = m_format->currentData().toString();
    request.filter.kinds = ticked(m_kinds);
    request.filter.statuses = ticked(m_statuses);
    const QString reviewer = m_reviewer->currentData().toString();
    if (!reviewer.isEmpty()) {
        request.filter.reviewers.insert(reviewer);
    }
    switch (scope()) {
    case Scope::Selection:
        request.selection = m_sources.selection;
        [[fallthrough]];
    case Scope::Article:
        request.articles = {m_sources.current.article.id};
        break;
    case Scope::Listed:
        request.articles = m_sources.listed;
        break;
    case Scope::Library:
        break;
    }
    for (auto it = m_optionBoxes.cbegin(); it != m_optionBoxes.cend(); ++it) {
        request.options.insert(it.key(), it.value()->currentData().toString());
    }
    return request;
}

void ExportDialog::updatePreview()
{
    const bool isAnything = isAnyTicked(m_kinds) && isAnyTicked(m_statuses);
    m_write->setEnabled(isAnything);
    m_nothing->setVisible(!isAnything);
    if (!isAnything) {
        return;
    }
    ExportRequest wanted = request();
    wanted.options.insert(reportWords());
    m_preview->showRequest(wanted, m_sources.current);
}

QString ExportDialog::baseName() const
{
    const bool isOne = scope() == Scope::Article || scope() == Scope::Selection;
    return isOne ? fileBaseName(m_sources.current.article.title) : tr("Articles");
}

void ExportDialog::choosePath()
{
    const Format *format = findAnyFormat(m_format->currentData().toString());
    if (!format) {
        return;
    }
    const QString folder = QSettings().value(u"exchange/folder"_s, documentsFolder()).toString();
    auto *files = new QFileDialog(this, tr("Export"));
    files->setObjectName(u"exportFile"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setFileMode(QFileDialog::AnyFile);
    files->setNameFilter(u"%1 (*.%2)"_s.arg(formatName(format->id), format->suffix));
    files->setDefaultSuffix(format->suffix);
    files->setDirectory(folder);
    files->selectFile(baseName());
    connect(files, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        QSettings().setValue(u"exchange/folder"_s, files->directory().absolutePath());
        ExportRequest wanted = request();
        ExportPresets::save({}, wanted);
        wanted.options.insert(reportWords());
        Q_EMIT exportRequested(path, wanted);
        accept();
    });
    files->open();
}

void ExportDialog::savePreset()
{
    auto *ask = new QInputDialog(this);
    ask->setObjectName(u"presetName"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save Preset"));
    ask->setLabelText(tr("Name of the preset:"));
    ask->setTextValue(m_preset->currentData().toString());
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.trimmed();
        if (name.isEmpty()) {
            return;
        }
        ExportPresets::save(name, request());
        if (m_preset->findData(name) < 0) {
            m_preset->addItem(name, name);
        }
        m_preset->setCurrentIndex(m_preset->findData(name));
    });
    ask->open();
}

QString fileBaseName(const QString &title)
{
    static const QRegularExpression unwanted(
        u"[^\\w\\- ]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    // Options begin with a dash; and Windows takes these for machines, whatever their ending.
    static const QRegularExpression dashes(u"^[\\- ]+"_s);
    static const QRegularExpression devices(
        u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"_s, QRegularExpression::CaseInsensitiveOption);
    QString name = title;
    name.remove(unwanted);
    name.remove(dashes);
    name = name.simplified().left(60).trimmed();
    if (devices.match(name).hasMatch()) {
        name += u" article"_s;
    }
    return name.isEmpty() ? u"article"_s : name;
}

} // namespace Quoth

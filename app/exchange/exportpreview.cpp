// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportpreview.h>

#include <common/allformats.h>
#include <exchange/formatnames.h>
#include <exchange/syntaxhighlighter.h>
#include <window/messages.h>

#include <QEvent>
#include <QFontDatabase>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPromise>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewDelay = 120;            // ms, so that a run of clicks makes one preview
constexpr qsizetype mostCharacters = 60'000; // a look, not the file

/// Several files below each other, each under its name.
class PreviewSink : public FileSink
{
public:
    Result<void> add(const QString &name, const QByteArray &content) override
    {
        m_text += u"[%1]\n%2\n\n"_s.arg(name, QString::fromUtf8(content.left(mostCharacters)));
        return {};
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

Result<QString>
filesText(const ExportRequest &request, const Format &format, const AnnotatedArticle &sample)
{
    PreviewSink sink;
    const auto writer = format.makeFilesWriter(request.options);
    Result<void> done = writer->begin(sink);
    done = done ? writer->write(sink, sample) : done;
    done = done ? writer->end(sink) : done;
    return done ? Result<QString>(sink.text()) : Result<QString>(failure(done.error()));
}

Result<QString> previewText(const ExportRequest &request, const AnnotatedArticle &sample)
{
    const Format *format = findAnyFormat(request.formatId);
    if (!format) {
        return QString();
    }
    if (format->makeFilesWriter) {
        return filesText(request, *format, sample);
    }
    const auto bytes = writtenBytes(*format, {sample}, request.options);
    if (!bytes) {
        return failure(bytes.error());
    }
    return QString::fromUtf8(bytes->left(mostCharacters * 4));
}

bool isPage(const QString &formatId)
{
    return formatId == u"pdf" || formatId == u"odt";
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_verdict(new QLabel(this))
    , m_losses(new QTreeWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new SyntaxHighlighter(m_text->document()))
{
    m_pool.setMaxThreadCount(1);
    m_highlighter->setPalette(palette());
    m_text->setObjectName(u"exportPreview"_s);
    m_text->setAccessibleName(tr("Preview of the file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_verdict->setObjectName(u"lossVerdict"_s);
    m_verdict->setWordWrap(true);
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_losses->setObjectName(u"lossReport"_s);
    m_losses->setAccessibleName(tr("What the format cannot hold"));
    m_losses->setHeaderLabels({tr("What"), tr("How many"), tr("What is done")});
    m_losses->setRootIsDecorated(false);
    m_losses->setUniformRowHeights(true);
    m_losses->setSelectionMode(QAbstractItemView::NoSelection);
    m_losses->header()->setStretchLastSection(true);
    m_losses->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_losses->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_losses->setMinimumHeight(fontMetrics().height() * 7);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_verdict);
    layout->addWidget(m_losses, 2);
    m_timer.setSingleShot(true);
    m_timer.setInterval(previewDelay);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        updateText();
        startSurvey();
    });
}

ExportPreview::~ExportPreview()
{
    m_survey.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void ExportPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
    }
}

void ExportPreview::showRequest(const ExportRequest &request, const AnnotatedArticle &sample)
{
    m_request = request;
    m_sample = sample;
    m_timer.start();
}

void ExportPreview::updateText()
{
    if (isPage(m_request.formatId)) {
        m_highlighter->setDefinition({});
        m_text->setPlainText(tr("A report with pages is shown by the program that opens it. The "
                                "web page (HTML) says the same and can be looked at here."));
        return;
    }
    const Format *format = findAnyFormat(m_request.formatId);
    m_highlighter->setDefinition(format ? format->syntaxDefinition : QString());
    const auto text = previewText(m_request, requested(m_sample, m_request));
    const QString shown = text ? *text : errorSentence(text.error());
    m_text->setPlainText(
        shown.size() > mostCharacters ? shown.left(mostCharacters) + u"\n…"_s : shown);
}

void ExportPreview::startSurvey()
{
    m_survey.cancel();
    const int number = ++m_number;
    m_verdict->setText(tr("Looking at what would be lost…"));
    m_losses->clear();
    m_survey =
        QtConcurrent::run(&m_pool, [request = m_request](QPromise<Result<LossReport>> &promise) {
            promise.addResult(surveyExport(request, [&promise] { return promise.isCanceled(); }));
        });
    auto *watcher = new QFutureWatcher<Result<LossReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number == m_number && watcher->future().isResultReadyAt(0)) {
            takeSurvey(watcher->future().resultAt(0));
        }
    });
    watcher->setFuture(m_survey);
}

void ExportPreview::takeSurvey(const Result<LossReport> &report)
{
    if (!report) {
        m_verdict->setText(errorSentence(report.error()));
        return;
    }
    const QString size = tr("%n annotation(s)", nullptr, int(report->annotations)) + u" · "_s +
                         tr("%n article(s)", nullptr, int(report->articles));
    m_verdict->setText(
        report->losses.isEmpty()
            ? tr("Nothing is lost: this format holds all of it (%1).").arg(size)
            : tr("What this format cannot hold of %1:").arg(size));
    m_losses->setVisible(!report->losses.isEmpty());
    for (const Loss &loss : report->losses) {
        auto *item = new QTreeWidgetItem(
            m_losses,
            {holdingName(loss.what), QLocale().toString(loss.count), remedyName(loss.instead)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    Q_EMIT surveyed(*report);
}

} // namespace Quoth

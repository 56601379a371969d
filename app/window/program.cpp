// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/program.h>

#include <common/modelversions.h>
#include <common/pipelineloader.h>
#include <common/version.h>
#include <reader/readerview.h>
#include <settings/theme.h>
#include <window/commandline.h>
#include <window/desk.h>
#include <window/firstpaint.h>
#include <window/icons.h>
#include <window/mainwindow.h>
#include <window/messages.h>

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QThreadPool>
#include <QTranslator>

#include <cstdio>
#include <mutex>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Reading the lists takes a moment, so that the first analysis does it, on its own thread.
class LazyPipeline
{
public:
    explicit LazyPipeline(const QString &modelPath)
        : m_modelPath(modelPath)
    {
    }

    Result<Analysis> analyze(const AnalysisRequest &request)
    {
        const auto pipeline = loaded();
        return pipeline ? (*pipeline)->analyze(request)
                        : Result<Analysis>(failure(pipeline.error()));
    }

    /// Analyses that begin after this are with that model.
    void use(const QString &modelPath)
    {
        const std::lock_guard lock(m_mutex);
        m_modelPath = modelPath;
        m_pipeline.reset();
    }

private:
    Result<std::shared_ptr<const Pipeline>> loaded()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_pipeline) {
            const auto pipeline = loadPipelineWith(m_modelPath);
            if (!pipeline) {
                return pipeline;
            }
            m_pipeline = *pipeline;
        }
        return m_pipeline;
    }

    std::mutex m_mutex;
    QString m_modelPath;
    std::shared_ptr<const Pipeline> m_pipeline; // shared with the analyses that run
};

void installTranslations(QApplication &application)
{
    auto *qt = new QTranslator(&application);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, qtFolder)) {
        QApplication::installTranslator(qt);
    }
    // Where there is none for the locale, English has its plurals at least.
    auto *own = new QTranslator(&application);
    if (own->load(QLocale(), u"quoth"_s, u"_"_s, u":/i18n"_s) ||
        own->load(u":/i18n/quoth_en.qm"_s)) {
        QApplication::installTranslator(own);
    }
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
}

/// There is no desk without a library: says why it cannot be opened, and leaves.
int reportClosedLibrary(const Error &error)
{
    const QString sentence = errorSentence(error);
    print(stderr, u"quoth: %1\n"_s.arg(errorText(error)));
    QMessageBox box(
        QMessageBox::Critical, QCoreApplication::translate("Quoth::Program", "Quoth"), sentence,
        QMessageBox::Close);
    box.show();
    QApplication::exec();
    return 1;
}

} // namespace

int runProgram(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"quoth"_s);
    QApplication::setOrganizationName(u"quoth"_s);
    QApplication::setApplicationDisplayName(u"Quoth"_s);
    QApplication::setApplicationVersion(version());
    QApplication::setDesktopFileName(u"org.quoth.Quoth"_s);
    QApplication::setWindowIcon(
        QIcon::fromTheme(u"org.quoth.Quoth"_s, lineIcon(u"org.quoth.Quoth"_s)));
    installTranslations(application);
    const CommandLine line = parseCommandLine(QApplication::arguments());
    if (line.wish != CommandLine::Wish::Run) {
        const bool isError = line.wish == CommandLine::Wish::ReportUsage;
        print(isError ? stderr : stdout, line.text);
        return isError ? 2 : 0;
    }
    // Listing the fonts takes as long as opening the library: both are done at once.
    QThreadPool::globalInstance()->start([] { static_cast<void>(QFontDatabase::families()); });
    Theme theme;
    Result<std::unique_ptr<Session>> session = Session::open(line.libraryPath);
    if (!session) {
        return reportClosedLibrary(session.error());
    }
    // Shared with the work on the pool, which may outlive a request but not the desk.
    const auto pipeline =
        std::make_shared<LazyPipeline>(chosenModelPath((*session)->library()).value_or(QString()));
    Desk desk(std::move(*session), [pipeline](const AnalysisRequest &request) {
        return pipeline->analyze(request);
    });
    QObject::connect(
        &desk, &Desk::modelChosen, &desk, [pipeline](const QString &path) { pipeline->use(path); });
    if (line.files.isEmpty()) {
        desk.openLastArticle();
    }
    MainWindow window(desk, theme);
    FirstPaint::watch(window.reader(), desk.session());
    desk.openFiles(line.files);
    window.show();
    return QApplication::exec();
}

} // namespace Quoth

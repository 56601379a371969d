// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/commands.h>

#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <string_view>

namespace {

/// Pages need fonts, and fonts a QGuiApplication; everything else starts without.
bool needsFonts(int argc, char *argv[])
{
    return std::any_of(argv, argv + argc, [](const char *word) {
        const std::string_view text(word);
        return text == "pdf" || text == "odt" || text == "--format=pdf" || text == "--format=odt" ||
               text == "--to=pdf" || text == "--to=odt";
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (!needsFonts(argc, argv)) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // no window is shown, so no display is needed
    }
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quoth"));
    return Quoth::runCommandLine(QCoreApplication::arguments().sliced(1));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/commands.h>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quoth"));
    return Quoth::runCommandLine(QCoreApplication::arguments().sliced(1));
}

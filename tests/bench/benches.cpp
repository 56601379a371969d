// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QDir>

namespace Quoth {

using namespace Qt::StringLiterals;

const QList<Bench> &benches()
{
    static const QList<Bench> all{
        {u"startup"_s, u"start of quoth to the first painted article, beside a minimal window"_s,
         runStartupBench}};
    return all;
}

QStringList sampleFiles()
{
    const QDir folder(QStringLiteral(QUOTH_SOURCE_DIR "/resources/sample"));
    QStringList files;
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        files.append(folder.absoluteFilePath(name));
    }
    return files;
}

} // namespace Quoth

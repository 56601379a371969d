// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/articlefiles.h>

#include <formats/filereader.h>

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

QStringList articleFiles(const QStringList &paths, const StopCallable &stop)
{
    QStringList filters;
    for (const QString &suffix : readableSuffixes()) {
        filters.append(u"*."_s + suffix);
    }
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator iterator(path, filters, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext() && !stopRequested(stop)) {
            inside.append(iterator.next());
        }
        std::sort(inside.begin(), inside.end());
        files.append(inside);
    }
    return files;
}

} // namespace Quoth

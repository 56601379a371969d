// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <library/importcontroller.h>

namespace Quoth {

/// How a running import is told to stop and tells how far it is.
struct ImportTicket
{
    QString author; ///< whose step of the undo log it is
    StopCallable stop;
    std::function<void(int done, int total)> progress;
};

// The work of ImportController, each on the thread it is called on, with a connection of its own.
[[nodiscard]] ImportOutcome
importInto(const QString &libraryPath, const ImportRequest &request, const ImportTicket &ticket);
/// What was copied of a page; its plain text stands in where the mark-up has none.
[[nodiscard]] ImportOutcome importPageInto(
    const QString &libraryPath, const QByteArray &html, const QString &text, const QString &source,
    const ImportTicket &ticket);
/// What an address gave: read as a file of its kind would be, with the address as the source of
/// what names no other.
[[nodiscard]] ImportOutcome importBytesInto(
    const QString &libraryPath, const QByteArray &bytes, const QString &contentType,
    const QString &address, const ImportTicket &ticket);
/// Reads articles again from what they came from, and puts new texts in the place of theirs.
[[nodiscard]] ImportOutcome importAgainInto(
    const QString &libraryPath, const QList<qint64> &articles, const QByteArray &encoding,
    const ImportTicket &ticket);
[[nodiscard]] ImportOutcome importTextInto(
    const QString &libraryPath, const QString &text, const QString &source,
    const ImportTicket &ticket);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/libraryreader.h>

#include <QTimer>

namespace Quoth {

/// Moves what the write-ahead log holds into the library's file when nobody has written for a
/// moment, in a thread of its own: else one edit in some hundreds would wait for the disk to take
/// all that the others have left there.
class QuietCheckpoint : public QObject
{
    Q_OBJECT

public:
    explicit QuietCheckpoint(const QString &libraryPath, QObject *parent = nullptr);

    /// Something was written just now.
    void postpone() { m_pause.start(); }

private:
    LibraryReader m_thread;
    QTimer m_pause;
};

} // namespace Quoth

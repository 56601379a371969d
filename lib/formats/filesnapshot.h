// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <algorithm>

namespace Quoth {

/// A file as long as it was when it was opened: somebody who goes on writing into it must not keep
/// its reader busy for ever. One that is cut meanwhile ends where it ends. One thread.
class FileSnapshot : public QIODevice
{
public:
    explicit FileSnapshot(const QString &path)
        : m_file(path)
    {
    }

    bool open(OpenMode mode) override
    {
        if (!m_file.open(mode)) {
            return false;
        }
        m_size = m_file.size();
        return QIODevice::open(mode | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 position) override
    {
        return QIODevice::seek(position) && m_file.seek(position);
    }
    [[nodiscard]] const QFile &file() const { return m_file; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 wanted = std::min(most, m_size - m_file.pos());
        const qint64 count = wanted > 0 ? m_file.read(data, wanted) : 0;
        if (count < wanted) {
            m_size = m_file.pos();
        }
        return std::max<qint64>(0, count);
    }
    /// QIODevice's own asks for one character after the other.
    qint64 readLineData(char *data, qint64 most) override
    {
        const qint64 wanted = std::min(most, m_size - m_file.pos());
        return wanted > 1 ? m_file.readLine(data, wanted) : readData(data, wanted);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    qint64 m_size = 0;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace Quoth {

/// Reads a gzip file of any number of members as what they unpack to, a piece at a time. The
/// device below must be open and outlives it. What is damaged ends it, with an error string.
class InflatingDevice : public QIODevice
{
public:
    explicit InflatingDevice(QIODevice &packed);
    ~InflatingDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct State;
    QIODevice &m_packed;
    std::unique_ptr<State> m_state;
    bool m_isDamaged = false;
    bool m_isAtEnd = false;
};

/// Bytes in gzip, zlib or raw deflate form, unpacked up to the limit; empty for what is none.
[[nodiscard]] QByteArray inflated(const QByteArray &bytes, qsizetype most);

} // namespace Quoth

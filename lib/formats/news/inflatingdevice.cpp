// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/news/inflatingdevice.h>

#include <QBuffer>

#include <zlib.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int gzipOrZlib = 32 + MAX_WBITS;

QByteArray inflatedAs(const QByteArray &bytes, int windowBits, qsizetype most)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK) {
        return {};
    }
    QByteArray result;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    int state = Z_OK;
    while (state == Z_OK && result.size() < most) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    // What is cut off is worth what it says up to there.
    return result.left(most);
}

} // namespace

struct InflatingDevice::State
{
    z_stream stream{};
    QByteArray input;
    bool isBegun = false;
};

InflatingDevice::InflatingDevice(QIODevice &packed)
    : m_packed(packed)
    , m_state(std::make_unique<State>())
{
    inflateInit2(&m_state->stream, gzipOrZlib);
    open(QIODevice::ReadOnly);
}

InflatingDevice::~InflatingDevice()
{
    inflateEnd(&m_state->stream);
}

qint64 InflatingDevice::readData(char *data, qint64 size)
{
    if (size <= 0) { // as reading a line begins
        return 0;
    }
    z_stream &stream = m_state->stream;
    stream.next_out = reinterpret_cast<Bytef *>(data);
    stream.avail_out = uInt(std::min<qint64>(size, 1 << 20));
    const uInt room = stream.avail_out;
    while (stream.avail_out == room && !m_isDamaged && !m_isAtEnd) {
        if (stream.avail_in == 0) {
            m_state->input = m_packed.read(1 << 16);
            stream.next_in = reinterpret_cast<Bytef *>(m_state->input.data());
            stream.avail_in = uInt(m_state->input.size());
            if (stream.avail_in == 0) {
                m_isAtEnd = true;
                m_isDamaged = m_state->isBegun; // in the middle of a member
                break;
            }
        }
        m_state->isBegun = true;
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state == Z_STREAM_END) { // the next member, if there is one
            m_state->isBegun = false;
            inflateReset(&stream);
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            m_isDamaged = true;
        }
    }
    if (m_isDamaged) {
        setErrorString(u"the packed data is damaged"_s);
    }
    const qint64 count = qint64(room) - qint64(stream.avail_out);
    return count > 0 ? count : m_isDamaged || m_isAtEnd ? -1 : 0;
}

QByteArray inflated(const QByteArray &bytes, qsizetype most)
{
    const QByteArray result = inflatedAs(bytes, gzipOrZlib, most);
    return result.isEmpty() ? inflatedAs(bytes, -MAX_WBITS, most) : result;
}

} // namespace Quoth

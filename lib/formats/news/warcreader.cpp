// SPDX-License-Identifier: GPL-3.0-or-later
// WARC 1.0 and 1.1, plain and packed: the pages that a crawl has kept, each an article.
#include <formats/html/htmlreader.h>
#include <formats/news/inflatingdevice.h>
#include <formats/readers.h>
#include <formats/readlimits.h>
#include <text/storabletext.h>

#include <QHash>
#include <QIODevice>

#include <optional>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPageBytes = 16 << 20;
constexpr int mostHeaderLines = 1000;
constexpr qint64 longestHeaderLine = 64 << 10;

using WarcFields = QHash<QByteArray, QByteArray>;

/// What stands before a record's content: as fields, and as it came.
struct WarcHeader
{
    WarcFields fields;
    QByteArray bytes;
};

/// The fields up to the empty line; nothing where the first line begins no record.
std::optional<WarcHeader> nextHeader(QIODevice &device)
{
    QByteArray line;
    do { // two empty lines stand between records
        line = device.readLine(longestHeaderLine);
    } while (!line.isEmpty() && line.trimmed().isEmpty());
    if (!line.startsWith("WARC/")) {
        return std::nullopt;
    }
    WarcHeader header{{}, line};
    for (int count = 0; count < mostHeaderLines; ++count) {
        line = device.readLine(longestHeaderLine);
        header.bytes += line;
        if (line.trimmed().isEmpty()) {
            break;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            header.fields.insert(
                line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
    }
    return header;
}

QByteArray unchunked(const QByteArray &body)
{
    QByteArray whole;
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype end = body.indexOf("\r\n", at);
        bool isNumber = false;
        const qint64 size = end < 0 ? 0
                                    : body.mid(at, std::min<qsizetype>(end - at, 16))
                                          .split(';')
                                          .first()
                                          .trimmed()
                                          .toLongLong(&isNumber, 16);
        if (!isNumber || size <= 0) {
            break;
        }
        whole += body.mid(end + 2, size);
        at = end + 2 + std::min<qint64>(size, body.size()) + 2;
    }
    return whole.isEmpty() ? body : whole;
}

/// What an HTTP answer holds, if it is a page.
std::optional<QByteArray> pageIn(QByteArray record)
{
    QByteArray head = record.left(record.indexOf("\r\n\r\n") + 4);
    WarcFields fields;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            fields.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
    }
    const QByteArray type = fields.value("content-type").toLower();
    const bool isPage = lines.first().contains(" 200") &&
                        (type.startsWith("text/html") || type.startsWith("application/xhtml"));
    if (!isPage) {
        return std::nullopt;
    }
    QByteArray body = record.mid(head.size());
    if (fields.value("transfer-encoding").toLower().contains("chunked")) {
        body = unchunked(body);
    }
    const QByteArray packing = fields.value("content-encoding").toLower();
    if (packing.contains("gzip") || packing.contains("deflate")) {
        body = inflated(body, mostPageBytes);
    } else if (!packing.isEmpty() && packing != "identity") {
        return std::nullopt;
    }
    const qsizetype charset = type.indexOf("charset=");
    if (charset >= 0 && !decodeText(body).encoding.startsWith(u"UTF-")) {
        const QByteArray name = type.mid(charset + 8).split(';').first().trimmed().replace('"', "");
        if (const auto text = decodeTextAs(body, name)) {
            body = "\xEF\xBB\xBF" + text->toUtf8();
        }
    }
    return body;
}

class WarcFile
{
public:
    WarcFile(QIODevice &device, const QString &path)
        : m_device(device)
        , m_path(path)
    {
    }

    Result<void> read(const StopCallable &stop, const ReadLine &take)
    {
        int record = 0;
        int found = 0;
        while (const auto header = nextHeader(m_device)) {
            if (stopRequested(stop)) {
                return failure(ErrorCode::Stopped, m_path);
            }
            ++record;
            bool isNumber = false;
            const WarcFields &fields = header->fields;
            const qint64 length = fields.value("content-length").toLongLong(&isNumber);
            if (!isNumber || length < 0) {
                return failure(
                    ErrorCode::Malformed, m_path, u"record %1 has no length"_s.arg(record));
            }
            const QByteArray content = recordContent(fields, length);
            if (content.isNull()) {
                continue;
            }
            if (const auto page = pageOf(fields, content)) {
                auto read = article(*page, fields, ++found);
                if (read) {
                    read->own = header->bytes + content + "\r\n\r\n"; // a crawl of one record
                }
                take(record, std::move(read));
            }
        }
        if (record == 0) {
            return failure(ErrorCode::Malformed, m_path, u"it has no WARC record"_s);
        }
        return found > 0 ? Result<void>()
                         : failure(ErrorCode::NoText, m_path, u"there is no page in it"_s);
    }

private:
    /// The record's content; null for what is no page by its type or size, and is passed over.
    QByteArray recordContent(const WarcFields &fields, qint64 length)
    {
        const QByteArray type = fields.value("warc-type").toLower();
        const bool isOf = type == "response" || type == "resource" || type == "conversion";
        QByteArray content = isOf && length <= mostPageBytes ? QByteArray("") : QByteArray();
        while (length > 0) {
            const QByteArray piece = m_device.read(std::min<qint64>(length, 1 << 20));
            if (piece.isEmpty()) {
                break; // cut off
            }
            length -= piece.size();
            if (!content.isNull()) {
                content += piece;
            }
        }
        return content;
    }
    static std::optional<QByteArray> pageOf(const WarcFields &fields, const QByteArray &content)
    {
        if (fields.value("warc-type").toLower() == "response") {
            return content.startsWith("HTTP/") ? pageIn(content) : std::nullopt;
        }
        const QByteArray type = fields.value("content-type").toLower();
        return type.startsWith("text/html") ? std::optional(content) : std::nullopt;
    }
    [[nodiscard]] Result<ReadArticle>
    article(const QByteArray &page, const WarcFields &fields, int number) const
    {
        auto read = readHtml(page, m_path);
        if (!read) {
            const QString address = QString::fromUtf8(fields.value("warc-target-uri"));
            return failure(read.error().code, m_path, address.left(200));
        }
        Article &article = read->content.article;
        QString address = QString::fromUtf8(fields.value("warc-target-uri"));
        address.remove(u'<').remove(u'>');
        if (address.startsWith(u"http")) {
            article.source = storableText(address);
        }
        article.key.clear();
        nameAfterFile(article, m_path, number);
        return read;
    }

    QIODevice &m_device;
    QString m_path;
};

bool fitsWarc(const QByteArray &beginning, const QString &suffix)
{
    if (beginning.startsWith("WARC/1.")) {
        return true;
    }
    return beginning.startsWith("\x1F\x8B") && (suffix == u"gz" || suffix == u"warc") &&
           inflated(beginning, 16).startsWith("WARC/1.");
}

Result<void>
readWarc(QIODevice &device, const QString &path, const ReadOptions &options, const ReadLine &take)
{
    if (!device.peek(2).startsWith("\x1F\x8B")) {
        return WarcFile(device, path).read(options.stop, take);
    }
    InflatingDevice inflating(device);
    const auto read = WarcFile(inflating, path).read(options.stop, take);
    return inflating.isDamaged() ? failure(ErrorCode::Malformed, path, inflating.errorString())
                                 : read;
}

} // namespace

FileReader warcReader()
{
    return {u"warc"_s, {u"warc"_s, u"warc.gz"_s}, false, fitsWarc, nullptr, readWarc};
}

} // namespace Quoth

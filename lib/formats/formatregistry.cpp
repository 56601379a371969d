// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>

#include <formats/csvwriter.h>
#include <formats/jsonwriters.h>
#include <formats/w3cwriter.h>

#include <QBuffer>

#include <memory>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

template <typename Writer>
std::unique_ptr<ArticleWriter> madeWriter()
{
    return std::make_unique<Writer>();
}

} // namespace

const QList<Format> &formats()
{
    static const QList<Format> all = {
        {u"json"_s, u"json"_s, u"application/json"_s, u"JSON"_s, madeWriter<JsonWriter>},
        {u"jsonl"_s, u"jsonl"_s, u"application/x-ndjson"_s, u"JSON"_s, madeWriter<JsonLinesWriter>},
        {u"csv"_s, u"csv"_s, u"text/csv"_s, u"CSV"_s, madeWriter<CsvWriter>},
        {u"w3c"_s, u"jsonld"_s, u"application/ld+json"_s, u"JSON"_s, madeWriter<W3cWriter>}};
    return all;
}

const Format *findFormat(QStringView id)
{
    for (const Format &format : formats()) {
        if (format.id == id) {
            return &format;
        }
    }
    return nullptr;
}

Result<QByteArray> writtenBytes(const Format &format, const QList<AnnotatedArticle> &articles)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = format.makeWriter();
    if (const auto done = writer->begin(buffer); !done) {
        return failure(done.error());
    }
    for (const AnnotatedArticle &article : articles) {
        if (const auto done = writer->write(buffer, article); !done) {
            return failure(done.error());
        }
    }
    if (const auto done = writer->end(buffer); !done) {
        return failure(done.error());
    }
    return bytes;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes through one reader of files: QUOTH_FUZZ_READER names it, by its id in filereader.h, or
// "zip" (an archive as a book) or "pdflayout" (words with made-up places).
#include "fuzztarget.h"

#include <formats/documents/pdflayout.h>
#include <formats/filereader.h>
#include <formats/ziparchive.h>
#include <text/canonicaltext.h>
#include <text/storabletext.h>

#include <QBuffer>

#include <tuple>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

QByteArray packed(const QList<ArchiveEntry> &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    for (const ArchiveEntry &entry : entries) {
        const auto packing =
            entry.path == u"mimetype" ? ZipWriter::Packing::Stored : ZipWriter::Packing::Deflated;
        failIfBroken(zip.add(entry.path, entry.bytes, packing) ? u""_s : u"no archive"_s);
    }
    failIfBroken(zip.finish() ? u""_s : u"no archive"_s);
    return buffer.data();
}

/// A fuzzer cannot guess checksums: it makes up what lies in the archive.
QByteArray packedFor(const QString &reader, const QByteArray &bytes)
{
    if (reader == u"epub") {
        return packed(
            {{u"mimetype"_s, "application/epub+zip"},
             {u"META-INF/container.xml"_s,
              "<c><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></c>"},
             {u"b.opf"_s,
              "<package><manifest><item id=\"a\" href=\"a.xhtml\" "
              "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/>"
              "</spine></package>"},
             {u"a.xhtml"_s, bytes}});
    }
    if (reader == u"docx") {
        return packed({{u"word/document.xml"_s, bytes}, {u"docProps/core.xml"_s, bytes}});
    }
    return packed(
        {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
         {u"content.xml"_s, bytes},
         {u"meta.xml"_s, bytes}});
}

void checkArticle(const ReadArticle &read)
{
    const Article &article = read.content.article;
    failIfBroken(
        CanonicalText(article.text).text() == article.text && !article.text.trimmed().isEmpty()
            ? u""_s
            : u"a text is not canonical"_s);
    for (const QString &field :
         {article.title, article.byline, article.source, article.key, article.text}) {
        failIfBroken(isStorableText(field) ? u""_s : u"a field cannot be stored"_s);
    }
    for (const Annotation &mark : read.content.set.annotations) {
        failIfBroken(agreesWith(mark, article.text) ? u""_s : u"an annotation has other words"_s);
    }
}

void layOut(const QByteArray &bytes)
{
    QList<PdfPage> pages;
    PdfPage page{100, 100, {}};
    for (qsizetype i = 0; i + 4 < bytes.size(); i += 5) {
        const auto at = [&bytes, i](int offset) {
            return double(quint8(bytes[i + offset]));
        };
        const QString text = QString::fromLatin1(bytes.mid(i, 1 + quint8(bytes[i]) % 4));
        page.words.append({at(0), at(1), at(0) + at(2) / 8, at(1) + at(3) / 16, at(4) / 16, text});
        if (bytes[i] == 0) {
            pages.append(std::exchange(page, PdfPage{100, 100, {}}));
        }
    }
    pages.append(page);
    for (const QString &paragraph : pdfText(pages).paragraphs) {
        failIfBroken(paragraph.trimmed().isEmpty() ? u"an empty paragraph"_s : u""_s);
    }
}

void readAs(const QString &reader, const QByteArray &bytes)
{
    ReadOptions options;
    options.columns.text = reader == u"table" ? u"1"_s : QString();
    const ReadLine take = [](int, const Result<ReadArticle> &article) {
        if (article) {
            checkArticle(*article);
        }
    };
    const FileReader *known = findFileReader(reader);
    if (known && known->readDevice) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        std::ignore = known->readDevice(buffer, u"input"_s, options, take);
        return;
    }
    const bool isPacked = reader == u"epub" || reader == u"docx" || reader == u"odt";
    const FileReader *used = known ? known : findFileReader(u"epub");
    std::ignore =
        used->read({isPacked ? packedFor(reader, bytes) : bytes, u"input"_s, options}, take);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString reader = qEnvironmentVariable("QUOTH_FUZZ_READER");
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    failIfBroken(
        reader == u"zip" || reader == u"pdflayout" || findFileReader(reader)
            ? u""_s
            : u"QUOTH_FUZZ_READER names no reader: "_s + reader);
    if (reader == u"pdflayout") {
        layOut(bytes);
    } else {
        readAs(reader, bytes);
    }
    return 0;
}

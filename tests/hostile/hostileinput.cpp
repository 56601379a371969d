// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileinput.h"

#include "readingsample.h"

#include <QtEndian>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QByteArray words = "The council voted on Tuesday to keep the bridge open until the summer. ";

std::function<QByteArray()> as(const QByteArray &bytes)
{
    return [bytes] {
        return bytes;
    };
}

QByteArray page(const QByteArray &inside)
{
    return "<!DOCTYPE html><html><head><title>T</title></head><body><article><p>" +
           words.repeated(8) + "</p>" + inside + "<p>The end of it.</p></article></body></html>";
}

QByteArray utf16(const QString &text, bool isBig, bool hasMark)
{
    QByteArray bytes;
    const QString marked = (hasMark ? u"\uFEFF"_s : u""_s) + text;
    for (const QChar unit : marked) {
        const char low = char(unit.unicode() & 0xFF);
        const char high = char(unit.unicode() >> 8);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

QByteArray utf32(const QString &text)
{
    QByteArray bytes("\xFF\xFE\0\0", 4);
    for (const char32_t code : text.toUcs4()) {
        const quint32 little = qToLittleEndian(quint32(code));
        bytes.append(reinterpret_cast<const char *>(&little), 4);
    }
    return bytes;
}

QByteArray nested(const QByteArray &tag, int depth, const QByteArray &inner)
{
    return ('<' + tag + '>').repeated(depth) + inner + ("</" + tag + '>').repeated(depth);
}

QByteArray rss(const QByteArray &inside, const QByteArray &doctype = {})
{
    return "<?xml version=\"1.0\"?>" + doctype + "<rss version=\"2.0\"><channel>" + inside +
           "</channel></rss>";
}

QByteArray laughs()
{
    QByteArray declarations = "<!DOCTYPE rss [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray inner = ("&l" + QByteArray::number(i - 1) + ';').repeated(10);
        declarations += "<!ENTITY l" + QByteArray::number(i) + " \"" + inner + "\">";
    }
    return rss("<item><title>&l9;</title></item>", declarations + "]>");
}

QByteArray epub(const QByteArray &chapter, const QByteArray &package = {})
{
    const QByteArray usual =
        "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" "
        "href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine>"
        "<itemref idref=\"a\"/></spine></package>";
    return packedEntries(
        {{u"mimetype"_s, "application/epub+zip"},
         {u"META-INF/container.xml"_s,
          "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>"},
         {u"b.opf"_s, package.isEmpty() ? usual : package},
         {u"a.xhtml"_s, chapter}});
}

QByteArray chapterText()
{
    return "<html><body><p>" + words + "</p></body></html>";
}

/// The archive with one name written over by another of the same length, in all places.
QByteArray renamed(QByteArray archive, const QByteArray &from, const QByteArray &to)
{
    return archive.replace(from, to);
}

/// The length that the table of contents says the last file has, made up.
QByteArray withLengthLie(QByteArray archive, quint32 length)
{
    const qsizetype entry = archive.lastIndexOf("PK\x01\x02");
    const quint32 little = qToLittleEndian(length);
    archive.replace(entry + 24, 4, QByteArray(reinterpret_cast<const char *>(&little), 4));
    return archive;
}

QByteArray mail(const QByteArray &head, const QByteArray &body)
{
    return "From: a@example.org\nMessage-ID: <x>\nMIME-Version: 1.0\n" + head + "\n\n" + body;
}

QByteArray nestedMultiparts(int depth)
{
    QByteArray part = "Content-Type: text/plain\n\n" + words;
    for (int i = 0; i < depth; ++i) {
        const QByteArray mark = "b" + QByteArray::number(i);
        part = "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n" + part +
               "\n--" + mark + "--\n";
    }
    return "MIME-Version: 1.0\n" + part;
}

} // namespace

QList<HostileInput> hostileTexts()
{
    const QString txt = u"a.txt"_s;
    return {
        {"empty", txt, as({}), ErrorCode::NoText},
        {"white space and a mark", txt, as("\xEF\xBB\xBF \r\n\t"), ErrorCode::NoText},
        {"UTF-8 with a mark", txt, as("\xEF\xBB\xBFText."), {}, u"Text."_s, u"\uFEFF"_s},
        {"UTF-16LE", txt, as(utf16(u"Größe. "_s.repeated(9), false, true)), {}, u"Größe."_s},
        {"UTF-16BE", txt, as(utf16(u"Größe. "_s.repeated(9), true, true)), {}, u"Größe."_s},
        {"UTF-16LE without a mark",
         txt,
         as(utf16(u"Two words. "_s.repeated(9), false, false)),
         {},
         u"Two words."_s},
        {"UTF-32LE", txt, as(utf32(u"Größe \U0001F4F0"_s)), {}, u"Größe \U0001F4F0"_s},
        {"windows-1252", txt, as("He said \x93no\x94 and left the room at once."), {}, u"“no”"_s},
        {"overlong", txt, as("Words \xC0\xAF and valid ones: \xC3\xA4."), {}, u"\uFFFD"_s, u"/"_s},
        {"surrogates as bytes",
         txt,
         as("Words \xED\xA0\x80 and \xC3\xA4 \xC3\xB6."),
         {},
         {},
         u"\xD800"_s},
        {"beyond Unicode", txt, as("Words \xF4\x90\x80\x80 and \xC3\xA4 \xC3\xB6."), {}, {}},
        {"NULs among words",
         txt,
         as(QByteArray("Some words and\0 many more", 25)),
         {},
         u"words and\uFFFD many"_s},
        {"NULs alone", txt, as(QByteArray(1 << 20, '\0')), ErrorCode::Malformed},
        {"U+FFFE and U+FFFF", txt, as("\xEF\xBF\xBEWords\xEF\xBF\xBF."), {}, u"Words\uFFFD."_s},
        {"directions stay",
         txt,
         as("a\xE2\x80\xAE"
            "b\xE2\x81\xA6"
            "c\xE2\x81\xA9"),
         {},
         u"a\u202Eb\u2066c\u2069"_s},
        {"zero width stays",
         txt,
         as("a\xE2\x80\x8B"
            "b\xE2\x80\x8D"
            "c\xC2\xAD"
            "d\xE2\x81\xA0"),
         {},
         u"a\u200Bb\u200Dc\u00ADd\u2060"_s},
        {"line ends of all kinds",
         txt,
         as("a\rb\r\nc\xE2\x80\xA8"
            "d"),
         {},
         u"a\nb\nc\nd"_s},
        {"a pile of marks",
         txt,
         as("o" + QByteArray("\xCC\x81").repeated(10'000) + " end"),
         {},
         u" end"_s},
        {"twelve megabytes in a line",
         txt,
         as(words.repeated(100'000)),
         {},
         u"summer."_s,
         {},
         6000},
        {"a million lines", txt, as(QByteArray("a\n").repeated(1'000'000)), {}, u"a\na"_s},
        {"over the limit",
         txt,
         as(QByteArray((64 << 20) + 1, 'x')),
         ErrorCode::TooLarge,
         {},
         {},
         200,
         64},
        {"an archive named text", txt, as("PK\x03\x04 and so on"), ErrorCode::Malformed},
        {"a program named text", txt, as(QByteArray("MZ\x90\0 and so on", 14)),
         ErrorCode::Malformed},
    };
}

QList<HostileInput> hostilePages()
{
    const QString html = u"a.html"_s;
    const QString kept = u"The end of it."_s;
    return {
        {"a million nested div",
         html,
         [] { return page(nested("div", 1'000'000, "deep")); },
         {},
         u"The council"_s,
         {},
         10'000},
        {"ten thousand nested tables",
         html,
         [] { return page(nested("table", 10'000, "deep")); },
         {},
         u"The council"_s,
         {},
         10'000},
        {"a million siblings",
         html,
         [] { return page(QByteArray("<i>x</i>").repeated(1'000'000)); },
         {},
         u"The council"_s,
         {},
         20'000,
         2000},
        {"100,000 attributes",
         html,
         [] {
             QByteArray tag = "<p";
             for (int i = 0; i < 100'000; ++i) {
                 tag += " a" + QByteArray::number(i) + "=1";
             }
             return page(tag + ">Many.</p>");
         },
         {},
         u"The council"_s,
         {},
         500},
        {"an attribute of 50 MB",
         html,
         [] { return page("<p title=\"" + QByteArray(50 << 20, 'x') + "\">Long.</p>"); },
         {},
         u"The council"_s,
         u"xxxx"_s,
         10'000,
         1500},
        {"comment without end", html, as(page("<!-- " + words)), {}, u"The council"_s},
        {"script without end",
         html,
         as(page("<script>var evil;")),
         {},
         u"The council"_s,
         u"evil"_s},
        {"plaintext", html, as(page("<plaintext>")), {}, u"The council"_s},
        {"scripts and handlers",
         html,
         as(page("<script>evil()</script><p onclick=\"evil()\">Calm.</p><svg onload=\"evil()\">"
                 "<desc>evil</desc></svg><noscript><style>evil</style></noscript>"
                 "<iframe srcdoc=\"<p>evil</p>\"></iframe><object data=\"evil\"></object>"
                 "<template><p>evil</p></template>")),
         {},
         u"Calm."_s,
         u"evil"_s},
        {"what is not shown",
         html,
         as(page("<p style=\"display:none\">hidden words</p><p hidden>hidden words</p>")),
         {},
         kept,
         u"hidden words"_s},
        {"characters that are none",
         html,
         as(page("<p>a&#0;b&#xD800;c&#x110000;d</p>")),
         {},
         u"\uFFFD"_s},
        {"wrong late charset",
         html,
         as("<html><head>" + QByteArray(2000, ' ') +
            "<meta charset=windows-1252></head><body><p>Gr\xC3\xB6\xC3\x9F"
            "e und noch mehr.</p>"),
         {},
         u"Größe"_s},
        {"a PDF named page", html, as("%PDF-1.4 nothing"), ErrorCode::Malformed},
        {"an archive named page", html, as("PK\x03\x04zzzzzzzzzzzz"), ErrorCode::Malformed},
        {"a program named page", html,
         as("\x7F"
            "ELF\x02\x01 and"),
         ErrorCode::Malformed},
    };
}

QList<HostileInput> hostileDocuments()
{
    const QString xml = u"a.xml"_s;
    const QByteArray item = "<item><title>T</title><description>" + words + "</description></item>";
    return {
        {"a billion laughs", xml, [] { return laughs(); }, ErrorCode::Malformed, {}, {}, 100, 16},
        {"an entity of itself",
         xml,
         as(rss(item, "<!DOCTYPE rss [<!ENTITY a \"&a;\">]>")),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"a parameter entity",
         xml,
         as(rss(item, "<!DOCTYPE rss [<!ENTITY % z '%z;'> %z;]>")),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"a file as an entity",
         xml,
         as(
             rss("<item><title>&x;</title></item>",
                 "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"a document type elsewhere",
         xml,
         as(rss(item, "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">")),
         {},
         u"The council"_s,
         u"root:"_s},
        {"inclusion",
         xml,
         as(
             rss("<item><title>T</title><description>" + words +
                 "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                 "href=\"file:///etc/passwd\"/></description></item>")),
         {},
         u"The council"_s,
         u"root:"_s},
        {"a million deep",
         xml,
         [] { return rss(nested("a", 1'000'000, "x")); },
         ErrorCode::Malformed,
         {},
         {},
         2000},
        {"two roots", xml, as(rss(item) + rss(item)), ErrorCode::Malformed, {}, {}, 100},
        {"a document type behind the root",
         xml,
         as(rss(item) + "<!DOCTYPE rss>"),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"two document types",
         xml,
         as(rss(item, "<!DOCTYPE rss><!DOCTYPE rss>")),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"a prefix of 5000 characters",
         xml,
         as(rss('<' + QByteArray(5000, 'p') + ":a xmlns:p=\"x\"/>")),
         ErrorCode::Malformed,
         {},
         {},
         100},
        {"another encoding than declared",
         xml,
         as("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><title>Gr\xC3\xB6"
            "\xC3\x9F"
            "e</title></item></channel></rss>"),
         {},
         u"Größe"_s},
        {"an unknown encoding",
         xml,
         as("<?xml version=\"1.0\" encoding=\"x-none\"?><rss><channel>" + item +
            "</channel></rss>"),
         {},
         u"The council"_s},
        {"a million entries",
         xml,
         [] { return rss(QByteArray("<item/>").repeated(1'000'000)); },
         ErrorCode::TooLarge,
         {},
         {},
         10'000,
         1500},
        {"an entry of 50 MB",
         xml,
         [item] {
             return rss(
                 "<item><description>" + QByteArray(50 << 20, 'x') + "</description></item>");
         },
         ErrorCode::TooLarge,
         {},
         {},
         10'000,
         1500},
        {"a title escaped twice",
         xml,
         as(
             rss("<item><title>A &amp;lt;b&amp;gt;title&amp;lt;/b&amp;gt;</title><description>" +
                 words + "</description></item>")),
         {},
         u"The council"_s,
         u"<b>&"_s},
        {"XML of another kind", xml, as("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
         ErrorCode::Malformed},
        {"arrays 100,000 deep",
         u"a.json"_s,
         as("{\"bodies\":" + QByteArray(100'000, '[') + "}"),
         ErrorCode::Malformed,
         {},
         {},
         1000},
        {"half a pair in JSON", u"a.jsonl"_s, as("{\"text\": \"a\\ud83dbc\"}"), {}, u"a\uFFFDbc"_s},
        {"a separator in JSON lines",
         u"a.jsonl"_s,
         as("{\"text\": \"a\xE2\x80\xA8"
            "b\"}\n\n"),
         {},
         u"a\nb"_s},
        {"100,000 columns", u"a.csv"_s, as("text" + QByteArray(100'000, ',') + "\n" + words),
         ErrorCode::TooLarge},
        {"a quotation mark without end", u"a.csv"_s, as("text\n\"" + words), ErrorCode::Malformed},
        {"ragged rows",
         u"a.csv"_s,
         as("title,text,date\nA,\"" + words + "\",,,,x\n"),
         {},
         u"The council"_s},
        {"parts in parts", u"a.eml"_s, as(nestedMultiparts(100)), ErrorCode::TooLarge},
        {"a boundary in every line",
         u"a.eml"_s,
         as(mail(
             "Content-Type: multipart/mixed; boundary=x",
             QByteArray("--x\n\nq\n").repeated(100'000))),
         ErrorCode::TooLarge,
         {},
         {},
         3000},
        {"base64 that is none", u"a.eml"_s,
         as(mail("Content-Transfer-Encoding: base64", "\x01\x02 ???? ====")), ErrorCode::NoText},
        {"quoted-printable cut off",
         u"a.eml"_s,
         as(mail("Content-Transfer-Encoding: quoted-printable", words + "=E")),
         {},
         u"The council"_s},
        {"a header without end", u"a.eml"_s, as("Subject: " + QByteArray(2 << 20, 'x')),
         ErrorCode::NoText},
        {"100,000 quotations deep in Markdown",
         u"a.md"_s,
         as(QByteArray(100'000, '>') + ' ' + words + "\n\nThe end of it.\n"),
         {},
         u"The end of it."_s,
         {},
         3000},
        {"lists deep in Markdown",
         u"a.md"_s,
         as([] {
             QByteArray lists;
             for (int i = 0; i < 1000; ++i) {
                 lists += QByteArray(i * 2, ' ') + "- x\n";
             }
             return lists + "\n\nThe end of it.\n";
         }()),
         {},
         u"The end of it."_s,
         {},
         10'000},
        {"brackets in Markdown",
         u"a.md"_s,
         as(QByteArray(100'000, '[') + "\n\nThe end of it.\n"),
         {},
         u"The end of it."_s,
         {},
         3000},
        {"a record longer than the file", u"a.warc"_s,
         as("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999\r\n\r\nHTTP/1.1 200 OK"),
         ErrorCode::NoText},
        {"a record without length", u"a.warc"_s,
         as("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n"), ErrorCode::Malformed},
    };
}

QList<HostileInput> hostileArchives()
{
    const QString book = u"a.epub"_s;
    const QByteArray good = epub(chapterText());
    return {
        {"a sound book", book, as(good), {}, u"The council"_s},
        {"a path that leads out", book, as(renamed(good, "a.xhtml", "../a.xh")),
         ErrorCode::Malformed},
        {"a path of a disk", book, as(renamed(good, "a.xhtml", "C:\\a.xh")), ErrorCode::Malformed},
        {"an absolute path", book, as(renamed(good, "a.xhtml", "/a.xhtm")), ErrorCode::Malformed},
        {"a NUL in a name", book, as(renamed(good, "a.xhtml", QByteArray("a\0xhtml", 7))),
         ErrorCode::Malformed},
        {"names twice", book,
         as(packedEntries({{u"mimetype"_s, "application/epub+zip"}, {u"x"_s, "1"}, {u"x"_s, "2"}})),
         ErrorCode::Malformed},
        {"a chapter outside", book,
         as(epub(
             chapterText(),
             "<package><manifest><item id=\"a\" href=\"../../../etc/passwd\" "
             "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/>"
             "</spine></package>")),
         ErrorCode::NoText},
        {"a bomb",
         book,
         [] { return epub("<html><body>" + QByteArray(100 << 20, ' ') + "</body></html>"); },
         ErrorCode::TooLarge,
         {},
         {},
         5000,
         200},
        {"a length that lies", book, as(withLengthLie(good, 10)), ErrorCode::Malformed},
        {"a length of four gigabytes", book, as(withLengthLie(good, 0xFFFFFFF0U)),
         ErrorCode::TooLarge},
        {"cut off", book, as(good.chopped(30)), ErrorCode::Malformed},
        // The table of contents is found from the end, so that the book is read all the same.
        {"junk before it", book, as("PK\x03\x04junk" + good), {}, u"The council"_s},
        {"no container", book,
         as(packedEntries({{u"mimetype"_s, "application/epub+zip"}, {u"x"_s, "1"}})),
         ErrorCode::Malformed},
        {"a spine that goes round",
         book,
         as(epub(
             chapterText(), "<package><manifest><item id=\"a\" href=\"a.xhtml\" "
                            "media-type=\"application/xhtml+xml\"/></manifest><spine>" +
                                QByteArray("<itemref idref=\"a\"/>").repeated(100'000) +
                                "</spine></package>")),
         {},
         u"The council"_s,
         {},
         5000},
        {"laughs in a book", book, [] { return epub(chapterText(), laughs()); },
         ErrorCode::Malformed},
        {"a document without text", u"a.docx"_s,
         as(packedEntries({{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/x.xml"_s, "<x/>"}})),
         ErrorCode::Malformed},
        {"laughs in a document", u"a.docx"_s,
         [] {
             return packedEntries(
                 {{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/document.xml"_s, laughs()}});
         },
         ErrorCode::Malformed},
        {"an encrypted document", u"a.odt"_s,
         as(packedEntries(
             {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
              {u"content.xml"_s, "\x8A\x01\x02 no XML"}})),
         ErrorCode::Malformed},
    };
}

} // namespace Quoth

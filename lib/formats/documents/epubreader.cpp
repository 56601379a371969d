// SPDX-License-Identifier: GPL-3.0-or-later
// EPUB 2 and 3: an article for each chapter, or one for the book.
#include <formats/articlecomposer.h>
#include <formats/documents/packedfiles.h>
#include <formats/html/articleextractor.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/html/pagepreparation.h>
#include <formats/languagecode.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

#include <QHash>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChapters = 10'000;
constexpr qsizetype shortestChapter = 40; // units: a cover has a title at best

struct Chapter
{
    QString heading;
    QStringList paragraphs;
};

class EpubBook
{
public:
    EpubBook(PackedFiles &files, const QString &path)
        : m_files(files)
        , m_path(path)
    {
    }

    Result<void> open()
    {
        if (m_files.has(u"META-INF/encryption.xml"_s) && m_files.has(u"META-INF/rights.xml"_s)) {
            return failure(ErrorCode::Malformed, m_path, u"the book is encrypted"_s);
        }
        const auto container = xml(u"META-INF/container.xml"_s);
        if (!container) {
            return failure(container.error());
        }
        const int root = container->firstElement(container->root(), u"rootfile");
        m_package = root < 0 ? QString() : container->node(root).attribute(u"full-path");
        const auto package = xml(m_package);
        if (!package) {
            return failure(package.error());
        }
        readHead(*package);
        return readSpine(*package);
    }

    [[nodiscard]] const Article &head() const { return m_head; }
    [[nodiscard]] const QStringList &chapters() const { return m_chapters; }

    Result<Chapter> chapter(const QString &name)
    {
        const auto bytes = m_files.read(name);
        if (!bytes) {
            return failure(bytes.error().code, m_path, bytes.error().detail);
        }
        HtmlTree tree = HtmlTree::parse(htmlAsUtf8(*bytes));
        preparePage(tree);
        Chapter chapter;
        const int body = tree.firstElement(tree.root(), u"body");
        if (body < 0) {
            return chapter;
        }
        for (int i = body; i >= 0 && chapter.heading.isEmpty(); i = tree.following(i, body)) {
            const QString &tag = tree.node(i).tag;
            if (tag.size() == 2 && tag[0] == u'h' && tag[1] >= u'1' && tag[1] <= u'3') {
                chapter.heading = tree.innerText(i);
            }
        }
        chapter.paragraphs = paragraphsOf(tree, body);
        return chapter;
    }

private:
    Result<HtmlTree> xml(const QString &name)
    {
        const auto bytes = m_files.read(name);
        if (!bytes) {
            return failure(ErrorCode::Malformed, m_path, u"the book has no "_s + name);
        }
        return xmlTree(*bytes, m_path);
    }

    void readHead(const HtmlTree &package)
    {
        m_head.title = elementText(package, package.root(), u"dc:title");
        m_head.byline = elementText(package, package.root(), u"dc:creator");
        m_head.published = publishedDate(elementText(package, package.root(), u"dc:date"));
        m_head.language = languageCode(elementText(package, package.root(), u"dc:language"));
    }

    Result<void> readSpine(const HtmlTree &package)
    {
        QHash<QString, QString> pages;
        QSet<QString> tables; // of contents: lists of links
        for (const int item : package.elements(package.root(), u"item")) {
            const HtmlNode &node = package.node(item);
            const QString type = node.attribute(u"media-type");
            if (type == u"application/xhtml+xml" || type == u"text/html") {
                pages.insert(node.attribute(u"id"), memberPath(m_package, node.attribute(u"href")));
            }
            if (node.attribute(u"properties").split(u' ').contains(u"nav"_s)) {
                tables.insert(node.attribute(u"id"));
            }
        }
        QSet<QString> known;
        for (const int reference : package.elements(package.root(), u"itemref")) {
            const QString id = package.node(reference).attribute(u"idref");
            const QString page = pages.value(id);
            if (!page.isEmpty() && !tables.contains(id) && !known.contains(page)) {
                known.insert(page);
                m_chapters.append(page);
            }
        }
        if (m_chapters.size() > mostChapters) {
            return failure(ErrorCode::TooLarge, m_path, u"too many chapters"_s);
        }
        return m_chapters.isEmpty()
                   ? failure(ErrorCode::NoText, m_path, u"the book has no chapters"_s)
                   : Result<void>();
    }

    PackedFiles &m_files;
    QString m_path;
    QString m_package;
    Article m_head;
    QStringList m_chapters;
};

qsizetype lengthOf(const QStringList &paragraphs)
{
    qsizetype length = 0;
    for (const QString &paragraph : paragraphs) {
        length += paragraph.size();
    }
    return length;
}

Result<void> readWholeBook(EpubBook &book, const ReaderInput &input, const ReadLine &take)
{
    ArticleComposer composer;
    composer.head() = book.head();
    for (const QString &name : book.chapters()) {
        const auto chapter = book.chapter(name);
        if (!chapter) {
            return failure(chapter.error());
        }
        for (const QString &paragraph : chapter->paragraphs) {
            composer.addParagraph(paragraph);
        }
    }
    take(1, composer.finished(input.path));
    return {};
}

Result<void> readChapters(EpubBook &book, const ReaderInput &input, const ReadLine &take)
{
    int number = 0;
    for (const QString &name : book.chapters()) {
        if (stopRequested(input.options.stop)) {
            return failure(ErrorCode::Stopped, input.path);
        }
        const auto chapter = book.chapter(name);
        if (!chapter) {
            take(++number, failure(chapter.error()));
            continue;
        }
        if (lengthOf(chapter->paragraphs) < shortestChapter) {
            continue;
        }
        ArticleComposer composer;
        composer.head() = book.head();
        composer.head().source = input.path + u'#' + name;
        if (!chapter->heading.isEmpty()) {
            composer.head().title = chapter->heading;
        }
        for (const QString &paragraph : chapter->paragraphs) {
            composer.addParagraph(paragraph);
        }
        ++number;
        take(number, composer.finished(input.path, number));
    }
    return number > 0 ? Result<void>() : failure(ErrorCode::NoText, input.path);
}

bool fitsEpub(const QByteArray &beginning, const QString &suffix)
{
    const QByteArray type = packedType(beginning);
    return type.startsWith("application/epub+zip") ||
           (suffix == u"epub" && isZip(beginning) && type.isEmpty());
}

Result<void> readEpub(const ReaderInput &input, const ReadLine &take)
{
    const auto files = PackedFiles::open(input.bytes, input.path);
    if (!files) {
        return failure(files.error());
    }
    EpubBook book(**files, input.path);
    if (const auto opened = book.open(); !opened) {
        return opened;
    }
    return input.options.hasWholeBooks ? readWholeBook(book, input, take)
                                       : readChapters(book, input, take);
}

} // namespace

FileReader epubReader()
{
    return {u"epub"_s, {u"epub"_s}, false, fitsEpub, readEpub, nullptr};
}

} // namespace Quoth

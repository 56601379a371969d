// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/filepreview.h>

namespace Quoth {

namespace {

constexpr int mostShown = 500;
constexpr int mostErrors = 100;

int wordCount(QStringView text)
{
    int count = 0;
    bool isInside = false;
    for (const QChar unit : text) {
        const bool isWord = unit.isLetterOrNumber();
        count += isWord && !isInside ? 1 : 0;
        isInside = isWord || (isInside && (unit == u'\'' || unit == u'\u2019' || unit == u'-'));
    }
    return count;
}

QString titleOrBeginning(const Article &article)
{
    constexpr qsizetype enough = 80;
    return article.title.isEmpty() ? article.text.left(enough * 2).simplified().left(enough)
                                   : article.title;
}

} // namespace

FilePreview filePreview(const QString &path, const ReadOptions &options, const StopCallable &stop)
{
    FilePreview preview;
    preview.path = path;
    ReadOptions stoppable = options;
    stoppable.stop = stop;
    const ReadLine take = [&preview](int, const Result<ReadArticle> &read) {
        if (!read) {
            if (preview.errors.size() < mostErrors) {
                preview.errors.append(read.error());
            }
            return;
        }
        preview.reader = read->reader;
        preview.encoding = read->encoding;
        ++preview.articleCount;
        const Article &article = read->content.article;
        if (preview.articles.size() < mostShown) {
            preview.articles.append(
                {titleOrBeginning(article), article.source, article.published,
                 wordCount(article.text)});
        }
    };
    if (const auto done = readFile(path, take, stoppable); !done) {
        preview.errors.append(done.error());
    }
    return preview;
}

} // namespace Quoth

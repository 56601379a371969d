// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articlewalk.h>

#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>

namespace Quoth {

namespace {

constexpr int pageSize = 200;

} // namespace

ArticleWalk::ArticleWalk(Library &library, qint64 without)
    : m_library(&library)
    , m_without(without)
{
}

Result<Article> ArticleWalk::operator()()
{
    for (;;) {
        if (m_at == m_page.size()) {
            const auto page = m_library->list().after({}, m_last, pageSize);
            if (!page) {
                return failure(page.error());
            }
            if (page->isEmpty()) {
                return Article();
            }
            m_page = *page;
            m_last = m_page.last();
            m_at = 0;
        }
        const qint64 id = m_page[m_at++].id;
        if (id == m_without) {
            continue;
        }
        Result<Article> article = m_library->articles().article(id);
        if (article || article.error().code != ErrorCode::NotFound) {
            return article;
        }
    }
}

} // namespace Quoth

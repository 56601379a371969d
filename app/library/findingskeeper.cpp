// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/findingskeeper.h>

#include <common/articleimport.h>
#include <store/library.h>

namespace Quoth {

FindingsKeeper::FindingsKeeper(QString libraryPath, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the connection belongs to this one thread
}

FindingsKeeper::~FindingsKeeper()
{
    m_pool.start([this] { m_library.reset(); });
    m_pool.waitForDone();
}

void FindingsKeeper::keep(const Article &article, const Analysis &analysis, const Kept &kept)
{
    ++m_waiting[article.id];
    m_pool.start([this, article, analysis, kept] {
        const Result<void> written = write(article, analysis);
        QMetaObject::invokeMethod(this, [this, id = article.id, written, kept] {
            if (--m_waiting[id] == 0) {
                m_waiting.remove(id);
            }
            kept(written);
        });
    });
}

Result<void> FindingsKeeper::write(const Article &article, const Analysis &analysis)
{
    if (!m_library) {
        auto opened = Library::open(m_libraryPath, Library::Mode::MustExist);
        if (!opened) {
            return failure(opened.error());
        }
        m_library = std::move(*opened);
    }
    return storeFindings(*m_library, article, analysis);
}

} // namespace Quoth

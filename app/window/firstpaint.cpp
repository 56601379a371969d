// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/firstpaint.h>

#include <library/session.h>

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace Quoth {

void FirstPaint::watch(QAbstractScrollArea &page, const Session &session)
{
    const QByteArray wish = qgetenv("QUOTH_BENCH_FIRST_PAINT");
    if (!wish.isEmpty()) {
        new FirstPaint(page, session, wish == "highlights"); // the page's child
    }
}

FirstPaint::FirstPaint(QAbstractScrollArea &page, const Session &session, bool needsHighlights)
    : QObject(&page)
    , m_session(session)
    , m_needsHighlights(needsHighlights)
{
    page.viewport()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isPainted && m_session.hasArticle() &&
        !(m_needsHighlights && m_session.content().set.annotations.isEmpty())) {
        m_isPainted = true;
        // After the event, when the picture has been handed to the screen.
        QTimer::singleShot(0, this, [] {
            std::puts("first-paint");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractScrollArea;

namespace Quoth {

class Session;

/// Says on standard output when the page has been painted with an article on it, and leaves: the
/// other half of `quoth-bench startup`. QUOTH_BENCH_FIRST_PAINT in the environment asks for it:
/// "article" waits for the article's text, "highlights" for its annotations as well.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    /// Does nothing unless the environment asks for it. `page` is the view that is painted.
    static void watch(QAbstractScrollArea &page, const Session &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FirstPaint(QAbstractScrollArea &page, const Session &session, bool needsHighlights);

    const Session &m_session;
    bool m_needsHighlights;
    bool m_isPainted = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/outlinepanel.h>

#include <annotate/outlinedelegate.h>
#include <annotate/outlinemodel.h>
#include <library/session.h>

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OutlinePanel::OutlinePanel(Session &session, QWidget *parent)
    : QTreeView(parent)
    , m_session(session)
    , m_model(new OutlineModel(this))
{
    setObjectName(u"outline"_s);
    setAccessibleName(tr("Outline of the article"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setItemDelegate(new OutlineDelegate(this));
    setModel(m_model);
    setIndentation(fontMetrics().height() * 3 / 4);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeView::clicked, this, &OutlinePanel::goTo);
    connect(this, &QTreeView::activated, this, &OutlinePanel::goTo);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100ms);
    connect(&m_refresh, &QTimer::timeout, this, &OutlinePanel::refresh);
    const auto refreshSoon = [this] {
        if (isVisible()) {
            m_refresh.start();
        }
    };
    connect(&session, &Session::articleOpened, this, refreshSoon);
    connect(&session, &Session::annotationsChanged, this, refreshSoon);
}

void OutlinePanel::showEvent(QShowEvent *event)
{
    refresh();
    QTreeView::showEvent(event);
}

void OutlinePanel::refresh()
{
    const AnnotatedArticle &content = m_session.content();
    const bool isSame = m_article == content.article.id;
    // What was open stays open, and all sections are to begin with.
    QSet<QString> open;
    const auto key = [](const QModelIndex &index) {
        return index.parent().data().toString() + u'\n' + index.data().toString();
    };
    const auto forEachOpenable = [this](const auto &act) {
        for (int section = 0; section < m_model->rowCount(); ++section) {
            const QModelIndex parent = m_model->index(section, 0);
            act(parent);
            for (int row = 0; row < m_model->rowCount(parent); ++row) {
                act(m_model->index(row, 0, parent));
            }
        }
    };
    QSet<QString> closed;
    forEachOpenable(
        [&](const QModelIndex &index) { (isExpanded(index) ? open : closed).insert(key(index)); });
    const QString current = currentIndex().isValid() ? key(currentIndex()) : QString();
    m_model->setContent(content);
    m_model->setPlace(m_place);
    m_article = content.article.id;
    forEachOpenable([&](const QModelIndex &index) {
        const bool isSection = !index.parent().isValid();
        setExpanded(
            index, isSame ? open.contains(key(index)) || (isSection && !closed.contains(key(index)))
                          : isSection);
        if (isSame && key(index) == current) {
            setCurrentIndex(index);
        }
    });
}

void OutlinePanel::setPlace(qsizetype position)
{
    m_place = position;
    if (isVisible()) {
        m_model->setPlace(position);
    }
}

void OutlinePanel::goTo(const QModelIndex &index)
{
    const Span span = index.data(OutlineModel::SpanRole).value<Span>();
    if (span.isEmpty()) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    Q_EMIT placeChosen(span, index.data(OutlineModel::AnnotationRole).toLongLong());
}

} // namespace Quoth

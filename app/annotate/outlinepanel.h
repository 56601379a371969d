// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QTimer>
#include <QTreeView>

namespace Quoth {

class OutlineModel;
class Session;

/// The tree of what the article holds: click a line, or press Enter on it, to go there.
class OutlinePanel : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlinePanel(Session &session, QWidget *parent = nullptr);

    /// Where the reader is in the text.
    void setPlace(qsizetype position);

Q_SIGNALS:
    /// `annotation` is 0 for a heading.
    void placeChosen(Quoth::Span span, qint64 annotation);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void goTo(const QModelIndex &index);

    Session &m_session;
    OutlineModel *m_model;
    QTimer m_refresh; ///< many edits in a row are shown once
    qsizetype m_place = 0;
    qint64 m_article = 0;
};

} // namespace Quoth

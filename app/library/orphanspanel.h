// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <store/revisionstore.h>
#include <text/span.h>

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace Quoth {

class Session;

/// The pane under the page with annotations that found no place when their article got another
/// text: Enter opens the article of today, Shift+Enter the former one; P puts the annotation where
/// the page is selected, Delete takes it from the list.
class OrphansPanel : public QFrame
{
    Q_OBJECT

public:
    explicit OrphansPanel(Session &session, QWidget *parent = nullptr);

    void openAndList();
    /// What is selected on the page of the article that is open.
    void setSelection(std::function<Span()> selection) { m_selection = std::move(selection); }

Q_SIGNALS:
    void articleChosen(qint64 articleId);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void list();
    void place();
    void forget();
    void choose(bool isFormer);
    void shut();
    [[nodiscard]] std::optional<OrphanedAnnotation> current() const;

    Session &m_session;
    std::function<Span()> m_selection;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_heading;
    QList<OrphanedAnnotation> m_orphans;
};

} // namespace Quoth

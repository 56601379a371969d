// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/tablepane.h>
#include <store/revisionstore.h>
#include <text/span.h>

#include <functional>
#include <optional>

namespace Quoth {

class Session;

/// The pane under the page with annotations that found no place when their article got another
/// text: Enter opens the article of today, Shift+Enter the former one; P puts the annotation where
/// the page is selected, Delete takes it from the list.
class OrphansPanel : public TablePane
{
    Q_OBJECT

public:
    explicit OrphansPanel(Session &session, QWidget *parent = nullptr);

    void openAndList();
    /// What is selected on the page of the article that is open.
    void setSelection(std::function<Span()> selection) { m_selection = std::move(selection); }

protected:
    [[nodiscard]] qint64 articleOf(int row, bool isOther) const override;

private:
    void list();
    void place();
    void forget();
    [[nodiscard]] std::optional<OrphanedAnnotation> current() const;

    Session &m_session;
    std::function<Span()> m_selection;
    QList<OrphanedAnnotation> m_orphans;
};

} // namespace Quoth

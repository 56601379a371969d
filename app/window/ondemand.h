// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace Quoth {

/// The place of a part of the window that most days do without: the part itself is built when it is
/// first shown or asked for, so that no start waits for it. Both are shown and hidden together,
/// whichever of them is told to.
template <typename Part>
class OnDemand : public QWidget
{
public:
    explicit OnDemand(std::function<Part *()> build, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_build(std::move(build))
    {
    }

    Part &part()
    {
        if (!m_part) {
            m_part = m_build();
            auto *layout = new QVBoxLayout(this);
            layout->setContentsMargins({});
            layout->addWidget(m_part);
            setFocusProxy(m_part);
            m_part->installEventFilter(this);
        }
        return *m_part;
    }
    /// Null before anybody needed it.
    [[nodiscard]] Part *built() const { return m_part; }

protected:
    void showEvent(QShowEvent *event) override
    {
        part().show();
        layout()->activate();
        QWidget::showEvent(event);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_part && event->type() == QEvent::HideToParent) {
            hide();
        } else if (watched == m_part && event->type() == QEvent::ShowToParent) {
            show();
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    std::function<Part *()> m_build;
    Part *m_part = nullptr; // the layout's, and so this one's
};

} // namespace Quoth

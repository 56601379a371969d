// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/annotationstore.h>

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace Quoth {

class DescriptionView;
struct AnnotationDescription;

/// The card of the current annotation: what it is, the acts that are one key away, its history.
class AnnotationCard : public QFrame
{
    Q_OBJECT

public:
    /// The first action is the one that is most often meant.
    explicit AnnotationCard(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setDescription(const AnnotationDescription &description);
    /// Nothing is current: says how to begin.
    void showInvitation();
    void setHistory(const QList<Decision> &history);
    [[nodiscard]] bool isHistoryOpen() const;
    void openHistory();

Q_SIGNALS:
    void historyOpened();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DescriptionView *m_view;
    QLabel *m_invitation;
    QWidget *m_buttons;
    QToolButton *m_historyButton;
    QLabel *m_history;
};

} // namespace Quoth

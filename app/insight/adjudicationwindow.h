// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <insight/adjudicator.h>

#include <QDialog>
#include <QKeySequence>

#include <functional>

class QAction;
class QLabel;
class QToolButton;

namespace Quoth {

class AgreementTable;
class VerdictView;

/// The differences between the library and another reader, one at a time, side by side in their
/// sentences, with a key for each choice; below them how far both agree.
class AdjudicationWindow : public QDialog
{
    Q_OBJECT

public:
    AdjudicationWindow(Session &session, const QString &path, QWidget *parent);

    [[nodiscard]] Adjudicator &adjudicator() { return m_adjudicator; }
    [[nodiscard]] qsizetype current() const { return m_current; }

Q_SIGNALS:
    /// The difference that is shown now stands there.
    void placeShown(qint64 articleId, Quoth::Span place);
    void failed(const Quoth::Error &error);

private:
    [[nodiscard]] QWidget *makeTexts();
    [[nodiscard]] QWidget *makeChoices();
    QAction *
    addAct(const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &act);
    void choose(AdjudicationChoice choice);
    void chooseAll(AdjudicationChoice choice);
    void go(qsizetype difference);
    void showCurrent();

    Session &m_session;
    Adjudicator m_adjudicator;
    qsizetype m_current = 0;
    QLabel *m_heading;
    QLabel *m_position;
    VerdictView *m_left = nullptr;
    VerdictView *m_right = nullptr;
    QList<QAction *> m_choices;
    QToolButton *m_all = nullptr;
    QLabel *m_agreementHeading;
    AgreementTable *m_agreement;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <insight/adjudicator.h>

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace Quoth {

class AgreementTable;

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
    QPushButton *addChoice(
        QLayout &row, const QString &text, const QKeySequence &key, AdjudicationChoice choice);
    void choose(AdjudicationChoice choice);
    void chooseAll(AdjudicationChoice choice);
    void go(qsizetype difference);
    void showCurrent();
    void showSide(
        QTextBrowser &view, const std::optional<Annotation> &annotation, const QString &speaker,
        const QString &text, Span place);

    Session &m_session;
    Adjudicator m_adjudicator;
    qsizetype m_current = 0;
    QLabel *m_heading;
    QLabel *m_position;
    QTextBrowser *m_left = nullptr;
    QTextBrowser *m_right = nullptr;
    QList<QPushButton *> m_choices;
    QToolButton *m_all = nullptr;
    QLabel *m_agreementHeading;
    AgreementTable *m_agreement;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/libraryreader.h>
#include <store/list/articlesummary.h>
#include <store/revisionstore.h>

#include <QFrame>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace Quoth {

class Session;
struct RevisionOutcome;

/// The pane under the page with articles that are nearly the same, two by two: M makes one of them,
/// X says that they are two, Enter opens the one, Shift+Enter the other.
class DuplicatesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DuplicatesPanel(Session &session, QWidget *parent = nullptr);

    void openAndLook();

Q_SIGNALS:
    void articleChosen(qint64 articleId);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void take(const Result<QList<NearSame>> &pairs);
    void merge();
    void keepApart();
    void choose(bool isSecond);
    void forgetCurrent();
    [[nodiscard]] std::optional<NearSame> current() const;

    Session &m_session;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_heading;
    QList<NearSame> m_pairs;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

/// What became of the annotations, in whole sentences.
[[nodiscard]] QString revisionSentence(const RevisionOutcome &outcome);

} // namespace Quoth

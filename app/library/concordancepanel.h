// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/concordancemodel.h>
#include <library/libraryreader.h>

#include <QFrame>

class QLabel;
class QLineEdit;
class QTableView;

namespace Quoth {

class LibraryList;
class Session;

/// The pane under the page with every place that a search asks for, one a line with the key words
/// below each other; or with all that somebody said, the newest first. Enter goes to the place, T
/// gives a tag to the selected lines, S changes by what they are sorted.
class ConcordancePanel : public QFrame
{
    Q_OBJECT

public:
    ConcordancePanel(Session &session, LibraryList &list, QWidget *parent = nullptr);

    /// Every place of what is sought in the library.
    void openForSearch();
    /// Every quotation of the speaker, in all articles.
    void openForSpeaker(const QString &name);
    /// Every place of the name and its aliases.
    void openForEntity(const QString &name);

Q_SIGNALS:
    void placeChosen(qint64 articleId, Quoth::Span span);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void open(const QString &query, bool isSaid);
    void ask();
    void take(const Result<QList<FoundLine>> &lines);
    void goTo(const QModelIndex &index);
    void sortNext();
    void applyTag();
    void exportCsv();
    void close();

    Session &m_session;
    LibraryList &m_list;
    ConcordanceModel *m_model;
    QTableView *m_table;
    QLabel *m_heading;
    QLineEdit *m_tag;
    QString m_query;
    bool m_isSaid = false;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

} // namespace Quoth

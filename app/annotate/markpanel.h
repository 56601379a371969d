// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/patterns/patternreader.h>
#include <annotate/placesearch.h>

#include <QFrame>
#include <QFuture>
#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace Quoth {

class PlaceListModel;
class Session;
class SyntaxHighlighter;

/// The pane under the page in which many places are marked at once: all occurrences of some words
/// or of an expression, or what the reader's rules find. Looking runs on a thread of its own while
/// the reader types; marking what is ticked is one step that can be undone.
class MarkPanel : public QFrame
{
    Q_OBJECT

public:
    explicit MarkPanel(Session &session, QWidget *parent = nullptr);
    ~MarkPanel() override;

    /// Looks for the words; `aliases` are the other forms of the name they are.
    void openForWords(const QString &words, const QStringList &aliases, const Label &label);
    void openForRules();

    void setTags(const QStringList &tags);

Q_SIGNALS:
    void closed();
    void hintGiven(const QString &text);
    /// The reader looks at this place.
    void placeChosen(qint64 articleId, Quoth::Span span);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class How
    {
        Words,
        Forms,
        Expression
    };
    QWidget *wordsPage();
    QWidget *rulesPage();
    QWidget *resultSide();
    void connectInputs();
    void searchSoon();
    void search();
    void cancel();
    void take(quint64 number, const Result<QList<FoundPlace>> &result);
    void checkRules();
    void keepRules();
    void showErrors(const QList<PatternError> &errors);
    void mark(bool isAccepted);
    void updateButtons();
    [[nodiscard]] PlaceRequest request() const;
    [[nodiscard]] bool isRules() const;

    Session &m_session;
    PlaceListModel *m_model;
    QStackedWidget *m_pages;
    QLineEdit *m_words;
    QComboBox *m_how;
    QCheckBox *m_anyCase;
    QCheckBox *m_wholeWord;
    QComboBox *m_label;
    QComboBox *m_scope;
    QString m_keptRules; ///< in the settings
    QPlainTextEdit *m_rules;
    SyntaxHighlighter *m_highlighter = nullptr; ///< made when rules are first shown
    QLabel *m_errors;
    QLabel *m_state;
    QListView *m_list;
    QCheckBox *m_all;
    QPushButton *m_accept;
    QPushButton *m_propose;
    QTimer *m_delay;
    QStringList m_aliases;
    QList<TokenPattern> m_patterns;
    quint64 m_number = 0;
    QFuture<Result<QList<FoundPlace>>> m_running;
    QThreadPool m_pool; // last, so that its work is at rest before the rest goes
};

} // namespace Quoth

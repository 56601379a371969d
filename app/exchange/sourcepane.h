// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QPlainTextEdit;

namespace Quoth {

class Session;
class SyntaxHighlighter;

/// The pane under the page: the article's text as it is stored, or what an export of it would
/// look like in each format, kept up to date while it is open.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    SourcePane(Session &session, QAction &exportAction, QWidget *parent = nullptr);
    ~SourcePane() override;

    /// The format that is shown, empty for the text itself.
    [[nodiscard]] QString formatId() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    [[nodiscard]] QString preview() const;

    Session &m_session;
    QComboBox *m_format;
    QPlainTextEdit *m_text;
    SyntaxHighlighter *m_highlighter = nullptr; // made when the pane is first shown
    QTimer m_timer;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/exportwork.h>

#include <QFuture>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace Quoth {

class SyntaxHighlighter;

/// What an export will look like, and what it will lose: the beginning of the file, coloured, and
/// below it what the format cannot hold of all that is asked for, counted on a thread of its own.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);
    ~ExportPreview() override;

    /// `sample` is the article that the preview shows. A newer request drops the older one.
    void showRequest(const ExportRequest &request, const AnnotatedArticle &sample);

Q_SIGNALS:
    /// The loss of the request that was shown last has been counted.
    void surveyed(const Quoth::LossReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();
    void startSurvey();
    void takeSurvey(const Result<LossReport> &report);

    QLabel *m_verdict;
    QTreeWidget *m_losses;
    QPlainTextEdit *m_text;
    SyntaxHighlighter *m_highlighter;
    ExportRequest m_request;
    AnnotatedArticle m_sample;
    QTimer m_timer;
    int m_number = 0; ///< of the request
    QFuture<Result<LossReport>> m_survey;
    QThreadPool m_pool;
};

} // namespace Quoth

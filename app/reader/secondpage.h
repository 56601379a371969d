// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QWidget>

class QLabel;

namespace Quoth {

class ReaderView;

/// Another article beside the one that is read, to compare with: it shows and does not change.
class SecondPage : public QWidget
{
    Q_OBJECT

public:
    explicit SecondPage(QWidget *parent = nullptr);

    void setContent(const AnnotatedArticle &content);
    /// Other annotations of the article that is shown; its place stays.
    void setAnnotations(const AnnotationSet &set);
    void clear() { setContent({}); }
    [[nodiscard]] const AnnotatedArticle &content() const { return m_content; }
    [[nodiscard]] ReaderView &reader() { return *m_reader; }

Q_SIGNALS:
    /// This article is to be the main one, and the main one to stand here.
    void swapRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    AnnotatedArticle m_content;
    QLabel *m_source;
    ReaderView *m_reader;
};

} // namespace Quoth

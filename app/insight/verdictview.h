// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QFrame>

#include <optional>

class QLabel;
class QScrollArea;

namespace Quoth {

class SentenceView;

/// What one reader says of a place: whose it is, the verdict in words, and the passage as the page
/// sets it, with what is marked in it.
class VerdictView : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictView(const QString &title, QWidget *parent = nullptr);

    /// `annotation` is nothing where the reader has marked nothing; `place` is where the readers
    /// differ; `speaker` is of a quotation.
    void showVerdict(
        const Article &article, const std::optional<Annotation> &annotation, const QString &speaker,
        Span place);
    void clear();

    [[nodiscard]] QString verdict() const;

private:
    QLabel *m_title;
    QLabel *m_verdict;
    QScrollArea *m_scroll;
    SentenceView *m_passage;
    QString m_reader;
};

} // namespace Quoth

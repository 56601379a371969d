// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <library/libraryreader.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Quoth {

/// Asks in which encoding articles are to be read again from what they came from, and shows
/// beforehand what the first of them becomes.
class ReadAgainDialog : public QDialog
{
    Q_OBJECT

public:
    ReadAgainDialog(
        const QString &libraryPath, const QList<qint64> &articles, QWidget *parent = nullptr);

Q_SIGNALS:
    void requested(const QList<qint64> &articles, const QByteArray &encoding);

private:
    /// What the first becomes, and whether that is another text than it has.
    struct Preview
    {
        ReadArticle read;
        bool isSame = false;
    };
    void look();
    void show(const Result<Preview> &preview);
    [[nodiscard]] QByteArray encoding() const;

    QList<qint64> m_articles;
    QComboBox *m_encoding;
    QPlainTextEdit *m_text;
    QLabel *m_verdict;
    QPushButton *m_read = nullptr;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

} // namespace Quoth

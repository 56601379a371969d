// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace Quoth {

/// What an empty library shows: three ways to begin, and where the library lies.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(
        const QList<QAction *> &beginnings, const QString &libraryPath, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();

    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_place;
};

} // namespace Quoth

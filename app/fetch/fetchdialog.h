// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fetch/pagefetcher.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Quoth {

/// Asks for the address of a page or a feed and fetches it. Quoth goes to no address until it is
/// allowed to here; the way that an address leads is shown as it is gone.
class FetchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FetchDialog(QWidget *parent = nullptr);
    /// With a fetcher of its own kind, for tests.
    FetchDialog(const PageFetcher::Limits &limits, QWidget *parent);

    [[nodiscard]] static bool isAllowed(); ///< by the reader, in the settings

Q_SIGNALS:
    void fetched(const Quoth::FetchedPage &page);

private:
    void fetch();
    void say(const QString &line);
    void updateButton();

    PageFetcher m_fetcher;
    QCheckBox *m_allowed;
    QLineEdit *m_address;
    QLabel *m_way;
    QPushButton *m_fetch = nullptr;
    QStringList m_lines;
};

} // namespace Quoth

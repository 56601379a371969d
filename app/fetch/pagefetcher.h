// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace Quoth {

/// What came of an address: where it led in the end, and the bytes as they came.
struct FetchedPage
{
    QUrl asked;
    QUrl address;
    QString contentType;
    QByteArray bytes;
};

/// Fetches one page or feed, because a person asked for that very address: over HTTPS alone, with
/// no cookie, no referrer, no cache and no stored password, within limits of size and time. It
/// goes where an address leads only after saying so, at most five times, and never from HTTPS to
/// anything else. One at a time. Main thread.
class PageFetcher : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qint64 bytes = 20 << 20;
        int milliseconds = 30'000;
        int redirects = 5;
        bool allowsLoopback = false; ///< plain HTTP to this very machine: for tests
    };

    explicit PageFetcher(QObject *parent = nullptr);
    PageFetcher(const Limits &limits, QObject *parent);
    ~PageFetcher() override;

    /// Cancels what is still being fetched.
    void fetch(const QUrl &address);
    void cancel();
    [[nodiscard]] bool isFetching() const { return !m_reply.isNull(); }
    /// May it be asked for?
    [[nodiscard]] bool isAllowed(const QUrl &address) const;

Q_SIGNALS:
    void redirected(const QUrl &from, const QUrl &to);
    void progressChanged(qint64 bytes);
    void fetched(const Quoth::FetchedPage &page);
    void failed(const Quoth::Error &error);

private:
    void ask(const QUrl &address);
    void takePiece();
    void finish();
    void giveUp(ErrorCode code, const QString &detail);

    Limits m_limits;
    QNetworkAccessManager *m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    FetchedPage m_page;
    int m_redirects = 0;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::FetchedPage)

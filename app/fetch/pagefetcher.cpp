// SPDX-License-Identifier: GPL-3.0-or-later
#include <fetch/pagefetcher.h>

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Takes none and gives none.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QNetworkRequest requestFor(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Quoth"_s);
    request.setRawHeader(
        "Accept",
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*");
    return request;
}

} // namespace

PageFetcher::PageFetcher(QObject *parent)
    : PageFetcher(Limits(), parent)
{
}

PageFetcher::PageFetcher(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setCookieJar(new NoCookies(m_network));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        giveUp(ErrorCode::TooLarge, u"it took too long"_s);
    });
}

PageFetcher::~PageFetcher()
{
    cancel();
}

bool PageFetcher::isAllowed(const QUrl &address) const
{
    const bool isOnThisMachine = QHostAddress(address.host()).isLoopback();
    const bool isSecure =
        address.scheme() == u"https" ||
        (m_limits.allowsLoopback && isOnThisMachine && address.scheme() == u"http");
    // A name and a password in an address are a way to dress one host as another.
    return address.isValid() && isSecure && !address.host().isEmpty() &&
           address.userInfo().isEmpty();
}

void PageFetcher::fetch(const QUrl &address)
{
    cancel();
    m_page = {address, address, {}, {}};
    m_redirects = 0;
    if (!isAllowed(address)) {
        Q_EMIT failed(
            {ErrorCode::FileNotReadable, address.toDisplayString(),
             u"only addresses that begin with https:// are fetched"_s, 0});
        return;
    }
    m_deadline.start(m_limits.milliseconds);
    ask(address);
}

void PageFetcher::cancel()
{
    m_deadline.stop();
    if (QNetworkReply *reply = m_reply.data()) {
        m_reply.clear();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PageFetcher::ask(const QUrl &address)
{
    m_page.address = address;
    m_page.bytes.clear();
    m_reply = m_network->get(requestFor(address));
    m_reply->setReadBufferSize(1 << 20);
    connect(m_reply, &QIODevice::readyRead, this, &PageFetcher::takePiece);
    connect(m_reply, &QNetworkReply::finished, this, &PageFetcher::finish);
}

void PageFetcher::takePiece()
{
    m_page.bytes += m_reply->readAll();
    if (m_page.bytes.size() > m_limits.bytes) {
        giveUp(ErrorCode::TooLarge, u"it is larger than what is fetched"_s);
        return;
    }
    Q_EMIT progressChanged(m_page.bytes.size());
}

void PageFetcher::finish()
{
    QNetworkReply *reply = m_reply.data();
    const QVariant target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute);
    if (target.isValid()) {
        const QUrl from = m_page.address;
        const QUrl to = from.resolved(target.toUrl());
        if (++m_redirects > m_limits.redirects || !isAllowed(to)) {
            giveUp(ErrorCode::FileNotReadable, u"it leads to "_s + to.toDisplayString());
            return;
        }
        m_reply.clear();
        reply->disconnect(this);
        reply->deleteLater();
        Q_EMIT redirected(from, to);
        ask(to);
        return;
    }
    if (reply->error() != QNetworkReply::NoError) {
        giveUp(ErrorCode::FileNotReadable, reply->errorString());
        return;
    }
    m_page.bytes += reply->readAll();
    if (m_page.bytes.size() > m_limits.bytes) {
        giveUp(ErrorCode::TooLarge, u"it is larger than what is fetched"_s);
        return;
    }
    m_page.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString();
    m_reply.clear();
    reply->disconnect(this);
    reply->deleteLater();
    m_deadline.stop();
    Q_EMIT fetched(m_page);
}

void PageFetcher::giveUp(ErrorCode code, const QString &detail)
{
    const QString address = m_page.address.toDisplayString();
    cancel();
    Q_EMIT failed({code, address, detail, 0});
}

} // namespace Quoth

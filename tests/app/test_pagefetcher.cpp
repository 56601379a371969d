// SPDX-License-Identifier: GPL-3.0-or-later
// Against a server on this machine; nothing else is asked.
#include <fetch/fetchdialog.h>
#include <fetch/pagefetcher.h>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Answers each path as it is told, and notes what it was asked.
class Server : public QTcpServer
{
public:
    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests.append(request);
                const QByteArray path = request.split(' ').value(1);
                const QByteArray answer = answers.value(path);
                if (!answer.isNull()) {
                    socket->write(answer);
                    socket->disconnectFromHost();
                }
            });
        });
    }
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
    }

    QHash<QByteArray, QByteArray> answers; ///< none: the path is never answered
    QByteArrayList requests;
};

QByteArray answer(const QByteArray &head, const QByteArray &body)
{
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

PageFetcher::Limits limits()
{
    PageFetcher::Limits limits;
    limits.bytes = 100'000;
    limits.milliseconds = 3000;
    limits.allowsLoopback = true;
    return limits;
}

} // namespace

class PageFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHttpsIsAllowed_data();
    void onlyHttpsIsAllowed();
    void aPageComesWithItsAddress();
    void redirectsAreTold();
    void redirectsEnd();
    void noCookieIsSent();
    void sizeIsBounded();
    void timeIsBounded();
    void anErrorIsSaid();
    void theDialogAsksNothingUntilItMay();
    void theDialogShowsTheWay();
    void theDialogSaysWhatFailed();
};

void PageFetcherTest::onlyHttpsIsAllowed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("https") << u"https://news.example.org/a"_s << true;
    QTest::newRow("http") << u"http://news.example.org/a"_s << false;
    QTest::newRow("http to this machine") << u"http://127.0.0.1/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("ftp") << u"ftp://news.example.org/a"_s << false;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("a user's name") << u"https://bank.example.org@evil.example.org/"_s << false;
    QTest::newRow("no host") << u"https:///a"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void PageFetcherTest::onlyHttpsIsAllowed()
{
    QFETCH(QString, address);
    const PageFetcher fetcher;
    QTEST(fetcher.isAllowed(QUrl(address)), "isAllowed");
}

void PageFetcherTest::aPageComesWithItsAddress()
{
    Server server;
    server.answers["/a"] = answer("200 OK\r\nContent-Type: text/html", "<p>x");
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy fetched(&fetcher, &PageFetcher::fetched);
    fetcher.fetch(server.url(u"/a"_s));
    QVERIFY(fetched.wait());
    const auto page = fetched.first().first().value<FetchedPage>();
    QCOMPARE(page.bytes, "<p>x");
    QCOMPARE(page.contentType, u"text/html"_s);
    QCOMPARE(page.address, server.url(u"/a"_s));
    QVERIFY(!server.requests.first().toLower().contains("referer"));
}

void PageFetcherTest::redirectsAreTold()
{
    Server server;
    server.answers["/a"] = answer("302 Found\r\nLocation: /b", {});
    server.answers["/b"] = answer("200 OK", "there");
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy redirected(&fetcher, &PageFetcher::redirected);
    QSignalSpy fetched(&fetcher, &PageFetcher::fetched);
    fetcher.fetch(server.url(u"/a"_s));
    QVERIFY(fetched.wait());
    QCOMPARE(redirected.size(), 1);
    QCOMPARE(redirected.first().at(1).toUrl(), server.url(u"/b"_s));
    QCOMPARE(fetched.first().first().value<FetchedPage>().address, server.url(u"/b"_s));
}

void PageFetcherTest::redirectsEnd()
{
    Server server;
    server.answers["/loop"] = answer("302 Found\r\nLocation: /loop", {});
    server.answers["/out"] = answer("302 Found\r\nLocation: http://192.0.2.1/", {});
    server.answers["/file"] = answer("302 Found\r\nLocation: file:///etc/passwd", {});
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy failed(&fetcher, &PageFetcher::failed);
    for (const QString &path : {u"/loop"_s, u"/out"_s, u"/file"_s}) {
        fetcher.fetch(server.url(path));
        QVERIFY(failed.wait());
        QVERIFY(!fetcher.isFetching());
    }
    QCOMPARE(failed.size(), 3);
    QCOMPARE(server.requests.size(), 1 + limits().redirects + 2);
}

void PageFetcherTest::noCookieIsSent()
{
    Server server;
    server.answers["/a"] = answer("302 Found\r\nSet-Cookie: id=1; Path=/\r\nLocation: /b", {});
    server.answers["/b"] = answer("200 OK\r\nSet-Cookie: id=2; Path=/", "x");
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy fetched(&fetcher, &PageFetcher::fetched);
    for (int i = 0; i < 2; ++i) {
        fetcher.fetch(server.url(u"/a"_s));
        QVERIFY(fetched.wait());
    }
    for (const QByteArray &request : std::as_const(server.requests)) {
        QVERIFY(!request.toLower().contains("cookie:"));
    }
}

void PageFetcherTest::sizeIsBounded()
{
    Server server;
    server.answers["/a"] = answer("200 OK", QByteArray(1 << 20, 'x'));
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy failed(&fetcher, &PageFetcher::failed);
    fetcher.fetch(server.url(u"/a"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::TooLarge);
}

void PageFetcherTest::timeIsBounded()
{
    Server server;
    PageFetcher::Limits short_ = limits();
    short_.milliseconds = 200;
    PageFetcher fetcher(short_, nullptr);
    QSignalSpy failed(&fetcher, &PageFetcher::failed);
    fetcher.fetch(server.url(u"/never"_s));
    QVERIFY(failed.wait());
    QVERIFY(!fetcher.isFetching());
}

void PageFetcherTest::anErrorIsSaid()
{
    Server server;
    server.answers["/a"] = answer("404 Not Found", "gone");
    PageFetcher fetcher(limits(), nullptr);
    QSignalSpy failed(&fetcher, &PageFetcher::failed);
    fetcher.fetch(server.url(u"/a"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileNotReadable);
}

void PageFetcherTest::theDialogAsksNothingUntilItMay()
{
    QSettings().clear();
    Server server;
    server.answers["/a"] = answer("200 OK\r\nContent-Type: text/html", "<p>x");
    FetchDialog dialog(limits(), nullptr);
    dialog.show();
    auto *allowed = dialog.findChild<QCheckBox *>(u"fetchAllowed"_s);
    auto *address = dialog.findChild<QLineEdit *>(u"fetchAddress"_s);
    auto *button = dialog.findChild<QPushButton *>(u"fetchButton"_s);
    QVERIFY(!allowed->isChecked() && !FetchDialog::isAllowed());
    QVERIFY(!address->isEnabled());
    address->setText(server.url(u"/a"_s).toString());
    QVERIFY(!button->isEnabled());
    button->click();
    QTest::qWait(100);
    QCOMPARE(server.requests.size(), 0);

    allowed->click();
    QVERIFY(FetchDialog::isAllowed()); // also the next time
    QVERIFY(button->isEnabled());
    for (const QString &other : {u"ftp://example.org/"_s, u"file:///etc/passwd"_s, u"x"_s}) {
        address->setText(other);
        QVERIFY2(!button->isEnabled(), qPrintable(other));
    }
    address->setText(u"  "_s + server.url(u"/a"_s).toString() + u' ');
    QSignalSpy fetched(&dialog, &FetchDialog::fetched);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(!fetched.isEmpty() || fetched.wait());
    QCOMPARE(fetched.first().first().value<FetchedPage>().bytes, "<p>x");
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(server.requests.size(), 1);
    allowed->click();
    QVERIFY(!FetchDialog::isAllowed());
}

void PageFetcherTest::theDialogShowsTheWay()
{
    QSettings().setValue(u"fetch/allowed"_s, true);
    Server server;
    server.answers["/a"] = answer("302 Found\r\nLocation: /b", {});
    server.answers["/b"] = answer("200 OK", "there");
    FetchDialog dialog(limits(), nullptr);
    dialog.findChild<QLineEdit *>(u"fetchAddress"_s)->setText(server.url(u"/a"_s).toString());
    QSignalSpy fetched(&dialog, &FetchDialog::fetched);
    dialog.findChild<QPushButton *>(u"fetchButton"_s)->click();
    QVERIFY(fetched.wait());
    const QString way = dialog.findChild<QLabel *>(u"fetchWay"_s)->text();
    QVERIFY2(way.contains(server.url(u"/a"_s).toString()), qPrintable(way));
    QVERIFY2(way.contains(server.url(u"/b"_s).toString()), qPrintable(way));
    QSettings().clear();
}

void PageFetcherTest::theDialogSaysWhatFailed()
{
    QSettings().setValue(u"fetch/allowed"_s, true);
    Server server;
    server.answers["/a"] = answer("404 Not Found", "<b>gone</b>");
    FetchDialog dialog(limits(), nullptr);
    dialog.show();
    dialog.findChild<QLineEdit *>(u"fetchAddress"_s)->setText(server.url(u"/a"_s).toString());
    auto *button = dialog.findChild<QPushButton *>(u"fetchButton"_s);
    button->click();
    QVERIFY(!button->isEnabled()); // one at a time
    const auto *way = dialog.findChild<QLabel *>(u"fetchWay"_s);
    QTRY_VERIFY(way->text().contains(u"could not be fetched"_s));
    QVERIFY(dialog.isVisible()); // to mend the address
    QVERIFY(button->isEnabled());
    QCOMPARE(way->textFormat(), Qt::PlainText);
    QSettings().clear();
}

QTEST_MAIN(PageFetcherTest)
#include "test_pagefetcher.moc"

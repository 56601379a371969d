// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/weblink.h>

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 2'000;
constexpr qsizetype longestShown = 360;
constexpr qsizetype inALine = 60;

} // namespace

std::optional<QUrl> webLink(const QString &link)
{
    const bool isWeb = link.startsWith(u"https://", Qt::CaseInsensitive) ||
                       link.startsWith(u"http://", Qt::CaseInsensitive);
    if (!isWeb || link.size() > longestLink || link.contains(u'\\') ||
        link.contains(QChar::LineFeed)) {
        return std::nullopt;
    }
    const QUrl url(link, QUrl::StrictMode);
    const bool isSound = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isSound ? std::optional(url) : std::nullopt;
}

QString shownLink(const QUrl &link)
{
    QString address = link.toString(QUrl::FullyEncoded);
    if (address.size() > longestShown) {
        // The host stands in front.
        address = address.first(longestShown - inALine) + QChar(u'…') + address.last(inALine);
    }
    QStringList lines;
    for (qsizetype at = 0; at < address.size(); at += inALine) {
        lines.append(address.mid(at, inALine));
    }
    return lines.join(u'\n');
}

void askForBrowser(const QUrl &link, QWidget *parent)
{
    auto *question = new QMessageBox(
        QMessageBox::Question, QCoreApplication::translate("Quoth::WebLink", "Open Link"),
        QCoreApplication::translate("Quoth::WebLink", "Open this address in the browser?") +
            u"\n\n"_s + shownLink(link),
        QMessageBox::Cancel, parent);
    question->setObjectName(u"linkQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto *open = question->addButton(
        QCoreApplication::translate("Quoth::WebLink", "&Open in Browser"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(
        open, &QAbstractButton::clicked, question, [link] { QDesktopServices::openUrl(link); });
    question->open();
}

} // namespace Quoth

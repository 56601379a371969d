// SPDX-License-Identifier: GPL-3.0-or-later
#include <fetch/fetchdialog.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString allowedSetting = u"fetch/allowed"_s;

} // namespace

FetchDialog::FetchDialog(QWidget *parent)
    : FetchDialog(PageFetcher::Limits(), parent)
{
}

FetchDialog::FetchDialog(const PageFetcher::Limits &limits, QWidget *parent)
    : QDialog(parent)
    , m_fetcher(limits, nullptr)
    , m_allowed(new QCheckBox(tr("&Let Quoth fetch the addresses that I enter here")))
    , m_address(new QLineEdit)
    , m_way(new QLabel)
{
    setObjectName(u"fetchDialog"_s);
    setWindowTitle(tr("Open Address"));
    auto *what = new QLabel(
        tr("A page or a feed is fetched once, over HTTPS, without cookies and without its pictures "
           "and scripts. Quoth asks no address for anything else, ever."));
    what->setWordWrap(true);
    m_allowed->setObjectName(u"fetchAllowed"_s);
    m_allowed->setChecked(isAllowed());
    m_address->setObjectName(u"fetchAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setClearButtonEnabled(true);
    m_way->setObjectName(u"fetchWay"_s);
    m_way->setWordWrap(true);
    m_way->setTextFormat(Qt::PlainText);
    m_way->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *form = new QFormLayout;
    form->addRow(tr("&Address"), m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_fetch = buttons->addButton(tr("&Fetch"), QDialogButtonBox::ActionRole);
    m_fetch->setObjectName(u"fetchButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addWidget(m_allowed);
    layout->addLayout(form);
    layout->addWidget(m_way, 1);
    layout->addWidget(buttons);
    m_fetch->setDefault(true); // in the dialog by now: before, Return would have been Cancel
    const int line = fontMetrics().height();
    resize(line * 32, line * 14);

    connect(m_allowed, &QCheckBox::toggled, this, [this](bool isOn) {
        QSettings().setValue(allowedSetting, isOn);
        updateButton();
    });
    connect(m_address, &QLineEdit::textChanged, this, &FetchDialog::updateButton);
    connect(m_fetch, &QPushButton::clicked, this, &FetchDialog::fetch);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_fetcher, &PageFetcher::redirected, this, [this](const QUrl &, const QUrl &to) {
        say(tr("It leads to %1").arg(to.toDisplayString()));
    });
    connect(&m_fetcher, &PageFetcher::failed, this, [this](const Error &error) {
        say(tr("“%1” could not be fetched: %2").arg(error.subject, error.detail));
        updateButton();
    });
    connect(&m_fetcher, &PageFetcher::fetched, this, [this](const FetchedPage &page) {
        Q_EMIT fetched(page);
        accept();
    });
    updateButton();
}

bool FetchDialog::isAllowed()
{
    return QSettings().value(allowedSetting, false).toBool();
}

void FetchDialog::updateButton()
{
    const QUrl address(m_address->text().trimmed());
    m_address->setEnabled(m_allowed->isChecked());
    m_fetch->setEnabled(
        m_allowed->isChecked() && m_fetcher.isAllowed(address) && !m_fetcher.isFetching());
}

void FetchDialog::fetch()
{
    m_lines.clear();
    const QUrl address(m_address->text().trimmed());
    say(tr("Fetching %1…").arg(address.toDisplayString()));
    m_fetcher.fetch(address);
    updateButton();
}

void FetchDialog::say(const QString &line)
{
    m_lines.append(line);
    m_way->setText(m_lines.join(u'\n'));
}

} // namespace Quoth

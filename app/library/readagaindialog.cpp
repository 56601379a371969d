// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/readagaindialog.h>

#include <common/originalkeeper.h>
#include <library/encodings.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <window/messages.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So much of the text shows whether its letters are right.
constexpr qsizetype previewLength = 4'000;

} // namespace

ReadAgainDialog::ReadAgainDialog(
    const QString &libraryPath, const QList<qint64> &articles, QWidget *parent)
    : QDialog(parent)
    , m_articles(articles)
    , m_encoding(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_verdict(new QLabel)
    , m_reader(libraryPath)
{
    setObjectName(u"readAgainDialog"_s);
    setWindowTitle(tr("Read Again"));
    auto *what = new QLabel(
        tr("%n article(s) is/are read again from what it/they came from. A text that is another "
           "one then takes the place of the former, and the annotations go along.",
           nullptr, static_cast<int>(articles.size())));
    what->setWordWrap(true);
    m_encoding->setObjectName(u"readAgainEncoding"_s);
    offerEncodings(*m_encoding);
    m_text->setObjectName(u"readAgainText"_s);
    m_text->setAccessibleName(tr("How the first article begins then"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_verdict->setObjectName(u"readAgainVerdict"_s);
    m_verdict->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Encoding"), m_encoding);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_read = buttons->addButton(tr("&Read Again"), QDialogButtonBox::AcceptRole);
    m_read->setObjectName(u"readAgainButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(buttons);
    m_read->setDefault(true);
    const int line = fontMetrics().height();
    resize(line * 38, line * 26);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ReadAgainDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT requested(m_articles, encoding());
        accept();
    });
    look();
}

QByteArray ReadAgainDialog::encoding() const
{
    return m_encoding->currentData().toByteArray();
}

void ReadAgainDialog::look()
{
    m_verdict->setText(tr("Reading…"));
    m_reader.ask<Preview>(
        [id = m_articles.first(),
         encoding = encoding()](Library &library, const StopCallable &stop) -> Result<Preview> {
            ReadOptions options;
            options.encoding = encoding;
            options.stop = stop;
            auto read = readAgain(library, id, options);
            const auto before = library.articles().article(id);
            if (!read || !before) {
                return failure(read ? before.error() : read.error());
            }
            const bool isSame = read->content.article.text == before->text;
            return Preview{std::move(*read), isSame};
        },
        [this](const Result<Preview> &preview) { show(preview); });
}

void ReadAgainDialog::show(const Result<Preview> &preview)
{
    // Several may be another matter than the first.
    m_read->setEnabled(m_articles.size() > 1 || (preview && !preview->isSame));
    if (!preview) {
        m_text->clear();
        m_verdict->setText(
            preview.error().code == ErrorCode::NotFound
                ? tr("What it was read from was not kept, as of pasted texts and large archives.")
                : errorSentence(preview.error()));
        return;
    }
    m_text->setPlainText(preview->read.content.article.text.left(previewLength));
    const QString found = preview->read.encoding;
    m_verdict->setText(
        preview->isSame   ? tr("It reads as it does now.")
        : found.isEmpty() ? tr("It is another text than now.")
                          : tr("It is another text than now, read as %1.").arg(found));
}

} // namespace Quoth

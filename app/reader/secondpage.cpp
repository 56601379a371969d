// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/secondpage.h>

#include <reader/readerview.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QToolButton *headButton(const QString &sign, const QString &what, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(sign);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setAutoRaise(true);
    return button;
}

} // namespace

SecondPage::SecondPage(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLabel(this))
    , m_reader(new ReaderView(this))
{
    setObjectName(u"secondPage"_s);
    m_reader->setObjectName(u"secondReader"_s);
    m_reader->setAccessibleName(tr("Second article"));
    m_reader->setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_reader);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *swap = headButton(u"⇄"_s, tr("Make this the main article"), this);
    auto *close = headButton(u"×"_s, tr("Close (Esc)"), this);
    swap->setObjectName(u"swapPages"_s);
    close->setObjectName(u"closeSecondPage"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 8, 4);
    head->addWidget(m_source, 1);
    head->addWidget(swap);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_reader, 1);
    connect(swap, &QToolButton::clicked, this, &SecondPage::swapRequested);
    connect(close, &QToolButton::clicked, this, &SecondPage::closeRequested);
}

void SecondPage::setContent(const AnnotatedArticle &content)
{
    m_content = content;
    m_reader->setArticle(content);
    const Article &article = content.article;
    const QString date = article.published.isValid()
                             ? QLocale().toString(article.published, QLocale::ShortFormat)
                             : QString();
    m_source->setText(
        date.isEmpty() || article.byline.isEmpty()
            ? article.byline + date
            : tr("%1 · %2", "who wrote it, and when").arg(article.byline, date));
    m_source->setToolTip(article.source);
}

void SecondPage::setAnnotations(const AnnotationSet &set)
{
    m_content.set = set;
    m_reader->setAnnotations(set);
}

void SecondPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Quoth

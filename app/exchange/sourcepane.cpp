// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/sourcepane.h>

#include <annotate/keybutton.h>
#include <common/allformats.h>
#include <exchange/formatnames.h>
#include <exchange/syntaxhighlighter.h>
#include <formats/formatregistry.h>
#include <library/session.h>
#include <settings/themecolors.h>
#include <window/messages.h>

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSettings>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int updateDelay = 120;              // ms, so that a run of keys makes one preview
constexpr qsizetype longestPreview = 300'000; // characters; a view for eyes needs no more

} // namespace

SourcePane::SourcePane(Session &session, QAction &exportAction, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_format(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"sourcePane"_s);
    m_format->setAccessibleName(tr("What the pane shows"));
    m_format->addItem(tr("Text as stored"), QString());
    for (const Format &format : allFormats()) {
        // An archive is nothing to look at.
        const bool isText = format.isWritten() && !format.isOfSeveralFiles();
        if (isText && !format.syntaxDefinition.isEmpty()) {
            m_format->addItem(formatName(format.id), format.id);
        }
    }
    const QString last = QSettings().value(u"exchange/preview"_s).toString();
    m_format->setCurrentIndex(std::max(0, m_format->findData(last)));
    m_text->setObjectName(u"sourceText"_s);
    m_text->setAccessibleName(tr("Source and export"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 6, 14, 6);
    bar->addWidget(m_format);
    bar->addStretch(1);
    bar->addWidget(new KeyButton(exportAction, KeyButton::Weight::Plain, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    setMinimumHeight(fontMetrics().height() * 6);

    m_timer.setSingleShot(true);
    m_timer.setInterval(updateDelay);
    connect(&m_timer, &QTimer::timeout, this, &SourcePane::update);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(u"exchange/preview"_s, formatId());
        update();
    });
    connect(&session, &Session::articleOpened, &m_timer, qOverload<>(&QTimer::start));
    connect(&session, &Session::annotationsChanged, &m_timer, qOverload<>(&QTimer::start));
}

SourcePane::~SourcePane() = default;

QString SourcePane::formatId() const
{
    return m_format->currentData().toString();
}

void SourcePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void SourcePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setPalette(palette());
    }
}

void SourcePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeColors(palette()).line);
}

void SourcePane::update()
{
    if (!isVisible()) {
        return;
    }
    if (!m_highlighter) {
        m_highlighter = new SyntaxHighlighter(m_text->document());
        m_highlighter->setPalette(palette());
    }
    const Format *format = findAnyFormat(formatId());
    m_highlighter->setDefinition(format ? format->syntaxDefinition : QString());
    const QString text = preview();
    if (text != m_text->toPlainText()) {
        m_text->setPlainText(text);
    }
}

QString SourcePane::preview() const
{
    if (!m_session.hasArticle()) {
        return {};
    }
    const Format *format = findAnyFormat(formatId());
    if (!format) {
        return m_session.content().article.text.left(longestPreview);
    }
    const Result<QByteArray> bytes = writtenBytes(*format, {m_session.content()});
    if (!bytes) {
        return errorSentence(bytes.error());
    }
    return QString::fromUtf8(*bytes).left(longestPreview);
}

} // namespace Quoth

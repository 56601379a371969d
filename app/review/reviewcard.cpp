// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewcard.h>

#include <annotate/annotationcard.h>
#include <annotate/annotationdescription.h>
#include <annotate/fieldeditor.h>
#include <annotate/label.h>
#include <annotate/namecounts.h>
#include <library/session.h>
#include <reader/readertheme.h>
#include <reader/typography.h>
#include <review/reviewer.h>
#include <review/sentenceview.h>
#include <settings/themecolors.h>
#include <store/annotationstore.h>
#include <store/library.h>
#include <window/thinprogress.h>

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 32;
constexpr int hintMs = 9000;

QLabel *greyLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ReviewCard::ReviewCard(
    Reviewer &reviewer, const QList<QAction *> &actions, const QList<QAction *> &labels,
    QWidget *parent)
    : QWidget(parent)
    , m_reviewer(reviewer)
    , m_labelActions(labels)
    , m_context(static_cast<ReviewContext>(
          std::clamp(QSettings().value(u"review/context"_s).toInt(), 0, 2)))
    , m_progressText(greyLabel(this))
    , m_progress(new ThinProgress(this))
    , m_placeText(greyLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_article(greyLabel(m_column))
    , m_sentence(new SentenceView(m_column))
    , m_banner(new QLabel(m_column))
    , m_card(new AnnotationCard(actions, m_column))
    , m_labels(greyLabel(m_column))
    , m_field(new FieldEditor(m_column))
    , m_empty(greyLabel(m_column))
    , m_hint(greyLabel(this))
{
    setObjectName(u"review"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_progressText->setObjectName(u"reviewProgress"_s);
    m_placeText->setObjectName(u"reviewPlace"_s);
    m_banner->setObjectName(u"reviewBanner"_s);
    m_hint->setObjectName(u"reviewHint"_s);
    m_empty->setObjectName(u"reviewEmpty"_s);
    m_card->openHistory();
    buildLayout();
    m_hintTimer.setSingleShot(true);
    m_hintTimer.setInterval(hintMs);
    connect(&m_hintTimer, &QTimer::timeout, m_hint, &QLabel::clear);
    connect(&reviewer, &Reviewer::currentChanged, this, &ReviewCard::refresh);
    connect(&reviewer, &Reviewer::queueChanged, this, &ReviewCard::refresh);
    connect(&reviewer, &Reviewer::hintGiven, this, &ReviewCard::showHint);
    connect(&reviewer, &Reviewer::busyChanged, this, &ReviewCard::updateBanner);
    connect(m_field, &FieldEditor::speakerEntered, &reviewer, &Reviewer::setSpeaker);
    connect(m_field, &FieldEditor::entityEntered, &reviewer, &Reviewer::setEntity);
    connect(m_field, &FieldEditor::noteEntered, &reviewer, &Reviewer::setNote);
    connect(m_field, &FieldEditor::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_field, &FieldEditor::nameTyped, this, [this](const QString &text) {
        constexpr int leastLetters = 2;
        constexpr int mostNames = 20;
        if (text.size() >= leastLetters) {
            m_field->addChoices(m_reviewer.session()
                                    .library()
                                    .annotations()
                                    .entityNames(text, mostNames)
                                    .value_or(QStringList()));
        }
    });
    refresh();
}

void ReviewCard::buildLayout()
{
    m_article->setWordWrap(true);
    m_article->setContentsMargins(6, 0, 6, 0); // as the sentence, which leaves room for its frame
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter);
    m_banner->setWordWrap(true);
    m_banner->setMargin(10);
    m_hint->setWordWrap(true);
    m_labels->setWordWrap(true);
    m_labels->setContentsMargins(2, 0, 2, 0);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 24, 0, 16);
    column->setSpacing(8);
    column->addWidget(m_article);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_card);
    column->addWidget(m_labels);
    column->addWidget(m_field);
    column->addWidget(m_empty);
    column->addStretch(1);
    auto *middle = new QWidget;
    auto *middleLayout = new QHBoxLayout(middle);
    middleLayout->setContentsMargins(margin, 0, margin, 0);
    middleLayout->addStretch(1);
    middleLayout->addWidget(m_column, 1000);
    middleLayout->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(middle);
    m_scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(margin, 12, margin, 4);
    top->setSpacing(12);
    top->addWidget(m_progress);
    top->addWidget(m_progressText, 1);
    top->addWidget(m_placeText);
    m_hint->setContentsMargins(margin, 4, margin, 10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint);
}

void ReviewCard::fitColumn()
{
    m_column->setMaximumWidth(m_sentence->columnWidth());
}

void ReviewCard::setTypography(const Typography &typography)
{
    m_sentence->setTypography(typography);
    fitColumn();
}

void ReviewCard::setProgress(const QString &text, double fraction)
{
    m_progressText->setText(text);
    m_progress->setFraction(fraction);
}

void ReviewCard::showHint(const QString &text)
{
    m_hint->setText(text);
    m_hintTimer.start();
}

void ReviewCard::refresh()
{
    m_field->cancel();
    const qsizetype count = m_reviewer.queue().size();
    const QLocale locale;
    m_placeText->setText(
        m_reviewer.isReady() && m_reviewer.current()
            ? tr("%1 of %2", "a place in the queue")
                  .arg(locale.toString(m_reviewer.place() + 1), locale.toString(count))
            : QString());
    m_reviewer.current() ? showCurrent() : showEmpty();
    updateLabels();
    updateBanner();
}

void ReviewCard::showCurrent()
{
    const AnnotatedArticle &content = m_reviewer.content();
    const Annotation &annotation = *m_reviewer.current();
    m_article->setText(articleLine());
    m_sentence->setContent(
        content, annotation,
        reviewExcerpt(content.article.text, content.set, annotation, m_context));
    AnnotationDescription description = describeAnnotation(content.set, annotation);
    setAccessibleName(description.heading + u". "_s + description.words);
    description.words.clear(); // they stand above, large
    if (annotation.attributes.contains(flagAttribute)) {
        description.rows.append({tr("Flag"), tr("to come back to"), {}, false, false});
    }
    if (m_reviewer.isSkipped()) {
        description.rows.append({tr("Skipped"), tr("yes"), {}, false, false});
    }
    m_card->setDescription(description);
    if (m_card->isHistoryOpen()) {
        m_card->setHistory(m_reviewer.session()
                               .library()
                               .annotations()
                               .history(annotation.id)
                               .value_or(QList<Decision>()));
    }
    for (QWidget *shown :
         {static_cast<QWidget *>(m_article), static_cast<QWidget *>(m_sentence),
          static_cast<QWidget *>(m_card)}) {
        shown->show();
    }
    m_empty->hide();
    const int hidden =
        m_sentence->y() + m_sentence->annotationTop() - m_scroll->viewport()->height();
    m_scroll->verticalScrollBar()->setValue(std::max(0, hidden + m_scroll->height() / 2));
}

void ReviewCard::showEmpty()
{
    m_sentence->clear();
    m_article->hide();
    m_sentence->hide();
    m_card->hide();
    m_empty->setText(emptyText());
    m_empty->show();
    setAccessibleName(m_empty->text());
}

QString ReviewCard::emptyText() const
{
    if (!m_reviewer.isReady()) {
        return tr("Reading the proposals…");
    }
    if (m_reviewer.index().size() == 0) {
        return tr("The program has proposed nothing in these articles, so there is nothing to "
                  "review.");
    }
    return tr("Nothing here waits for you. Show more with the filters beside this page, or go on "
              "with other articles.");
}

QString ReviewCard::articleLine() const
{
    const Article &article = m_reviewer.content().article;
    QStringList parts;
    for (const QString &part :
         {article.title, article.byline,
          article.published.isValid() ? QLocale().toString(article.published, QLocale::LongFormat)
                                      : QString()}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(u" · "_s);
}

void ReviewCard::updateBanner()
{
    QString text;
    if (m_reviewer.isBusy()) {
        text = tr("Deciding on the others…");
    } else if (m_reviewer.isForTwins() && m_reviewer.current()) {
        text = tr("The next decision counts for all %n place(s) with “%1”, as one step.", nullptr,
                  static_cast<int>(m_reviewer.twinCount()))
                   .arg(m_reviewer.current()->words.simplified());
    }
    m_banner->setText(text);
    m_banner->setVisible(!text.isEmpty());
}

void ReviewCard::updateLabels()
{
    const Annotation *current = m_reviewer.current();
    QStringList names;
    for (int key = firstLabelKey; current && key - firstLabelKey < m_labelActions.size(); ++key) {
        const Label label = labelOfKey(key);
        const bool isQuotation = label.kind == AnnotationKind::Quotation;
        const QAction &action = *m_labelActions[key - firstLabelKey];
        if (isQuotation == (current->kind == AnnotationKind::Quotation) &&
            !action.shortcut().isEmpty()) {
            names.append(tr("%1 %2", "a key and what it does")
                             .arg(
                                 action.shortcut().toString(QKeySequence::NativeText),
                                 labelName(label.kind, label.tag)));
        }
    }
    m_labels->setText(names.join(u"   "_s));
    m_labels->setVisible(!names.isEmpty());
}

void ReviewCard::showForm()
{
    // It has its place only once it is laid out.
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_field); });
}

void ReviewCard::editSpeaker()
{
    const Annotation *current = m_reviewer.current();
    if (current && current->kind == AnnotationKind::Quotation) {
        m_field->editSpeaker(
            speakerName(m_reviewer.content().set, *current), m_reviewer.speakerNames());
        showForm();
    }
}

void ReviewCard::editEntity()
{
    const Annotation *current = m_reviewer.current();
    if (current && current->kind == AnnotationKind::Entity) {
        m_field->editEntity(current->entity, current->tag, m_reviewer.speakerNames());
        showForm();
    }
}

void ReviewCard::editNote()
{
    if (const Annotation *current = m_reviewer.current()) {
        m_field->editNote(current->note);
        showForm();
    }
}

void ReviewCard::changeContext()
{
    m_context = static_cast<ReviewContext>((static_cast<int>(m_context) + 1) % 3);
    QSettings().setValue(u"review/context"_s, static_cast<int>(m_context));
    refresh();
}

void ReviewCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_reviewer.isForTwins()) {
        m_reviewer.toggleTwins();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ReviewCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumn();
}

void ReviewCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fitColumn();
    }
}

void ReviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ReaderTheme::forPalette(palette()).page);
    if (!m_banner->isHidden()) {
        const ThemeColors &colors = themeColors(palette());
        const QRect area(m_banner->mapTo(this, QPoint()), m_banner->size());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.accent);
        painter.setBrush(colors.selected);
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

} // namespace Quoth

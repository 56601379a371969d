// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/verdictview.h>

#include <annotate/label.h>
#include <insight/kindtitle.h>
#include <review/reviewexcerpt.h>
#include <review/sentenceview.h>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal passageZoom = 0.85; // two of them stand side by side

QString labelOf(const Annotation &annotation)
{
    switch (annotation.kind) {
    case AnnotationKind::Entity:
    case AnnotationKind::Quotation:
        return labelName(annotation.kind, annotation.tag);
    case AnnotationKind::Highlight:
        return annotation.tag.isEmpty() ? kindTitle(annotation.kind) : annotation.tag;
    case AnnotationKind::Mention:
    case AnnotationKind::Cue:
        break;
    }
    return kindTitle(annotation.kind);
}

} // namespace

VerdictView::VerdictView(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title))
    , m_verdict(new QLabel)
    , m_scroll(new QScrollArea)
    , m_passage(new SentenceView)
    , m_reader(title)
{
    setAccessibleName(title);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    Typography typography = savedTypography();
    typography.zoom = passageZoom;
    m_passage->setTypography(typography);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::ClickFocus); // the keys are for the choices
    m_scroll->setWidget(m_passage);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 8);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_verdict);
    layout->addWidget(m_scroll, 1);
}

void VerdictView::showVerdict(
    const Article &article, const std::optional<Annotation> &annotation, const QString &speaker,
    Span place)
{
    QString said = tr("Nothing is marked here");
    if (annotation) {
        said = labelOf(*annotation);
        if (annotation->kind == AnnotationKind::Quotation) {
            said = speaker.isEmpty() ? tr("%1, speaker unknown").arg(said)
                                     : tr("%1, said by %2").arg(said, speaker);
        } else if (!annotation->entity.isEmpty()) {
            said = tr("%1, meaning %2").arg(said, annotation->entity);
        }
    }
    m_verdict->setText(said);
    const bool isNamed = annotation && !annotation->author.isEmpty();
    m_title->setText(isNamed ? tr("%1 – %2").arg(m_reader, annotation->author) : m_reader);

    Annotation marked;
    marked.span = place;
    if (annotation) {
        marked = *annotation;
    }
    AnnotatedArticle content;
    content.article = article;
    content.set.annotations = {marked};
    Annotation around = marked;
    around.span = place;
    around.fragments.clear();
    const ReviewExcerpt excerpt =
        reviewExcerpt(article.text, content.set, around, ReviewContext::Around);
    if (annotation) {
        m_passage->setContent(content, marked, excerpt);
    } else {
        m_passage->setPlain(content, excerpt);
    }
    m_scroll->verticalScrollBar()->setValue(
        m_passage->annotationTop() - m_scroll->viewport()->height() / 3);
}

void VerdictView::clear()
{
    m_title->setText(m_reader);
    m_verdict->clear();
    m_passage->clear();
}

QString VerdictView::verdict() const
{
    return m_verdict->text();
}

} // namespace Quoth

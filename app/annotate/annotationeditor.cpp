// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/annotationeditor.h>

#include <annotate/editmaker.h>
#include <annotate/namecounts.h>
#include <annotate/textsteps.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/library.h>

namespace Quoth {

namespace {

/// Names, dates, quotations and highlights are decided on; cues and mentions go with a quotation.
bool isReviewStop(const Annotation &annotation)
{
    return annotation.status != AnnotationStatus::Rejected &&
           annotation.kind != AnnotationKind::Cue && annotation.kind != AnnotationKind::Mention;
}

} // namespace

AnnotationEditor::AnnotationEditor(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::articleOpened, this, [this] {
        m_selection = {};
        m_lastQuotation = 0;
        setCurrent(0);
    });
    connect(&session, &Session::annotationsChanged, this, [this] {
        if (m_current != 0 && !current()) {
            setCurrent(0);
        }
        Q_EMIT stateChanged();
    });
    connect(&session, &Session::editApplied, this, &AnnotationEditor::followEdit);
}

void AnnotationEditor::setSelection(Span selection)
{
    m_selection = trimmedSpan(selection, m_session.content().article.text);
    Q_EMIT stateChanged();
}

const Annotation *AnnotationEditor::current() const
{
    return findAnnotation(m_session.content().set, m_current);
}

void AnnotationEditor::setCurrent(qint64 id)
{
    if (id == m_current) {
        return;
    }
    m_current = id;
    if (const Annotation *annotation = current();
        annotation && annotation->kind == AnnotationKind::Quotation) {
        m_lastQuotation = id;
    }
    Q_EMIT currentChanged(id);
    Q_EMIT stateChanged();
}

template <typename Make>
bool AnnotationEditor::perform(const Make &make)
{
    if (!m_session.hasArticle()) {
        return false;
    }
    std::optional<Error> error;
    const auto takeId = [this, &error]() -> qint64 {
        const Result<qint64> id = m_session.library().annotations().reserveIds(1);
        if (!id) {
            error = id.error();
        }
        return id.value_or(0);
    };
    const EditMaker maker(
        m_session.content(), Session::author(), QDateTime::currentDateTimeUtc(), takeId);
    const std::optional<Edit> edit = make(maker);
    if (error) {
        Q_EMIT m_session.failed(*error);
        return false;
    }
    return edit && m_session.perform(*edit).has_value();
}

void AnnotationEditor::applyLabel(int key)
{
    const Label label = labelOfKey(key);
    if (!m_selection.isEmpty()) {
        const Span span = m_selection;
        if (perform([&](const EditMaker &maker) { return maker.annotate(span, label); })) {
            Q_EMIT selectionUsed();
        }
        return;
    }
    const Annotation *annotation = current();
    if (!annotation) {
        Q_EMIT hintGiven(tr("Select some words first, then press a number to mark them."));
        return;
    }
    const bool isQuotation = annotation->kind == AnnotationKind::Quotation;
    if (isQuotation != (label.kind == AnnotationKind::Quotation)) {
        Q_EMIT hintGiven(
            isQuotation ? tr("A quotation can be direct (6), indirect (7) or mixed (8).")
                        : tr("Select the words of a quotation first, then press 6, 7 or 8."));
        return;
    }
    perform([&](const EditMaker &maker) { return maker.relabel(m_current, label); });
}

void AnnotationEditor::accept()
{
    perform([this](const EditMaker &maker) {
        return maker.decide(m_current, AnnotationStatus::Accepted);
    });
}

void AnnotationEditor::reject()
{
    perform([this](const EditMaker &maker) {
        return maker.decide(m_current, AnnotationStatus::Rejected);
    });
}

void AnnotationEditor::remove()
{
    const Annotation *annotation = current();
    if (annotation && annotation->origin.kind != OriginKind::Human) {
        Q_EMIT hintGiven(tr("This was proposed by the program. Press X to reject it."));
        return;
    }
    perform([this](const EditMaker &maker) { return maker.remove(m_current); });
}

void AnnotationEditor::moveEdge(Edge edge, Step step, bool forwards)
{
    const Annotation *annotation = current();
    if (!annotation) {
        return;
    }
    const QString &text = m_session.content().article.text;
    Span span = annotation->span;
    qsizetype &place = edge == Edge::Start ? span.start : span.end;
    if (step == Step::Character) {
        place = forwards ? nextCharacter(text, place) : previousCharacter(text, place);
    } else if (edge == Edge::Start) {
        place = forwards ? nextTokenStart(text, place) : previousTokenStart(text, place);
    } else {
        place = forwards ? nextTokenEnd(text, place) : previousTokenEnd(text, place);
    }
    perform([&](const EditMaker &maker) { return maker.setSpan(m_current, span); });
}

void AnnotationEditor::setEntity(const QString &name, const QString &tag)
{
    perform(
        [&](const EditMaker &maker) { return maker.setEntity(m_current, name.simplified(), tag); });
}

void AnnotationEditor::setTag(const QString &tag)
{
    perform([&](const EditMaker &maker) { return maker.setTag(m_current, tag.simplified()); });
}

void AnnotationEditor::setNote(const QString &note)
{
    perform([&](const EditMaker &maker) { return maker.setNote(m_current, note.trimmed()); });
}

void AnnotationEditor::setSpeaker(const QString &name)
{
    perform([&](const EditMaker &maker) { return maker.setSpeaker(m_current, name.simplified()); });
}

void AnnotationEditor::setSpeakerFromSelection()
{
    const Span source = m_selection;
    const qint64 quotation = m_lastQuotation;
    if (perform([&](const EditMaker &maker) { return maker.setSpeaker(quotation, source); })) {
        Q_EMIT selectionUsed();
    }
}

bool AnnotationEditor::hasQuotationForSpeaker() const
{
    const Annotation *quotation = findAnnotation(m_session.content().set, m_lastQuotation);
    return quotation && quotation->status != AnnotationStatus::Rejected;
}

void AnnotationEditor::goToNext()
{
    step(1);
}

void AnnotationEditor::goToPrevious()
{
    step(-1);
}

void AnnotationEditor::step(int direction)
{
    const QList<Annotation> &annotations = m_session.content().set.annotations;
    const qsizetype count = annotations.size();
    qsizetype here = direction > 0 ? -1 : count;
    for (qsizetype row = 0; row < count; ++row) {
        if (annotations[row].id == m_current) {
            here = row;
        }
    }
    for (qsizetype steps = 1; steps <= count; ++steps) {
        const qsizetype row = (here + direction * steps + 2 * count) % count;
        if (isReviewStop(annotations[row])) {
            setCurrent(annotations[row].id);
            return;
        }
    }
}

void AnnotationEditor::followEdit(const Edit &edit)
{
    for (const Change<Annotation> &change : edit.annotations) {
        if (change.after) {
            setCurrent(change.after->id);
        }
    }
}

QStringList AnnotationEditor::speakerNames() const
{
    QStringList names;
    for (const NameCount &count : countNames(m_session.content().set)) {
        names.append(count.name);
    }
    return names;
}

} // namespace Quoth

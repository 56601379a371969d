// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/annotationeditor.h>

#include <annotate/attributetext.h>
#include <annotate/editmaker.h>
#include <annotate/namecounts.h>
#include <annotate/textsteps.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/library.h>
#include <store/tagstore.h>

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
        m_last = 0;
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

Span AnnotationEditor::selection() const
{
    const QString &text = m_session.content().article.text;
    switch (m_selection.isEmpty() ? Snap::Character : m_snap) {
    case Snap::Word:
        return wordsAround(text, m_selection);
    case Snap::Sentence:
        return sentencesAround(text, m_selection);
    case Snap::Character:
        break;
    }
    return m_selection;
}

void AnnotationEditor::setSnap(Snap snap)
{
    m_snap = snap;
    Q_EMIT stateChanged();
}

const Annotation *AnnotationEditor::current() const
{
    const QList<Annotation> &annotations = m_session.content().set.annotations;
    if (m_current == 0) {
        return nullptr;
    }
    // Asked for again and again between two acts, so its row is kept in mind.
    if (m_row >= annotations.size() || annotations[m_row].id != m_current) {
        const Annotation *found = findAnnotation(m_session.content().set, m_current);
        m_row = found ? found - annotations.constData() : 0;
        return found;
    }
    return &annotations[m_row];
}

void AnnotationEditor::setCurrent(qint64 id)
{
    if (id == m_current) {
        return;
    }
    m_current = id;
    m_last = id == 0 ? m_last : id;
    if (const Annotation *annotation = current();
        annotation && annotation->kind == AnnotationKind::Quotation) {
        m_lastQuotation = id;
    }
    Q_EMIT currentChanged(id);
    Q_EMIT stateChanged();
}

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
        const Span span = selection();
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

void AnnotationEditor::applyTag(const QString &tag)
{
    const Annotation *annotation = current();
    if (!m_selection.isEmpty()) {
        const Span span = selection();
        if (perform([&](const EditMaker &maker) { return maker.annotateTag(span, tag); })) {
            Q_EMIT selectionUsed();
        }
    } else if (annotation && annotation->kind == AnnotationKind::Highlight) {
        setTag(tag);
    } else {
        Q_EMIT hintGiven(tr("Select some words or go to a highlight first, then give it a tag."));
    }
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

Span movedEdge(
    QStringView text, Span span, AnnotationEditor::Edge edge, AnnotationEditor::Step step,
    bool forwards)
{
    const bool isStart = edge == AnnotationEditor::Edge::Start;
    qsizetype &place = isStart ? span.start : span.end;
    if (step == AnnotationEditor::Step::Character) {
        place = forwards ? nextCharacter(text, place) : previousCharacter(text, place);
    } else if (isStart) {
        place = forwards ? nextTokenStart(text, place) : previousTokenStart(text, place);
    } else {
        place = forwards ? nextTokenEnd(text, place) : previousTokenEnd(text, place);
    }
    return span;
}

void AnnotationEditor::moveEdge(Edge edge, Step step, bool forwards)
{
    const Annotation *annotation = current();
    if (!annotation) {
        return;
    }
    const Span span =
        movedEdge(m_session.content().article.text, annotation->span, edge, step, forwards);
    perform([&](const EditMaker &maker) { return maker.setSpan(m_current, span); });
}

qint64 AnnotationEditor::pieceTarget() const
{
    if (m_current != 0) {
        return m_current;
    }
    return findAnnotation(m_session.content().set, m_last) ? m_last : 0;
}

void AnnotationEditor::addPart()
{
    const Span span = selection();
    const qint64 target = pieceTarget();
    if (span.isEmpty() || target == 0) {
        Q_EMIT hintGiven(tr("Go to an annotation, then select the words that belong to it too."));
        return;
    }
    if (perform([&](const EditMaker &maker) { return maker.addPart(target, span); })) {
        Q_EMIT selectionUsed();
        setCurrent(target);
    }
}

void AnnotationEditor::takeOut()
{
    const Span span = selection();
    const qint64 target = pieceTarget();
    if (perform([&](const EditMaker &maker) { return maker.takeOut(target, span); })) {
        Q_EMIT selectionUsed();
        setCurrent(target);
    }
}

void AnnotationEditor::split(qsizetype position)
{
    const Annotation *annotation = current();
    if (!annotation) {
        return;
    }
    const bool isInside = position > annotation->span.start && position < annotation->span.end;
    if (!isInside) {
        Q_EMIT hintGiven(tr("Put the caret where the annotation is to be cut."));
        return;
    }
    const qint64 id = m_current;
    perform([&](const EditMaker &maker) { return maker.split(id, position); });
    setCurrent(id);
}

QList<qint64> AnnotationEditor::mergeTargets() const
{
    QList<qint64> targets = {m_current};
    const Annotation *annotation = current();
    bool isBehind = false;
    for (const Annotation &other : m_session.content().set.annotations) {
        const bool isCandidate = other.id != m_current && annotation &&
                                 other.kind == annotation->kind &&
                                 other.status != AnnotationStatus::Rejected;
        if (!m_selection.isEmpty()) {
            if (isCandidate && other.span.overlaps(m_selection)) {
                targets.append(other.id);
            }
        } else if (isBehind && isCandidate) {
            targets.append(other.id);
            break;
        }
        isBehind = isBehind || other.id == m_current;
    }
    return targets;
}

void AnnotationEditor::merge()
{
    const QList<qint64> targets = mergeTargets();
    const qint64 id = m_current;
    if (targets.size() < 2) {
        Q_EMIT hintGiven(tr("There is no other one of its kind to merge with."));
        return;
    }
    if (perform([&](const EditMaker &maker) { return maker.merge(targets); })) {
        Q_EMIT selectionUsed();
        setCurrent(id);
    }
}

void AnnotationEditor::changeCertainty()
{
    static const QStringList order = {
        QString(), QStringLiteral("probable"), QStringLiteral("possible")};
    const Annotation *annotation = current();
    if (!annotation) {
        return;
    }
    const qsizetype here = order.indexOf(annotation->attributes.value(QStringLiteral("certainty")));
    const QString next = order.at((here + 1) % order.size());
    perform([&](const EditMaker &maker) { return maker.setCertainty(m_current, next); });
}

void AnnotationEditor::setAttributes(const QString &text)
{
    const std::optional<Attributes> attributes = attributesFromText(text);
    if (!attributes) {
        Q_EMIT hintGiven(tr("Attributes are “name = value”, one a line; value, certainty and what "
                            "else Quoth sets itself are no names for them."));
        return;
    }
    perform([&](const EditMaker &maker) { return maker.setAttributes(m_current, *attributes); });
}

void AnnotationEditor::setSpeakerUnknown()
{
    perform([this](const EditMaker &maker) { return maker.setSpeaker(m_current, QString()); });
}

void AnnotationEditor::setCueFromSelection()
{
    const Span source = selection();
    const qint64 quotation = m_lastQuotation;
    if (perform([&](const EditMaker &maker) { return maker.setCue(quotation, source); })) {
        Q_EMIT selectionUsed();
    }
}

void AnnotationEditor::unrelate()
{
    perform([this](const EditMaker &maker) { return maker.unrelate(m_current); });
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

void AnnotationEditor::setArticleNote(const QString &note)
{
    const Article &article = m_session.content().article;
    setNoteOn(
        {NoteSubject::Article, QString::number(article.id), note.trimmed()}, "article-note",
        article.title);
}

void AnnotationEditor::setEntityNote(const QString &entity, const QString &note)
{
    if (!entity.isEmpty()) {
        setNoteOn({NoteSubject::Entity, entity, note.trimmed()}, "entity-note", entity);
    }
}

void AnnotationEditor::setNoteOn(const Note &note, const char *act, const QString &subject)
{
    const Result<QString> before = m_session.library().tags().note(note.subject, note.key);
    if (!before) {
        Q_EMIT m_session.failed(before.error());
        return;
    }
    if (*before == note.text) {
        return;
    }
    Change<Note> change;
    if (!before->isEmpty()) {
        change.before = Note{note.subject, note.key, *before};
    }
    if (!note.text.isEmpty()) {
        change.after = note;
    }
    static_cast<void>(
        m_session.perform(UndoStep{QString::fromLatin1(act), subject, {}, {}, {change}}));
}

void AnnotationEditor::setSpeaker(const QString &name)
{
    perform([&](const EditMaker &maker) { return maker.setSpeaker(m_current, name.simplified()); });
}

void AnnotationEditor::setSpeakerFromSelection()
{
    const Span source = selection();
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

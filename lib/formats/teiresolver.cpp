// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teiresolver.h>

#include <text/annotationjson.h>
#include <text/storabletext.h>

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A label of another program, where it is plainly one of ours.
QString entityTag(const QString &label)
{
    static const QHash<QString, QString> tags{
        {u"PER"_s, u"PER"_s},   {u"PERSON"_s, u"PER"_s},       {u"ORG"_s, u"ORG"_s},
        {u"LOC"_s, u"LOC"_s},   {u"ORGANIZATION"_s, u"ORG"_s}, {u"ORGANISATION"_s, u"ORG"_s},
        {u"GPE"_s, u"LOC"_s},   {u"LOCATION"_s, u"LOC"_s},     {u"PLACE"_s, u"LOC"_s},
        {u"MISC"_s, u"MISC"_s}, {u"DATE"_s, u"DATE"_s},        {u"TIME"_s, u"DATE"_s}};
    return tags.value(label.toUpper());
}

QString tagOfElement(const TeiMark &mark)
{
    if (mark.element == u"persName") {
        return u"PER"_s;
    }
    if (mark.element == u"orgName") {
        return u"ORG"_s;
    }
    if (mark.element == u"date" || mark.element == u"time") {
        return u"DATE"_s;
    }
    if (mark.element == u"name") {
        const QString tag = entityTag(mark.type);
        return tag.isEmpty() ? u"MISC"_s : tag;
    }
    return u"LOC"_s;
}

bool isQuotation(const TeiMark &mark)
{
    return mark.element == u"said" || mark.element == u"q" || mark.element == u"quote";
}

tl::unexpected<Error> malformedPointer(const QString &pointer, int line)
{
    return failure(
        ErrorCode::Malformed, {}, u"the pointer %1 leads out of the text"_s.arg(pointer), line);
}

} // namespace

TeiResolver::TeiResolver(const TeiDocument &document)
    : m_document(document)
    , m_text(document.text.text())
    , m_offsets(document.text.raw())
{
}

Result<ReadArticle> TeiResolver::article()
{
    ReadArticle read;
    read.raw = m_document.text.text();
    read.content.article = m_document.head;
    read.content.article.text = m_text.text();
    if (m_text.text().trimmed().isEmpty()) {
        return failure(ErrorCode::NoText);
    }
    for (const TeiDocument::Note &note : m_document.notes) {
        m_lastId = std::max(m_lastId, idOf(note.id, u"n"_s));
    }
    for (const TeiDocument::Note &note : m_document.notes) {
        if (const auto taken = takeNote(note); !taken) {
            return failure(taken.error());
        }
    }
    for (const TeiMark &mark : m_document.text.marks()) {
        // What stands off the text as well is there already.
        if (!m_ids.contains(mark.counterpart)) {
            takeMark(mark);
        }
    }
    takeLinks();
    relateSpeakers();
    std::stable_sort(
        m_annotations.begin(), m_annotations.end(), [](const Annotation &a, const Annotation &b) {
            return a.span == b.span ? a.id < b.id : a.span < b.span;
        });
    read.content.set = {m_annotations, m_relations};
    return read;
}

/// The number in an id that TeiWriter made ("a1.n12"), 0 for any other.
qint64 TeiResolver::idOf(const QString &id, const QString &letter) const
{
    static const QRegularExpression own(u"\\Aa\\d+\\.([a-z])(\\d{1,18})\\z"_s);
    const QRegularExpressionMatch match = own.match(id);
    return match.hasMatch() && match.captured(1) == letter ? match.captured(2).toLongLong() : 0;
}

Span TeiResolver::canonical(Span raw) const
{
    return m_text.fromRaw(m_document.text.toText(raw));
}

void TeiResolver::setWords(Annotation &annotation) const
{
    annotation.words = annotation.span.in(m_text.text()).toString();
}

Result<QList<Span>> TeiResolver::rangePlaces(const QString &pointer, int line) const
{
    static const QRegularExpression range(
        u"\\A#string-range\\(#?([^,()]+)((?:,\\d{1,9},\\d{1,9})+)\\)\\z"_s);
    const QRegularExpressionMatch match = range.match(pointer);
    if (!match.hasMatch()) {
        return QList<Span>();
    }
    const Span element = m_document.text.element(match.captured(1));
    if (element.isNull()) {
        return malformedPointer(pointer, line);
    }
    const qsizetype base = m_offsets.toCodePoints(element.start);
    const qsizetype end = m_offsets.toCodePoints(element.end);
    const QStringList numbers = match.captured(2).split(u',', Qt::SkipEmptyParts);
    QList<Span> spans;
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
        const Span place{
            base + numbers[i].toLongLong(),
            base + numbers[i].toLongLong() + numbers[i + 1].toLongLong()};
        if (place.end > end) {
            return malformedPointer(pointer, line);
        }
        spans.append(canonical(m_offsets.fromCodePoints(place)));
    }
    return spans;
}

Result<QList<Span>> TeiResolver::places(const TeiDocument::Note &note) const
{
    QList<Span> spans;
    for (const QString &pointer : note.targets) {
        if (!pointer.startsWith(u'#')) {
            continue; // into another document
        }
        const Span element = m_document.text.element(pointer.mid(1));
        if (!element.isNull()) {
            spans.append(canonical(element));
            continue;
        }
        const auto ranges = rangePlaces(pointer, note.line);
        if (!ranges) {
            return failure(ranges.error());
        }
        spans.append(*ranges);
    }
    return spans;
}

Result<void> TeiResolver::takeNote(const TeiDocument::Note &note)
{
    const auto spans = places(note);
    if (!spans) {
        return failure(spans.error());
    }
    if (spans->isEmpty()) {
        return {}; // about something else than the words
    }
    Annotation annotation;
    const qint64 own = idOf(note.id, u"n"_s);
    annotation.id = own != 0 ? own : ++m_lastId;
    if (spans->size() == 1) {
        annotation.span = spans->first();
    } else {
        setParts(annotation, *spans);
    }
    setWords(annotation);
    takeLabel(note, annotation);
    takeOrigin(note, annotation);
    annotation.entity = m_document.names.value(note.meant).name;
    annotation.attributes = note.attributes;
    annotation.note = note.texts.value(u"comment"_s);
    m_ids.insert(note.id, annotation.id);
    m_annotations.append(annotation);
    return {};
}

void TeiResolver::takeLabel(const TeiDocument::Note &note, Annotation &annotation) const
{
    annotation.tag = note.texts.value(u"tag"_s);
    if (const auto kind = annotationKind(note.texts.value(u"kind"_s))) {
        annotation.kind = *kind;
        return;
    }
    const QString label = annotation.tag.isEmpty() ? note.texts.value(u"label"_s) : annotation.tag;
    const QString known = entityTag(label);
    annotation.kind = known.isEmpty() ? AnnotationKind::Highlight : AnnotationKind::Entity;
    annotation.tag = known.isEmpty() ? label : known;
}

void TeiResolver::takeOrigin(const TeiDocument::Note &note, Annotation &annotation) const
{
    QList<TeiDocument::Party> parties = note.ownParties;
    for (const QString &id : note.parties) {
        if (m_document.parties.contains(id)) {
            parties.append(m_document.parties.value(id));
        }
    }
    for (const TeiDocument::Party &party : std::as_const(parties)) {
        if (const auto kind = originKind(party.role)) {
            annotation.origin = {*kind, party.name, party.version, 1.0};
        } else {
            annotation.author = party.name;
        }
    }
    annotation.origin.score = note.score;
    annotation.status = annotationStatus(note.status).value_or(AnnotationStatus::Accepted);
    annotation.created = timeFromText(note.created).value_or(QDateTime());
    annotation.modified = timeFromText(note.modified).value_or(QDateTime());
}

Annotation TeiResolver::made(AnnotationKind kind, Span place)
{
    Annotation annotation;
    annotation.id = ++m_lastId;
    annotation.kind = kind;
    annotation.span = place;
    setWords(annotation);
    return annotation;
}

void TeiResolver::takeMark(const TeiMark &mark)
{
    if (canonical(mark.raw).isEmpty()) {
        return;
    }
    if (isQuotation(mark)) {
        takeQuotation(mark);
    } else if (mark.element == u"seg") {
        if (!mark.type.isEmpty()) {
            Annotation annotation = made(AnnotationKind::Highlight, canonical(mark.raw));
            annotation.tag = storableText(mark.type);
            m_annotations.append(annotation);
        }
    } else {
        takeName(mark);
    }
}

void TeiResolver::takeQuotation(const TeiMark &mark)
{
    // The pieces of one utterance point to each other, either way.
    const auto before = m_pieces.constFind(mark.previous);
    const auto named = m_pieces.constFind(mark.id);
    const qsizetype known = before != m_pieces.constEnd()  ? *before
                            : named != m_pieces.constEnd() ? *named
                                                           : -1;
    const qsizetype place = known < 0 ? m_annotations.size() : known;
    if (known >= 0) {
        Annotation &whole = m_annotations[known];
        setParts(whole, parts(whole) + QList<Span>{canonical(mark.raw)});
        setWords(whole);
    } else {
        Annotation annotation = made(AnnotationKind::Quotation, canonical(mark.raw));
        annotation.tag = mark.isDirect ? u"direct"_s : u"indirect"_s;
        annotation.entity = m_document.names.value(mark.who).name;
        m_annotations.append(annotation);
        if (!mark.who.isEmpty()) {
            m_said.append({annotation.id, mark.who});
        }
    }
    for (const QString &id : {mark.id, mark.next}) {
        if (!id.isEmpty()) {
            m_pieces.insert(id, place);
        }
    }
}

void TeiResolver::takeName(const TeiMark &mark)
{
    const bool isMention = mark.element == u"rs";
    Annotation annotation =
        made(isMention ? AnnotationKind::Mention : AnnotationKind::Entity, canonical(mark.raw));
    annotation.entity = m_document.names.value(mark.reference).name;
    if (!isMention) {
        annotation.tag = tagOfElement(mark);
    }
    if (annotation.tag == u"DATE" && !mark.when.isEmpty()) {
        annotation.attributes = {
            {u"timex"_s, mark.when.contains(u':') ? u"TIME"_s : u"DATE"_s},
            {u"value"_s, storableText(mark.when)}};
    }
    if (!mark.reference.isEmpty()) {
        m_references.insert(annotation.id, mark.reference);
    }
    m_annotations.append(annotation);
}

void TeiResolver::takeLinks()
{
    qint64 lastId = 0;
    for (const TeiDocument::Link &link : m_document.links) {
        lastId = std::max(lastId, idOf(link.id, u"k"_s));
    }
    for (const TeiDocument::Link &link : m_document.links) {
        if (!m_ids.contains(link.from) || !m_ids.contains(link.to)) {
            continue; // between people, not between annotations
        }
        const auto kind = relationKind(link.name);
        const qint64 own = idOf(link.id, u"k"_s);
        Relation relation{
            own != 0 ? own : ++lastId, kind.value_or(RelationKind::Related), m_ids.value(link.from),
            m_ids.value(link.to), link.description};
        if (!kind) {
            relation.name = storableText(link.name);
        }
        m_relations.append(relation);
    }
}

/// A quotation says who speaks; the name of theirs that stands nearest is where the text says so.
void TeiResolver::relateSpeakers()
{
    qint64 lastId = 0;
    for (const Relation &relation : std::as_const(m_relations)) {
        lastId = std::max(lastId, relation.id);
    }
    QHash<qint64, Span> spans;
    QHash<qint64, QList<Span>> pieces;
    for (const Annotation &annotation : std::as_const(m_annotations)) {
        spans.insert(annotation.id, annotation.span);
        pieces.insert(annotation.id, parts(annotation));
    }
    for (const auto &[quotation, who] : std::as_const(m_said)) {
        qint64 nearest = 0;
        qsizetype least = std::numeric_limits<qsizetype>::max();
        const Span whole = spans.value(quotation);
        for (auto it = m_references.cbegin(); it != m_references.cend(); ++it) {
            const Span span = spans.value(it.key());
            const qsizetype distance = std::max(span.start - whole.end, whole.start - span.end);
            const bool isNearer = distance < least || (distance == least && it.key() < nearest);
            // Between the pieces of an utterance stands who says it; within one, who is spoken of.
            const QList<Span> said = pieces.value(quotation);
            const bool isWithin = std::any_of(
                said.cbegin(), said.cend(), [span](Span piece) { return piece.contains(span); });
            if (it.value() == who && !isWithin && isNearer) {
                least = distance;
                nearest = it.key();
            }
        }
        if (nearest != 0) {
            m_relations.append({++lastId, RelationKind::Speaker, quotation, nearest, {}});
        }
    }
}

} // namespace Quoth

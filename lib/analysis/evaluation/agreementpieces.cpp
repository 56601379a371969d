// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/agreementpieces.h>

#include <text/sentences.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype fewDocuments = 10;

QString agreementSpeaker(
    const Annotation &quotation, const AnnotationSet &set,
    const QHash<qint64, const Annotation *> &byId)
{
    if (!quotation.entity.isEmpty()) {
        return quotation.entity.simplified().toCaseFolded();
    }
    for (const Relation &relation : set.relations) {
        if (relation.kind == RelationKind::Speaker && relation.from == quotation.id) {
            const Annotation *speaker = byId.value(relation.to);
            const QString name =
                speaker ? (speaker->entity.isEmpty() ? speaker->words : speaker->entity)
                        : QString();
            return name.simplified().toCaseFolded();
        }
    }
    return {};
}

QList<AgreementMark> marksOf(const AnnotationSet &set, AnnotationKind kind)
{
    QHash<qint64, const Annotation *> byId;
    for (const Annotation &annotation : set.annotations) {
        byId.insert(annotation.id, &annotation);
    }
    QList<AgreementMark> marks;
    for (const Annotation &annotation : set.annotations) {
        if (annotation.kind != kind || annotation.span.isEmpty()) {
            continue;
        }
        AgreementMark mark{parts(annotation), annotation.tag, {}};
        if (kind == AnnotationKind::Quotation) {
            mark.speaker = agreementSpeaker(annotation, set, byId);
        }
        marks.append(mark);
    }
    std::stable_sort(
        marks.begin(), marks.end(),
        [](const AgreementMark &a, const AgreementMark &b) { return a.span() < b.span(); });
    return marks;
}

/// Where the text may be cut: at the beginnings of paragraphs that nobody's mark goes across.
QList<qsizetype>
cutPlaces(const TokenizedText &text, const QList<QList<AgreementMark>> &readers, bool isCut)
{
    QList<qsizetype> places = {0};
    if (isCut) {
        QList<Span> crossed;
        for (const QList<AgreementMark> &marks : readers) {
            for (const AgreementMark &mark : marks) {
                crossed.append(mark.span());
            }
        }
        std::sort(crossed.begin(), crossed.end());
        auto mark = crossed.cbegin();
        qsizetype end = 0; // of those that begin before the paragraph
        for (const Span paragraph : text.paragraphs) {
            for (; mark != crossed.cend() && mark->start < paragraph.start; ++mark) {
                end = std::max(end, mark->end);
            }
            if (paragraph.start > places.last() && end <= paragraph.start) {
                places.append(paragraph.start);
            }
        }
    }
    places.append(text.text.size());
    return places;
}

QList<AgreementMark> marksInside(const QList<AgreementMark> &marks, Span extent)
{
    QList<AgreementMark> inside;
    for (AgreementMark mark : marks) {
        if (!extent.contains(mark.span())) {
            continue;
        }
        for (Span &part : mark.parts) {
            part = {part.start - extent.start, part.end - extent.start};
        }
        inside.append(mark);
    }
    return inside;
}

/// The share of what both cover together that both cover.
double sharedPart(Span a, Span b)
{
    const qsizetype both = std::min(a.end, b.end) - std::max(a.start, b.start);
    return both <= 0 ? 0 : static_cast<double>(both) / static_cast<double>(hull(a, b).length());
}

} // namespace

QList<AgreementPiece> agreementPieces(
    const QList<AgreementDocument> &documents, AnnotationKind kind, const StopCallable &stop)
{
    QList<AgreementPiece> pieces;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (stopRequested(stop)) {
            return {};
        }
        const TokenizedText text = tokenizeText(documents[i].text, stop);
        QList<QList<AgreementMark>> readers;
        for (const AnnotationSet &set : documents[i].readers) {
            readers.append(marksOf(set, kind));
        }
        const QList<qsizetype> places = cutPlaces(text, readers, documents.size() < fewDocuments);
        auto token = text.tokens.cbegin();
        for (qsizetype place = 0; place + 1 < places.size(); ++place) {
            const Span extent{places[place], places[place + 1]};
            AgreementPiece piece{i, extent.length(), {}, {}};
            for (; token != text.tokens.cend() && token->span.start < extent.end; ++token) {
                piece.tokens.append(
                    {token->span.start - extent.start, token->span.end - extent.start});
            }
            for (const QList<AgreementMark> &marks : std::as_const(readers)) {
                piece.readers.append(marksInside(marks, extent));
            }
            pieces.append(piece);
        }
    }
    return pieces;
}

QList<Span> unitsWith(const QList<AgreementMark> &marks, const QString &tag)
{
    QList<Span> spans;
    for (const AgreementMark &mark : marks) {
        if (mark.tag == tag) {
            spans += mark.parts;
        }
    }
    std::sort(spans.begin(), spans.end());
    QList<Span> units;
    for (const Span span : std::as_const(spans)) {
        if (!units.isEmpty() && units.last().end > span.start) {
            units.last().end = std::max(units.last().end, span.end);
        } else {
            units.append(span);
        }
    }
    return units;
}

QList<QList<qsizetype>> sameQuotations(const AgreementPiece &piece)
{
    struct Group
    {
        Span span; ///< of its first mark
        QList<qsizetype> members;
    };
    QList<Group> groups;
    for (qsizetype reader = 0; reader < piece.readers.size(); ++reader) {
        const QList<AgreementMark> &marks = piece.readers[reader];
        for (qsizetype i = 0; i < marks.size(); ++i) {
            const Span span = marks[i].span();
            auto best = groups.end();
            double most = 0.5;
            for (auto group = groups.begin(); group != groups.end(); ++group) {
                const double share = sharedPart(group->span, span);
                if (share > most && group->members[reader] < 0) {
                    most = share;
                    best = group;
                }
            }
            if (best == groups.end()) {
                groups.append({span, QList<qsizetype>(piece.readers.size(), -1)});
                best = std::prev(groups.end());
            }
            best->members[reader] = i;
        }
    }
    QList<QList<qsizetype>> rows;
    for (const Group &group : std::as_const(groups)) {
        rows.append(group.members);
    }
    return rows;
}

} // namespace Quoth

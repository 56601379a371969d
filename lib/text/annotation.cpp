// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/annotation.h>

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace Quoth {

namespace {

template <typename Enum>
using Names = std::pair<Enum, QStringView>;

constexpr std::array kindNames = {
    Names<AnnotationKind>{AnnotationKind::Entity, u"entity"},
    Names<AnnotationKind>{AnnotationKind::Mention, u"mention"},
    Names<AnnotationKind>{AnnotationKind::Cue, u"cue"},
    Names<AnnotationKind>{AnnotationKind::Quotation, u"quotation"},
    Names<AnnotationKind>{AnnotationKind::Highlight, u"highlight"},
};

constexpr std::array originNames = {
    Names<OriginKind>{OriginKind::Human, u"human"},
    Names<OriginKind>{OriginKind::Rule, u"rule"},
    Names<OriginKind>{OriginKind::Model, u"model"},
};

constexpr std::array statusNames = {
    Names<AnnotationStatus>{AnnotationStatus::Proposed, u"proposed"},
    Names<AnnotationStatus>{AnnotationStatus::Accepted, u"accepted"},
    Names<AnnotationStatus>{AnnotationStatus::Rejected, u"rejected"},
    Names<AnnotationStatus>{AnnotationStatus::Corrected, u"corrected"},
};

template <typename Table, typename Enum>
QString nameIn(const Table &table, Enum value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value) {
            return name.toString();
        }
    }
    Q_UNREACHABLE();
}

template <typename Table>
auto valueIn(const Table &table, QStringView identifier)
    -> std::optional<typename Table::value_type::first_type>
{
    for (const auto &[value, name] : table) {
        if (name == identifier) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

QList<Span> parts(const Annotation &annotation)
{
    return annotation.fragments.isEmpty() ? QList<Span>{annotation.span} : annotation.fragments;
}

void setParts(Annotation &annotation, QList<Span> pieces)
{
    std::sort(pieces.begin(), pieces.end());
    QList<Span> joined;
    for (const Span piece : std::as_const(pieces)) {
        if (!joined.isEmpty() && piece.start <= joined.last().end) {
            joined.last() = hull(joined.last(), piece);
        } else if (!piece.isEmpty()) {
            joined.append(piece);
        }
    }
    annotation.span = joined.isEmpty() ? Span() : hull(joined.first(), joined.last());
    annotation.fragments = joined.size() > 1 ? joined : QList<Span>();
}

bool hasSoundFragments(const Annotation &annotation)
{
    const QList<Span> &fragments = annotation.fragments;
    if (fragments.isEmpty()) {
        return true;
    }
    for (qsizetype i = 0; i < fragments.size(); ++i) {
        const bool isApart = i == 0 || fragments.at(i - 1).end < fragments.at(i).start;
        if (fragments.at(i).isEmpty() || !isApart) {
            return false;
        }
    }
    return fragments.size() > 1 && fragments.first().start == annotation.span.start &&
           fragments.last().end == annotation.span.end;
}

QString shownWords(const Annotation &annotation)
{
    QStringList words;
    for (const Span part : parts(annotation)) {
        const qsizetype start = part.start - annotation.span.start;
        words.append(annotation.words.mid(start, part.length()));
    }
    return words.join(u" … ");
}

bool agreesWith(const Annotation &annotation, QStringView text)
{
    return annotation.span.isWithin(text.size()) && annotation.span.in(text) == annotation.words &&
           hasSoundFragments(annotation);
}

QString identifier(AnnotationKind kind)
{
    return nameIn(kindNames, kind);
}

QString identifier(OriginKind kind)
{
    return nameIn(originNames, kind);
}

QString identifier(AnnotationStatus status)
{
    return nameIn(statusNames, status);
}

std::optional<AnnotationKind> annotationKind(QStringView identifier)
{
    return valueIn(kindNames, identifier);
}

std::optional<OriginKind> originKind(QStringView identifier)
{
    return valueIn(originNames, identifier);
}

std::optional<AnnotationStatus> annotationStatus(QStringView identifier)
{
    return valueIn(statusNames, identifier);
}

} // namespace Quoth

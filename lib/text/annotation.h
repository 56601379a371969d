// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Quoth {

/// What an annotation is about.
enum class AnnotationKind
{
    Entity,    ///< a name or a date; tag is PER, ORG, LOC, MISC or DATE
    Mention,   ///< a source that is no name ("He", "a spokesman"); tag is empty
    Cue,       ///< the reporting verb, "according to", a colon; tag is empty
    Quotation, ///< what was said; tag is direct, mixed or indirect
    Highlight  ///< the reader's own mark; tag is one of theirs, or empty
};

enum class OriginKind
{
    Human, ///< made by a person
    Rule,  ///< proposed by a hand-written rule
    Model  ///< proposed by a learned model
};

/// Who or what made an annotation. `id` names the rule or model ("entity.title", "tagger"),
/// `version` is that of the rule set or model, `score` lies in 0..1 and says how sure it is; a
/// human's is 1.
struct Origin
{
    OriginKind kind = OriginKind::Human;
    QString id;
    QString version;
    double score = 1.0;

    friend bool operator==(const Origin &, const Origin &) = default;
};

enum class AnnotationStatus
{
    Proposed, ///< the machine says so and nobody has looked
    Accepted, ///< a person agreed, or made it
    Rejected, ///< a person disagreed; kept, not shown
    Corrected ///< a person changed what the machine proposed
};

/// One stand-off mark on an article: the same type for the machine's proposals and a person's own.
///
/// `words` is exactly what the span covers; the two agree at every boundary. A discontinuous one
/// has its pieces in `fragments`: two or more, in order, none empty, with text between each and the
/// next, the first beginning and the last ending with `span`, which is then the hull of them all.
/// A continuous one has none; parts() gives the pieces of either. `attributes` are fixed
/// identifiers with text values: "timex" (DATE, TIME, DURATION, SET), "value" and "mod" (TIMEX3),
/// "certainty". `entity` is the name of whoever or whatever is meant ("Donald Trump" for "Trump"),
/// empty when unknown. `id` is the library's row; in a set that is not stored yet it is unique
/// within the set. Times are UTC with milliseconds. A value type; any thread.
struct Annotation
{
    qint64 id = 0;
    Span span;
    QList<Span> fragments;
    QString words;
    AnnotationKind kind = AnnotationKind::Highlight;
    QString tag;
    QMap<QString, QString> attributes;
    QString entity;
    Origin origin;
    AnnotationStatus status = AnnotationStatus::Accepted;
    QString author;
    QString note;
    QDateTime created;
    QDateTime modified;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The pieces of text that the annotation is about: its fragments, or its span.
[[nodiscard]] QList<Span> parts(const Annotation &annotation);
/// Sets the span, and the fragments where there are several, from pieces in any order; pieces that
/// touch or overlap are joined. The words are the caller's to set.
void setParts(Annotation &annotation, QList<Span> pieces);
/// Are the fragments as Annotation promises?
[[nodiscard]] bool hasSoundFragments(const Annotation &annotation);
/// The words of the pieces with an ellipsis between them: for the eye, never for an offset.
[[nodiscard]] QString shownWords(const Annotation &annotation);

/// Is the span inside the text, are the words the ones it covers, and the fragments sound?
[[nodiscard]] bool agreesWith(const Annotation &annotation, QStringView text);

// The fixed identifiers that are stored and exported ("entity", "human", "proposed" ...). The
// functions from text return nothing for a word that is none of them.
[[nodiscard]] QString identifier(AnnotationKind kind);
[[nodiscard]] QString identifier(OriginKind kind);
[[nodiscard]] QString identifier(AnnotationStatus status);
[[nodiscard]] std::optional<AnnotationKind> annotationKind(QStringView identifier);
[[nodiscard]] std::optional<OriginKind> originKind(QStringView identifier);
[[nodiscard]] std::optional<AnnotationStatus> annotationStatus(QStringView identifier);

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::Annotation, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(Quoth::Annotation)

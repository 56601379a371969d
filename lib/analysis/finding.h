// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

// What the stages of the analysis hand to each other. All spans are UTF-16, half-open, into the
// text that was given. `rule` names what found it, `confidence` lies in 0..1. Value types.

enum class EntityLabel : quint8
{
    Person,
    Organisation,
    Place,
    Misc,
    Date
};
enum class TimexType : quint8
{
    Date,
    Time,
    Duration,
    Set
};
/// What a word before an expression of time does to it: "early 2018", "nearly three years".
enum class TimexModifier : quint8
{
    None,
    Start,
    Middle,
    End,
    Approximately,
    LessThan,
    MoreThan
};
enum class QuotationKind : quint8
{
    Direct,
    Mixed,
    Indirect
};

/// What a quotation says of its source: that it said something, thought it, or wants and plans it.
enum class Stance : quint8
{
    Speech,
    Belief, ///< "thinks that", "is convinced that", "his fear that"
    Intent  ///< "plans to run", "urged voters to stay home"
};

/// Grammatical gender as far as names, titles and pronouns show it.
enum class Gender : quint8
{
    Unknown,
    Female,
    Male
};

/// A name or a date in the text. For dates `timex` and `value` (TIMEX3) are set; `entity` is the
/// index of the entity it means in Analysis::entities, -1 while that is not known.
struct EntityMention
{
    Span span;
    EntityLabel label = EntityLabel::Misc;
    int entity = -1;
    std::optional<TimexType> timex;
    TimexModifier modifier = TimexModifier::None;
    QString value;
    double confidence = 0;
    QString rule;
};

/// Somebody or something that the article names, under the fullest name ("Donald Trump" also for
/// "Trump"; "United States" for "US"). `mentions` are indices into Analysis::mentions.
struct Entity
{
    QString name;
    EntityLabel label = EntityLabel::Misc;
    Gender gender = Gender::Unknown;
    bool isPlural = false;
    QList<int> mentions;
};

/// What somebody is reported to have said. `source` is the noun phrase as the text has it
/// ("National security adviser John Bolton", "He"), null when none was found; `speaker` the index
/// of the entity behind it, -1 when unknown; `cue` the reporting verb, "according to" or the colon,
/// null when there is none of its own.
///
/// A direct or mixed span includes its quotation marks; an indirect one is the reported clause with
/// its complementizer, without the cue and the source. An utterance that its cue splits (“…,”
/// Bolton said, “but …”) is one finding: `parts` are its two or more pieces in reading order and
/// `span` their hull. Without a split `parts` is empty. `stance` tells what somebody thinks or
/// wants from what they said, so that whoever counts quotations may leave it out.
struct QuotationFinding
{
    Span span;
    QList<Span> parts;
    QuotationKind kind = QuotationKind::Direct;
    Stance stance = Stance::Speech;
    Span source;
    Span cue;
    int speaker = -1;
    int affiliation = -1; ///< whom the source speaks for: "a spokesman for the ministry"
    double confidence = 0;
    QString rule;
};

/// The pieces of the utterance: its parts, or all of its span.
[[nodiscard]] QList<Span> pieces(const QuotationFinding &quotation);
/// The spans under which lists of quotations have it: an entry for each pair of marks, as people
/// label them, but one for a clause without marks, however it is split.
[[nodiscard]] QList<Span> writtenPieces(const QuotationFinding &quotation);

// The fixed identifiers: PER ORG LOC MISC DATE; DATE TIME DURATION SET; START MID END APPROX
// LESS_THAN MORE_THAN, empty for none; direct mixed indirect; speech belief intent.
[[nodiscard]] QString identifier(EntityLabel label);
[[nodiscard]] QString identifier(TimexType type);
[[nodiscard]] QString identifier(TimexModifier modifier);
[[nodiscard]] QString identifier(QuotationKind kind);
[[nodiscard]] QString identifier(Stance stance);

} // namespace Quoth

// What moves is the bytes: lists of a long text grow without touching each entry.
Q_DECLARE_TYPEINFO(Quoth::EntityMention, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Quoth::Entity, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Quoth::QuotationFinding, Q_RELOCATABLE_TYPE);

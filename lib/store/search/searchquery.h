// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

/// What a part of a query asks of an article.
enum class SearchField
{
    Text,    ///< words of title and text
    Title,   ///< words of the title
    Quote,   ///< words of a quotation
    Note,    ///< words of a reader's note
    Speaker, ///< whoever said a quotation, by name or as the text has it
    Person,
    Organisation,
    Place,
    Entity, ///< any name
    Label,  ///< PER, ORG, LOC, MISC, DATE
    Tag,
    Kind, ///< entity, mention, cue, quotation, highlight; direct, mixed, indirect
    Status,
    Confidence,
    After,
    Before,
    Source,
    Byline,
    Language,
    State,     ///< new, begun, done: how much of the proposals is decided on
    Collection ///< in it or in one below it
};

/// A query as a tree. `place` is where it stands in the query as typed.
struct SearchNode
{
    enum class Kind
    {
        All,   ///< every child
        Any,   ///< at least one child
        None,  ///< not its child
        Near,  ///< the words of its children, at most `distance` words apart
        Filter ///< `field` has `value`
    };

    Kind kind = Kind::All;
    QList<SearchNode> children;
    SearchField field = SearchField::Text;
    QString value;         ///< without quotation marks, star and comparison
    bool isPrefix = false; ///< bridg*
    QChar comparison = u':';
    int distance = 10;
    Span place;
};

enum class SearchFault
{
    UnknownField,  ///< colour:red
    MissingValue,  ///< speaker: and nothing behind it
    UnknownValue,  ///< status:maybe
    NoNumber,      ///< conf<high
    NoDate,        ///< after:soon
    OpenQuotation, ///< "and no end
    OpenBracket,   ///< (and no end
    StrayBracket,  ///< an end without its beginning
    NothingToFind, ///< only signs, OR without two sides
    TooLong,       ///< a value that nothing can have
    TooDeep        ///< more brackets than anyone can follow
};

/// A query that was read, or what is wrong with it and where: the first fault only.
struct SearchQuery
{
    SearchNode root;
    std::optional<SearchFault> fault;
    Span faultPlace;

    [[nodiscard]] bool isEmpty() const { return root.children.isEmpty() && !fault; }
};

/// Reads the language of the search field: words, "phrases", prefix*, NEAR(a b, 5), field:value,
/// person="Ann Lee" (that very name), conf<0.6, -not, OR, brackets; what stands side by side must
/// all hold. Any text is a query or has a fault, nothing else. Pure; any thread.
[[nodiscard]] SearchQuery parsedQuery(const QString &text);

/// The words and phrases that an article of the query's answer has in its text: what to mark.
[[nodiscard]] QList<SearchNode> soughtWords(const SearchQuery &query);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchquery.h>

#include <store/search/searchlexer.h>
#include <store/search/searchvalues.h>
#include <text/storabletext.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDepth = 40;

/// Recursive descent over the lexemes; stops at the first fault.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_lexemes(searchLexemes(text))
    {
    }

    SearchQuery parsed()
    {
        m_query.root = alternatives(0);
        if (!m_query.fault && !isAtEnd()) {
            setFault(SearchFault::StrayBracket, current().place);
        }
        if (m_query.root.kind != SearchNode::Kind::All) {
            SearchNode all;
            all.place = m_query.root.place;
            all.children = {m_query.root};
            m_query.root = all;
        }
        return m_query;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_lexemes.size(); }
    [[nodiscard]] const SearchLexeme &current() const { return m_lexemes[m_at]; }
    [[nodiscard]] bool is(SearchLexeme::Kind kind) const
    {
        return !isAtEnd() && current().kind == kind;
    }
    void setFault(SearchFault fault, Span place)
    {
        if (!m_query.fault) {
            m_query.fault = fault;
            m_query.faultPlace = place;
        }
    }

    SearchNode alternatives(int depth)
    {
        QList<SearchNode> sides{sequence(depth)};
        while (!m_query.fault && is(SearchLexeme::Kind::Or)) {
            const Span place = current().place;
            ++m_at;
            sides.append(sequence(depth));
            if (sides.last().children.isEmpty() || sides.first().children.isEmpty()) {
                setFault(SearchFault::NothingToFind, place);
            }
        }
        if (sides.size() == 1) {
            return sides.first();
        }
        SearchNode any;
        any.kind = SearchNode::Kind::Any;
        any.place = hull(sides.first().place, sides.last().place);
        any.children = sides;
        return any;
    }

    SearchNode sequence(int depth)
    {
        SearchNode all;
        while (!m_query.fault && !isAtEnd() && !is(SearchLexeme::Kind::Or) &&
               !is(SearchLexeme::Kind::Close)) {
            const SearchNode part = factor(depth);
            all.place = hull(all.place, part.place);
            all.children.append(part);
        }
        return all;
    }

    SearchNode factor(int depth)
    {
        const SearchLexeme lexeme = current();
        ++m_at;
        if (depth > mostDepth) {
            setFault(SearchFault::TooDeep, lexeme.place);
            return {};
        }
        switch (lexeme.kind) {
        case SearchLexeme::Kind::Not: {
            SearchNode none;
            none.kind = SearchNode::Kind::None;
            if (isAtEnd() || is(SearchLexeme::Kind::Or) || is(SearchLexeme::Kind::Close)) {
                setFault(SearchFault::NothingToFind, lexeme.place);
                return none;
            }
            none.children = {factor(depth + 1)};
            none.place = hull(lexeme.place, none.children.first().place);
            return none;
        }
        case SearchLexeme::Kind::Open: {
            SearchNode inner = alternatives(depth + 1);
            if (!is(SearchLexeme::Kind::Close)) {
                setFault(SearchFault::OpenBracket, lexeme.place);
                return inner;
            }
            inner.place = hull(lexeme.place, current().place);
            ++m_at;
            if (inner.children.isEmpty()) {
                setFault(SearchFault::NothingToFind, inner.place);
            }
            return inner;
        }
        case SearchLexeme::Kind::Near:
            return near(lexeme);
        case SearchLexeme::Kind::Word:
            return word(lexeme);
        case SearchLexeme::Kind::Or:
        case SearchLexeme::Kind::Close:
            break;
        }
        setFault(SearchFault::StrayBracket, lexeme.place);
        return {};
    }

    /// NEAR(a "b c", 5): the lexer gives its words and its number one by one.
    SearchNode near(const SearchLexeme &opening)
    {
        SearchNode node;
        node.kind = SearchNode::Kind::Near;
        node.place = opening.place;
        while (!m_query.fault && is(SearchLexeme::Kind::Word)) {
            const SearchLexeme &lexeme = current();
            if (lexeme.isDistance) {
                node.distance = std::clamp(lexeme.value.toInt(), 1, 1000);
                ++m_at;
                break;
            }
            ++m_at;
            node.children.append(word(lexeme));
            if (node.children.last().field != SearchField::Text) {
                setFault(SearchFault::NothingToFind, lexeme.place);
            }
        }
        if (!is(SearchLexeme::Kind::Close)) {
            setFault(SearchFault::OpenBracket, opening.place);
            return node;
        }
        node.place = hull(opening.place, current().place);
        ++m_at;
        if (node.children.size() < 2) {
            setFault(SearchFault::NothingToFind, node.place);
        }
        return node;
    }

    SearchNode word(const SearchLexeme &lexeme)
    {
        SearchNode node;
        node.kind = SearchNode::Kind::Filter;
        node.place = lexeme.place;
        node.value = lexeme.value;
        node.isPrefix = lexeme.isPrefix;
        node.comparison = lexeme.comparison;
        if (lexeme.isOpen) {
            setFault(SearchFault::OpenQuotation, lexeme.place);
            return node;
        }
        if (!lexeme.field.isEmpty()) {
            const auto field = searchField(lexeme.field);
            if (!field) {
                setFault(SearchFault::UnknownField, lexeme.place);
                return node;
            }
            node.field = *field;
        }
        if (const auto fault = faultOfValue(node)) {
            setFault(*fault, lexeme.place);
        }
        return node;
    }

    QList<SearchLexeme> m_lexemes;
    qsizetype m_at = 0;
    SearchQuery m_query;
};

void gatherWords(const SearchNode &node, QList<SearchNode> &words)
{
    if (node.kind == SearchNode::Kind::None) {
        return;
    }
    const bool isSought = node.kind == SearchNode::Kind::Filter &&
                          (node.field == SearchField::Text || node.field == SearchField::Title ||
                           node.field == SearchField::Quote);
    if (isSought) {
        words.append(node);
    }
    for (const SearchNode &child : node.children) {
        gatherWords(child, words);
    }
}

} // namespace

SearchQuery parsedQuery(const QString &text)
{
    // What cannot be stored is nowhere to be found: a place in the text stays a place in it.
    const QString storable = storableText(text);
    return Parser(storable).parsed();
}

QList<SearchNode> soughtWords(const SearchQuery &query)
{
    QList<SearchNode> words;
    gatherWords(query.root, words);
    return words;
}

} // namespace Quoth

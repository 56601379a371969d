// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchlexer.h>

#include <store/search/searchvalues.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isMark(QChar unit)
{
    return unit == u'"' || unit == u'\u201C' || unit == u'\u201D' || unit == u'\u201E';
}

bool endsWord(QChar unit)
{
    return unit.isSpace() || unit == u'(' || unit == u')' || isMark(unit);
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    QList<SearchLexeme> lexemes()
    {
        while (m_at < m_text.size()) {
            next();
        }
        return m_lexemes;
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const
    {
        return place < m_text.size() ? m_text[place] : QChar();
    }

    void next()
    {
        const QChar unit = m_text[m_at];
        const qsizetype start = m_at;
        if (unit.isSpace()) {
            ++m_at;
        } else if (unit == u'(' || unit == u')') {
            ++m_at;
            m_nearDepth = unit == u')' ? 0 : m_nearDepth;
            add(unit == u'(' ? SearchLexeme::Kind::Open : SearchLexeme::Kind::Close, start);
        } else if (unit == u'-' && !at(m_at + 1).isNull() && !at(m_at + 1).isSpace()) {
            ++m_at;
            add(SearchLexeme::Kind::Not, start);
        } else if (QStringView(m_text).mid(m_at).startsWith(u"NEAR(")) {
            m_at += 5;
            m_nearDepth = 1;
            add(SearchLexeme::Kind::Near, start);
        } else {
            word(start);
        }
    }

    void add(SearchLexeme::Kind kind, qsizetype start)
    {
        SearchLexeme lexeme;
        lexeme.kind = kind;
        lexeme.place = {start, m_at};
        m_lexemes.append(lexeme);
    }

    void word(qsizetype start)
    {
        SearchLexeme lexeme;
        if (!isMark(m_text[m_at])) {
            readField(lexeme);
        }
        if (m_at < m_text.size() && isMark(m_text[m_at])) {
            readPhrase(lexeme);
        } else {
            readWord(lexeme);
        }
        lexeme.place = {start, m_at};
        if (lexeme.field.isEmpty() && lexeme.value == u"OR" && lexeme.place.length() == 2) {
            lexeme.kind = SearchLexeme::Kind::Or;
        }
        if (!lexeme.value.isEmpty() || !lexeme.field.isEmpty() || lexeme.isOpen ||
            lexeme.place.length() > 0) {
            m_lexemes.append(lexeme);
        }
    }

    /// `speaker:` or `conf<` in front of the value.
    void readField(SearchLexeme &lexeme)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter()) {
            ++end;
        }
        const QChar sign = at(end);
        // "E=mc²" is a word; only a field that there is can be equal to something.
        const bool isEqual =
            sign == u'=' && searchField(m_text.mid(m_at, end - m_at).toLower()).has_value();
        const bool isField =
            end > m_at && (sign == u':' || sign == u'<' || sign == u'>' || isEqual);
        if (isField) {
            lexeme.field = m_text.mid(m_at, end - m_at).toLower();
            lexeme.comparison = sign;
            m_at = end + 1;
        }
    }

    void readPhrase(SearchLexeme &lexeme)
    {
        ++m_at;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isMark(m_text[m_at])) {
            ++m_at;
        }
        lexeme.value = m_text.mid(start, m_at - start).simplified();
        lexeme.isOpen = m_at >= m_text.size();
        m_at += lexeme.isOpen ? 0 : 1;
        readStar(lexeme);
    }

    void readWord(SearchLexeme &lexeme)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsWord(m_text[m_at])) {
            const bool isComma = m_nearDepth > 0 && m_text[m_at] == u',';
            if (isComma && m_at > start) {
                break;
            }
            if (isComma) {
                lexeme.isDistance = true;
                ++m_at;
                while (at(m_at).isSpace()) {
                    ++m_at;
                }
                const qsizetype number = m_at;
                while (at(m_at).isDigit()) {
                    ++m_at;
                }
                lexeme.value = m_text.mid(number, m_at - number);
                return;
            }
            ++m_at;
        }
        lexeme.value = m_text.mid(start, m_at - start);
        if (lexeme.value.endsWith(u'*')) {
            lexeme.value.chop(1);
            lexeme.isPrefix = true;
        }
    }

    void readStar(SearchLexeme &lexeme)
    {
        if (at(m_at) == u'*') {
            lexeme.isPrefix = true;
            ++m_at;
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_nearDepth = 0;
    QList<SearchLexeme> m_lexemes;
};

} // namespace

QList<SearchLexeme> searchLexemes(const QString &text)
{
    return Lexer(text).lexemes();
}

} // namespace Quoth

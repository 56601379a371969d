// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/conllsource.h>

#include <formats/articleassembly.h>
#include <formats/labels.h>
#include <formats/readlimits.h>
#include <formats/utf8text.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct TaggedToken
{
    QString word;
    QString tag;
};

bool isTag(QStringView column)
{
    return column == u"O" ||
           (column.size() > 2 && column[1] == u'-' && QStringView(u"BIESLU").contains(column[0]));
}

/// The token of a line and its tag; no word where it is no such line. A line begins with a running
/// number where it is the one that the token would have: else it is a token like "1999".
TaggedToken tokenOf(const QString &line, qsizetype number)
{
    const bool hasTabs = line.contains(u'\t');
    const QStringList columns = hasTabs ? line.split(u'\t') : line.split(u' ', Qt::SkipEmptyParts);
    if (hasTabs && columns.size() > 2 && columns.first() == QString::number(number)) {
        for (qsizetype i = 2; i < columns.size(); ++i) {
            if (isTag(columns[i])) {
                return {columns[1], columns[i]};
            }
        }
    }
    const QString tag = columns.last().trimmed();
    return columns.size() > 1 && isTag(tag) ? TaggedToken{columns.first(), tag} : TaggedToken();
}

/// Puts sentences together to an article.
class SentenceJoiner
{
public:
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty() && m_tokens.isEmpty(); }
    [[nodiscard]] bool isTooLarge() const { return m_text.size() > mostUnits; }

    /// Of the sentence that is open.
    [[nodiscard]] qsizetype tokenCount() const { return m_tokens.size(); }

    void setSentenceText(const QString &text) { m_sentenceText = text; }
    void add(const TaggedToken &token) { m_tokens.append(token); }

    void endSentence()
    {
        if (m_tokens.isEmpty()) {
            return;
        }
        if (!m_text.isEmpty()) {
            m_text += u'\n';
        }
        QList<Span> places = placesIn(m_sentenceText);
        if (places.isEmpty()) {
            QStringList words;
            for (const TaggedToken &token : std::as_const(m_tokens)) {
                words.append(token.word);
            }
            m_sentenceText = words.join(u' ');
            places = placesIn(m_sentenceText);
        }
        for (qsizetype i = 0; i < places.size(); ++i) {
            addTag(
                m_tokens[i].tag, {m_text.size() + places[i].start, m_text.size() + places[i].end});
        }
        closeMark();
        m_text += m_sentenceText;
        m_tokens.clear();
        m_sentenceText.clear();
    }

    ReadArticle finished(const QString &key, const QString &path, int number)
    {
        ArticleAssembly assembly(m_text, OffsetUnit::Utf16);
        assembly.article().key = key;
        for (const auto &[label, span] : std::as_const(m_marks)) {
            Annotation annotation;
            setLabel(annotation, unescapedLabel(label));
            assembly.add(annotation, {*assembly.span(span.start, span.end)});
        }
        nameAfterFile(assembly.article(), path, number);
        return assembly.finished();
    }

private:
    /// Where the tokens stand in the text, one after the other; nothing if one does not.
    [[nodiscard]] QList<Span> placesIn(const QString &text) const
    {
        QList<Span> places;
        qsizetype from = 0;
        for (const TaggedToken &token : m_tokens) {
            const qsizetype start = text.indexOf(token.word, from);
            if (start < 0) {
                return {};
            }
            from = start + token.word.size();
            places.append({start, from});
        }
        return places;
    }

    void addTag(const QString &tag, Span place)
    {
        const QChar position = tag.at(0);
        const QString label = tag.mid(2);
        const bool isOutside = tag == u"O";
        const bool goesOn = !isOutside && m_isOpen && label == m_openLabel && position != u'B' &&
                            position != u'S' && position != u'U';
        if (!goesOn) {
            closeMark();
        }
        if (isOutside) {
            return;
        }
        m_open = hull(m_open, place);
        m_openLabel = label;
        m_isOpen = true;
        if (position == u'E' || position == u'S' || position == u'L' || position == u'U') {
            closeMark();
        }
    }

    void closeMark()
    {
        if (m_isOpen) {
            m_marks.append({m_openLabel, m_open});
        }
        m_isOpen = false;
        m_open = {};
    }

    QString m_text;
    QString m_sentenceText;
    QList<TaggedToken> m_tokens;
    QList<std::pair<QString, Span>> m_marks;
    QString m_openLabel;
    Span m_open;
    bool m_isOpen = false;
};

} // namespace

ConllSource::ConllSource(QIODevice &device, const QString &path)
    : m_lines(device, path)
    , m_path(path)
{
}

Result<std::optional<ReadArticle>> ConllSource::next()
{
    SentenceJoiner joiner;
    const QString textMark = u"# text ="_s;
    const QString articleMark = u"# newdoc"_s;
    QString key = m_key;
    m_key.clear();
    for (;;) {
        const auto bytes = m_lines.next();
        if (!bytes) {
            return failure(bytes.error());
        }
        const QString line = utf8Text(bytes->value_or(QByteArray()));
        const bool begins = line.startsWith(u"-DOCSTART-") || line.startsWith(articleMark);
        if (!*bytes || begins) {
            joiner.endSentence();
            const QString nextKey = line.mid(line.indexOf(u'=') + 1).trimmed();
            const bool hasKey = line.startsWith(articleMark) && line.contains(u'=');
            if (joiner.isEmpty() && begins) {
                key = hasKey ? nextKey : QString();
                continue;
            }
            if (joiner.isEmpty()) {
                return std::nullopt;
            }
            m_key = hasKey ? nextKey : QString();
            return std::optional(joiner.finished(key, m_path, ++m_number));
        }
        if (line.trimmed().isEmpty()) {
            joiner.endSentence();
        } else if (line.startsWith(textMark)) {
            joiner.setSentenceText(line.mid(textMark.size()).trimmed());
        } else if (const TaggedToken token = tokenOf(line, joiner.tokenCount() + 1);
                   !token.word.isEmpty()) {
            joiner.add(token);
        } else if (!line.startsWith(u'#')) {
            return m_lines.malformed(u"it is no token with a tag"_s);
        }
        if (joiner.isTooLarge()) {
            return failure(ErrorCode::TooLarge, m_path, {}, m_lines.number());
        }
    }
}

} // namespace Quoth

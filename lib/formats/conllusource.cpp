// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/conllusource.h>

#include <formats/articleassembly.h>
#include <formats/labels.h>
#include <formats/readlimits.h>
#include <formats/utf8text.h>

#include <QHash>
#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString unescapedSpaces(const QString &escaped)
{
    QString spaces;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != u'\\' || i + 1 == escaped.size()) {
            spaces += escaped[i];
            continue;
        }
        switch (escaped[++i].unicode()) {
        case u't':
            spaces += u'\t';
            break;
        case u'n':
            spaces += u'\n';
            break;
        case u'r':
            spaces += u'\r';
            break;
        case u'p':
            spaces += u'|';
            break;
        case u'\\':
            spaces += u'\\';
            break;
        default:
            spaces += u' ';
        }
    }
    return spaces;
}

/// The text and the entities of one article, token after token.
class TokenJoiner
{
public:
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isTooLarge() const { return m_text.size() > mostUnits; }

    void add(const QString &form, const QHash<QString, QString> &misc, int line)
    {
        m_line = line;
        m_text += unescapedSpaces(misc.value(u"SpacesBefore"_s));
        const Span token{m_text.size(), m_text.size() + form.size()};
        m_text += form;
        if (misc.value(u"SpaceAfter"_s) != u"No") {
            const QString after = misc.value(u"SpacesAfter"_s);
            m_text += after.isEmpty() ? u" "_s : unescapedSpaces(after);
        }
        m_last = token.end;
        readEntities(misc.value(u"Entity"_s), token);
        readTag(misc.value(u"NER"_s), token);
    }

    /// What is wrong with the entities, and on which line; nothing if they are all closed.
    [[nodiscard]] std::optional<std::pair<QString, int>> fault() const
    {
        for (auto it = m_open.cbegin(); !m_fault && it != m_open.cend(); ++it) {
            if (!it->isEmpty()) {
                return std::pair(u"the entity %1 is never closed"_s.arg(it.key()), it->last().line);
            }
        }
        return m_fault;
    }

    ReadArticle finished(const QString &key, const QString &path, int number, bool isExact)
    {
        if (!isExact) {
            m_text.truncate(m_last); // the space after the last token is nobody's
        }
        ArticleAssembly assembly(m_text, OffsetUnit::Utf16);
        assembly.article().key = key;
        for (const Found &entity : std::as_const(m_found)) {
            QList<Span> pieces;
            for (const Span piece : entity.pieces) {
                pieces.append(*assembly.span(piece.start, piece.end));
            }
            Annotation annotation;
            setLabel(annotation, unescapedLabel(entity.label));
            assembly.add(annotation, pieces);
        }
        nameAfterFile(assembly.article(), path, number);
        return assembly.finished();
    }

private:
    struct Found
    {
        QString label;
        QList<Span> pieces;
    };
    struct Opened
    {
        qsizetype entity;
        qsizetype start;
        int line;
    };

    void readEntities(const QString &value, Span token)
    {
        // "(e1-PER", "(e1[1/2]-PER-other)", "e1)", one after the other.
        qsizetype at = 0;
        while (at < value.size()) {
            const bool opens = value[at] == u'(';
            const qsizetype start = opens ? at + 1 : at;
            qsizetype end = start;
            while (end < value.size() && value[end] != u'(' && value[end] != u')') {
                ++end;
            }
            const bool isClosed = end < value.size() && value[end] == u')';
            const QString content = value.mid(start, end - start);
            const QString id = opens ? content.section(u'-', 0, 0) : content;
            if (opens) {
                open(id.section(u'[', 0, 0), id, content.section(u'-', 1, 1), token);
            }
            if (isClosed) {
                close(id, token);
            }
            at = isClosed ? end + 1 : end;
        }
    }

    void open(const QString &entity, const QString &id, const QString &label, Span token)
    {
        const bool isFurtherPart = id.contains(u'[') && !id.contains(u"[1/");
        const auto known = m_byEntity.constFind(entity);
        if (isFurtherPart && known != m_byEntity.constEnd()) {
            m_open[id].append({*known, token.start, m_line});
            return;
        }
        m_found.append({label, {}});
        m_byEntity.insert(entity, m_found.size() - 1);
        m_open[id].append({m_found.size() - 1, token.start, m_line});
    }

    void close(const QString &id, Span token)
    {
        const auto open = m_open.find(id);
        if (open != m_open.end() && !open->isEmpty()) {
            const Opened opened = open->takeLast();
            m_found[opened.entity].pieces.append({opened.start, token.end});
        } else if (!m_fault) {
            m_fault = {u"the entity %1 was not open"_s.arg(id), m_line};
        }
    }

    void readTag(const QString &tag, Span token)
    {
        const bool goesOn = tag.startsWith(u"I-") && m_lastTag.mid(2) == tag.mid(2);
        if (goesOn && !m_found.isEmpty() && !m_found.last().pieces.isEmpty()) {
            m_found.last().pieces.last().end = token.end;
        } else if (tag.size() > 2 && tag.at(1) == u'-') {
            m_found.append({tag.mid(2), {token}});
        }
        m_lastTag = tag;
    }

    QString m_text;
    qsizetype m_last = 0;
    QList<Found> m_found;
    QHash<QString, qsizetype> m_byEntity;
    QHash<QString, QList<Opened>> m_open;
    std::optional<std::pair<QString, int>> m_fault;
    int m_line = 0;
    QString m_lastTag;
};

QHash<QString, QString> miscOf(const QString &column)
{
    QHash<QString, QString> misc;
    for (const QString &field : column.split(u'|')) {
        const qsizetype end = field.indexOf(u'=');
        if (end > 0) {
            misc.insert(field.left(end), field.mid(end + 1));
        }
    }
    return misc;
}

} // namespace

ConlluSource::ConlluSource(QIODevice &device, const QString &path)
    : m_lines(device, path)
    , m_path(path)
{
}

Result<std::optional<ReadArticle>> ConlluSource::next()
{
    TokenJoiner joiner;
    QString key = m_key;
    m_key.clear();
    bool isOurs = false;
    qint64 lastOfToken = 0; // words up to this number are parts of a token
    for (;;) {
        const auto bytes = m_lines.next();
        if (!bytes) {
            return failure(bytes.error());
        }
        const QString line = utf8Text(bytes->value_or(QByteArray()));
        const bool begins = line.startsWith(u"# newdoc");
        const QString name = begins ? line.section(u'=', 1).trimmed() : QString();
        if (!*bytes || begins) {
            if (joiner.isEmpty() && !begins) {
                return std::nullopt;
            }
            if (const auto fault = joiner.fault()) {
                return failure(ErrorCode::Malformed, m_path, fault->first, fault->second);
            }
            if (!joiner.isEmpty()) {
                m_key = name;
                return std::optional(joiner.finished(key, m_path, ++m_number, isOurs));
            }
            key = name;
            continue;
        }
        if (line.trimmed().isEmpty()) {
            lastOfToken = 0;
            continue;
        }
        if (line.startsWith(u'#')) {
            continue;
        }
        const QStringList columns = line.split(u'\t');
        static const QRegularExpression number(u"^(\\d+)(?:-(\\d+)|\\.\\d+)?$"_s);
        const auto id = number.match(columns.first());
        if (columns.size() != 10 || !id.hasMatch()) {
            return m_lines.malformed(u"it has not the ten columns of CoNLL-U"_s);
        }
        const bool isPart = id.captured(1).toLongLong() <= lastOfToken && !id.hasCaptured(2);
        if (columns.first().contains(u'.') || isPart) {
            continue;
        }
        lastOfToken = id.hasCaptured(2) ? id.captured(2).toLongLong() : lastOfToken;
        const QHash<QString, QString> misc = miscOf(columns.last());
        isOurs = misc.contains(u"SpaceAfter"_s) || misc.contains(u"SpacesAfter"_s);
        joiner.add(columns[1], misc, m_lines.number());
        if (joiner.isTooLarge()) {
            return failure(ErrorCode::TooLarge, m_path, {}, m_lines.number());
        }
    }
}

} // namespace Quoth

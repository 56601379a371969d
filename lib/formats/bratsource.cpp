// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/bratsource.h>

#include <formats/articleassembly.h>
#include <formats/bratlines.h>
#include <formats/labels.h>
#include <text/annotationjson.h>
#include <text/storabletext.h>

#include <QHash>

#include <algorithm>
#include <map>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// One line is taken after the other; what leads to others waits until all are known.
class AnnReader
{
public:
    AnnReader(const QString &raw, const QString &path)
        : m_assembly(raw, OffsetUnit::CodePoints)
        , m_path(path)
    {
    }

    Result<ReadArticle> run(const QString &ann)
    {
        for (const QStringView line : QStringView(ann).split(u'\n')) {
            ++m_line;
            if (const auto done = readLine(line.endsWith(u'\r') ? line.chopped(1) : line); !done) {
                return failure(done.error());
            }
        }
        for (auto &[id, text] : m_texts) {
            m_ids.insert(id, m_assembly.add(text.annotation, text.pieces));
        }
        for (const Link &link : std::as_const(m_links)) {
            Relation relation;
            relation.id = link.id;
            relation.from = m_ids.value(trigger(link.from));
            relation.to = m_ids.value(trigger(link.to));
            if (relation.from == 0 || relation.to == 0) {
                m_line = link.line;
                return malformed(
                    u"it leads to %1 or %2, which is not there"_s.arg(link.from, link.to));
            }
            setLabel(relation, unescapedLabel(link.type), u'-');
            m_assembly.relate(relation);
        }
        return m_assembly.finished();
    }

    ArticleAssembly &assembly() { return m_assembly; }

private:
    struct Text
    {
        Annotation annotation;
        QList<Span> pieces;
    };
    struct Link
    {
        qint64 id;
        QString type;
        QString from;
        QString to;
        int line;
    };

    [[nodiscard]] tl::unexpected<Error> malformed(const QString &detail) const
    {
        return failure(ErrorCode::Malformed, m_path, detail, m_line);
    }

    /// "E1" stands for the text that triggers it.
    [[nodiscard]] QString trigger(const QString &id) const { return m_triggers.value(id, id); }

    Result<void> readLine(QStringView line)
    {
        if (line.trimmed().isEmpty()) {
            return {};
        }
        const qsizetype end = line.indexOf(u'\t');
        if (end < 1) {
            return malformed(u"it has no id"_s);
        }
        const QString id = line.left(end).toString();
        const QStringView rest = line.mid(end + 1);
        switch (id.at(0).unicode()) {
        case u'T':
            return readText(id, rest);
        case u'E':
            return readEvent(id, rest);
        case u'R':
            return readRelation(id, rest);
        case u'*':
            return readEquivalence(rest);
        case u'A':
        case u'M':
            return readAttribute(rest);
        case u'N':
            return readReference(rest);
        case u'#':
            return readNote(rest);
        default:
            return malformed(u"%1 is no id of brat's"_s.arg(id));
        }
    }

    Result<void> readText(const QString &id, QStringView rest)
    {
        const qsizetype tab = rest.indexOf(u'\t');
        const QStringView head = tab < 0 ? rest : rest.left(tab);
        const qsizetype space = head.indexOf(u' ');
        if (tab < 0 || space < 1) {
            return malformed(u"a text needs a type, a place and its words"_s);
        }
        Text text;
        QList<Span> pieces;
        QStringList words;
        for (const QStringView part : head.mid(space + 1).split(u';')) {
            const auto ends = part.split(u' ', Qt::SkipEmptyParts);
            bool isStart = false;
            bool isEnd = false;
            const qint64 start = ends.value(0).toLongLong(&isStart);
            const qint64 end = ends.value(1).toLongLong(&isEnd);
            const auto raw = m_assembly.rawSpan(start, end);
            if (ends.size() != 2 || !isStart || !isEnd || !raw || raw->isEmpty()) {
                return malformed(u"%1 is no place in the text"_s.arg(part));
            }
            pieces.append(*m_assembly.span(start, end));
            words.append(raw->in(m_assembly.raw()).toString());
        }
        if (words.join(u' ') != rest.mid(tab + 1)) {
            return malformed(u"its words are not what it covers"_s);
        }
        if (m_texts.contains(id)) {
            return malformed(u"%1 is there twice"_s.arg(id));
        }
        text.annotation.id = id.mid(1).toLongLong();
        text.pieces = bratPieces(pieces, m_assembly.text());
        setLabel(text.annotation, unescapedLabel(head.left(space).toString()), u'-');
        m_texts.insert({id, text});
        return {};
    }

    Result<void> readEvent(const QString &id, QStringView rest)
    {
        const auto words = rest.split(u' ', Qt::SkipEmptyParts);
        const qsizetype colon = words.isEmpty() ? -1 : words.first().indexOf(u':');
        if (colon < 1) {
            return malformed(u"an event needs a trigger"_s);
        }
        const QString from = words.first().mid(colon + 1).toString();
        m_triggers.insert(id, from);
        for (const QStringView word : words.mid(1)) {
            const qsizetype end = word.indexOf(u':');
            if (end < 1) {
                return malformed(u"%1 is no role and argument"_s.arg(word));
            }
            m_links.append(
                {0, word.left(end).toString(), from, word.mid(end + 1).toString(), m_line});
        }
        return {};
    }

    Result<void> readRelation(const QString &id, QStringView rest)
    {
        const auto words = rest.split(u' ', Qt::SkipEmptyParts);
        const auto argument = [&words](qsizetype i) {
            const QStringView word = words.value(i).trimmed();
            return word.mid(word.indexOf(u':') + 1).toString();
        };
        if (words.size() < 3 || !words[1].contains(u':') || !words[2].contains(u':')) {
            return malformed(u"a relation needs a type and two arguments"_s);
        }
        m_links.append(
            {id.mid(1).toLongLong(), words[0].toString(), argument(1), argument(2), m_line});
        return {};
    }

    Result<void> readEquivalence(QStringView rest)
    {
        const auto words = rest.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 2; i < words.size(); ++i) {
            m_links.append(
                {0, words[0].toString(), words[i - 1].toString(), words[i].toString(), m_line});
        }
        return {};
    }

    /// The text that something is said of, or nothing: notes on relations have no place with us.
    Annotation *target(const QString &id)
    {
        const auto found = m_texts.find(trigger(id));
        return found == m_texts.end() ? nullptr : &found->second.annotation;
    }

    Result<void> readAttribute(QStringView rest)
    {
        const auto words = rest.split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2) {
            return malformed(u"an attribute needs a name and a target"_s);
        }
        const QString name = unescapedLabel(words[0].toString());
        const QString value = words.size() > 2 ? words[2].toString() : u"true"_s;
        if (Annotation *annotation = target(words[1].toString())) {
            if (name.startsWith(bratPrefix())) {
                return readOwn(words[1].toString(), name.mid(bratPrefix().size()), value);
            }
            // Ours begin with "=", so that an empty one can be told from none.
            annotation->attributes.insert(
                storableText(name),
                storableText(unescapedLabel(value.startsWith(u'=') ? value.mid(1) : value)));
        }
        return {};
    }

    Result<void> readOwn(const QString &id, const QString &name, const QString &escaped)
    {
        Annotation &annotation = *target(id);
        const QString value = storableText(unescapedLabel(escaped));
        const QString attribute = u"attribute-"_s;
        bool isSound = true;
        if (name == u"parts") {
            isSound = readParts(m_texts.find(trigger(id))->second, escaped);
        } else if (name == u"status") {
            isSound = annotationStatus(value).has_value();
            annotation.status = annotationStatus(value).value_or(annotation.status);
        } else if (name == u"origin") {
            isSound = originKind(value).has_value();
            annotation.origin.kind = originKind(value).value_or(annotation.origin.kind);
        } else if (name == u"origin-id") {
            annotation.origin.id = value;
        } else if (name == u"origin-version") {
            annotation.origin.version = value;
        } else if (name == u"score") {
            annotation.origin.score = value.toDouble(&isSound);
            isSound = isSound && annotation.origin.score >= 0 && annotation.origin.score <= 1;
        } else if (name == u"author") {
            annotation.author = value;
        } else if (name == u"created" || name == u"modified") {
            const auto time = timeFromText(value);
            isSound = time.has_value();
            (name == u"created" ? annotation.created : annotation.modified) =
                time.value_or(QDateTime());
        } else if (name == u"entity") {
            annotation.entity = value;
        } else if (name == u"note") {
            annotation.note = value;
        } else if (name.startsWith(attribute)) {
            annotation.attributes.insert(
                name.mid(attribute.size()), value.startsWith(u'=') ? value.mid(1) : value);
        }
        return isSound ? Result<void>() : malformed(u"its value %1"_s.arg(escaped));
    }

    bool readParts(Text &text, const QString &value)
    {
        QList<Span> pieces;
        for (const QStringView part : QStringView(value).split(u'_')) {
            const auto ends = part.split(u'-');
            const auto piece =
                m_assembly.span(ends.value(0).toLongLong(), ends.value(1).toLongLong());
            if (ends.size() != 2 || !piece || piece->isEmpty()) {
                return false;
            }
            pieces.append(*piece);
        }
        text.pieces = pieces;
        return true;
    }

    Result<void> readReference(QStringView rest)
    {
        const qsizetype tab = rest.indexOf(u'\t');
        const auto words = rest.left(tab < 0 ? rest.size() : tab).split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 3) {
            return malformed(u"a normalisation needs a target and a reference"_s);
        }
        if (Annotation *annotation = target(words[1].toString())) {
            const QString reference = words[2].toString();
            annotation->entity = tab < 0 ? reference : rest.mid(tab + 1).toString();
            if (!reference.startsWith(u"Quoth:")) {
                annotation->attributes.insert(u"reference"_s, storableText(reference));
            }
        }
        return {};
    }

    Result<void> readNote(QStringView rest)
    {
        const qsizetype tab = rest.indexOf(u'\t');
        const auto words = rest.left(tab < 0 ? rest.size() : tab).split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2) {
            return malformed(u"a note needs a target"_s);
        }
        if (Annotation *annotation = target(words[1].toString()); annotation && tab >= 0) {
            const QString note = rest.mid(tab + 1).toString();
            annotation->note += annotation->note.isEmpty() ? note : u'\n' + note;
        }
        return {};
    }

    ArticleAssembly m_assembly;
    QString m_path;
    int m_line = 0;
    std::map<QString, Text> m_texts;
    QHash<QString, QString> m_triggers;
    QList<Link> m_links;
    QHash<QString, qint64> m_ids;
};

} // namespace

QList<Span> bratPieces(const QList<Span> &parts, QStringView text)
{
    QList<Span> pieces;
    for (const Span part : parts) {
        if (!pieces.isEmpty() && part.start >= pieces.last().end) {
            const QStringView gap = Span{pieces.last().end, part.start}.in(text);
            const bool isOneLineEnd = std::any_of(gap.cbegin(), gap.cend(), isBratLineEnd) &&
                                      std::all_of(gap.cbegin(), gap.cend(), [](QChar unit) {
                                          return unit.isSpace() || isBratLineEnd(unit);
                                      });
            if (isOneLineEnd) {
                pieces.last().end = part.end;
                continue;
            }
        }
        pieces.append(part);
    }
    return pieces;
}

BratSource::BratSource(FileSource &files, const ReadContext &context)
    : m_files(files)
    , m_path(context.path)
{
    const QStringList all = files.names();
    const QSet<QString> known(all.cbegin(), all.cend());
    for (const QString &name : all) {
        const QString stem = name.chopped(4);
        if (name.endsWith(u".ann") && known.contains(stem + u".txt"_s)) {
            m_names.append(stem);
        }
    }
    if (m_names.isEmpty()) {
        m_names.append(QString()); // asked for, it is not there
    }
}

Result<std::optional<ReadArticle>> BratSource::next()
{
    if (m_names.isEmpty()) {
        return std::nullopt;
    }
    const QString name = m_names.takeFirst();
    if (name.isEmpty()) {
        return failure(ErrorCode::Malformed, m_path, u"no .txt with an .ann beside it"_s);
    }
    const auto text = m_files.read(name + u".txt"_s);
    const auto ann = m_files.read(name + u".ann"_s);
    if (!text || !ann) {
        return failure(text ? ann.error() : text.error());
    }
    const QString raw = decodeText(*text).text;
    if (raw.trimmed().isEmpty()) {
        return failure(ErrorCode::NoText, name + u".txt"_s);
    }
    AnnReader reader(raw, name + u".ann"_s);
    nameAfterFile(reader.assembly().article(), name + u".txt"_s);
    auto read = reader.run(QString::fromUtf8(*ann));
    if (!read) {
        return failure(read.error());
    }
    return std::optional(std::move(*read));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/refireader.h>

#include <formats/reficodes.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/offsetmap.h>
#include <text/storabletext.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostProjectBytes = 1LL << 30;

/// The time of any xsd:dateTime, in UTC.
QDateTime timeOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

/// Programs do not agree whether CR LF is one character or two: the selections' own words tell.
bool countsLineEndAsOne(const RefiProject::Source &source, const QString &raw, const QString &text)
{
    if (!raw.contains(u"\r\n")) {
        return false;
    }
    const OffsetMap rawOffsets(raw);
    const OffsetMap offsets(text);
    qsizetype asTwo = 0;
    qsizetype asOne = 0;
    for (const RefiProject::Selection &selection : source.selections) {
        const QString words = selection.name.simplified().left(20);
        const auto begins = [&](const OffsetMap &map, const QString &in) {
            return QStringView(in)
                .mid(map.fromCodePoints(selection.start), 200)
                .toString()
                .simplified()
                .startsWith(words);
        };
        if (!words.isEmpty()) {
            asTwo += begins(rawOffsets, raw) ? 1 : 0;
            asOne += begins(offsets, text) ? 1 : 0;
        }
    }
    return asOne >= asTwo;
}

struct Label
{
    AnnotationKind kind = AnnotationKind::Highlight;
    QString tag;
};

/// What a code is to us, and what becomes of the annotation it is on.
class CodeReader
{
public:
    explicit CodeReader(const RefiProject &project)
        : m_project(project)
    {
        for (const AnnotationKind kind :
             {AnnotationKind::Entity, AnnotationKind::Mention, AnnotationKind::Cue,
              AnnotationKind::Quotation, AnnotationKind::Highlight}) {
            m_kinds.insert(RefiCodes::kindGuid(kind), kind);
        }
    }

    /// One annotation for each label; names and a status belong to all of them.
    [[nodiscard]] QList<Annotation> annotations(const QStringList &codes) const
    {
        Annotation shared;
        QList<Label> labels;
        for (const QString &guid : codes) {
            const RefiProject::Code code = m_project.codes.value(guid);
            if (code.parent == RefiCodes::nameGuid()) {
                shared.entity = code.name;
            } else if (code.parent == RefiCodes::statusGuid()) {
                shared.status = annotationStatus(code.name).value_or(AnnotationStatus::Accepted);
            } else if (m_kinds.contains(guid)) {
                labels.append({m_kinds.value(guid), {}});
            } else if (m_kinds.contains(code.parent)) {
                labels.append({m_kinds.value(code.parent), code.name});
            } else {
                labels.append({AnnotationKind::Highlight, code.name});
            }
        }
        QList<Annotation> list;
        for (const Label &label : std::as_const(labels)) {
            Annotation annotation = shared;
            annotation.kind = label.kind;
            annotation.tag = label.tag;
            list.append(annotation);
        }
        if (list.isEmpty()) {
            list.append(shared); // selected, and nothing said of it but perhaps a note
        }
        return list;
    }

private:
    const RefiProject &m_project;
    QHash<QString, AnnotationKind> m_kinds;
};

} // namespace

RefiSource::RefiSource(FileSource &files, const QString &path)
    : m_files(files)
    , m_path(path)
{
}

Result<void> RefiSource::open()
{
    QString name;
    for (const QString &file : m_files.names()) {
        if (file.endsWith(u".qde") && (name.isEmpty() || file == u"project.qde")) {
            name = file;
        }
    }
    if (name.isEmpty()) {
        return failure(ErrorCode::Malformed, m_path, u"there is no project.qde in it"_s);
    }
    const auto bytes = m_files.read(name, mostProjectBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    auto project = readRefiProject(*bytes);
    if (!project) {
        Error error = project.error();
        error.subject = m_path;
        return failure(error);
    }
    m_project = std::move(*project);
    return {};
}

Result<QByteArray> RefiSource::internalFile(const QString &path)
{
    const QString name = path.mid(qsizetype(qstrlen("internal://")));
    for (const QString &file : m_files.names()) {
        if (file.compare(u"sources/"_s + name, Qt::CaseInsensitive) == 0 || file == name) {
            return m_files.read(file);
        }
    }
    return failure(ErrorCode::Malformed, m_path, u"the file %1 is not in it"_s.arg(name));
}

Result<QString> RefiSource::textOf(const RefiProject::Source &source)
{
    if (source.path.isEmpty()) {
        return source.content;
    }
    if (!source.path.startsWith(u"internal://")) {
        // Following it would read whatever file of this computer the project names.
        return source.selections.isEmpty()
                   ? Result<QString>(QString())
                   : failure(
                         ErrorCode::Malformed, m_path,
                         u"the text of \"%1\" lies outside the project"_s.arg(source.name),
                         source.line);
    }
    const auto bytes = internalFile(source.path);
    if (!bytes) {
        return failure(bytes.error());
    }
    return decodeText(*bytes).text;
}

QString RefiSource::noteText(const QStringList &references)
{
    QStringList texts;
    for (const QString &reference : references) {
        const RefiProject::Note note = m_project->notes.value(reference);
        QString text = note.content;
        if (text.isEmpty() && note.path.startsWith(u"internal://")) {
            const auto bytes = internalFile(note.path);
            text = bytes ? storableText(decodeText(*bytes).text) : QString();
        }
        if (!text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts.join(u"\n\n"_s);
}

Result<ReadArticle> RefiSource::article(const RefiProject::Source &source, const QString &text)
{
    ReadArticle read;
    read.raw = text;
    const CanonicalText canonical(text);
    Article &head = read.content.article;
    head.text = canonical.text();
    const auto variable = [&](const QString &name) {
        return source.variables.value(refiVariableGuid(name));
    };
    const bool isOurs = source.variables.contains(refiVariableGuid(u"Key"_s)) ||
                        source.variables.contains(refiVariableGuid(u"Title"_s));
    head.key = isOurs ? variable(u"Key"_s) : source.name;
    head.source = variable(u"Source"_s);
    head.title = isOurs ? variable(u"Title"_s) : source.name;
    head.byline = variable(u"Byline"_s);
    head.language = variable(u"Language"_s);
    head.published = QDate::fromString(variable(u"Published"_s), Qt::ISODate);
    head.imported = timeOf(variable(u"Imported"_s));
    const bool asOne =
        m_project->origin != u"Quoth" && countsLineEndAsOne(source, text, canonical.text());
    const QString &counted = asOne ? canonical.text() : read.raw;
    const OffsetMap offsets(counted);
    const CodeReader codes(*m_project);
    AnnotationSet &set = read.content.set;
    QHash<QString, qint64> ids;
    const auto add = [&](const QList<Annotation> &annotations, Span span) {
        const qint64 first = set.annotations.size() + 1;
        for (Annotation annotation : annotations) {
            annotation.id = set.annotations.size() + 1;
            annotation.span = span;
            annotation.words = span.in(head.text).toString();
            set.annotations.append(annotation);
        }
        return first;
    };
    for (const RefiProject::Selection &selection : source.selections) {
        const Span place{selection.start, selection.end};
        if (!place.isWithin(offsets.codePointLength())) {
            return failure(
                ErrorCode::Malformed, m_path, u"a selection lies outside the text"_s,
                selection.line);
        }
        QList<Annotation> annotations = codes.annotations(selection.codes);
        for (Annotation &annotation : annotations) {
            annotation.author = m_project->users.value(selection.user);
            annotation.created = timeOf(selection.created);
            annotation.modified = timeOf(selection.modified);
        }
        const QString note = noteText(selection.notes);
        annotations.first().note = note.isEmpty() ? selection.description : note;
        const Span span = offsets.fromCodePoints(place);
        ids.insert(selection.guid, add(annotations, asOne ? span : canonical.fromRaw(span)));
    }
    if (!source.codes.isEmpty() || !source.notes.isEmpty()) {
        QList<Annotation> annotations = codes.annotations(source.codes);
        annotations.first().note = noteText(source.notes);
        add(annotations, {0, head.text.size()});
    }
    for (const RefiProject::Link &link : m_project->links) {
        if (!ids.contains(link.from) || !ids.contains(link.to)) {
            continue;
        }
        const QString related = identifier(RelationKind::Related);
        const auto kind = relationKind(link.name);
        QString name = kind ? QString() : link.name;
        if (name.startsWith(related + u": "_s)) {
            name = name.mid(related.size() + 2);
        }
        set.relations.append(
            {set.relations.size() + 1, kind.value_or(RelationKind::Related), ids.value(link.from),
             ids.value(link.to), name});
    }
    std::stable_sort(
        set.annotations.begin(), set.annotations.end(),
        [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
    return read;
}

Result<std::optional<ReadArticle>> RefiSource::next()
{
    if (!m_project && !m_isAtEnd) {
        if (const auto opened = open(); !opened) {
            m_isAtEnd = true;
            return failure(opened.error());
        }
    }
    while (!m_isAtEnd && m_next < m_project->sources.size()) {
        const RefiProject::Source &source = m_project->sources[m_next++];
        const auto text = textOf(source);
        if (!text) {
            m_isAtEnd = true;
            return failure(text.error());
        }
        if (text->trimmed().isEmpty()) {
            continue; // a picture, or nothing yet
        }
        auto read = article(source, *text);
        if (!read) {
            m_isAtEnd = true;
            return failure(read.error());
        }
        nameAfterFile(read->content.article, m_path, int(m_next));
        return std::optional<ReadArticle>(std::move(*read));
    }
    m_isAtEnd = true;
    return std::optional<ReadArticle>();
}

} // namespace Quoth

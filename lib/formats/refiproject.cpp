// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/refiproject.h>

#include <text/storabletext.h>

#include <QXmlStreamReader>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString guidOf(const QXmlStreamReader &xml, const QString &attribute)
{
    QString guid = xml.attributes().value(attribute).toString().trimmed().toLower();
    if (guid.startsWith(u'{') && guid.endsWith(u'}')) {
        guid = guid.mid(1, guid.size() - 2);
    }
    return guid;
}

QString textOf(const QXmlStreamReader &xml, const QString &attribute)
{
    return storableText(xml.attributes().value(attribute).toString());
}

/// Walks through the elements; each open one that matters is on one of the stacks.
class ProjectReader
{
public:
    explicit ProjectReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    Result<RefiProject> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"Project") {
            return broken(u"it is no REFI-QDA project"_s);
        }
        m_path.append(u"Project"_s);
        m_project.origin = textOf(m_xml, u"origin"_s);
        while (!m_path.isEmpty() && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (m_path.size() > 200) {
                    return broken(u"elements nest too deeply"_s);
                }
                m_path.append(m_xml.name().toString());
                start(m_path.last());
                break;
            case QXmlStreamReader::EndElement:
                end(m_path.takeLast());
                break;
            default:
                break;
            }
            if (!m_fault.isEmpty()) {
                return broken(m_fault);
            }
        }
        if (m_xml.hasError()) {
            return broken(m_xml.errorString());
        }
        return std::move(m_project);
    }

private:
    tl::unexpected<Error> broken(const QString &detail) const
    {
        return failure(
            ErrorCode::Malformed, {}, m_xml.hasError() ? m_xml.errorString() : detail,
            int(m_xml.lineNumber()));
    }

    [[nodiscard]] bool isIn(QStringView parent) const
    {
        return m_path.size() > 1 && m_path[m_path.size() - 2] == parent;
    }

    void start(const QString &name)
    {
        if (name == u"Code") {
            const QString outer = m_codes.isEmpty() ? QString() : m_codes.first();
            m_codes.append(guidOf(m_xml, u"guid"_s));
            m_project.codes.insert(m_codes.last(), {textOf(m_xml, u"name"_s), outer});
        } else if (name == u"User") {
            m_project.users.insert(guidOf(m_xml, u"guid"_s), textOf(m_xml, u"name"_s));
        } else if (name == u"Variable") {
            m_project.variables.insert(guidOf(m_xml, u"guid"_s), textOf(m_xml, u"name"_s));
        } else if (name == u"TextSource" || name == u"Representation") {
            startSource();
        } else if (name == u"PlainTextSelection" && m_isInSource) {
            startSelection();
        } else if (name == u"Note") {
            m_note = guidOf(m_xml, u"guid"_s);
            m_project.notes.insert(m_note, {textOf(m_xml, u"plainTextPath"_s), {}});
        } else if (name == u"Link") {
            m_project.links.append(
                {textOf(m_xml, u"name"_s), guidOf(m_xml, u"originGUID"_s),
                 guidOf(m_xml, u"targetGUID"_s)});
        } else {
            startReference(name);
        }
    }

    void startSource()
    {
        RefiProject::Source source;
        source.guid = guidOf(m_xml, u"guid"_s);
        source.name = textOf(m_xml, u"name"_s);
        source.path = m_xml.attributes().value(u"plainTextPath"_s).toString();
        source.line = int(m_xml.lineNumber());
        m_project.sources.append(source);
        m_isInSource = true;
    }

    void startSelection()
    {
        RefiProject::Selection selection;
        selection.guid = guidOf(m_xml, u"guid"_s);
        selection.name = textOf(m_xml, u"name"_s);
        selection.user = guidOf(m_xml, u"creatingUser"_s);
        selection.created = textOf(m_xml, u"creationDateTime"_s);
        selection.modified = textOf(m_xml, u"modifiedDateTime"_s);
        selection.line = int(m_xml.lineNumber());
        bool isStart = false;
        bool isEnd = false;
        selection.start = m_xml.attributes().value(u"startPosition"_s).toLongLong(&isStart);
        selection.end = m_xml.attributes().value(u"endPosition"_s).toLongLong(&isEnd);
        if (!isStart || !isEnd) {
            m_fault = u"a selection without positions"_s;
        }
        m_project.sources.last().selections.append(selection);
        m_isInSelection = true;
    }

    void startReference(const QString &name)
    {
        if (name == u"PlainTextContent" || name == u"Description" || name.endsWith(u"Value")) {
            if (name != u"VariableValue") {
                takeText(name);
            }
        } else if (name == u"CodeRef" && m_isInSource) {
            codes().append(guidOf(m_xml, u"targetGUID"_s));
        } else if (name == u"NoteRef" && m_isInSource) {
            notes().append(guidOf(m_xml, u"targetGUID"_s));
        } else if (name == u"VariableRef") {
            m_variable = guidOf(m_xml, u"targetGUID"_s);
        }
    }

    void takeText(const QString &name)
    {
        const bool isOfSelection = isIn(u"PlainTextSelection");
        const bool isOfValue = isIn(u"VariableValue");
        const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        m_path.removeLast();
        if (name == u"PlainTextContent") {
            if (m_isInSource) {
                m_project.sources.last().content = text;
            } else if (!m_note.isEmpty()) {
                m_project.notes[m_note].content = storableText(text);
            }
        } else if (name == u"Description") {
            if (isOfSelection && m_isInSelection) {
                m_project.sources.last().selections.last().description = storableText(text);
            }
        } else if (isOfValue && m_isInSource) {
            m_project.sources.last().variables.insert(m_variable, storableText(text));
        }
    }

    QStringList &codes()
    {
        RefiProject::Source &source = m_project.sources.last();
        return m_isInSelection ? source.selections.last().codes : source.codes;
    }

    QStringList &notes()
    {
        RefiProject::Source &source = m_project.sources.last();
        return m_isInSelection ? source.selections.last().notes : source.notes;
    }

    void end(const QString &name)
    {
        if (name == u"Code") {
            m_codes.removeLast();
        } else if (name == u"TextSource" || name == u"Representation") {
            m_isInSource = false;
        } else if (name == u"PlainTextSelection") {
            m_isInSelection = false;
        } else if (name == u"Note") {
            m_note.clear();
        }
    }

    QXmlStreamReader m_xml;
    RefiProject m_project;
    QStringList m_path;
    QStringList m_codes; // the open ones
    QString m_note;
    QString m_variable;
    QString m_fault;
    bool m_isInSource = false;
    bool m_isInSelection = false;
};

} // namespace

Result<RefiProject> readRefiProject(const QByteArray &bytes)
{
    return ProjectReader(bytes).read();
}

} // namespace Quoth

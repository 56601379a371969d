// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/htmltree.h>

#include <QHash>

namespace Quoth {

namespace {

bool isNameEnd(char byte)
{
    return byte == '>' || byte == '/' || byte == ' ' || byte == '\t' || byte == '\n' ||
           byte == '\r' || byte == '\f';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Elements that never hold others, or that end by themselves where the next one begins.
bool opensNothing(const QByteArray &name)
{
    static const QList<QByteArray> names = {
        "area",  "base",   "br",    "col",   "embed", "hr",   "img",  "input", "link",   "meta",
        "param", "source", "track", "wbr",   "p",     "li",   "dt",   "dd",    "option", "tr",
        "td",    "th",     "tbody", "thead", "tfoot", "html", "head", "body"};
    return names.contains(name);
}

/// Their contents are no markup.
bool holdsText(const QByteArray &name)
{
    static const QList<QByteArray> names = {"script", "style",  "textarea", "title",
                                            "xmp",    "iframe", "noembed",  "noframes"};
    return names.contains(name);
}

/// Walks over the tags of a page and copies all but those that would nest too deep.
class Flattener
{
public:
    Flattener(const QByteArray &page, int mostDepth)
        : m_page(page)
        , m_mostDepth(mostDepth)
    {
        m_flat.reserve(page.size());
    }

    QByteArray flattened()
    {
        while (m_at < m_page.size()) {
            const qsizetype tag = m_page.indexOf('<', m_at);
            if (tag < 0) {
                break;
            }
            keep(tag);
            passTag();
        }
        keep(m_page.size());
        return m_flat;
    }

private:
    void keep(qsizetype end)
    {
        m_flat.append(m_page.constData() + m_at, end - m_at);
        m_at = end;
    }

    void passTag()
    {
        if (m_page.mid(m_at, 4) == "<!--") {
            const qsizetype end = m_page.indexOf("-->", m_at + 4);
            keep(end < 0 ? m_page.size() : end + 3);
            return;
        }
        const bool isEnd = m_at + 1 < m_page.size() && m_page[m_at + 1] == '/';
        const qsizetype start = m_at + (isEnd ? 2 : 1);
        if (start >= m_page.size() || !isLetter(m_page[start])) {
            keep(m_at + 1);
            return;
        }
        qsizetype nameEnd = start;
        while (nameEnd < m_page.size() && !isNameEnd(m_page[nameEnd])) {
            ++nameEnd;
        }
        const QByteArray name =
            m_page.mid(start, std::min<qsizetype>(nameEnd - start, 64)).toLower();
        const qsizetype close = tagEnd(nameEnd);
        if (isEnd ? isDroppedEnd(name) : isDroppedStart(name, close)) {
            m_at = close;
        } else if (m_attributesEnd < close) {
            keep(m_attributesEnd);
            m_flat.append('>');
            m_at = close;
        } else {
            keep(close);
        }
        if (!isEnd && holdsText(name)) {
            passText(name);
        }
    }

    /// Behind the tag's `>`, which does not count inside the marks of a value. Notes where the last
    /// attribute ends that is still read: the parser compares each with all before it.
    qsizetype tagEnd(qsizetype at)
    {
        constexpr int mostRead = 500;
        char mark = 0;
        int words = 0;
        m_attributesEnd = m_page.size();
        for (; at < m_page.size(); ++at) {
            const char byte = m_page[at];
            if (mark == 0 && byte != '>' && byte != '=' && !isNameEnd(byte) &&
                isNameEnd(m_page[at - 1]) && ++words > mostRead) {
                m_attributesEnd = std::min(m_attributesEnd, at);
            }
            if (mark != 0) {
                mark = byte == mark ? 0 : mark;
            } else if ((byte == '"' || byte == '\'') && m_page[at - 1] == '=') {
                mark = byte;
            } else if (byte == '>') {
                return at + 1;
            }
        }
        return m_page.size();
    }

    bool isDroppedStart(const QByteArray &name, qsizetype close)
    {
        const bool isClosed = close >= 2 && m_page[close - 2] == '/';
        if (opensNothing(name) || (isClosed && !isLetter(name[0]))) {
            return false;
        }
        if (m_depth >= m_mostDepth) {
            ++m_dropped[name];
            return true;
        }
        ++m_depth;
        return false;
    }

    bool isDroppedEnd(const QByteArray &name)
    {
        if (opensNothing(name)) {
            return false;
        }
        const auto dropped = m_dropped.find(name);
        if (dropped != m_dropped.end() && *dropped > 0) {
            --*dropped;
            return true;
        }
        m_depth = std::max(0, m_depth - 1);
        return false;
    }

    void passText(const QByteArray &name)
    {
        for (qsizetype at = m_page.indexOf("</", m_at); at >= 0;
             at = m_page.indexOf("</", at + 2)) {
            if (m_page.mid(at + 2, name.size()).toLower() == name) {
                keep(at);
                return;
            }
        }
        keep(m_page.size());
    }

    const QByteArray &m_page;
    int m_mostDepth;
    QByteArray m_flat;
    qsizetype m_at = 0;
    qsizetype m_attributesEnd = 0; ///< of the tag that is passed
    int m_depth = 0;
    QHash<QByteArray, int> m_dropped;
};

} // namespace

QByteArray flattenedDeepTags(const QByteArray &utf8, int mostDepth)
{
    return Flattener(utf8, mostDepth).flattened();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

class QXmlStreamReader;
class QXmlStreamAttributes;

namespace Quoth {

/// An element of a TEI text that says something about the words in it.
struct TeiMark
{
    QString element; ///< "said", "persName"
    QString id;
    QString who;
    QString reference;
    QString next;
    QString previous;
    QString counterpart; ///< corresp
    QString type;
    QString when;
    bool isDirect = true;
    Span raw; ///< in TeiText::raw()
};

/// Reads the `<text>` of a TEI document into plain text. Where the document asks for its white
/// space to be preserved it is; elsewhere runs of it are one space and paragraphs stand apart by an
/// empty line, as people lay out XML for the eye.
class TeiText
{
public:
    /// The reader stands at the start of `<text>`, and afterwards at its end. False where the
    /// document is broken; the reader knows why.
    bool read(QXmlStreamReader &xml);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The characters of the document as they stood there: what pointers count in.
    [[nodiscard]] const QString &raw() const { return m_raw; }
    [[nodiscard]] const QList<TeiMark> &marks() const { return m_marks; }
    /// Where the element of that id lies in raw(), null for none.
    [[nodiscard]] Span element(const QString &id) const { return m_elements.value(id); }
    /// The place in text() of a place in raw(). White space at the edges is left out, where it was
    /// not preserved.
    [[nodiscard]] Span toText(Span raw) const;

private:
    struct Open
    {
        QString name;
        QString id;
        qsizetype start = 0;
        qsizetype mark = -1;
        bool isPreserved = false;
        bool isBlock = false;
    };

    void open(QXmlStreamReader &xml);
    void close();
    void take(QStringView characters);
    void takeUnit(QChar unit);
    void breakParagraph();

    QString m_raw;
    QString m_text;
    QList<qsizetype> m_places; ///< in m_text, of each unit of m_raw
    QHash<QString, Span> m_elements;
    QList<TeiMark> m_marks;
    QList<Open> m_open;
    QChar m_glyph; ///< what the open `<g>` stands for
    bool m_isSpaceDue = false;
    bool m_isBreakDue = false;
};

} // namespace Quoth

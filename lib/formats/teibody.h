// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/teinames.h>

#include <QHash>

class QXmlStreamWriter;

namespace Quoth {

/// Writes the body of one article's TEI document: its text with the names and quotations marked in
/// it as far as elements can nest.
///
/// The string value of the body is the article's text, character for character: line ends stand
/// between the paragraphs, and what XML cannot hold is a `<g>` around U+FFFD that names it. So a
/// place in the text is a place in the body, and whatever marks are left out here stand off it.
class TeiBody
{
public:
    TeiBody(const AnnotatedArticle &article, const TeiNames &names, const QString &prefix);

    void write(QXmlStreamWriter &xml) const;

private:
    struct Piece
    {
        Span span;
        qsizetype annotation = 0; ///< index in the set
        int number = 0;           ///< of the pieces of one annotation, from 1
        int count = 0;
    };

    void collectLines();
    void collectPieces();
    void writeLine(QXmlStreamWriter &xml, Span line, const QString &element) const;
    void openPiece(QXmlStreamWriter &xml, const Piece &piece) const;
    void openQuotation(QXmlStreamWriter &xml, const Piece &piece) const;
    void openName(QXmlStreamWriter &xml, const Annotation &annotation) const;
    void writeText(QXmlStreamWriter &xml, Span span) const;
    [[nodiscard]] QString speaker(const Annotation &quotation) const;
    [[nodiscard]] QString id(const Piece &piece, int number) const;

    const AnnotatedArticle &m_article;
    const TeiNames &m_names;
    QString m_prefix;
    QList<Span> m_lines;   // those that hold something
    QList<Piece> m_pieces; // nested, in the order in which they begin
    QHash<qint64, QString> m_speakers;
};

} // namespace Quoth

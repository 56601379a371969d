// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/marginlabels.h>
#include <reader/marginpicture.h>
#include <reader/pagesight.h>
#include <reader/readertheme.h>

#include <QRectF>

#include <functional>

class QPainter;

namespace Quoth {

/// The margin beside the text, in which a page can be read as "who speaks where": a bracket beside
/// each quotation in sight, with the speaker's name.
class SpeechMargin
{
public:
    struct Bracket
    {
        qint64 id = 0; ///< of the first quotation in it
        QList<qint64> ids;
        QString name;
        qreal top = 0;
        qreal bottom = 0;
        qreal firstBaseline = 0;
        qreal lastBaseline = 0;
        qsizetype longest = 0; ///< length of the quotation that decides how it is drawn
        int level = 0;         ///< further out where brackets stand side by side
        bool isDotted = false;
        bool isSettled = false;
    };
    struct Label
    {
        QString text; ///< of one or two lines
        QRectF area;
        qsizetype bracket = 0;
    };

    using MarksIn = std::function<QList<Mark>(qsizetype block)>;
    using NameOf = std::function<QString(const Mark &quotation)>;

    /// Finds out what stands in the margin. `edge` is where the text begins (or ends, if the margin
    /// is to the right of it), `space` how wide the margin is.
    void arrange(
        ReaderPage &page, const PageSight &sight, const MarksIn &marksIn, const NameOf &nameOf,
        qreal edge, qreal space, bool isRightOfText);

    /// What it shows, to be compared.
    [[nodiscard]] QList<MarginItem> picture() const;

    /// Paints what touches these rows.
    void paint(
        QPainter &painter, PixelRows rows, const ReaderTheme &theme, const QSet<qint64> &lit) const;

    /// The quotation whose bracket or name is at a place, 0 for none.
    [[nodiscard]] qint64 quotationAt(QPointF place) const;

    [[nodiscard]] const QList<Bracket> &brackets() const { return m_brackets; }
    [[nodiscard]] const QList<Label> &labels() const { return m_labels; }

private:
    void
    collect(ReaderPage &page, const SeenBlock &seen, const MarksIn &marksIn, const NameOf &nameOf);
    void paintBracket(QPainter &painter, const Bracket &bracket, qreal thickness) const;
    void addOrMerge(Bracket bracket, qreal lineHeight);
    void setLevels();
    void placeLabels(qreal viewHeight);
    /// The name as it fits beside its bracket: in two lines where those have the height.
    [[nodiscard]] QString fittedName(qsizetype index, qreal baseline, qreal room) const;
    [[nodiscard]] QSizeF sizeOf(const QString &label) const;
    [[nodiscard]] qreal xOf(const Bracket &bracket) const;
    /// Where the outermost of the brackets that stand side by side with one is.
    [[nodiscard]] qreal outermostSpine(qsizetype index) const;

    QList<Bracket> m_brackets;
    QList<Label> m_labels;
    MarginLabels m_words;
    qreal m_em = 0;
    qreal m_edge = 0;
    qreal m_space = 0;
    bool m_isRightOfText = false;
};

} // namespace Quoth

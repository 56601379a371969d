// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/marginlabels.h>
#include <reader/marginpicture.h>
#include <reader/pagesight.h>
#include <reader/taglook.h>

#include <QRectF>

#include <functional>

class QPainter;

namespace Quoth {

/// The margin behind the text, where a page can be read as "what is it about": a stripe beside each
/// of the reader's own highlights in sight, with its tag's name, or with the name's first letter
/// where there is no room for more. Tints are few; here no two tags look the same.
class TagMargin
{
public:
    struct Stripe
    {
        QList<qint64> ids; ///< of highlights with one tag on neighbouring lines
        QString tag;
        qreal top = 0;
        qreal bottom = 0;
        qreal firstBaseline = 0;
        qreal lastBaseline = 0;
        int lane = 0; ///< further out where stripes stand side by side
        bool isSettled = false;
    };
    struct Badge
    {
        QString text;
        QRectF area;
        qsizetype stripe = 0;
        bool isLetter = false; ///< in a box, instead of the name
    };

    using MarksIn = std::function<QList<Mark>(qsizetype block)>;

    /// Finds out what stands in the margin. `edge` is where the text ends (or begins, if the margin
    /// is to the left of it), `space` how wide the margin is.
    void arrange(
        ReaderPage &page, const PageSight &sight, const MarksIn &marksIn, qreal edge, qreal space,
        bool isLeftOfText);

    /// What it shows, to be compared.
    [[nodiscard]] QList<MarginItem> picture() const;

    /// Paints what touches these rows.
    void paint(
        QPainter &painter, PixelRows rows, const ReaderTheme &theme, const TagInks &inks,
        const QSet<qint64> &lit) const;

    /// The highlight whose stripe or name is at a place, 0 for none.
    [[nodiscard]] qint64 highlightAt(QPointF place) const;

    [[nodiscard]] const QList<Stripe> &stripes() const { return m_stripes; }
    [[nodiscard]] const QList<Badge> &badges() const { return m_badges; }

private:
    void collect(ReaderPage &page, const SeenBlock &seen, const MarksIn &marksIn);
    void addOrMerge(const Stripe &stripe, qreal lineHeight);
    void setLanes();
    void placeBadges(qreal viewHeight);
    [[nodiscard]] qreal xOf(const Stripe &stripe) const;
    [[nodiscard]] int outermostLane(qsizetype index) const;
    /// A box of that width, so far out from the outermost stripe.
    [[nodiscard]] QRectF boxAt(qreal distance, qreal baseline, QSizeF size) const;

    QList<Stripe> m_stripes;
    QList<Badge> m_badges;
    MarginLabels m_words;
    qreal m_em = 0;
    qreal m_edge = 0;
    qreal m_space = 0;
    qreal m_gap = 0; ///< ems, from the text to the innermost stripe
    bool m_isLeftOfText = false;
};

} // namespace Quoth

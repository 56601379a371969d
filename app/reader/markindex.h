// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>
#include <reader/textblocks.h>

#include <text/annotationset.h>

#include <QHash>

#include <bitset>
#include <functional>
#include <optional>
#include <vector>

namespace Quoth {

/// The marks of an article, found by block and by id. Each block keeps those that touch it, in
/// reading order; the few that run over very many blocks stand in a list of their own. So asking
/// for a block's marks, adding and removing one cost what that block holds, not the article.
class MarkIndex
{
public:
    /// `wants` sees each mark and may refuse it.
    void reset(
        const QList<Annotation> &annotations, const TextBlocks &blocks,
        const std::function<bool(const Mark &)> &wants = {});
    void clear();
    void insert(const Mark &mark, const TextBlocks &blocks);
    void remove(qint64 id, const TextBlocks &blocks);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_starts.size()); }
    [[nodiscard]] std::optional<Mark> find(qint64 id, const TextBlocks &blocks) const;

    /// Rejected marks are left out everywhere below unless they are to be seen.
    void setRejectedVisible(bool visible)
    {
        m_rejectedVisible = visible;
        m_asked.clear();
    }
    [[nodiscard]] bool isVisible(const Mark &mark) const
    {
        return (m_rejectedVisible || mark.status != AnnotationStatus::Rejected) &&
               !m_hidden.test(static_cast<std::size_t>(kindOf(mark.style)));
    }
    using Kinds = std::bitset<markKindCount>;
    /// Marks of these kinds are left out too.
    void setHidden(const Kinds &kinds)
    {
        m_hidden = kinds;
        m_asked.clear();
    }
    [[nodiscard]] const Kinds &hidden() const { return m_hidden; }

    /// All that touch the block, in reading order.
    [[nodiscard]] QList<Mark> marksIn(qsizetype block) const;
    /// All that cover the position (an end counts as covered, a gap between pieces too), the
    /// innermost first.
    [[nodiscard]] QList<Mark> marksAt(qsizetype position, const TextBlocks &blocks) const;

    /// The next one in reading order behind a mark, or behind a place (a mark without id).
    [[nodiscard]] std::optional<Mark> after(const Mark &mark, const TextBlocks &blocks) const;
    [[nodiscard]] std::optional<Mark> before(const Mark &mark, const TextBlocks &blocks) const;

private:
    static constexpr qsizetype manyBlocks = 32;

    /// A mark as it is kept, in a third of the space: there may be hundreds of thousands.
    struct Kept
    {
        qint64 id;
        qint32 start;
        qint32 end;
        quint32 entity;    ///< into m_names, as the tag
        quint32 tag : 24;  ///< no article has sixteen million of them
        quint32 style : 5; ///< MarkStyle
        quint32 status : 3;
    };
    static_assert(sizeof(Kept) == 24);
    struct Place
    {
        qint64 id = 0;
        qint32 start = 0;
        friend bool operator<(const Place &a, const Place &b) { return a.id < b.id; }
    };
    struct LongMark
    {
        Mark mark;
        qsizetype firstBlock = 0;
        qsizetype lastBlock = 0;
    };
    static bool isBefore(const Kept &a, const Kept &b);

    [[nodiscard]] quint32 numberOf(const QString &name);
    [[nodiscard]] Kept kept(const Mark &mark);
    [[nodiscard]] Mark markFrom(const Kept &kept) const;
    [[nodiscard]] QList<Mark> collect(qsizetype block) const;
    [[nodiscard]] QList<Mark> beginningIn(qsizetype block, const TextBlocks &blocks) const;
    [[nodiscard]] const LongMark *findLong(qint64 id) const;
    [[nodiscard]] std::vector<Place>::const_iterator placeOf(qint64 id) const;

    std::vector<QList<Kept>> m_blocks;
    QList<LongMark> m_long;
    std::vector<Place> m_starts; ///< by id
    QList<QString> m_names;
    QHash<QString, quint32> m_nameNumbers;
    QHash<qint64, QList<Span>> m_fragments; ///< of the few that have some
    bool m_rejectedVisible = false;
    Kinds m_hidden;
    /// What the blocks in sight were found to hold: at each step of scrolling all are asked again.
    mutable QHash<qsizetype, QList<Mark>> m_asked;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>
#include <reader/textblocks.h>

#include <text/annotationset.h>

#include <QHash>

#include <optional>
#include <vector>

namespace Quoth {

/// The marks of an article, found by block and by id. Each block keeps those that touch it, in
/// reading order; the few that run over very many blocks stand in a list of their own. So asking
/// for a block's marks, adding and removing one cost what that block holds, not the article.
class MarkIndex
{
public:
    void reset(const QList<Annotation> &annotations, const TextBlocks &blocks);
    void clear();
    void insert(const Mark &mark, const TextBlocks &blocks);
    void remove(qint64 id, const TextBlocks &blocks);

    [[nodiscard]] qsizetype count() const { return m_spans.size(); }
    [[nodiscard]] std::optional<Mark> find(qint64 id, const TextBlocks &blocks) const;

    /// Rejected marks are left out everywhere below unless they are to be seen.
    void setRejectedVisible(bool visible) { m_rejectedVisible = visible; }
    [[nodiscard]] bool isVisible(const Mark &mark) const
    {
        return m_rejectedVisible || mark.status != AnnotationStatus::Rejected;
    }

    /// All that touch the block, in reading order.
    [[nodiscard]] QList<Mark> marksIn(qsizetype block) const;
    /// All that cover the position (an end counts as covered), the innermost first.
    [[nodiscard]] QList<Mark> marksAt(qsizetype position, const TextBlocks &blocks) const;

    /// The next one in reading order behind a mark, or behind a place (a mark without id).
    [[nodiscard]] std::optional<Mark> after(const Mark &mark, const TextBlocks &blocks) const;
    [[nodiscard]] std::optional<Mark> before(const Mark &mark, const TextBlocks &blocks) const;

private:
    static constexpr qsizetype manyBlocks = 32;

    struct LongMark
    {
        Mark mark;
        qsizetype firstBlock = 0;
        qsizetype lastBlock = 0;
    };

    [[nodiscard]] QList<Mark> beginningIn(qsizetype block, const TextBlocks &blocks) const;

    std::vector<QList<Mark>> m_blocks;
    QList<LongMark> m_long;
    QHash<qint64, Span> m_spans;
    bool m_rejectedVisible = false;
};

} // namespace Quoth

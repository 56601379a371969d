// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/markindex.h>

#include <algorithm>

namespace Quoth {

namespace {

struct BlockRange
{
    qsizetype first = 0;
    qsizetype last = -1;
};

BlockRange blocksTouchedBy(Span span, const TextBlocks &blocks)
{
    if (blocks.isEmpty() || span.isNull()) {
        return {};
    }
    const qsizetype lastPlace = std::max(span.start, span.end - 1);
    return {blocks.blockAt(span.start), blocks.blockAt(lastPlace)};
}

void insertSorted(QList<Mark> &list, const Mark &mark)
{
    list.insert(std::upper_bound(list.cbegin(), list.cend(), mark) - list.cbegin(), mark);
}

void removeFrom(QList<Mark> &list, qint64 id)
{
    list.removeIf([id](const Mark &mark) { return mark.id == id; });
}

} // namespace

void MarkIndex::clear()
{
    m_blocks.clear();
    m_long.clear();
    m_spans.clear();
}

void MarkIndex::reset(const QList<Annotation> &annotations, const TextBlocks &blocks)
{
    clear();
    m_blocks.resize(std::size_t(blocks.count()));
    m_spans.reserve(annotations.size());
    for (const Annotation &annotation : annotations) {
        const Mark mark = markOf(annotation);
        const BlockRange range = blocksTouchedBy(mark.span, blocks);
        if (range.last < range.first) {
            continue;
        }
        m_spans.insert(mark.id, mark.span);
        if (range.last - range.first >= manyBlocks) {
            m_long.append({mark, range.first, range.last});
            continue;
        }
        for (qsizetype i = range.first; i <= range.last; ++i) {
            m_blocks[std::size_t(i)].append(mark);
        }
    }
    for (QList<Mark> &list : m_blocks) {
        if (!std::is_sorted(list.cbegin(), list.cend())) {
            std::sort(list.begin(), list.end());
        }
    }
}

void MarkIndex::insert(const Mark &mark, const TextBlocks &blocks)
{
    const BlockRange range = blocksTouchedBy(mark.span, blocks);
    if (range.last < range.first) {
        return;
    }
    m_spans.insert(mark.id, mark.span);
    if (range.last - range.first >= manyBlocks) {
        m_long.append({mark, range.first, range.last});
        return;
    }
    for (qsizetype i = range.first; i <= range.last; ++i) {
        insertSorted(m_blocks[std::size_t(i)], mark);
    }
}

void MarkIndex::remove(qint64 id, const TextBlocks &blocks)
{
    const auto found = m_spans.constFind(id);
    if (found == m_spans.cend()) {
        return;
    }
    const BlockRange range = blocksTouchedBy(found.value(), blocks);
    m_spans.erase(found);
    if (range.last - range.first >= manyBlocks) {
        m_long.removeIf([id](const LongMark &candidate) { return candidate.mark.id == id; });
        return;
    }
    for (qsizetype i = range.first; i <= range.last; ++i) {
        removeFrom(m_blocks[std::size_t(i)], id);
    }
}

std::optional<Mark> MarkIndex::find(qint64 id, const TextBlocks &blocks) const
{
    const auto span = m_spans.constFind(id);
    if (span == m_spans.cend()) {
        return std::nullopt;
    }
    const BlockRange range = blocksTouchedBy(span.value(), blocks);
    if (range.last - range.first >= manyBlocks) {
        for (const LongMark &candidate : m_long) {
            if (candidate.mark.id == id) {
                return candidate.mark;
            }
        }
        return std::nullopt;
    }
    const QList<Mark> &list = m_blocks[std::size_t(range.first)];
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [id](const Mark &mark) { return mark.id == id; });
    return found == list.cend() ? std::nullopt : std::optional(*found);
}

QList<Mark> MarkIndex::marksIn(qsizetype block) const
{
    QList<Mark> marks;
    if (block < 0 || std::size_t(block) >= m_blocks.size()) {
        return marks;
    }
    for (const LongMark &candidate : m_long) {
        if (candidate.firstBlock <= block && block <= candidate.lastBlock &&
            isVisible(candidate.mark)) {
            marks.append(candidate.mark);
        }
    }
    std::sort(marks.begin(), marks.end());
    const qsizetype middle = marks.size();
    const QList<Mark> &own = m_blocks[std::size_t(block)];
    std::copy_if(own.cbegin(), own.cend(), std::back_inserter(marks), [this](const Mark &mark) {
        return isVisible(mark);
    });
    std::inplace_merge(marks.begin(), marks.begin() + middle, marks.end());
    return marks;
}

QList<Mark> MarkIndex::marksAt(qsizetype position, const TextBlocks &blocks) const
{
    QList<Mark> marks = marksIn(blocks.blockAt(position));
    marks.removeIf([position](const Mark &mark) {
        return position < mark.span.start || position > mark.span.end;
    });
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
        return a.span.length() < b.span.length();
    });
    return marks;
}

QList<Mark> MarkIndex::beginningIn(qsizetype block, const TextBlocks &blocks) const
{
    QList<Mark> marks = marksIn(block);
    marks.removeIf([&](const Mark &mark) { return blocks.blockAt(mark.span.start) != block; });
    return marks;
}

std::optional<Mark> MarkIndex::after(const Mark &mark, const TextBlocks &blocks) const
{
    for (qsizetype i = blocks.blockAt(mark.span.start); i >= 0 && i < blocks.count(); ++i) {
        if (m_blocks[std::size_t(i)].isEmpty() && m_long.isEmpty()) {
            continue;
        }
        const QList<Mark> marks = beginningIn(i, blocks);
        const auto found = std::upper_bound(marks.cbegin(), marks.cend(), mark);
        if (found != marks.cend()) {
            return *found;
        }
    }
    return std::nullopt;
}

std::optional<Mark> MarkIndex::before(const Mark &mark, const TextBlocks &blocks) const
{
    for (qsizetype i = blocks.blockAt(mark.span.start); i >= 0; --i) {
        if (m_blocks[std::size_t(i)].isEmpty() && m_long.isEmpty()) {
            continue;
        }
        const QList<Mark> marks = beginningIn(i, blocks);
        const auto found = std::lower_bound(marks.cbegin(), marks.cend(), mark);
        if (found != marks.cbegin()) {
            return *std::prev(found);
        }
    }
    return std::nullopt;
}

} // namespace Quoth

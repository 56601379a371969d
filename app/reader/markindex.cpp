// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/markindex.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype mostAsked = 100; // more blocks than are in sight

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
    const qsizetype first = blocks.blockAt(span.start);
    const bool endsHere =
        first + 1 == blocks.count() || lastPlace < blocks.at(first + 1).span.start;
    return {first, endsHere ? first : blocks.blockAt(lastPlace)};
}

} // namespace

bool MarkIndex::isBefore(const Kept &a, const Kept &b)
{
    // As marks are ordered: an outer one before those inside it.
    if (a.start != b.start) {
        return a.start < b.start;
    }
    return a.end != b.end ? a.end > b.end : a.id < b.id;
}

quint32 MarkIndex::numberOf(const QString &name)
{
    if (name.isEmpty()) {
        return 0;
    }
    const auto known = m_nameNumbers.constFind(name);
    if (known != m_nameNumbers.cend()) {
        return known.value();
    }
    const auto number = quint32(m_names.size());
    m_names.append(name);
    m_nameNumbers.insert(name, number);
    return number;
}

MarkIndex::Kept MarkIndex::kept(const Mark &mark)
{
    return {
        mark.id,
        qint32(mark.span.start),
        qint32(mark.span.end),
        numberOf(mark.entity),
        numberOf(mark.tag) & 0xFFFFFFU,
        static_cast<quint32>(mark.style) & 0x1FU,
        static_cast<quint32>(mark.status) & 0x7U};
}

Mark MarkIndex::markFrom(const Kept &kept) const
{
    return {
        kept.id,
        {kept.start, kept.end},
        static_cast<MarkStyle>(kept.style),
        static_cast<AnnotationStatus>(kept.status),
        m_names[kept.entity],
        m_fragments.isEmpty() ? QList<Span>() : m_fragments.value(kept.id),
        m_names[kept.tag]};
}

void MarkIndex::clear()
{
    m_asked.clear();
    m_blocks.clear();
    m_long.clear();
    m_starts.clear();
    m_names = {QString()};
    m_nameNumbers.clear();
    m_fragments.clear();
}

void MarkIndex::reset(
    const QList<Annotation> &annotations, const TextBlocks &blocks,
    const std::function<bool(const Mark &)> &wants)
{
    clear();
    m_blocks.resize(std::size_t(blocks.count()));
    m_starts.reserve(std::size_t(annotations.size()));
    for (const Annotation &annotation : annotations) {
        const Mark mark = markOf(annotation);
        if (wants && !wants(mark)) {
            continue;
        }
        const BlockRange range = blocksTouchedBy(mark.span, blocks);
        if (range.last < range.first) {
            continue;
        }
        m_starts.push_back({mark.id, qint32(mark.span.start)});
        if (range.last - range.first >= manyBlocks) {
            m_long.append({mark, range.first, range.last});
            continue;
        }
        if (!mark.parts.isEmpty()) {
            m_fragments.insert(mark.id, mark.parts);
        }
        const Kept one = kept(mark);
        for (qsizetype i = range.first; i <= range.last; ++i) {
            m_blocks[std::size_t(i)].append(one);
        }
    }
    if (!std::is_sorted(m_starts.cbegin(), m_starts.cend())) {
        std::sort(m_starts.begin(), m_starts.end());
    }
    for (QList<Kept> &list : m_blocks) {
        if (!std::is_sorted(list.cbegin(), list.cend(), isBefore)) {
            std::sort(list.begin(), list.end(), isBefore);
        }
        list.squeeze();
    }
}

void MarkIndex::insert(const Mark &mark, const TextBlocks &blocks)
{
    const BlockRange range = blocksTouchedBy(mark.span, blocks);
    if (range.last < range.first) {
        return;
    }
    m_asked.clear();
    const Place place = {mark.id, qint32(mark.span.start)};
    m_starts.insert(std::upper_bound(m_starts.cbegin(), m_starts.cend(), place), place);
    if (range.last - range.first >= manyBlocks) {
        m_long.append({mark, range.first, range.last});
        return;
    }
    if (!mark.parts.isEmpty()) {
        m_fragments.insert(mark.id, mark.parts);
    }
    const Kept one = kept(mark);
    for (qsizetype i = range.first; i <= range.last; ++i) {
        QList<Kept> &list = m_blocks[std::size_t(i)];
        list.insert(
            std::upper_bound(list.cbegin(), list.cend(), one, isBefore) - list.cbegin(), one);
    }
}

void MarkIndex::remove(qint64 id, const TextBlocks &blocks)
{
    const std::optional<Mark> mark = find(id, blocks);
    if (!mark) {
        return;
    }
    const BlockRange range = blocksTouchedBy(mark->span, blocks);
    m_asked.clear();
    m_starts.erase(placeOf(id));
    m_fragments.remove(id);
    m_long.removeIf([id](const LongMark &candidate) { return candidate.mark.id == id; });
    for (qsizetype i = range.first; i <= range.last; ++i) {
        m_blocks[std::size_t(i)].removeIf([id](const Kept &one) { return one.id == id; });
    }
}

const MarkIndex::LongMark *MarkIndex::findLong(qint64 id) const
{
    const auto found = std::find_if(
        m_long.cbegin(), m_long.cend(), [id](const LongMark &one) { return one.mark.id == id; });
    return found == m_long.cend() ? nullptr : &*found;
}

std::vector<MarkIndex::Place>::const_iterator MarkIndex::placeOf(qint64 id) const
{
    const auto found = std::lower_bound(m_starts.cbegin(), m_starts.cend(), Place{id, 0});
    return found != m_starts.cend() && found->id == id ? found : m_starts.cend();
}

std::optional<Mark> MarkIndex::find(qint64 id, const TextBlocks &blocks) const
{
    const auto place = placeOf(id);
    if (place == m_starts.cend()) {
        return std::nullopt;
    }
    if (const LongMark *candidate = findLong(id)) {
        return candidate->mark;
    }
    const QList<Kept> &list = m_blocks[std::size_t(blocks.blockAt(place->start))];
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [id](const Kept &one) { return one.id == id; });
    return found == list.cend() ? std::nullopt : std::optional(markFrom(*found));
}

QList<Mark> MarkIndex::marksIn(qsizetype block) const
{
    if (block < 0 || std::size_t(block) >= m_blocks.size()) {
        return {};
    }
    if (const auto known = m_asked.constFind(block); known != m_asked.cend()) {
        return *known;
    }
    if (m_asked.size() >= mostAsked) {
        m_asked.clear();
    }
    return *m_asked.insert(block, collect(block));
}

QList<Mark> MarkIndex::collect(qsizetype block) const
{
    QList<Mark> marks;
    for (const LongMark &candidate : m_long) {
        if (candidate.firstBlock <= block && block <= candidate.lastBlock &&
            isVisible(candidate.mark)) {
            marks.append(candidate.mark);
        }
    }
    std::sort(marks.begin(), marks.end());
    const qsizetype middle = marks.size();
    for (const Kept &one : m_blocks[std::size_t(block)]) {
        if (const Mark mark = markFrom(one); isVisible(mark)) {
            marks.append(mark);
        }
    }
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
    QList<Mark> marks = collect(block);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/textblocks.h>

#include <text/headings.h>
#include <text/sentences.h>

namespace Quoth {

namespace {

/// Walks along a list of spans in reading order, asked about places in reading order.
class SpanWalk
{
public:
    explicit SpanWalk(const QList<Span> &spans)
        : m_spans(spans)
    {
    }

    bool overlaps(Span span)
    {
        while (m_at < m_spans.size() && m_spans[m_at].end <= span.start) {
            ++m_at;
        }
        return m_at < m_spans.size() && m_spans[m_at].overlaps(span);
    }

private:
    const QList<Span> &m_spans;
    qsizetype m_at = 0;
};

/// The best place at or before `limit` to cut a paragraph that is too long: the end of a sentence,
/// else white space, else between two characters.
qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit)
{
    const qsizetype earliest = start + (limit - start) / 2;
    qsizetype space = -1;
    for (qsizetype i = limit; i > earliest; --i) {
        if (!text[i - 1].isSpace()) {
            continue;
        }
        if (space < 0) {
            space = i;
        }
        if (i >= 2 && (text[i - 2] == u'.' || text[i - 2] == QChar(0x201D))) {
            return i;
        }
    }
    if (space > 0) {
        return space;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

} // namespace

TextBlocks::TextBlocks(const Article &article)
{
    const Structure &structure = article.structure;
    SpanWalk body(structure.body);
    SpanWalk boilerplate(structure.boilerplate);
    const QList<Span> headingSpans = findHeadings(article.text, structure.body);
    SpanWalk headings(headingSpans);
    const qsizetype bodyStart = structure.body.isEmpty() ? -1 : structure.body.first().start;
    for (const Span paragraph : findParagraphs(article.text)) {
        BlockRole role = BlockRole::Body;
        if (paragraph.overlaps(structure.title)) {
            role = BlockRole::Title;
        } else if (body.overlaps(paragraph)) {
            role = headings.overlaps(paragraph) ? BlockRole::Heading : BlockRole::Body;
        } else if (paragraph.overlaps(structure.byline) || paragraph.overlaps(structure.dateline)) {
            role = BlockRole::Byline;
        } else if (boilerplate.overlaps(paragraph)) {
            // A lone "By" or "Updated" between headline and text belongs to the head.
            const bool isHead = paragraph.start < bodyStart && !structure.title.isNull() &&
                                structure.title.end <= paragraph.start;
            role = isHead ? BlockRole::Byline : BlockRole::Boilerplate;
        }
        append(article.text, paragraph, role);
    }
    m_blocks.squeeze();
    for (qsizetype i = 0; i + 1 < m_blocks.size(); ++i) {
        m_blocks[i].endsHead =
            m_blocks[i].role == BlockRole::Byline && m_blocks[i + 1].role != BlockRole::Byline;
    }
}

void TextBlocks::append(QStringView text, Span paragraph, BlockRole role)
{
    while (paragraph.length() > longestBlock) {
        const qsizetype cut = cutBefore(text, paragraph.start, paragraph.start + longestBlock);
        m_blocks.append({{paragraph.start, cut}, role, false, false});
        paragraph.start = cut;
    }
    m_blocks.append({paragraph, role, true, false});
}

qsizetype TextBlocks::blockAt(qsizetype position) const
{
    const auto found = std::partition_point(
        m_blocks.cbegin(), m_blocks.cend(),
        [position](const TextBlock &block) { return block.span.start <= position; });
    const qsizetype index = found - m_blocks.cbegin();
    return m_blocks.isEmpty() ? -1 : std::max<qsizetype>(0, index - 1);
}

qsizetype TextBlocks::snapped(qsizetype position) const
{
    const qsizetype index = blockAt(position);
    if (index < 0) {
        return 0;
    }
    const Span span = m_blocks[index].span;
    if (position > span.end && index + 1 < m_blocks.size()) {
        const qsizetype next = m_blocks[index + 1].span.start;
        return position - span.end <= next - position ? span.end : next;
    }
    return qBound(span.start, position, span.end);
}

Span TextBlocks::paragraphAt(qsizetype position) const
{
    qsizetype first = blockAt(position);
    if (first < 0) {
        return {};
    }
    qsizetype last = first;
    while (first > 0 && !m_blocks[first - 1].endsParagraph) {
        --first;
    }
    while (last + 1 < m_blocks.size() && !m_blocks[last].endsParagraph) {
        ++last;
    }
    return {m_blocks[first].span.start, m_blocks[last].span.end};
}

Span TextBlocks::extent() const
{
    return m_blocks.isEmpty() ? Span{0, 0}
                              : Span{m_blocks.first().span.start, m_blocks.last().span.end};
}

} // namespace Quoth

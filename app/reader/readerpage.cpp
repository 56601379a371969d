// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerpage.h>

#include <reader/hyphenator.h>

#include <QFontMetricsF>

#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

ReaderPage::ReaderPage(const QPaintDevice &device, Italics italics)
    : m_device(device)
    , m_italics(std::move(italics))
{
}

void ReaderPage::setArticle(const Article &article)
{
    m_text = article.text;
    m_language = article.language;
    m_dateline = article.structure.dateline;
    m_blocks = TextBlocks(article);
    estimateAll();
}

void ReaderPage::setMetrics(const PageMetrics &metrics, int width)
{
    m_metrics = metrics;
    m_width = std::max(1, width);
    m_advances = {};
    estimateAll();
}

qreal ReaderPage::advanceOf(BlockRole role) const
{
    qreal &advance = m_advances[std::size_t(role)];
    if (advance == 0) { // opening a face takes long, and few articles have headings
        const QString sample = u"the ship came home in a storm"_s;
        const QFontMetricsF font(m_metrics.face(role).font, &m_device);
        advance = font.horizontalAdvance(sample) / qreal(sample.size());
    }
    return advance;
}

void ReaderPage::estimateAll()
{
    m_layouts.clear();
    std::vector<int> heights(std::size_t(m_blocks.count()));
    for (qsizetype i = 0; i < m_blocks.count(); ++i) {
        heights[std::size_t(i)] = estimatedHeight(i);
    }
    m_heights.reset(std::move(heights));
    m_drift = {m_drift.guess + 1, 0};
}

int ReaderPage::estimatedHeight(qsizetype block) const
{
    const TextBlock &content = m_blocks.at(block);
    const qreal advance = advanceOf(content.role);
    const qreal lines = std::ceil(qreal(content.span.length()) * advance / m_width);
    return int(std::max<qreal>(1, lines)) * face(block).lineHeight + spaceBelow(block);
}

int ReaderPage::spaceBelow(qsizetype block) const
{
    const TextBlock &content = m_blocks.at(block);
    if (!content.endsParagraph) {
        return 0;
    }
    return content.endsHead ? qRound(1.3 * m_metrics.em) : face(block).below;
}

int ReaderPage::indentOf(qsizetype block) const
{
    // The first paragraph of running text stands out by what is above it.
    if (block == 0 || !m_blocks.at(block - 1).endsParagraph ||
        m_blocks.at(block - 1).role != BlockRole::Body) {
        return 0;
    }
    return face(block).indent;
}

BlockSetting ReaderPage::settingOf(qsizetype block) const
{
    BlockSetting setting;
    setting.width = m_width;
    setting.indent = indentOf(block);
    setting.italics = m_italics(block);
    const Span span = m_blocks.at(block).span;
    if (m_dateline.overlaps(span)) {
        setting.smallCapitals = {within(block, m_dateline.start), within(block, m_dateline.end)};
    }
    if (face(block).isHyphenated) {
        setting.hyphenator = Hyphenator::forLanguage(m_language);
    }
    return setting;
}

const BlockLayout &ReaderPage::layout(qsizetype block)
{
    std::unique_ptr<BlockLayout> &layout = m_layouts[block];
    if (!layout) {
        // A line end inside a hard-wrapped paragraph is a space to the reader.
        QString text = m_blocks.at(block).span.in(m_text).toString();
        text.replace(u'\n', u' ');
        layout = std::make_unique<BlockLayout>(text, face(block), settingOf(block), m_device);
        if (const int height = layout->height() + spaceBelow(block);
            height != m_heights.height(block)) {
            m_drift.pixels += std::abs(height - m_heights.height(block));
            m_heights.set(block, height);
        }
    }
    return *layout;
}

const BlockLayout &ReaderPage::freshLayout(qsizetype block)
{
    const auto found = m_layouts.find(block);
    if (found != m_layouts.end() && found->second->italics() != m_italics(block)) {
        m_layouts.erase(found);
    }
    return layout(block);
}

const BlockLayout *ReaderPage::findLayout(qsizetype block) const
{
    const auto found = m_layouts.find(block);
    return found == m_layouts.cend() ? nullptr : found->second.get();
}

void ReaderPage::keepOnly(qsizetype first, qsizetype last)
{
    m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(first));
    m_layouts.erase(m_layouts.upper_bound(last), m_layouts.end());
}

int ReaderPage::within(qsizetype block, qsizetype position) const
{
    const Span span = m_blocks.at(block).span;
    return int(qBound(span.start, position, span.end) - span.start);
}

qsizetype ReaderPage::valid(qsizetype position)
{
    position = m_blocks.snapped(position);
    const qsizetype block = m_blocks.blockAt(position);
    return block < 0 ? 0 : fromWithin(block, layout(block).valid(within(block, position)));
}

} // namespace Quoth

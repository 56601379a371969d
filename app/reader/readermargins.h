// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/speechmargin.h>
#include <reader/tagmargin.h>

namespace Quoth {

/// What the margins show, to be compared.
struct MarginPictures
{
    QList<MarginItem> speech;
    QList<MarginItem> tags;
};

/// What stands beside the text: who speaks before it, what it is tagged with behind it.
struct ReaderMargins
{
    SpeechMargin speech;
    TagMargin tags;

    [[nodiscard]] MarginPictures pictures() const { return {speech.picture(), tags.picture()}; }
    /// The mark that a place in them stands for, 0 for none.
    [[nodiscard]] qint64 markAt(QPointF place) const
    {
        const qint64 quotation = speech.quotationAt(place);
        return quotation != 0 ? quotation : tags.highlightAt(place);
    }
};

} // namespace Quoth

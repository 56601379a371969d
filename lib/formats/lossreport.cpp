// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/lossreport.h>

#include <algorithm>

namespace Quoth {

qint64 LossReport::count(Holding what) const
{
    for (const Loss &loss : losses) {
        if (loss.what == what) {
            return loss.count;
        }
    }
    return 0;
}

void LossReport::add(Holding what, qint64 count, Remedy instead)
{
    if (count == 0) {
        return;
    }
    const auto place =
        std::lower_bound(losses.begin(), losses.end(), what, [](const Loss &loss, Holding holding) {
            return loss.what < holding;
        });
    if (place != losses.end() && place->what == what) {
        place->count += count;
    } else {
        losses.insert(place, {what, count, instead});
    }
}

void LossReport::add(const LossReport &other)
{
    articles += other.articles;
    annotations += other.annotations;
    relations += other.relations;
    for (const Loss &loss : other.losses) {
        add(loss.what, loss.count, loss.instead);
    }
}

LossReport lossReport(const AnnotatedArticle &article, const FormatTraits &traits)
{
    return reduced(article, traits).report;
}

} // namespace Quoth

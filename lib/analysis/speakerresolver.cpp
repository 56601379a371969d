// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speakerresolver.h>

namespace Quoth {

void resolveSpeakers(
    const TokenizedText &, const QList<EntityMention> &, const QList<Entity> &,
    QList<QuotationFinding> &)
{
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/quotationfinder.h>

namespace Quoth {

QList<QuotationFinding> findQuotations(
    const TokenizedText &, const Structure &, const QList<EntityMention> &, const StopCallable &)
{
    return {};
}

} // namespace Quoth

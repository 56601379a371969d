// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/datefinder.h>

namespace Quoth {

QList<EntityMention> findDates(const TokenizedText &, QDate, const StopCallable &)
{
    return {};
}

} // namespace Quoth

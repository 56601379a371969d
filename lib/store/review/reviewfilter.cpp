// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewfilter.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct OrderName
{
    ReviewOrder order;
    QLatin1StringView name;
};

constexpr OrderName orderNames[] = {
    {ReviewOrder::Text, "text"_L1},
    {ReviewOrder::Uncertain, "uncertain"_L1},
    {ReviewOrder::Sure, "sure"_L1},
    {ReviewOrder::Label, "label"_L1},
    {ReviewOrder::Name, "name"_L1},
    {ReviewOrder::Rule, "rule"_L1},
    {ReviewOrder::Repetition, "repetition"_L1}};

} // namespace

QString identifier(ReviewOrder order)
{
    for (const OrderName &named : orderNames) {
        if (named.order == order) {
            return named.name;
        }
    }
    return {};
}

std::optional<ReviewOrder> reviewOrder(QStringView identifier)
{
    for (const OrderName &named : orderNames) {
        if (identifier == named.name) {
            return named.order;
        }
    }
    return std::nullopt;
}

} // namespace Quoth

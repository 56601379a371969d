// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/namedelegate.h>

namespace Quoth {

/// Paints the outline: sections as small headings with their count, names as everywhere, places as
/// quiet lines of text.
class OutlineDelegate : public NameDelegate
{
    Q_OBJECT

public:
    using NameDelegate::NameDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
};

} // namespace Quoth

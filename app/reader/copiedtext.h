// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QMimeData;

namespace Quoth {

/// Where copied words are from; what is empty is left out.
struct Citation
{
    QString speaker;
    QString title;
    QString author;
    QString date;
    QString source; ///< given where it is an address to go to

    [[nodiscard]] bool isEmpty() const;
};

/// Words for the clipboard, plain and rich, with the citation in a line of its own below them.
[[nodiscard]] std::unique_ptr<QMimeData> copiedText(const QString &words, const Citation &citation);

} // namespace Quoth

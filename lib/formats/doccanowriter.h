// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>
#include <formats/formatoptions.h>
#include <formats/formattraits.h>

namespace Quoth {

/// doccano's JSON lines with entities and relations; what else is known of an article becomes
/// doccano's metadata. Places count UTF-16 units, as doccano's own
/// page does, or code points by the option "unit".
class DoccanoWriter : public ArticleWriter
{
public:
    explicit DoccanoWriter(const FormatOptions &options);

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    FormatTraits m_traits;
    bool m_countsCodePoints;
    bool m_isOfLabels;
};

} // namespace Quoth

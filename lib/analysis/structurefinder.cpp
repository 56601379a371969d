// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structurefinder.h>

namespace Quoth {

StructureFinding findStructure(const TokenizedText &text)
{
    StructureFinding finding;
    finding.structure.body = text.paragraphs;
    return finding;
}

} // namespace Quoth

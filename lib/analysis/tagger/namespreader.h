// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerdocument.h>
#include <analysis/tagger/taggerlabels.h>

namespace Quoth {

/// A name as the tagger holds it: tokens [first, end) of the document.
struct TaggedName
{
    qsizetype first = 0;
    qsizetype end = 0;
    EntityLabel label = EntityLabel::Misc;
    float confidence = 0;
    bool isSpread = false; ///< found or relabelled by what the document says elsewhere
};

/// Makes a document agree with itself: a name is of one kind throughout unless the model is sure of
/// another, and the surname of a person named in full is a person where it stands alone ("John
/// Bolton ... Bolton said"). `taken` says which tokens may not be named. Names
/// are in reading order before and after.
void spreadNames(
    const TaggerDocument &document, const std::vector<bool> &taken, QList<TaggedName> &names,
    const StopCallable &stop = {});

} // namespace Quoth

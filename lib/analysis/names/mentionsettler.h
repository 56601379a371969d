// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Makes the names of a document agree with the lists and with each other, whoever found them.
///
/// A country or nationality of several words is one name even where its parts were found alone
/// ("[North] [Korean]"), and so is a listed organisation ("[CMC] Markets"); a body that only began
/// as a name is one (bodyjoiner.h). One form of words has one label in a document, the one with the
/// most confidence behind it. A word taken for a person that begins an organisation's name and ends
/// no person's is that organisation ("Calder" beside "Calder Shipping"). What the words around a
/// name tell better is mended (contextlabeller.h). In results of games towns are teams
/// (teamlabeller.h). Mentions are in reading order and do not overlap, before and after. Stopped
/// early it leaves them half done. Pure; any thread.
void settleMentions(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace Quoth {

/// Takes what work has done with, to let go of it elsewhere: giving back the memory of a long text
/// takes longer than whoever told the work to stop should wait for an answer. May be empty: then it
/// is let go of at once. It is called on the thread that does the work.
using DisposalCallable = std::function<void(std::shared_ptr<void>)>;

/// Hands over what the value holds; it is left empty. Without a callable nothing happens: it is
/// destroyed where its owner is.
template <typename T>
void discard(T &value, const DisposalCallable &disposal)
{
    if (disposal) {
        disposal(std::make_shared<T>(std::move(value)));
    }
}

/// The same, and without a callable the value is emptied at once.
template <typename T>
void release(T &value, const DisposalCallable &disposal)
{
    discard(value, disposal);
    value = T();
}

} // namespace Quoth

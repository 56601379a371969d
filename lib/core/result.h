// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <tl/expected.hpp>

namespace Quoth {

/// The value, or the reason why there is none. What merely may find nothing returns an optional
/// or an empty list instead.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// Makes the failed side of a Result: `return failure(ErrorCode::NoText, path);`
[[nodiscard]] inline tl::unexpected<Error>
failure(ErrorCode code, const QString &subject = {}, const QString &detail = {}, int line = 0)
{
    return tl::unexpected<Error>(Error{code, subject, detail, line});
}

/// Passes an error on: `return failure(result.error());`
[[nodiscard]] inline tl::unexpected<Error> failure(const Error &error)
{
    return tl::unexpected<Error>(error);
}

} // namespace Quoth

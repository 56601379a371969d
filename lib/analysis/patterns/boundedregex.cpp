// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/boundedregex.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// PCRE2 reads these at the start of a pattern; one in what was typed can only lower them.
const QString bounds = u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=5000)(*LIMIT_HEAP=20000)"_s;

} // namespace

Result<QRegularExpression>
boundedRegex(const QString &pattern, QRegularExpression::PatternOptions options)
{
    const QRegularExpression bare(pattern, options);
    if (!bare.isValid()) {
        return failure(
            ErrorCode::Malformed, pattern,
            u"%1 (character %2)"_s.arg(bare.errorString()).arg(bare.patternErrorOffset() + 1));
    }
    return QRegularExpression(
        bounds + pattern, options | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/occurrencefinder.h>

#include <analysis/patterns/boundedregex.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHits = 1'000'000;

bool isWordCharacter(QStringView text, qsizetype place, bool isBefore)
{
    const qsizetype at = isBefore ? place - 1 : place;
    if (at < 0 || at >= text.size()) {
        return false;
    }
    const QChar unit = text[at];
    if (isBefore && unit.isLowSurrogate() && at > 0) {
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[at - 1], unit));
    }
    if (!isBefore && unit.isHighSurrogate() && at + 1 < text.size()) {
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(unit, text[at + 1]));
    }
    return unit.isLetterOrNumber() || unit.isMark();
}

bool isWhole(QStringView text, Span span)
{
    return !isWordCharacter(text, span.start, true) && !isWordCharacter(text, span.end, false);
}

/// The words as an expression: what is typed is meant as it stands, but for the white space.
QString patternOf(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words) {
        QStringList tokens;
        for (const QString &token : word.simplified().split(u' ', Qt::SkipEmptyParts)) {
            tokens.append(QRegularExpression::escape(token));
        }
        if (!tokens.isEmpty()) {
            parts.append(tokens.join(u"\\s+"_s));
        }
    }
    // The longest first: an alternative that matches ends the search.
    std::sort(parts.begin(), parts.end(), [](const QString &a, const QString &b) {
        return a.size() > b.size();
    });
    return parts.join(u'|');
}

} // namespace

Result<QList<Span>>
findOccurrences(QStringView text, const OccurrenceQuery &query, const StopCallable &stop)
{
    const QString pattern = query.isRegex ? query.words.value(0) : patternOf(query.words);
    if (pattern.isEmpty()) {
        return QList<Span>();
    }
    const auto regex = boundedRegex(
        pattern, query.ignoresCase ? QRegularExpression::CaseInsensitiveOption
                                   : QRegularExpression::NoPatternOption);
    if (!regex) {
        return failure(regex.error());
    }
    QList<Span> spans;
    for (qsizetype from = 0; from <= text.size();) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, pattern, {});
        }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        const QRegularExpressionMatch match = regex->matchView(text, from);
#else
        const QRegularExpressionMatch match = regex->match(text, from);
#endif
        if (!match.isValid()) {
            return failure(ErrorCode::TooLarge, pattern, u"it takes too long on this text"_s);
        }
        if (!match.hasMatch()) {
            break;
        }
        const Span span{match.capturedStart(), match.capturedEnd()};
        if (span.isEmpty()) {
            from = span.end + 1;
            continue;
        }
        if (query.isWholeWord && !isWhole(text, span)) {
            from = span.start + 1;
            continue;
        }
        if (spans.size() >= mostHits) {
            return failure(ErrorCode::TooLarge, pattern, u"it finds too much"_s);
        }
        spans.append(span);
        from = span.end;
    }
    return spans;
}

} // namespace Quoth

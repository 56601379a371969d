// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/speakername.h>

#include <analysis/speech/pronounresolver.h>
#include <analysis/speech/wordclasses.h>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

/// "the agency", "his lawyer": somebody named elsewhere, whom these words alone do not name. "the
/// Mariners captain" is name enough.
bool pointsBack(const QString &source)
{
    static constexpr std::array<QStringView, 10> pointers = {
        u"the ", u"this ", u"that ", u"these ", u"those ",
        u"his ", u"her ",  u"its ",  u"their ", u"our "};
    // "the researchers" are as good a name as they get.
    const QString last = source.section(u' ', -1);
    if (source.count(u' ') == 1 && wordClasses(last).testFlag(WordClass::Plural)) {
        return false;
    }
    const bool isPointer =
        std::any_of(pointers.begin(), pointers.end(), [&source](QStringView pointer) {
            return source.startsWith(pointer, Qt::CaseInsensitive);
        });
    const auto first = source.cbegin() + 1;
    return isPointer && std::none_of(first, source.cend(), [](QChar c) { return c.isUpper(); });
}

} // namespace

QString speakerName(const Analysis &analysis, const QuotationFinding &quotation, QStringView text)
{
    if (quotation.speaker >= 0) {
        return analysis.entities[quotation.speaker].name;
    }
    const QString source = quotation.source.in(text).toString().simplified();
    return PronounResolver::isPronoun(source) || pointsBack(source) ? QString() : source;
}

} // namespace Quoth

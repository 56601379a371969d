// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/entityscore.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using Labelled = std::pair<Span, int>; // the label as an index

const QRegularExpression &leadingTitle()
{
    static const QRegularExpression expression(
        u"^(?:mr|ms|mrs|miss|dr|prof|professor|president|vice[- ]president|prime minister|premier|"
        "pope|king|queen|prince|princess|sir|lord|lady|dame|sen|senator|rep|representative|gov|"
        "governor|gen|general|col|colonel|maj|major|capt|captain|lt|lieutenant|sgt|sergeant|adm|"
        "admiral|judge|justice|mayor|chancellor|secretary|ambassador|sheikh|sheik|ayatollah|"
        "cardinal|archbishop|bishop|rev|reverend|saint|st|former|chief|attorney|deputy|foreign|"
        "defense|finance|interior|minister|speaker|commander|crown|vice|mullah|imam|spokesman|"
        "spokeswoman|chairman)\\.?\\s+(?=\\S)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

bool hasCapitalisedWord(QStringView text)
{
    const auto words = text.split(u' ');
    return std::any_of(words.cbegin(), words.cend(), [](QStringView word) {
        return !word.isEmpty() && word[0].isUpper();
    });
}

Span withoutTitles(QStringView text, Span span)
{
    while (true) {
        const auto match = leadingTitle().match(span.in(text).toString());
        const qsizetype length = match.hasMatch() ? match.capturedLength() : 0;
        if (length == 0 || !hasCapitalisedWord(span.in(text).mid(length))) {
            return span;
        }
        span.start += length;
    }
}

Span withoutPossessive(QStringView text, Span span)
{
    for (const QStringView ending : {u"'s", u"’s", u"'", u"’"}) {
        if (span.length() > ending.size() && span.in(text).endsWith(ending)) {
            return {span.start, span.end - ending.size()};
        }
    }
    return span;
}

template <typename Set>
int shared(const Set &a, const Set &b)
{
    return static_cast<int>(
        std::count_if(a.cbegin(), a.cend(), [&b](const auto &item) { return b.contains(item); }));
}

} // namespace

EntityScore::EntityScore(bool convention)
    : m_convention(convention)
{
}

Span EntityScore::bounds(QStringView text, const EntityMention &mention) const
{
    if (!m_convention) {
        return mention.span;
    }
    Span span = mention.span;
    if (mention.label == EntityLabel::Person) {
        span = withoutTitles(text, span);
    } else if (span.length() > 4 && span.in(text).startsWith(u"the "_s, Qt::CaseInsensitive)) {
        span.start += 4;
    }
    return withoutPossessive(text, span);
}

void EntityScore::add(
    QStringView text, const QList<EntityMention> &gold, const QList<EntityMention> &predicted)
{
    const auto inSets = [&](const QList<EntityMention> &mentions) {
        QSet<Labelled> set;
        for (const EntityMention &mention : mentions) {
            if (mention.label != EntityLabel::Date) {
                set.insert({bounds(text, mention), static_cast<int>(mention.label)});
            }
        }
        return set;
    };
    const QSet<Labelled> goldSet = inSets(gold);
    const QSet<Labelled> predictedSet = inSets(predicted);
    for (const Labelled &item : goldSet) {
        Counts &counts = m_counts[static_cast<size_t>(item.second)];
        ++counts.gold;
        counts.right += predictedSet.contains(item) ? 1 : 0;
    }
    for (const Labelled &item : predictedSet) {
        ++m_counts[static_cast<size_t>(item.second)].predicted;
    }
    QSet<Span> goldSpans;
    QSet<Span> predictedSpans;
    for (const auto &[from, to] :
         {std::pair{&goldSet, &goldSpans}, {&predictedSet, &predictedSpans}}) {
        for (const Labelled &item : *from) {
            if (item.second != static_cast<int>(EntityLabel::Misc)) {
                to->insert(item.first);
            }
        }
    }
    m_span +=
        {shared(goldSpans, predictedSpans), static_cast<int>(goldSpans.size()),
         static_cast<int>(predictedSpans.size())};
    for (const EntityMention &mention : predicted) {
        if (mention.label == EntityLabel::Date || mention.label == EntityLabel::Misc) {
            continue;
        }
        Bin &bin = m_bins[std::min<size_t>(9, static_cast<size_t>(mention.confidence * 10))];
        ++bin.count;
        bin.confidence += mention.confidence;
        bin.right +=
            goldSet.contains({bounds(text, mention), static_cast<int>(mention.label)}) ? 1 : 0;
    }
}

Counts EntityScore::byLabel(EntityLabel label) const
{
    return label == EntityLabel::Date ? Counts() : m_counts[static_cast<size_t>(label)];
}

Counts EntityScore::micro() const
{
    Counts sum = byLabel(EntityLabel::Person);
    sum += byLabel(EntityLabel::Organisation);
    sum += byLabel(EntityLabel::Place);
    return sum;
}

double EntityScore::calibrationError() const
{
    double error = 0;
    int all = 0;
    for (const Bin &bin : m_bins) {
        all += bin.count;
        error += std::abs(bin.confidence - bin.right);
    }
    return all > 0 ? error / all : 0;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewtexts.h>

#include <annotate/label.h>

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Quoth {

namespace {

class ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::ReviewText)
};

} // namespace

QString labelText(const ReviewLabel &label)
{
    const QString name = labelName(label.kind, label.tag);
    const bool hasOwnTag = label.kind == AnnotationKind::Highlight && !label.tag.isEmpty();
    return hasOwnTag ? ReviewText::tr("%1: %2", "highlight: its tag").arg(name, label.tag) : name;
}

QString ruleText(const ReviewRule &rule)
{
    return rule.version.isEmpty() ? rule.id
                                  : ReviewText::tr("%1 %2", "a rule or model and its version")
                                        .arg(rule.id, rule.version);
}

QString orderText(ReviewOrder order)
{
    switch (order) {
    case ReviewOrder::Text:
        return ReviewText::tr("As one reads");
    case ReviewOrder::Uncertain:
        return ReviewText::tr("Uncertain first (teaches most)");
    case ReviewOrder::Sure:
        return ReviewText::tr("Highest score first");
    case ReviewOrder::Label:
        return ReviewText::tr("By kind");
    case ReviewOrder::Name:
        return ReviewText::tr("By speaker or name");
    case ReviewOrder::Rule:
        return ReviewText::tr("By rule");
    case ReviewOrder::Repetition:
        return ReviewText::tr("Most repeated first");
    }
    return {};
}

QString percentText(double share)
{
    // Almost all is not all.
    const double percent = share * 100;
    const bool isEdge = share > 0 && share < 1 && (percent < 1 || percent > 99);
    return ReviewText::tr("%1 %", "a percentage")
        .arg(QLocale().toString(percent, 'f', isEdge ? 1 : 0));
}

QString rateText(qint64 right, qint64 seen)
{
    if (seen == 0) {
        return ReviewText::tr("–", "nobody has looked yet");
    }
    const ShareInterval interval = wilsonInterval(right, seen);
    return ReviewText::tr("%1 (%2–%3)", "a percentage and its interval")
        .arg(
            percentText(double(right) / double(seen)),
            QLocale().toString(std::floor(interval.low * 100), 'f', 0),
            QLocale().toString(std::ceil(interval.high * 100), 'f', 0));
}

QString timeLeftText(qint64 left, double perMinute)
{
    const double minutes = double(left) / perMinute;
    if (minutes < 1) {
        return ReviewText::tr("less than a minute left");
    }
    const int whole = int(std::lround(minutes));
    return whole < 90
               ? ReviewText::tr("about %n minute(s) left", nullptr, whole)
               : ReviewText::tr("about %n hour(s) left", nullptr, int(std::lround(minutes / 60)));
}

} // namespace Quoth

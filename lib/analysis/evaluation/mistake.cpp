// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/mistake.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextLength = 70;
constexpr double quotationShare = 0.8; // of the gold span, as the scorer wants it

/// A thing that is compared, whatever its task.
struct Item
{
    Span span;
    QString label;
    QString value; ///< of dates
    Span speaker;  ///< of quotations; null: nothing to compare with
};

bool isOne(Span gold, Span found, MistakeTask task)
{
    if (task != MistakeTask::Quotation) {
        return gold == found;
    }
    const auto shared =
        static_cast<double>(std::min(gold.end, found.end) - std::max(gold.start, found.start));
    return shared > quotationShare * static_cast<double>(gold.length()) &&
           shared > quotationShare * static_cast<double>(found.length());
}

/// "... said [the {Enron] Corp.} on ...", in one line.
QString contextOf(QStringView text, Span expected, Span found)
{
    struct Sign
    {
        qsizetype place;
        QChar sign;
    };
    QList<Sign> signs;
    if (!expected.isNull()) {
        signs.append({{expected.start, u'['}, {expected.end, u']'}});
    }
    if (!found.isNull()) {
        signs.append({{found.start, u'{'}, {found.end, u'}'}});
    }
    std::stable_sort(
        signs.begin(), signs.end(), [](const Sign &a, const Sign &b) { return a.place < b.place; });
    qsizetype at = std::max<qsizetype>(0, signs.first().place - contextLength);
    QString context;
    for (const Sign &sign : std::as_const(signs)) {
        context += text.sliced(at, sign.place - at);
        context += sign.sign;
        at = sign.place;
    }
    context += text.sliced(at, std::min(contextLength, text.size() - at));
    return context.simplified();
}

class MistakeFinder
{
public:
    MistakeFinder(const GoldDocument &gold, MistakeTask task, QList<Mistake> &mistakes)
        : m_gold(gold)
        , m_task(task)
        , m_mistakes(mistakes)
    {
    }

    void compare(QList<Item> expected, QList<Item> found)
    {
        const qsizetype firstNew = m_mistakes.size();
        takePairs(expected, found, [this](const Item &a, const Item &b) {
            return isOne(a.span, b.span, m_task) && a.label == b.label;
        });
        takePairs(expected, found, [this](const Item &a, const Item &b) {
            return isOne(a.span, b.span, m_task);
        });
        takePairs(expected, found, [](const Item &a, const Item &b) {
            return a.span.overlaps(b.span) && a.label == b.label;
        });
        takePairs(
            expected, found, [](const Item &a, const Item &b) { return a.span.overlaps(b.span); });
        for (const Item &item : std::as_const(expected)) {
            add(MistakeKind::Missed, &item, nullptr);
        }
        for (const Item &item : std::as_const(found)) {
            add(MistakeKind::Invented, nullptr, &item);
        }
        const auto place = [](const Mistake &mistake) {
            return mistake.expected.isNull() ? mistake.found.start : mistake.expected.start;
        };
        std::stable_sort(
            m_mistakes.begin() + firstNew, m_mistakes.end(),
            [&place](const Mistake &a, const Mistake &b) { return place(a) < place(b); });
    }

private:
    /// Takes those that fit each other out of both lists, noting where they differ all the same.
    template <typename Fits>
    void takePairs(QList<Item> &expected, QList<Item> &found, Fits &&fits)
    {
        for (qsizetype i = 0; i < expected.size();) {
            const auto match = std::find_if(found.begin(), found.end(), [&](const Item &item) {
                return fits(expected[i], item);
            });
            if (match == found.end()) {
                ++i;
                continue;
            }
            judge(expected[i], *match);
            found.erase(match);
            expected.removeAt(i);
        }
    }

    void judge(const Item &expected, const Item &found)
    {
        const bool isPlaced = isOne(expected.span, found.span, m_task);
        const bool isLabelled = expected.label == found.label;
        if (!isPlaced || !isLabelled) {
            const MistakeKind misplaced = isLabelled ? MistakeKind::Border : MistakeKind::Both;
            add(isPlaced ? MistakeKind::Label : misplaced, &expected, &found);
        } else if (expected.value != found.value) {
            add(MistakeKind::Value, &expected, &found);
        } else if (!expected.speaker.isNull() && !expected.speaker.overlaps(found.speaker)) {
            add(MistakeKind::Speaker, &expected, &found);
        }
    }

    [[nodiscard]] QString noteOf(const Item &item) const
    {
        QString note = item.label;
        if (!item.value.isEmpty()) {
            note += u' ' + item.value;
        }
        if (!item.speaker.isNull()) {
            note += u" by "_s + item.speaker.in(m_gold.text).toString().simplified();
        }
        return note;
    }

    void add(MistakeKind kind, const Item *expected, const Item *found)
    {
        Mistake mistake;
        mistake.task = m_task;
        mistake.kind = kind;
        mistake.document = m_gold.id;
        if (expected) {
            mistake.expected = expected->span;
            mistake.expectedNote = noteOf(*expected);
        }
        if (found) {
            mistake.found = found->span;
            mistake.foundNote = noteOf(*found);
        }
        mistake.context = contextOf(m_gold.text, mistake.expected, mistake.found);
        m_mistakes.append(mistake);
    }

    const GoldDocument &m_gold;
    MistakeTask m_task;
    QList<Mistake> &m_mistakes;
};

QList<Item> entityItems(const QList<EntityMention> &mentions, bool hasMisc)
{
    QList<Item> items;
    for (const EntityMention &mention : mentions) {
        if (mention.label != EntityLabel::Date && (hasMisc || mention.label != EntityLabel::Misc)) {
            items.append({mention.span, identifier(mention.label), {}, {}});
        }
    }
    return items;
}

QList<Item> dateItems(const QList<EntityMention> &mentions)
{
    QList<Item> items;
    for (const EntityMention &mention : mentions) {
        if (mention.label == EntityLabel::Date) {
            items.append({mention.span, identifier(mention.label), mention.value, {}});
        }
    }
    return items;
}

QList<Item> quotationItems(const GoldDocument &gold)
{
    QList<Item> items;
    for (const GoldQuotation &quotation : gold.quotations) {
        for (const Span part : quotation.parts) {
            items.append({part, identifier(quotation.kind), {}, quotation.speaker});
        }
    }
    return items;
}

QList<Item> quotationItems(const Analysis &found)
{
    QList<Item> items;
    for (const QuotationFinding &finding : found.quotations) {
        items.append({finding.span, identifier(finding.kind), {}, finding.source});
    }
    return items;
}

} // namespace

QList<Mistake>
findMistakes(const GoldDocument &gold, const Analysis &found, const MistakeScope &scope)
{
    QList<Mistake> mistakes;
    if (scope.hasEntities) {
        MistakeFinder(gold, MistakeTask::Entity, mistakes)
            .compare(
                entityItems(gold.entities, scope.hasMisc),
                entityItems(found.mentions, scope.hasMisc));
    }
    if (scope.hasQuotations) {
        MistakeFinder(gold, MistakeTask::Quotation, mistakes)
            .compare(quotationItems(gold), quotationItems(found));
    }
    if (scope.hasDates) {
        QList<Item> expected;
        for (const EntityMention &date : gold.timexes) {
            expected.append({date.span, identifier(EntityLabel::Date), date.value, {}});
        }
        MistakeFinder(gold, MistakeTask::Date, mistakes)
            .compare(expected, dateItems(found.mentions));
    }
    return mistakes;
}

QString identifier(MistakeTask task)
{
    switch (task) {
    case MistakeTask::Entity:
        return u"entity"_s;
    case MistakeTask::Quotation:
        return u"quotation"_s;
    case MistakeTask::Date:
        return u"date"_s;
    }
    Q_UNREACHABLE();
}

QString identifier(MistakeKind kind)
{
    switch (kind) {
    case MistakeKind::Missed:
        return u"missed"_s;
    case MistakeKind::Invented:
        return u"invented"_s;
    case MistakeKind::Border:
        return u"border"_s;
    case MistakeKind::Label:
        return u"label"_s;
    case MistakeKind::Both:
        return u"both"_s;
    case MistakeKind::Value:
        return u"value"_s;
    case MistakeKind::Speaker:
        return u"speaker"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Quoth

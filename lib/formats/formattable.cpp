// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formattable.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QString title;
    QList<Holding> holdings; ///< all of them, or "partly"
};

const QList<Column> &columns()
{
    static const QList<Column> all{
        {u"text"_s, {Holding::Text}},
        {u"article's fields"_s,
         {Holding::Source, Holding::Title, Holding::Byline, Holding::Published, Holding::Language}},
        {u"overlaps"_s, {Holding::Nesting, Holding::Crossing, Holding::Stacking}},
        {u"in parts"_s, {Holding::Discontinuous}},
        {u"kind and tag"_s, {Holding::Kind, Holding::Tag}},
        {u"entity"_s, {Holding::Entity}},
        {u"attributes"_s, {Holding::Attributes}},
        {u"notes"_s, {Holding::Note}},
        {u"status"_s, {Holding::Status, Holding::Rejected}},
        {u"origin"_s, {Holding::Origin, Holding::Score, Holding::Author, Holding::Times}},
        {u"speaker, cue"_s, {Holding::Speaker, Holding::Cue}},
        {u"relations"_s, {Holding::Coreference, Holding::Related, Holding::RelationName}}};
    return all;
}

QString cell(const Format &format, const Column &column)
{
    qsizetype held = 0;
    for (const Holding holding : column.holdings) {
        held += format.traits.holds.contains(holding) ? 1 : 0;
    }
    return held == 0 ? u"–"_s : held == column.holdings.size() ? u"yes"_s : u"partly"_s;
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString formatTable(const QList<Format> &formats)
{
    QStringList head{u"format"_s, u"file"_s, u"does"_s, u"counts"_s};
    for (const Column &column : columns()) {
        head.append(column.title);
    }
    QString table = row(head) + row(QStringList(head.size(), u"---"_s));
    for (const Format &format : formats) {
        QStringList does;
        if (format.isRead()) {
            does.append(u"read"_s);
        }
        if (format.isWritten()) {
            does.append(u"write"_s);
        }
        const bool counts = format.traits.unit != OffsetUnit::None;
        QStringList cells{
            u"`%1`"_s.arg(format.id), u"."_s + format.suffix, does.join(u", "_s),
            counts ? identifier(format.traits.unit) : u"–"_s};
        for (const Column &column : columns()) {
            cells.append(cell(format, column));
        }
        table += row(cells);
    }
    return table;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csvcolumns.h>

namespace Quoth {

using namespace Qt::StringLiterals;

const QStringList &csvColumns()
{
    static const QStringList names{
        u"article"_s,  u"source"_s,     u"title"_s,          u"published"_s, u"annotation"_s,
        u"kind"_s,     u"tag"_s,        u"start"_s,          u"end"_s,       u"words"_s,
        u"entity"_s,   u"speaker"_s,    u"speaker_entity"_s, u"cue"_s,       u"status"_s,
        u"origin"_s,   u"origin_id"_s,  u"origin_version"_s, u"score"_s,     u"author"_s,
        u"note"_s,     u"attributes"_s, u"created"_s,        u"modified"_s,  u"fragments"_s,
        u"relations"_s};
    Q_ASSERT(names.size() == csvColumnCount);
    return names;
}

} // namespace Quoth

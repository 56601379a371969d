// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/annotationextra.h>

#include <formats/articleassembly.h>
#include <text/annotationjson.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QJsonObject extraJson(const Annotation &annotation, const OffsetMap &offsets)
{
    QJsonObject json = toJson(annotation);
    for (const QString &name : {u"start"_s, u"end"_s, u"text"_s, u"fragments"_s}) {
        json.remove(name);
    }
    QList<Span> fragments;
    for (const Span fragment : annotation.fragments) {
        fragments.append(offsets.toCodePoints(fragment));
    }
    if (!fragments.isEmpty()) {
        json.insert(u"parts"_s, toJson(fragments));
    }
    return json;
}

std::optional<ExtraAnnotation>
annotationFromExtra(const QJsonObject &json, const ArticleAssembly &assembly)
{
    QJsonObject own = json;
    own.remove(u"parts"_s);
    own.insert(u"start"_s, 0); // its place is the format's own
    own.insert(u"end"_s, 0);
    const auto annotation = annotationFromJson(own);
    const auto parts = spansFromJson(json.value(u"parts"_s).toArray());
    if (!annotation || !parts) {
        return std::nullopt;
    }
    ExtraAnnotation extra{*annotation, {}};
    for (const Span part : *parts) {
        const auto piece = assembly.codePointSpan(part);
        if (!piece) {
            return std::nullopt;
        }
        extra.pieces.append(*piece);
    }
    return extra;
}

} // namespace Quoth

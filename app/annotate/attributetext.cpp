// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/attributetext.h>

#include <store/review/reviewentry.h>

#include <QStringList>

namespace Quoth {

using namespace Qt::StringLiterals;

bool isOwnAttribute(const QString &name)
{
    static const QStringList given{u"timex"_s,     u"value"_s,    u"mod"_s,
                                   u"certainty"_s, flagAttribute, u"adjudicated"_s};
    return !name.isEmpty() && !given.contains(name);
}

Attributes ownAttributes(const Annotation &annotation)
{
    Attributes own = annotation.attributes;
    own.removeIf([](const auto &attribute) { return !isOwnAttribute(attribute.key()); });
    return own;
}

QString attributeText(const Attributes &attributes)
{
    QStringList lines;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        lines.append(it.key() + u" = "_s + it.value());
    }
    return lines.join(u'\n');
}

std::optional<Attributes> attributesFromText(const QString &text)
{
    Attributes attributes;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const qsizetype sign = line.indexOf(u'=');
        const QString name = (sign < 0 ? line : line.left(sign)).simplified();
        const QString value = sign < 0 ? u"yes"_s : line.mid(sign + 1).simplified();
        if (!isOwnAttribute(name)) {
            return std::nullopt;
        }
        if (!value.isEmpty()) {
            attributes.insert(name, value);
        } else {
            attributes.remove(name);
        }
    }
    return attributes;
}

} // namespace Quoth

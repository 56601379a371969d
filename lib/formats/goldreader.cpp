// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/goldreader.h>

#include <analysis/dates/stampdate.h>
#include <text/canonicaltext.h>
#include <text/offsetmap.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The labels of the sources under their names in Quoth; facilities are places.
std::optional<EntityLabel> goldLabel(const QString &label)
{
    static const QHash<QString, EntityLabel> labels = {
        {u"PER"_s, EntityLabel::Person},       {u"PERSON"_s, EntityLabel::Person},
        {u"ORG"_s, EntityLabel::Organisation}, {u"LOC"_s, EntityLabel::Place},
        {u"GPE"_s, EntityLabel::Place},        {u"FAC"_s, EntityLabel::Place},
        {u"MISC"_s, EntityLabel::Misc},        {u"NORP"_s, EntityLabel::Misc},
        {u"PRODUCT"_s, EntityLabel::Misc},     {u"EVENT"_s, EntityLabel::Misc},
        {u"WORK_OF_ART"_s, EntityLabel::Misc}, {u"LAW"_s, EntityLabel::Misc},
        {u"LANGUAGE"_s, EntityLabel::Misc}};
    const auto found = labels.constFind(label.toUpper());
    return found == labels.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QuotationKind> goldKind(const QString &kind)
{
    for (const auto candidate :
         {QuotationKind::Direct, QuotationKind::Mixed, QuotationKind::Indirect}) {
        if (identifier(candidate) == kind) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<TimexType> timexType(const QString &type)
{
    for (const auto candidate :
         {TimexType::Date, TimexType::Time, TimexType::Duration, TimexType::Set}) {
        if (identifier(candidate) == type) {
            return candidate;
        }
    }
    return std::nullopt;
}

class GoldLine
{
public:
    explicit GoldLine(const QJsonObject &object)
        : m_object(object)
        , m_raw(object[u"text"_s].toString())
        , m_canonical(m_raw)
        , m_offsets(m_raw)
    {
    }

    [[nodiscard]] GoldDocument document() const
    {
        GoldDocument document;
        document.id = m_object[u"id"_s].toString();
        document.text = m_canonical.text();
        const QString date = m_object[u"published"_s].toString(m_object[u"dct"_s].toString());
        document.published = stampDate(date);
        document.entities = entities();
        document.quotations = quotations();
        document.timexes = timexes();
        document.pronouns = pronouns();
        return document;
    }

private:
    [[nodiscard]] Span spanOf(qsizetype start, qsizetype end) const
    {
        return m_canonical.fromRaw(m_offsets.fromCodePoints(Span{start, end}));
    }

    [[nodiscard]] Span spanOf(const QJsonValue &value) const
    {
        return value[u"start"_s].isDouble()
                   ? spanOf(value[u"start"_s].toInteger(), value[u"end"_s].toInteger())
                   : Span();
    }

    [[nodiscard]] QList<EntityMention> entities() const
    {
        QList<EntityMention> mentions;
        for (const QJsonValue &value : m_object[u"entities"_s].toArray()) {
            if (const auto label = goldLabel(value[u"label"_s].toString())) {
                EntityMention mention;
                mention.span = spanOf(value);
                mention.label = *label;
                mentions.append(mention);
            }
        }
        return mentions;
    }

    [[nodiscard]] QList<GoldQuotation> quotations() const
    {
        QList<GoldQuotation> list;
        for (const QJsonValue &value : m_object[u"quotes"_s].toArray()) {
            const auto kind = goldKind(value[u"kind"_s].toString());
            if (!kind) {
                continue;
            }
            GoldQuotation quotation;
            quotation.kind = *kind;
            for (const QJsonValue &part : value[u"parts"_s].toArray()) {
                quotation.parts.append(spanOf(part[0].toInteger(), part[1].toInteger()));
            }
            if (quotation.parts.isEmpty()) {
                quotation.parts.append(spanOf(value));
            }
            quotation.speaker = spanOf(value[u"speaker"_s]);
            quotation.speakerName = value[u"speaker_name"_s].toString();
            quotation.cue = value[u"cue"_s].toString();
            list.append(quotation);
        }
        return list;
    }

    [[nodiscard]] QList<EntityMention> timexes() const
    {
        QList<EntityMention> mentions;
        for (const QJsonValue &value : m_object[u"timex"_s].toArray()) {
            EntityMention mention;
            mention.span = spanOf(value);
            mention.label = EntityLabel::Date;
            mention.timex = timexType(value[u"type"_s].toString());
            mention.value = value[u"value"_s].toString().trimmed();
            mentions.append(mention);
        }
        return mentions;
    }

    /// One pronoun with candidates, or clusters of mentions of which some are "he" or "she".
    [[nodiscard]] QList<GoldPronoun> pronouns() const
    {
        QList<GoldPronoun> list;
        GoldPronoun single = {spanOf(m_object[u"pronoun"_s]), {}};
        for (const QJsonValue &value : m_object[u"candidates"_s].toArray()) {
            if (value[u"coref"_s].toBool()) {
                single.antecedents.append(spanOf(value));
            }
        }
        if (!single.antecedents.isEmpty()) {
            list.append(single);
        }
        for (const QJsonValue &cluster : m_object[u"clusters"_s].toArray()) {
            addCluster(cluster.toArray(), list);
        }
        return list;
    }

    void addCluster(const QJsonArray &cluster, QList<GoldPronoun> &list) const
    {
        QList<Span> before;
        for (const QJsonValue &value : cluster) {
            const QString words = value[u"text"_s].toString().toLower();
            if (words == u"he" || words == u"she") {
                list.append({spanOf(value), before});
            } else if (const QString text = value[u"text"_s].toString();
                       !text.isEmpty() && text[0].isUpper()) {
                before.append(spanOf(value));
            }
        }
    }

    const QJsonObject m_object;
    const QString m_raw;
    const CanonicalText m_canonical;
    const OffsetMap m_offsets;
};

} // namespace

Result<void> readGold(const QString &path, const std::function<void(const GoldDocument &)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, path,
            file.errorString());
    }
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty()) {
            continue;
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject()) {
            return failure(ErrorCode::Malformed, path, error.errorString(), number);
        }
        take(GoldLine(document.object()).document());
    }
    return {};
}

} // namespace Quoth

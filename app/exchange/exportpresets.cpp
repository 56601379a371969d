// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportpresets.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace Quoth::ExportPresets {

using namespace Qt::StringLiterals;

namespace {

const QString settingsKey = u"exchange/presets"_s;

QJsonObject stored()
{
    return QJsonDocument::fromJson(QSettings().value(settingsKey).toByteArray()).object();
}

void store(const QJsonObject &presets)
{
    QSettings().setValue(settingsKey, QJsonDocument(presets).toJson(QJsonDocument::Compact));
}

template <typename Values, typename ToText>
QJsonArray listOf(const Values &values, ToText toText)
{
    QStringList texts;
    for (const auto &value : values) {
        texts.append(toText(value));
    }
    texts.sort();
    return QJsonArray::fromStringList(texts);
}

} // namespace

QStringList names()
{
    QStringList list = stored().keys();
    list.removeAll(QString());
    return list;
}

void save(const QString &name, const ExportRequest &request)
{
    QJsonObject options;
    for (auto it = request.options.cbegin(); it != request.options.cend(); ++it) {
        options.insert(it.key(), it.value());
    }
    QJsonObject presets = stored();
    presets.insert(
        name,
        QJsonObject{
            {u"format"_s, request.formatId},
            {u"kinds"_s,
             listOf(request.filter.kinds, [](AnnotationKind kind) { return identifier(kind); })},
            {u"statuses"_s, listOf(
                                request.filter.statuses,
                                [](AnnotationStatus status) { return identifier(status); })},
            {u"reviewers"_s,
             listOf(request.filter.reviewers, [](const QString &reviewer) { return reviewer; })},
            {u"options"_s, options}});
    store(presets);
}

ExportRequest load(const QString &name)
{
    const QJsonObject preset = stored().value(name).toObject();
    ExportRequest request;
    request.formatId = preset.value(u"format"_s).toString();
    for (const QJsonValue &value : preset.value(u"kinds"_s).toArray()) {
        if (const auto kind = annotationKind(value.toString())) {
            request.filter.kinds.insert(*kind);
        }
    }
    for (const QJsonValue &value : preset.value(u"statuses"_s).toArray()) {
        if (const auto status = annotationStatus(value.toString())) {
            request.filter.statuses.insert(*status);
        }
    }
    for (const QJsonValue &value : preset.value(u"reviewers"_s).toArray()) {
        request.filter.reviewers.insert(value.toString());
    }
    const QJsonObject options = preset.value(u"options"_s).toObject();
    for (auto it = options.constBegin(); it != options.constEnd(); ++it) {
        request.options.insert(it.key(), it.value().toString());
    }
    return request;
}

void remove(const QString &name)
{
    QJsonObject presets = stored();
    presets.remove(name);
    store(presets);
}

} // namespace Quoth::ExportPresets

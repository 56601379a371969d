// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/trainingsetreader.h>

#include <text/offsetmap.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

std::optional<EntityLabel> trainingLabel(const QString &name)
{
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc,
          EntityLabel::Date}) {
        if (identifier(label) == name) {
            return label;
        }
    }
    return std::nullopt;
}

bool readTrainingDocument(const QJsonObject &object, TrainingDocument &document)
{
    document.id = object["id"_L1].toString();
    document.text = object["text"_L1].toString();
    const OffsetMap map(document.text);
    const QJsonArray entities = object["entities"_L1].toArray();
    for (const QJsonValue &value : entities) {
        const QJsonObject entity = value.toObject();
        const qint64 start = entity["start"_L1].toInteger(-1);
        const qint64 end = entity["end"_L1].toInteger(-1);
        if (start < 0 || end < start || end > map.codePointLength()) {
            return false;
        }
        if (const auto label = trainingLabel(entity["label"_L1].toString())) {
            document.names.append(
                {map.fromCodePoints(Span{start, end}), *label, entity["orig"_L1].toString()});
        }
    }
    return object["text"_L1].isString();
}

} // namespace

Result<TrainingFile> readTrainingFile(const QByteArray &bytes, const QString &name)
{
    TrainingFile file;
    file.name = name;
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    int number = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        ++number;
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        const QByteArray line =
            QByteArray::fromRawData(bytes.constData() + start, end - start).trimmed();
        start = end + 1;
        if (line.isEmpty()) {
            continue;
        }
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(line, &error);
        TrainingDocument document;
        if (!json.isObject() || !readTrainingDocument(json.object(), document)) {
            return failure(ErrorCode::Malformed, name, error.errorString(), number);
        }
        if (file.licence.isEmpty()) {
            file.licence = json["licence"_L1].toString();
        }
        file.documents.append(std::move(document));
    }
    return file;
}

} // namespace Quoth

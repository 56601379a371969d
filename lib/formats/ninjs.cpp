// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/ninjs.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/html/htmlreader.h>
#include <formats/jsonplaces.h>
#include <formats/lossreport.h>
#include <formats/readlimits.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QUuid ninjsNamespace(u"{b3f0a8a4-5d39-4f5a-8d9e-7d5b9f0a6c11}"_s);

const FormatTraits &ninjsTraits()
{
    static const FormatTraits traits = [] {
        FormatTraits made;
        made.holds = {Holding::Text,   Holding::Key,       Holding::Source,   Holding::Title,
                      Holding::Byline, Holding::Published, Holding::Language, Holding::Imported};
        made.hasMarks = false;
        return made;
    }();
    return traits;
}

struct Group
{
    QString tag;
    QString plural;   ///< of ninjs 2
    QString singular; ///< of ninjs 1
};

const QList<Group> &groups()
{
    static const QList<Group> all{
        {u"PER"_s, u"people"_s, u"person"_s},
        {u"ORG"_s, u"organisations"_s, u"organisation"_s},
        {u"LOC"_s, u"places"_s, u"place"_s},
        {u"MISC"_s, u"objects"_s, u"object"_s}};
    return all;
}

QJsonArray namesOf(const AnnotatedArticle &article, const QString &tag)
{
    QJsonArray list;
    QSet<QString> known;
    for (const Annotation &annotation : article.set.annotations) {
        const QString name =
            annotation.entity.isEmpty() ? annotation.words.simplified() : annotation.entity;
        const bool isNamed = annotation.kind == AnnotationKind::Entity && annotation.tag == tag &&
                             annotation.status != AnnotationStatus::Rejected && !name.isEmpty();
        if (isNamed && !known.contains(name)) {
            known.insert(name);
            list.append(QJsonObject{{u"name"_s, name}, {u"rel"_s, u"mentioned"_s}});
        }
    }
    return list;
}

QString uriOf(const Article &article)
{
    const QString name = QString::fromLatin1(textHash(article.text).toHex()) + u':' + article.key;
    return u"urn:uuid:"_s +
           QUuid::createUuidV5(ninjsNamespace, name.toUtf8()).toString(QUuid::WithoutBraces);
}

QJsonArray alternativeIds(const Article &article)
{
    QJsonArray list;
    for (const auto &[role, value] :
         {std::pair(u"key"_s, article.key), std::pair(u"source"_s, article.source)}) {
        if (!value.isEmpty()) {
            list.append(QJsonObject{{u"role"_s, role}, {u"value"_s, value}});
        }
    }
    return list;
}

QJsonObject ninjsObject(const AnnotatedArticle &content)
{
    const Article &article = content.article;
    QJsonObject json{
        {u"uri"_s, uriOf(article)},
        {u"type"_s, u"text"_s},
        {u"representationtype"_s, u"full"_s},
        {u"standard"_s,
         QJsonObject{
             {u"name"_s, u"ninjs"_s},
             {u"version"_s, u"2.1"_s},
             {u"schema"_s, u"http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"_s}}},
        {u"bodies"_s,
         QJsonArray{QJsonObject{{u"contenttype"_s, u"text/plain"_s}, {u"value"_s, article.text}}}},
        {u"altids"_s, alternativeIds(article)}};
    if (!article.title.isEmpty()) {
        json.insert(
            u"headlines"_s, QJsonArray{QJsonObject{
                                {u"contenttype"_s, u"text/plain"_s}, {u"value"_s, article.title}}});
        json.insert(u"title"_s, article.title);
    }
    const std::pair<QString, QString> fields[] = {
        {u"by"_s, article.byline},
        {u"language"_s, article.language},
        {u"firstcreated"_s, timeText(article.imported)},
        // A day is all that is known of it; the standard wants a moment.
        {u"contentcreated"_s, article.published.isValid()
                                  ? article.published.toString(Qt::ISODate) + u"T00:00:00Z"_s
                                  : QString()}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty()) {
            json.insert(name, value);
        }
    }
    for (const Group &group : groups()) {
        if (const QJsonArray names = namesOf(content, group.tag); !names.isEmpty()) {
            json.insert(group.plural, names);
        }
    }
    return json;
}

/// XHTML and HTML bodies as plain text: paragraphs apart, all other markup gone.
QString plainText(const QString &markup)
{
    return fragmentParagraphs(markup.toUtf8()).join(u"\n\n"_s);
}

bool isMarkup(QStringView type)
{
    return type.contains(u"html") || type.contains(u"xml");
}

/// The value of the first of a list, the plain one before others.
QString bestOf(const QJsonArray &list)
{
    QString marked;
    for (const QJsonValue &value : list) {
        const QString text = value[u"value"_s].toString();
        if (!isMarkup(value[u"contenttype"_s].toString())) {
            return text;
        }
        marked = marked.isEmpty() ? plainText(text) : marked;
    }
    return marked;
}

/// The body and headline of ninjs 1, whose names are patterns: body_text, headline_extended.
QString patterned(const QJsonObject &json, const QString &name)
{
    QString marked;
    for (const QString &suffix : {u""_s, u"_text"_s}) {
        const QString text = json.value(name + suffix).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it.key().startsWith(name + u'_') && it.value().isString()) {
            marked = marked.isEmpty() ? it.value().toString() : marked;
        }
    }
    return marked.contains(u'<') ? plainText(marked) : marked;
}

void findNames(const QJsonObject &json, AnnotatedArticle &content)
{
    const QString &text = content.article.text;
    for (const Group &group : groups()) {
        const QJsonValue names =
            json.contains(group.plural) ? json.value(group.plural) : json.value(group.singular);
        for (const QJsonValue &value : names.toArray()) {
            const QString name = storableText(value[u"name"_s].toString()).simplified();
            for (qsizetype at = name.isEmpty() ? -1 : text.indexOf(name); at >= 0;
                 at = text.indexOf(name, at + name.size())) {
                const qsizetype end = at + name.size();
                const bool isWord = (at == 0 || !text[at - 1].isLetterOrNumber()) &&
                                    (end == text.size() || !text[end].isLetterOrNumber());
                if (!isWord) {
                    continue;
                }
                Annotation annotation;
                annotation.span = {at, end};
                annotation.words = name;
                annotation.kind = AnnotationKind::Entity;
                annotation.tag = group.tag;
                annotation.entity = name;
                content.set.annotations.append(annotation);
            }
        }
    }
    std::stable_sort(
        content.set.annotations.begin(), content.set.annotations.end(),
        [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
    qint64 id = 0;
    for (Annotation &annotation : content.set.annotations) {
        annotation.id = ++id;
    }
}

Result<ReadArticle> articleOf(const QJsonObject &json)
{
    ReadArticle read;
    read.raw = json.contains(u"bodies"_s) ? bestOf(json.value(u"bodies"_s).toArray())
                                          : patterned(json, u"body"_s);
    Article &article = read.content.article;
    article.text = CanonicalText(read.raw).text();
    if (article.text.trimmed().isEmpty()) {
        return failure(ErrorCode::NoText);
    }
    const QString headline = json.contains(u"headlines"_s)
                                 ? bestOf(json.value(u"headlines"_s).toArray())
                                 : patterned(json, u"headline"_s);
    article.title = storableText(headline.isEmpty() ? json.value(u"title"_s).toString() : headline);
    article.byline = storableText(
        json.contains(u"by"_s) ? json.value(u"by"_s).toString()
                               : json.value(u"byline"_s).toString());
    article.language = storableText(json.value(u"language"_s).toString());
    article.imported = timeFromText(json.value(u"firstcreated"_s).toString()).value_or(QDateTime());
    for (const QString &field : {u"contentcreated"_s, u"firstcreated"_s, u"versioncreated"_s}) {
        const QDate day = QDate::fromString(json.value(field).toString().left(10), Qt::ISODate);
        const bool isOurs = field != u"contentcreated" && json.contains(u"altids"_s);
        if (day.isValid() && !article.published.isValid() && !isOurs) {
            article.published = day;
        }
    }
    for (const QJsonValue &id : json.value(u"altids"_s).toArray()) {
        const QString value = storableText(id[u"value"_s].toString());
        if (id[u"role"_s].toString() == u"key") {
            article.key = value;
        } else if (id[u"role"_s].toString() == u"source") {
            article.source = value;
        }
    }
    const QString uri = storableText(json.value(u"uri"_s).toString());
    if (article.source.isEmpty() && uri.startsWith(u"http")) {
        article.source = uri;
    }
    findNames(json, read.content);
    return read;
}

} // namespace

Result<void> NinjsWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Result<void> NinjsWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    return writeAll(device, jsonBytes(ninjsObject(article)) + '\n');
}

Result<void> NinjsWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

NinjsSource::NinjsSource(QIODevice &device, const QString &path)
    : m_device(device)
    , m_path(path)
{
}

Result<void> NinjsSource::open()
{
    m_isOpen = true;
    const QByteArray bytes = m_device.read(mostInputBytes + 1);
    if (bytes.size() > mostInputBytes) {
        return failure(ErrorCode::TooLarge, m_path);
    }
    QJsonParseError error;
    const QJsonDocument whole = parsedJson(bytes, &error);
    if (error.error == QJsonParseError::NoError) {
        const QJsonArray list = whole.isArray() ? whole.array() : QJsonArray{whole.object()};
        for (const QJsonValue &value : list) {
            m_items.append({0, value.toObject()});
        }
        m_list = whole.isArray() ? bytes : QByteArray();
        return {};
    }
    int line = 0;
    for (const QByteArray &text : bytes.split('\n')) {
        ++line;
        if (text.trimmed().isEmpty()) {
            continue;
        }
        const QJsonDocument item = parsedJson(text, &error);
        if (error.error != QJsonParseError::NoError || !item.isObject()) {
            m_items.clear();
            return failure(ErrorCode::Malformed, m_path, error.errorString(), line);
        }
        m_items.append({line, item.object()});
    }
    return {};
}

Result<std::optional<ReadArticle>> NinjsSource::next()
{
    if (!m_isOpen) {
        if (const auto opened = open(); !opened) {
            return failure(opened.error());
        }
    }
    if (m_next >= m_items.size()) {
        return std::optional<ReadArticle>();
    }
    const auto &[ownLine, json] = m_items[m_next++];
    const auto line = [this, own = ownLine] {
        return own > 0 ? own : lineOfElement(m_list, m_next - 1);
    };
    const bool isNews = json.contains(u"bodies"_s) || !patterned(json, u"body"_s).isEmpty();
    if (!isNews) {
        return failure(ErrorCode::Malformed, m_path, u"it is no news object with a body"_s, line());
    }
    auto read = articleOf(json);
    if (!read) {
        return failure(read.error().code, m_path, read.error().detail, line());
    }
    nameAfterFile(read->content.article, m_path, m_items.size() == 1 ? 0 : int(m_next));
    return std::optional<ReadArticle>(std::move(*read));
}

Format ninjsFormat()
{
    Format format;
    format.id = u"ninjs"_s;
    format.suffix = u"json"_s;
    format.mimeType = u"application/json"_s;
    format.syntaxDefinition = u"JSON"_s;
    format.traits = ninjsTraits();
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<NinjsWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<NinjsSource>(device, context.path);
    };
    return format;
}

} // namespace Quoth

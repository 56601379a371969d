// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/webannosource.h>

#include <formats/webannotext.h>

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct Layer
{
    bool isRelation = false;
    bool isChain = false;
    QString name;
    QStringList features;
};

/// Where the number of a value begins ("PER[1]"); its length if it has none.
qsizetype numberedAt(const QString &item)
{
    const qsizetype bracket = item.lastIndexOf(u'[');
    if (!item.endsWith(u']') || bracket < 0) {
        return item.size();
    }
    qsizetype before = bracket;
    while (before > 0 && item[before - 1] == u'\\') {
        --before;
    }
    return (bracket - before) % 2 == 0 ? bracket : item.size();
}

/// One file, line by line, into a CAS: from there it is as with the other formats of UIMA.
class TsvReader
{
public:
    explicit TsvReader(const QString &path)
        : m_path(path)
    {
    }

    Result<Cas> run(const QString &tsv)
    {
        const QStringList lines = tsv.split(u'\n');
        if (!lines.first().startsWith(u"#FORMAT=WebAnno TSV 3")) {
            m_line = 1;
            return malformed(u"it does not begin as WebAnno TSV 3 does"_s);
        }
        for (QString line : lines) {
            ++m_line;
            line.chop(line.endsWith(u'\r') ? 1 : 0);
            if (line.startsWith(u"#T_")) {
                readLayer(line);
            } else if (line.startsWith(u"#Text=")) {
                const QString text = fromWebAnno(line.mid(6));
                m_sentence = m_hasSentence ? m_sentence + u'\n' + text : text;
                m_hasSentence = true;
            } else if (!line.isEmpty() && !line.startsWith(u'#')) {
                if (const auto done = readRow(line); !done) {
                    return failure(done.error());
                }
            }
        }
        relate();
        return m_cas;
    }

private:
    struct Link
    {
        QString label;
        QString end; ///< "1-3[4_5]"
        QString row;
        QString layer;
    };

    [[nodiscard]] tl::unexpected<Error> malformed(const QString &detail) const
    {
        return failure(ErrorCode::Malformed, m_path, detail, m_line);
    }

    void readLayer(const QString &line)
    {
        QStringList parts = line.mid(line.indexOf(u'=') + 1).split(u'|');
        const QString name = parts.takeFirst();
        if (parts.isEmpty()) {
            parts.append(QString());
        }
        m_layers.append({line.startsWith(u"#T_RL"), line.startsWith(u"#T_CH"), name, parts});
    }

    Result<void> readRow(const QString &line)
    {
        static const QRegularExpression id(u"^\\d+-\\d+(\\.\\d+)?$"_s);
        QStringList cells = line.split(u'\t');
        const QStringList ends = cells.value(1).split(u'-');
        bool isBegin = false;
        bool isEnd = false;
        const qsizetype begin = ends.value(0).toLongLong(&isBegin);
        const qsizetype end = ends.value(1).toLongLong(&isEnd);
        if (cells.size() < 3 || !id.match(cells[0]).hasMatch() || !isBegin || !isEnd ||
            begin > end) {
            return malformed(u"it is no token of WebAnno's"_s);
        }
        constexpr qsizetype mostGap = 100'000; // between sentences; a hostile one asks for memory
        if (m_hasSentence && begin >= m_cas.text.size() && begin - m_cas.text.size() < mostGap) {
            m_cas.text += QString(begin - m_cas.text.size(), u'\n') + m_sentence;
            m_hasSentence = false;
        }
        if (end > m_cas.text.size()) {
            return malformed(u"it lies outside its sentence"_s);
        }
        qsizetype column = 3;
        for (const Layer &layer : std::as_const(m_layers)) {
            const QStringList own = cells.mid(column, layer.features.size());
            column += layer.features.size();
            if (layer.isRelation) {
                readLinks(layer, own, cells[0]);
            } else if (layer.isChain) {
                readChain(layer, own, {begin, end});
            } else {
                readMarks(layer, own, cells[0], {begin, end});
            }
        }
        return {};
    }

    void readMarks(const Layer &layer, const QStringList &cells, const QString &row, Span place)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i] == u"_" || layer.features[i].startsWith(u"ROLE_")) {
                continue;
            }
            for (const QString &item : splitWebAnno(cells[i], u'|')) {
                const qsizetype bracket = numberedAt(item);
                const QString value = item.left(bracket);
                const QString number =
                    bracket < item.size() ? item.mid(bracket + 1).chopped(1) : u"at "_s + row;
                CasStructure &mark = structure(layer, number, place);
                if (value != u"*" && value != u"_") {
                    mark.features.insert(layer.features[i], fromWebAnno(value));
                }
            }
        }
    }

    /// "relation->1-2" is the second link of the first chain, and what stands beside it its type.
    void readChain(const Layer &layer, const QStringList &cells, Span place)
    {
        const QString relationName = u"referenceRelation"_s;
        const QString typeName = u"referenceType"_s;
        const QString relations = cells.value(layer.features.indexOf(relationName));
        const QStringList types = splitWebAnno(cells.value(layer.features.indexOf(typeName)), u'|');
        if (relations.isEmpty() || relations == u"_") {
            return;
        }
        qsizetype number = 0;
        for (const QString &item : splitWebAnno(relations, u'|')) {
            const qsizetype arrow = item.lastIndexOf(u"->");
            CasStructure &link = structure(layer, item.mid(arrow + 2), place);
            const QString type = types.value(number++);
            const std::pair<QString, QString> values[] = {
                {relationName, item.left(std::max<qsizetype>(0, arrow))},
                {typeName, type.left(numberedAt(type))}};
            for (const auto &[name, value] : values) {
                if (value != u"*" && value != u"_" && !value.isEmpty()) {
                    link.features.insert(name, fromWebAnno(value));
                }
            }
        }
    }

    CasStructure &structure(const Layer &layer, const QString &number, Span place)
    {
        const QString key = layer.name + u' ' + number;
        if (const auto known = m_byNumber.constFind(key); known != m_byNumber.constEnd()) {
            CasStructure &mark = m_cas.structures[*known];
            mark.begin = std::min<qint64>(mark.begin, place.start);
            mark.end = std::max<qint64>(mark.end, place.end);
            return mark;
        }
        m_byNumber.insert(key, m_cas.structures.size());
        const QString type =
            layer.name == u"webanno.custom.Mark" && layer.features.contains(u"kind"_s)
                ? u"quoth.Mark"_s
                : layer.name;
        m_cas.structures.append(
            {m_cas.structures.size() + 1, type, place.start, place.end, {}, {}});
        return m_cas.structures.last();
    }

    void readLinks(const Layer &layer, const QStringList &cells, const QString &row)
    {
        const QString base = layer.features.last().mid(3); // behind "BT_"
        const QStringList ends = splitWebAnno(cells.value(cells.size() - 1), u'|');
        const QStringList labels = splitWebAnno(cells.value(0), u'|');
        for (qsizetype i = 0; i < ends.size() && ends[i] != u"_"; ++i) {
            const QString label = labels.value(i);
            m_links.append(
                {label == u"*" || label == u"_" ? QString() : fromWebAnno(label), ends[i], row,
                 base});
        }
    }

    void relate()
    {
        static const QRegularExpression end(u"^([\\d.-]+)(?:\\[(\\d+)_(\\d+)\\])?$"_s);
        for (const Link &link : std::as_const(m_links)) {
            const auto match = end.match(link.end);
            const auto key = [&link](const QString &number, const QString &row) {
                const bool hasNumber = !number.isEmpty() && number != u"0";
                return link.layer + u' ' + (hasNumber ? number : u"at "_s + row);
            };
            const auto governor = m_byNumber.constFind(key(match.captured(2), match.captured(1)));
            const auto dependent = m_byNumber.constFind(key(match.captured(3), link.row));
            if (governor == m_byNumber.constEnd() || dependent == m_byNumber.constEnd()) {
                continue;
            }
            CasStructure structure;
            structure.id = m_cas.structures.size() + 1;
            structure.type = u"quoth.Link"_s;
            structure.features.insert(u"label"_s, link.label);
            structure.references = {
                {u"Governor"_s, m_cas.structures[*governor].id},
                {u"Dependent"_s, m_cas.structures[*dependent].id}};
            m_cas.structures.append(structure);
        }
    }

    QString m_path;
    int m_line = 0;
    Cas m_cas;
    QList<Layer> m_layers;
    QList<Link> m_links;
    QHash<QString, qsizetype> m_byNumber;
    QString m_sentence;
    bool m_hasSentence = false;
};

} // namespace

Result<Cas> casFromTsv(const QByteArray &bytes, const QString &name)
{
    return TsvReader(name).run(QString::fromUtf8(bytes));
}

} // namespace Quoth

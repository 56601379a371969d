// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewindex.h>

#include <algorithm>

namespace Quoth {

namespace {

template <typename Value>
qint32 numberIn(QList<Value> &values, QHash<Value, qint32> &numbers, const Value &value)
{
    const auto known = numbers.constFind(value);
    if (known != numbers.cend()) {
        return *known;
    }
    const auto number = qint32(values.size());
    values.append(value);
    numbers.insert(value, number);
    return number;
}

} // namespace

bool isBulkAct(QStringView act)
{
    return act == u"bulk-accept" || act == u"bulk-reject";
}

qint32 ReviewIndex::addArticle(const ReviewArticle &article)
{
    const auto number = qint32(m_articles.size());
    m_articles.append(article);
    m_articleNumbers.insert(article.id, number);
    return number;
}

qint32 ReviewIndex::numberOf(const ReviewLabel &label)
{
    return numberIn(m_labels, m_labelNumbers, label);
}

qint32 ReviewIndex::numberOf(const ReviewRule &rule)
{
    return numberIn(m_rules, m_ruleNumbers, rule);
}

qint32 ReviewIndex::numberOfName(const QString &name)
{
    const auto known = m_nameNumbers.constFind(name);
    if (known != m_nameNumbers.cend()) {
        return *known;
    }
    const auto number = qint32(m_names.size());
    m_names.append(name);
    m_nameNumbers.insert(name, number);
    return number;
}

qint32 ReviewIndex::twinsOf(qint32 label, const QByteArray &words)
{
    const std::pair<qint32, QByteArray> key(label, words);
    const auto known = m_twinNumbers.constFind(key);
    if (known != m_twinNumbers.cend()) {
        return *known;
    }
    const auto number = qint32(m_words.size());
    m_words.append(words);
    m_twinNumbers.insert(key, number);
    return number;
}

void ReviewIndex::add(
    const ReviewEntry &entry, const ReviewLabel &label, const ReviewRule &rule, const QString &name,
    const QByteArray &words)
{
    ReviewEntry added = entry;
    added.label = numberOf(label);
    added.rule = numberOf(rule);
    added.name = numberOfName(name);
    added.twins = twinsOf(added.label, words);
    m_rows.insert(entry.id, qint32(m_entries.size()));
    m_entries.push_back(added);
}

void ReviewIndex::finish()
{
    m_rowsAsRead.resize(m_entries.size());
    for (size_t row = 0; row < m_rowsAsRead.size(); ++row) {
        m_rowsAsRead[row] = qint32(row);
    }
    std::sort(m_rowsAsRead.begin(), m_rowsAsRead.end(), [this](qint32 a, qint32 b) {
        const ReviewEntry &one = m_entries[size_t(a)];
        const ReviewEntry &other = m_entries[size_t(b)];
        if (one.article != other.article) {
            return one.article < other.article;
        }
        if (one.start != other.start) {
            return one.start < other.start;
        }
        return one.end != other.end ? one.end > other.end : one.id < other.id;
    });
}

void ReviewIndex::replaceArticle(qint64 articleId, const ReviewIndex &fresh)
{
    const qint32 article = m_articleNumbers.value(articleId, -1);
    std::erase_if(
        m_entries, [article](const ReviewEntry &entry) { return entry.article == article; });
    m_rows.clear();
    m_rows.reserve(qsizetype(m_entries.size()) + fresh.size());
    for (const ReviewEntry &entry : m_entries) {
        m_rows.insert(entry.id, qint32(m_rows.size()));
    }
    for (ReviewEntry entry : fresh.m_entries) {
        const qint32 label = entry.label;
        const qint32 rule = entry.rule;
        entry.article = article;
        add(entry, fresh.m_labels[label], fresh.m_rules[rule], fresh.m_names[entry.name],
            fresh.m_words[entry.twins]);
    }
    finish();
}

void ReviewIndex::fill(ReviewEntry &entry, const Annotation &annotation, const QString &act)
{
    const bool isDecided = annotation.status != AnnotationStatus::Proposed;
    const bool isDecision = entry.status != annotation.status;
    entry.isBulk = isDecided && (isDecision ? isBulkAct(act) : entry.isBulk);
    entry.decided = annotation.modified.isValid() ? annotation.modified.toMSecsSinceEpoch() : 0;
    entry.start = qint32(annotation.span.start);
    entry.end = qint32(annotation.span.end);
    entry.kind = annotation.kind;
    entry.status = annotation.status;
    entry.score = float(annotation.origin.score);
    entry.isFlagged = annotation.attributes.contains(flagAttribute);
    entry.isGone = false;
    entry.label = numberOf(ReviewLabel{annotation.kind, annotation.tag});
    entry.rule = numberOf(ReviewRule{annotation.origin.id, annotation.origin.version});
    entry.twins = twinsOf(entry.label, annotation.words.toUtf8());
    // A quotation without a name of its own goes by the words of its source, which stay as they are
    // until the index is read anew.
    const bool keepsName = annotation.entity.isEmpty() && entry.id != 0;
    entry.name = keepsName ? entry.name : numberOfName(annotation.entity);
    entry.id = annotation.id;
}

void ReviewIndex::takeChange(const Edit &edit, const Change<Annotation> &change)
{
    const qint64 id = change.after ? change.after->id : change.before->id;
    const qint32 row = m_rows.value(id, -1);
    if (!change.after) {
        if (row >= 0) {
            m_entries[size_t(row)].isGone = true;
        }
        return;
    }
    if (row >= 0) {
        fill(m_entries[size_t(row)], *change.after, edit.name);
        return;
    }
    const qint32 article = m_articleNumbers.value(edit.articleId, -1);
    if (article < 0 || change.after->origin.kind == OriginKind::Human) {
        return;
    }
    ReviewEntry entry;
    entry.article = article;
    fill(entry, *change.after, edit.name);
    m_rows.insert(id, qint32(m_entries.size()));
    m_rowsAsRead.push_back(qint32(m_entries.size()));
    m_entries.push_back(entry);
}

void ReviewIndex::take(const Edit &edit)
{
    for (const Change<Annotation> &change : edit.annotations) {
        takeChange(edit, change);
    }
}

QList<qint64> ReviewIndex::undecidedTwins(qsizetype row) const
{
    return undecidedOf(at(row).twins);
}

QList<qint64> ReviewIndex::undecidedLike(const Annotation &annotation) const
{
    const auto label = m_labelNumbers.constFind({annotation.kind, annotation.tag});
    if (label == m_labelNumbers.cend()) {
        return {};
    }
    const auto twins = m_twinNumbers.constFind({*label, annotation.words.toUtf8()});
    return twins == m_twinNumbers.cend() ? QList<qint64>() : undecidedOf(*twins);
}

QList<qint64> ReviewIndex::undecidedOf(qint32 twins) const
{
    QList<qint64> ids;
    for (const ReviewEntry &entry : m_entries) {
        if (entry.twins == twins && entry.isUndecided() && !entry.isGone) {
            ids.append(entry.id);
        }
    }
    return ids;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewentry.h>
#include <store/review/reviewfilter.h>
#include <text/edit.h>

#include <QHash>

#include <vector>

namespace Quoth {

/// What of an article matters to the queue. `place` is its place in the list of articles.
struct ReviewArticle
{
    qint64 id = 0;
    QString title;
    QString source;
    QDate published;
};

/// Every proposal of a scope in some 70 bytes each, so that a hundred thousand are filtered, sorted
/// and counted while nobody notices. It follows edits; it never reads the library itself. A value
/// type; any thread, one at a time.
class ReviewIndex
{
public:
    /// The next article in the order of the list; the number of it.
    qint32 addArticle(const ReviewArticle &article);
    /// A proposal as the library has it. The name is the speaker of a quotation.
    void
    add(const ReviewEntry &entry, const ReviewLabel &label, const ReviewRule &rule,
        const QString &name, const QByteArray &words);
    /// Call when all are added: from now on textRank() is right.
    void finish();

    /// Takes what has become of one of its articles, read anew. Rows are no longer what they were.
    void replaceArticle(qint64 articleId, const ReviewIndex &fresh);
    [[nodiscard]] bool hasArticle(qint64 articleId) const
    {
        return m_articleNumbers.contains(articleId);
    }

    /// Keeps up with what was done to the library, undone or redone.
    void take(const Edit &edit);

    [[nodiscard]] const std::vector<ReviewEntry> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }
    [[nodiscard]] const ReviewEntry &at(qsizetype row) const { return m_entries[size_t(row)]; }
    /// The entry of an annotation; -1 if it is none of the scope's proposals.
    [[nodiscard]] qsizetype rowOf(qint64 annotationId) const
    {
        return m_rows.value(annotationId, -1);
    }
    /// By reading order: articles as listed, then by place in the text.
    [[nodiscard]] const std::vector<qint32> &rowsAsRead() const { return m_rowsAsRead; }

    [[nodiscard]] const QList<ReviewArticle> &articles() const { return m_articles; }
    [[nodiscard]] const QList<ReviewLabel> &labels() const { return m_labels; }
    [[nodiscard]] const QList<ReviewRule> &rules() const { return m_rules; }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// UTF-8, of all twins of that number.
    [[nodiscard]] const QByteArray &words(qint32 twins) const { return m_words[twins]; }
    [[nodiscard]] qsizetype twinsCount() const { return m_words.size(); }
    [[nodiscard]] qint64 articleId(const ReviewEntry &entry) const
    {
        return m_articles[entry.article].id;
    }

    /// The undecided ones with the same words and label as this one, itself included.
    [[nodiscard]] QList<qint64> undecidedTwins(qsizetype row) const;
    /// The undecided ones with the words and label of an annotation, whatever its own row has now.
    [[nodiscard]] QList<qint64> undecidedLike(const Annotation &annotation) const;

private:
    [[nodiscard]] qint32 numberOf(const ReviewLabel &label);
    [[nodiscard]] qint32 numberOf(const ReviewRule &rule);
    [[nodiscard]] qint32 numberOfName(const QString &name);
    [[nodiscard]] QList<qint64> undecidedOf(qint32 twins) const;
    [[nodiscard]] qint32 twinsOf(qint32 label, const QByteArray &words);
    void fill(ReviewEntry &entry, const Annotation &annotation, const QString &act);
    void takeChange(const Edit &edit, const Change<Annotation> &change);

    std::vector<ReviewEntry> m_entries;
    std::vector<qint32> m_rowsAsRead;
    QHash<qint64, qint32> m_rows;
    QList<ReviewArticle> m_articles;
    QHash<qint64, qint32> m_articleNumbers;
    QList<ReviewLabel> m_labels;
    QHash<ReviewLabel, qint32> m_labelNumbers;
    QList<ReviewRule> m_rules;
    QHash<ReviewRule, qint32> m_ruleNumbers;
    QStringList m_names;
    QHash<QString, qint32> m_nameNumbers;
    QList<QByteArray> m_words; ///< by the number of the twins
    QHash<std::pair<qint32, QByteArray>, qint32> m_twinNumbers;
};

/// The acts of deciding on many at once without looking at each.
[[nodiscard]] bool isBulkAct(QStringView act);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/agreement.h>

#include <analysis/evaluation/agreementpieces.h>
#include <analysis/evaluation/counts.h>
#include <analysis/evaluation/nominaltally.h>
#include <analysis/evaluation/unitizingalpha.h>

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What one piece of text adds to the figures of a row.
struct PieceSums
{
    Counts exact;
    Counts overlap;
    NominalTally tally;
    double differences = 0; ///< of units, squared
    double length = 0;

    PieceSums &operator+=(const PieceSums &other)
    {
        exact += other.exact;
        overlap += other.overlap;
        tally += other.tally;
        differences += other.differences;
        length += other.length;
        return *this;
    }
};

/// Pairs of marks of two readers that share a character and the tag, each mark used once.
int overlappingPairs(const QList<AgreementMark> &first, const QList<AgreementMark> &second)
{
    int pairs = 0;
    auto a = first.cbegin();
    auto b = second.cbegin();
    while (a != first.cend() && b != second.cend()) {
        if (a->span().overlaps(b->span())) {
            ++pairs;
            ++a;
            ++b;
        } else if (a->span().end <= b->span().start) {
            ++a;
        } else {
            ++b;
        }
    }
    return pairs;
}

int equalPairs(const QList<AgreementMark> &first, const QList<AgreementMark> &second)
{
    return static_cast<int>(
        std::count_if(first.cbegin(), first.cend(), [&second](const AgreementMark &mark) {
            return std::any_of(second.cbegin(), second.cend(), [&mark](const AgreementMark &other) {
                return other.parts == mark.parts;
            });
        }));
}

QList<AgreementMark> marksWith(const QList<AgreementMark> &marks, const QString &tag)
{
    QList<AgreementMark> chosen;
    std::copy_if(
        marks.cbegin(), marks.cend(), std::back_inserter(chosen),
        [&tag](const AgreementMark &mark) { return mark.tag == tag; });
    return chosen;
}

/// For each token the number of the tag of the first mark that covers it, from 1; 0 for none.
std::vector<int>
tokenTags(const QList<Span> &tokens, const QList<AgreementMark> &marks, const QStringList &tags)
{
    std::vector<int> numbers(static_cast<size_t>(tokens.size()));
    for (const AgreementMark &mark : marks) {
        const auto number = static_cast<int>(tags.indexOf(mark.tag)) + 1;
        for (const Span part : mark.parts) {
            auto token = std::partition_point(tokens.cbegin(), tokens.cend(), [part](Span span) {
                return span.end <= part.start;
            });
            for (; token != tokens.cend() && token->start < part.end; ++token) {
                int &given = numbers[static_cast<size_t>(token - tokens.cbegin())];
                given = given == 0 ? number : given;
            }
        }
    }
    return numbers;
}

/// All rows of one kind of annotation.
class KindAgreement
{
public:
    KindAgreement(
        const QList<AgreementDocument> &documents, AnnotationKind kind,
        const BootstrapOptions &options, const StopCallable &stop)
        : m_pieces(agreementPieces(documents, kind, stop))
        , m_kind(kind)
        , m_readers(static_cast<int>(documents.first().readers.size()))
        , m_options(options)
        , m_stop(stop)
    {
        QSet<QString> tags;
        for (const AgreementPiece &piece : std::as_const(m_pieces)) {
            for (const QList<AgreementMark> &marks : piece.readers) {
                for (const AgreementMark &mark : marks) {
                    tags.insert(mark.tag);
                }
            }
        }
        m_tags = tags.values();
        m_tags.sort();
    }

    [[nodiscard]] QList<AgreementRow> rows() const
    {
        if (m_tags.isEmpty()) {
            return {};
        }
        QList<AgreementRow> rows = {spanRow(m_tags)};
        if (m_tags.size() > 1) {
            for (const QString &tag : m_tags) {
                rows.append(spanRow({tag}));
            }
            rows.append(itemRow(AgreementSubject::Tag));
        }
        if (m_kind == AnnotationKind::Quotation) {
            rows.append(itemRow(AgreementSubject::Speaker));
        }
        return rows;
    }

private:
    [[nodiscard]] PieceSums spanSums(const AgreementPiece &piece, const QStringList &tags) const
    {
        PieceSums sums{{}, {}, NominalTally(m_readers, int(tags.size()) + 1), 0, 0};
        sums.length = static_cast<double>(piece.length);
        QList<std::vector<int>> numbers;
        for (const QList<AgreementMark> &marks : piece.readers) {
            QList<AgreementMark> counted;
            for (const AgreementMark &mark : marks) {
                if (tags.contains(mark.tag)) {
                    counted.append(mark);
                }
            }
            numbers.append(tokenTags(piece.tokens, counted, tags));
        }
        std::vector<int> ratings(static_cast<size_t>(m_readers));
        for (size_t token = 0; token < static_cast<size_t>(piece.tokens.size()); ++token) {
            for (qsizetype reader = 0; reader < m_readers; ++reader) {
                ratings[static_cast<size_t>(reader)] = numbers[reader][token];
            }
            sums.tally.add(ratings);
        }
        for (const QString &tag : tags) {
            addPairs(piece, tag, sums);
            UnitizedText units{piece.length, {}};
            for (const QList<AgreementMark> &marks : piece.readers) {
                units.readers.append(unitsWith(marks, tag));
            }
            sums.differences += UnitizingAlpha::differences(units);
        }
        return sums;
    }

    void addPairs(const AgreementPiece &piece, const QString &tag, PieceSums &sums) const
    {
        QList<QList<AgreementMark>> marks;
        for (const QList<AgreementMark> &all : piece.readers) {
            marks.append(marksWith(all, tag));
        }
        for (qsizetype i = 0; i < m_readers; ++i) {
            for (qsizetype j = i + 1; j < m_readers; ++j) {
                const auto first = static_cast<int>(marks[i].size());
                const auto second = static_cast<int>(marks[j].size());
                sums.exact += {equalPairs(marks[i], marks[j]), first, second};
                sums.overlap += {overlappingPairs(marks[i], marks[j]), first, second};
            }
        }
    }

    /// What units would differ by at any other place, summed over the tags.
    [[nodiscard]] double expectedDifferences(const QStringList &tags) const
    {
        double expected = 0;
        for (const QString &tag : tags) {
            // Pieces of one article are one text again, so that its gaps are whole.
            QMap<qsizetype, UnitizedText> texts;
            for (const AgreementPiece &piece : m_pieces) {
                UnitizedText &text = texts[piece.document];
                text.readers.resize(m_readers);
                for (qsizetype reader = 0; reader < m_readers; ++reader) {
                    for (const Span unit : unitsWith(piece.readers[reader], tag)) {
                        text.readers[reader].append(
                            {unit.start + text.length, unit.end + text.length});
                    }
                }
                text.length += piece.length;
            }
            UnitizingAlpha alpha(m_readers);
            for (const UnitizedText &text : std::as_const(texts)) {
                alpha.add(text);
            }
            expected += alpha.expectedDisagreement();
        }
        return expected;
    }

    [[nodiscard]] AgreementRow spanRow(const QStringList &tags) const
    {
        AgreementRow row;
        row.kind = m_kind;
        row.tag = tags.size() == m_tags.size() ? QString() : tags.first();
        row.marked.resize(m_readers);
        std::vector<PieceSums> sums;
        double length = 0;
        for (const AgreementPiece &piece : m_pieces) {
            sums.push_back(spanSums(piece, tags));
            length += sums.back().length;
            for (qsizetype reader = 0; reader < m_readers; ++reader) {
                for (const AgreementMark &mark : piece.readers[reader]) {
                    row.marked[reader] += tags.contains(mark.tag) ? 1 : 0;
                }
            }
        }
        const double expected = expectedDifferences(tags);
        const double pairs = m_readers * (m_readers - 1);
        fill(row, sums, [&](const PieceSums &all) -> std::optional<double> {
            if (expected <= 0 || all.length <= 0) {
                return std::nullopt;
            }
            return 1 - 2 * all.differences / (pairs * all.length * length) / expected;
        });
        return row;
    }

    [[nodiscard]] AgreementRow itemRow(AgreementSubject subject) const
    {
        AgreementRow row;
        row.kind = m_kind;
        row.subject = subject;
        row.marked.resize(m_readers);
        QHash<QString, int> categories;
        QList<QList<std::vector<int>>> items; // of each piece
        for (const AgreementPiece &piece : m_pieces) {
            items.append(
                subject == AgreementSubject::Tag ? tagItems(piece, categories)
                                                 : speakerItems(piece, categories));
        }
        std::vector<PieceSums> sums;
        for (const QList<std::vector<int>> &piece : std::as_const(items)) {
            PieceSums sum{{}, {}, NominalTally(m_readers, int(categories.size())), 0, 0};
            for (const std::vector<int> &ratings : piece) {
                sum.tally.add(ratings);
                for (size_t i = 0; i < ratings.size(); ++i) {
                    row.marked[qsizetype(i)] += ratings[i] == NominalTally::missing ? 0 : 1;
                }
            }
            sums.push_back(sum);
        }
        fill(row, sums, [](const PieceSums &) { return std::nullopt; });
        return row;
    }

    [[nodiscard]] static int numberOf(const QString &value, QHash<QString, int> &categories)
    {
        const auto known = categories.constFind(value);
        return known != categories.cend()
                   ? *known
                   : *categories.insert(value, static_cast<int>(categories.size()));
    }

    [[nodiscard]] QList<std::vector<int>>
    tagItems(const AgreementPiece &piece, QHash<QString, int> &categories) const
    {
        QMap<std::pair<qsizetype, qsizetype>, QList<std::pair<QList<Span>, std::vector<int>>>>
            found;
        QList<std::vector<int>> items;
        for (qsizetype reader = 0; reader < m_readers; ++reader) {
            for (const AgreementMark &mark : piece.readers[reader]) {
                auto &there = found[{mark.span().start, mark.span().end}];
                auto same = std::find_if(there.begin(), there.end(), [&mark](const auto &item) {
                    return item.first == mark.parts;
                });
                if (same == there.end()) {
                    there.append(
                        {mark.parts,
                         std::vector<int>(static_cast<size_t>(m_readers), NominalTally::missing)});
                    same = std::prev(there.end());
                }
                same->second[static_cast<size_t>(reader)] = numberOf(mark.tag, categories);
            }
        }
        for (const auto &there : std::as_const(found)) {
            for (const auto &item : there) {
                items.append(item.second);
            }
        }
        return items;
    }

    [[nodiscard]] QList<std::vector<int>>
    speakerItems(const AgreementPiece &piece, QHash<QString, int> &categories) const
    {
        QList<std::vector<int>> items;
        for (const QList<qsizetype> &members : sameQuotations(piece)) {
            std::vector<int> ratings;
            for (qsizetype reader = 0; reader < m_readers; ++reader) {
                const qsizetype mark = members[reader];
                ratings.push_back(
                    mark < 0 ? NominalTally::missing
                             : numberOf(piece.readers[reader][mark].speaker, categories));
            }
            items.append(ratings);
        }
        return items;
    }

    /// The figures of all pieces together, with their intervals.
    void fill(
        AgreementRow &row, const std::vector<PieceSums> &sums,
        const std::function<std::optional<double>(const PieceSums &)> &alphaU) const
    {
        const auto share = [](const Counts &counts) -> std::optional<double> {
            return counts.gold + counts.predicted > 0 ? std::optional(counts.f1() / 100)
                                                      : std::nullopt;
        };
        const auto reckon = [&](const PieceDraws &draws) {
            PieceSums all{{}, {}, sums.front().tally, 0, 0};
            all.tally = all.tally.emptied();
            for (size_t i = 0; i < sums.size(); ++i) {
                for (int draw = 0; draw < draws[i]; ++draw) {
                    all += sums[i];
                }
            }
            row.items = all.tally.items();
            return std::vector<std::optional<double>>{
                share(all.exact),
                share(all.overlap),
                all.tally.cohenKappa(),
                all.tally.fleissKappa(),
                all.tally.krippendorffAlpha(),
                alphaU(all)};
        };
        const auto intervals = bootstrapIntervals(sums.size(), 6, reckon, m_options, m_stop);
        const auto values = reckon(PieceDraws(sums.size(), 1));
        size_t next = 0;
        for (AgreementFigure *figure :
             {&row.exact, &row.overlap, &row.cohenKappa, &row.fleissKappa, &row.alpha,
              &row.alphaU}) {
            *figure = {values[next], values[next] ? intervals[next] : std::nullopt};
            ++next;
        }
    }

    QList<AgreementPiece> m_pieces;
    AnnotationKind m_kind;
    int m_readers;
    const BootstrapOptions &m_options;
    const StopCallable &m_stop;
    QStringList m_tags;
};

} // namespace

AnnotationSet verdict(const AnnotationSet &set, bool isUndecidedToo)
{
    QSet<qint64> ids;
    QSet<qint64> rejected;
    for (const Annotation &annotation : set.annotations) {
        const bool isUndecided = annotation.status == AnnotationStatus::Proposed;
        if (annotation.status == AnnotationStatus::Rejected) {
            rejected.insert(annotation.id);
        } else if (!isUndecided || isUndecidedToo) {
            ids.insert(annotation.id);
        }
    }
    // The speaker of an accepted quotation was accepted with it.
    for (bool grows = true; grows;) {
        grows = false;
        for (const Relation &relation : set.relations) {
            if (ids.contains(relation.from) && !ids.contains(relation.to) &&
                !rejected.contains(relation.to)) {
                ids.insert(relation.to);
                grows = true;
            }
        }
    }
    AnnotationSet held;
    for (const Annotation &annotation : set.annotations) {
        if (ids.contains(annotation.id)) {
            held.annotations.append(annotation);
        }
    }
    for (const Relation &relation : set.relations) {
        if (ids.contains(relation.from) && ids.contains(relation.to)) {
            held.relations.append(relation);
        }
    }
    return held;
}

QList<AgreementRow> measureAgreement(
    const QList<AgreementDocument> &documents, const BootstrapOptions &options,
    const StopCallable &stop)
{
    if (documents.isEmpty() || documents.first().readers.size() < 2) {
        return {};
    }
    QList<AgreementRow> rows;
    for (const AnnotationKind kind :
         {AnnotationKind::Entity, AnnotationKind::Quotation, AnnotationKind::Mention,
          AnnotationKind::Cue, AnnotationKind::Highlight}) {
        rows += KindAgreement(documents, kind, options, stop).rows();
    }
    return stopRequested(stop) ? QList<AgreementRow>() : rows;
}

QString identifier(AgreementSubject subject)
{
    switch (subject) {
    case AgreementSubject::Spans:
        return u"spans"_s;
    case AgreementSubject::Tag:
        return u"tag"_s;
    case AgreementSubject::Speaker:
        return u"speaker"_s;
    }
    return {};
}

} // namespace Quoth

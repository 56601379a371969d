// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

/// Where somebody was reading: an article, and the text position at the top of the page.
struct ReadingPlace
{
    qint64 article = 0;
    qsizetype position = 0;

    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

/// The places that one came from, as in a browser: back, and forward again until one goes
/// elsewhere.
class ReadingHistory
{
public:
    static constexpr qsizetype mostPlaces = 200;

    /// The reader leaves this place for another.
    void add(const ReadingPlace &left);
    /// The place before; `here` becomes the one to go forward to. Nothing at the beginning.
    [[nodiscard]] std::optional<ReadingPlace> back(const ReadingPlace &here);
    [[nodiscard]] std::optional<ReadingPlace> forward(const ReadingPlace &here);

private:
    QList<ReadingPlace> m_back;
    QList<ReadingPlace> m_forward;
};

/// Remembers for each article of each library where it was left, over restarts. The articles read
/// longest ago are forgotten.
class ReadingPlaces
{
public:
    static constexpr qsizetype mostArticles = 500;

    /// 0, the top, for an article that was never left.
    [[nodiscard]] static qsizetype place(const QString &library, qint64 article);
    static void setPlace(const QString &library, qint64 article, qsizetype position);
};

} // namespace Quoth

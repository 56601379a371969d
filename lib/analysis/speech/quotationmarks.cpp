// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/quotationmarks.h>

#include <algorithm>

namespace Quoth {

namespace {

enum class MarkRole
{
    None,
    Opening,
    Closing,
    Either
};

/// What a double mark is by itself. The curly closing mark of English opens in Swedish, and the
/// opening one closes in German („so“): what stands around it decides then.
MarkRole doubleMarkRole(QChar c)
{
    switch (c.unicode()) {
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x300C:
        return MarkRole::Opening;
    case 0x201D:
    case 0x00BB:
    case 0x300D:
        return MarkRole::Closing;
    case u'"':
    case 0xFF02:
        return MarkRole::Either;
    default:
        return MarkRole::None;
    }
}

bool isSingleOpening(QChar c)
{
    return c == QChar(0x2018) || c == u'\'' || c == QChar(0x201A) || c == u'`' ||
           c == QChar(0x2039);
}

bool isSingleClosing(QChar c)
{
    return c == QChar(0x2019) || c == u'\'' || c == QChar(0x203A);
}

/// The elisions that begin with an apostrophe: 'em, 'til, '90s.
bool isElision(QStringView rest)
{
    static constexpr std::array<QStringView, 8> elisions = {u"em ", u"til ",   u"tis ", u"twas ",
                                                            u"n' ", u"cause ", u"n’ ",  u"round "};
    return (!rest.isEmpty() && rest[0].isDigit()) ||
           std::any_of(elisions.begin(), elisions.end(), [rest](QStringView elision) {
               return rest.startsWith(elision, Qt::CaseInsensitive);
           });
}

/// Pairs the marks of one paragraph.
class MarkPairer
{
public:
    MarkPairer(QStringView text, Span paragraph, QList<MarkedText> &found)
        : m_text(text)
        , m_paragraph(paragraph)
        , m_found(found)
    {
    }

    /// Marks the paragraph. `isInside` where speech goes on in it without a mark at its beginning.
    void run(bool isInside)
    {
        m_open = isInside ? m_paragraph.start : -1;
        countMarks();
        for (m_at = m_paragraph.start; m_at < m_paragraph.end; ++m_at) {
            step();
        }
    }

    /// Was the last double mark left open?
    [[nodiscard]] bool isOpen() const { return m_open >= 0; }

    /// Ends what was left open. `goesOn` where the next paragraph goes on with it; false if it does
    /// not.
    bool endOpen(bool goesOn)
    {
        qsizetype before = m_open - 1;
        while (before > m_paragraph.start && m_text[before].isSpace()) {
            --before;
        }
        const bool isIntroduced =
            m_open == m_paragraph.start || at(before) == u',' || at(before) == u':';
        if (!isIntroduced && !goesOn) {
            return false;
        }
        add({m_open, m_paragraph.end}, false, true);
        return goesOn;
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const
    {
        return i < m_paragraph.start || i >= m_paragraph.end ? QChar(u' ') : m_text[i];
    }

    [[nodiscard]] bool hasSpaceBefore(qsizetype i) const
    {
        const QChar c = at(i - 1);
        return c.isSpace() || c == u'(' || c == u'[' || c == QChar(0x2014) || c == QChar(0x2013) ||
               c == u'-' || c == u'/';
    }

    [[nodiscard]] bool hasSpaceAfter(qsizetype i) const
    {
        const QChar c = at(i + 1);
        return c.isSpace() || (!c.isLetterOrNumber() && !isSingleOpening(c) && c != u'[' &&
                               c != u'(' && c != u'$' && c != QChar(0x2026) && c != u'#' &&
                               c != u'@' && c != QChar(0x00A3) && c != QChar(0x20AC));
    }

    [[nodiscard]] bool looksOpening(qsizetype i) const
    {
        return hasSpaceBefore(i) && !hasSpaceAfter(i);
    }

    [[nodiscard]] bool looksClosing(qsizetype i) const
    {
        return !at(i - 1).isSpace() && hasSpaceAfter(i);
    }

    void countMarks()
    {
        for (qsizetype i = m_paragraph.start; i < m_paragraph.end; ++i) {
            const MarkRole role = doubleMarkRole(m_text[i]);
            m_closingLeft += role == MarkRole::Closing ? 1 : 0;
            m_straightLeft += role == MarkRole::Either ? 1 : 0;
            if (isSingleClosing(m_text[i]) && looksClosing(i)) {
                m_singleClosings.append(i);
            }
        }
    }

    void step()
    {
        const QChar c = m_text[m_at];
        const bool isDoubled = (c == u'`' || c == u'\'') && at(m_at + 1) == c;
        if (isDoubled) {
            doubled(c);
            return;
        }
        const MarkRole role = doubleMarkRole(c);
        m_closingLeft -= role == MarkRole::Closing ? 1 : 0;
        m_straightLeft -= role == MarkRole::Either ? 1 : 0;
        if (role != MarkRole::None) {
            m_open < 0 ? openAt(role) : closeAt(role);
        } else if (m_open < 0 && isSingleOpening(c)) {
            single();
        }
    }

    /// ``So,'' as typewriters and old agencies have it.
    void doubled(QChar c)
    {
        if (c == u'`' && m_open < 0) {
            m_open = m_at;
        } else if (c == u'\'' && m_open >= 0) {
            ++m_at;
            close(m_at + 1);
            return;
        }
        ++m_at;
    }

    void openAt(MarkRole role)
    {
        // 6" is a measure, and a closing mark that nothing opened stands for nothing; but »so« and
        // ”so” open with a mark that closes elsewhere.
        const bool opens = role == MarkRole::Closing ? looksOpening(m_at)
                                                     : looksOpening(m_at) || !looksClosing(m_at);
        if (opens) {
            m_open = m_at;
            m_depth = 0;
        }
    }

    void closeAt(MarkRole role)
    {
        const QChar opener = m_text[m_open];
        const bool isLow = opener == QChar(0x201E) || opener == QChar(0x00BB);
        if (role == MarkRole::Opening && !isLow && !(looksClosing(m_at) && !looksOpening(m_at))) {
            nestOrRestart(m_closingLeft > m_depth + 1);
        } else if (
            role == MarkRole::Either && looksOpening(m_at) &&
            (opener == u'"' ? m_straightLeft % 2 == 1 : m_closingLeft > m_depth)) {
            // “I say "no" to it”: the straight pair lies inside; else the first was left open.
            if (opener == u'"') {
                nestOrRestart(false);
            } else {
                ++m_depth;
            }
        } else if (
            role == MarkRole::Closing && opener != QChar(0x00BB) && looksOpening(m_at) &&
            opener != QChar(0x201D)) {
            nestOrRestart(m_closingLeft > m_depth + 1);
        } else if (m_depth > 0) {
            --m_depth;
        } else {
            close(m_at + 1);
        }
    }

    /// A second opening mark: one quotation inside the other if enough closing marks are left, else
    /// the first one was never closed and a new one begins.
    void nestOrRestart(bool nests)
    {
        if (nests) {
            ++m_depth;
        } else {
            m_open = m_at;
            m_depth = 0;
        }
    }

    void close(qsizetype end)
    {
        add({m_open, end}, false, false);
        m_open = -1;
    }

    void single()
    {
        if (!looksOpening(m_at) || (m_text[m_at] == u'\'' && isElision(m_text.mid(m_at + 1, 8)))) {
            return;
        }
        if (const qsizetype end = singleClosingAfter(m_at); end > 0) {
            add({m_at, end + 1}, true, false);
            m_at = end;
        }
    }

    /// The mark that closes a single one. After punctuation it is sure; after a letter it may be
    /// the apostrophe of "the workers’ rights", so that a surer one behind it is preferred.
    [[nodiscard]] qsizetype singleClosingAfter(qsizetype start) const
    {
        constexpr int mostPossessives = 4;
        auto it = std::upper_bound(m_singleClosings.begin(), m_singleClosings.end(), start + 1);
        qsizetype fallback = -1;
        for (int tries = 0; it != m_singleClosings.end() && tries < mostPossessives;
             ++it, ++tries) {
            const bool mayBePossessive =
                at(*it - 1) == u's' && at(*it + 1) == u' ' && at(*it + 2).isLetter();
            if (!mayBePossessive) {
                return fallback > 0 && opensBetween(fallback, *it) ? fallback : *it;
            }
            fallback = fallback > 0 ? fallback : *it;
        }
        return fallback;
    }

    [[nodiscard]] bool opensBetween(qsizetype from, qsizetype to) const
    {
        constexpr qsizetype farthest = 400;
        for (qsizetype i = from + 1; i < to && i < from + farthest; ++i) {
            if (isSingleOpening(m_text[i]) && looksOpening(i)) {
                return true;
            }
        }
        return to > from + farthest;
    }

    void add(Span span, bool isSingle, bool isOpenEnded)
    {
        const bool hasLetter =
            std::any_of(m_text.begin() + span.start, m_text.begin() + span.end, [](QChar c) {
                return c.isLetterOrNumber() || c.isSurrogate();
            });
        if (hasLetter) {
            m_found.append({span, isSingle, isOpenEnded, false});
        }
    }

    QStringView m_text;
    Span m_paragraph;
    QList<MarkedText> &m_found;
    QList<qsizetype> m_singleClosings;
    qsizetype m_at = 0;
    qsizetype m_open = -1;
    qsizetype m_depth = 0;
    qsizetype m_closingLeft = 0;
    qsizetype m_straightLeft = 0;
};

bool opensWithDoubleMark(QStringView text, Span paragraph)
{
    const MarkRole role = doubleMarkRole(text[paragraph.start]);
    return role == MarkRole::Opening || role == MarkRole::Either ||
           text.mid(paragraph.start, 2) == u"``";
}

/// A mark that only closes: behind a word or a stop, not the inches of 6' 2".
bool closesThere(QStringView text, Span paragraph, qsizetype mark)
{
    const MarkRole role = doubleMarkRole(text[mark]);
    const QChar before = mark > paragraph.start ? text[mark - 1] : QChar(u' ');
    const QChar after = mark + 1 < paragraph.end ? text[mark + 1] : QChar(u' ');
    return role != MarkRole::Opening && !before.isSpace() && !before.isDigit() &&
           !after.isLetterOrNumber();
}

/// “We are ready.¶We have trained for it.” Is the first mark in the next paragraphs one that closes
/// what was left open?
bool isClosedLater(QStringView text, const QList<Span> &paragraphs, qsizetype next)
{
    constexpr qsizetype farthest = 3; // more would be a mark that somebody forgot
    for (qsizetype i = next; i < std::min(paragraphs.size(), next + farthest); ++i) {
        for (qsizetype at = paragraphs[i].start; at < paragraphs[i].end; ++at) {
            if (doubleMarkRole(text[at]) != MarkRole::None) {
                return closesThere(text, paragraphs[i], at);
            }
        }
    }
    return false;
}

} // namespace

QList<MarkedText>
findMarkedTexts(QStringView text, const QList<Span> &paragraphs, const StopCallable &stop)
{
    constexpr int paragraphsBetweenStops = 64;
    StopPoll poll(stop, paragraphsBetweenStops);
    QList<MarkedText> found;
    bool isContinued = false;
    bool isInside = false;
    for (qsizetype i = 0; i < paragraphs.size() && !poll.step(); ++i) {
        const qsizetype first = found.size();
        MarkPairer pairer(text, paragraphs[i], found);
        pairer.run(isInside);
        bool isOpen = false;
        isInside = false;
        if (pairer.isOpen()) {
            const bool nextOpens =
                i + 1 < paragraphs.size() && opensWithDoubleMark(text, paragraphs[i + 1]);
            isInside = !nextOpens && isClosedLater(text, paragraphs, i + 1);
            isOpen = pairer.endOpen(nextOpens || isInside);
        }
        if (isContinued && first < found.size() && found[first].span.start == paragraphs[i].start) {
            found[first].continues = true;
        }
        isContinued = isOpen;
    }
    return found;
}

} // namespace Quoth

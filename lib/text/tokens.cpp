// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/tokens.h>

#include <QSet>

#include <array>

namespace Quoth {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

/// Abbreviations of news English that end in a point which is theirs, in lower case. A sentence may
/// still end with one ("at 5 p.m."): the sentence cutter decides that.
bool isKnownAbbreviation(QStringView word)
{
    static const QSet<QString> known = [] {
        constexpr std::array words = {
            u"mr",    u"mrs",  u"ms",     u"dr",     u"prof",  u"gen",  u"sen",  u"rep",  u"gov",
            u"lt",    u"col",  u"capt",   u"cpt",    u"sgt",   u"cpl",  u"pvt",  u"maj",  u"adm",
            u"cmdr",  u"brig", u"hon",    u"rev",    u"fr",    u"st",   u"ste",  u"mt",   u"ft",
            u"jr",    u"sr",   u"inc",    u"corp",   u"co",    u"ltd",  u"llc",  u"plc",  u"bros",
            u"dept",  u"univ", u"assn",   u"bldg",   u"jan",   u"feb",  u"mar",  u"apr",  u"jun",
            u"jul",   u"aug",  u"sep",    u"sept",   u"oct",   u"nov",  u"dec",  u"mon",  u"tue",
            u"tues",  u"wed",  u"thu",    u"thur",   u"thurs", u"fri",  u"no",   u"nos",  u"vs",
            u"etc",   u"est",  u"approx", u"ave",    u"blvd",  u"rd",   u"supt", u"det",  u"insp",
            u"atty",  u"asst", u"pres",   u"messrs", u"mme",   u"mlle", u"ala",  u"ariz", u"ark",
            u"calif", u"colo", u"conn",   u"del",    u"fla",   u"ga",   u"ill",  u"ind",  u"kan",
            u"ky",    u"mass", u"md",     u"mich",   u"minn",  u"miss", u"mo",   u"mont", u"neb",
            u"nev",   u"okla", u"ore",    u"pa",     u"tenn",  u"tex",  u"vt",   u"va",   u"wash",
            u"wis",   u"wyo",  u"ont",    u"que"};
        QSet<QString> set;
        for (const auto *word : words) {
            set.insert(QString::fromUtf16(word));
        }
        return set;
    }();
    return word.size() <= 7 && known.contains(word.toString().toLower());
}

/// Words that are abbreviations only when capitalised: "no." and "mar." end sentences.
bool needsCapital(QStringView word)
{
    static const QSet<QString> ambiguous = {
        QStringLiteral("no"),   QStringLiteral("mar"),  QStringLiteral("mon"),
        QStringLiteral("wed"),  QStringLiteral("fri"),  QStringLiteral("sat"),
        QStringLiteral("sun"),  QStringLiteral("ill"),  QStringLiteral("ind"),
        QStringLiteral("mass"), QStringLiteral("miss"), QStringLiteral("ore"),
        QStringLiteral("pa"),   QStringLiteral("wash"), QStringLiteral("del"),
        QStringLiteral("co"),   QStringLiteral("det"),  QStringLiteral("que"),
        QStringLiteral("fr"),   QStringLiteral("st"),   QStringLiteral("dec"),
        QStringLiteral("jun"),  QStringLiteral("rep"),  QStringLiteral("gen"),
        QStringLiteral("col"),  QStringLiteral("rev"),  QStringLiteral("mo"),
        QStringLiteral("ga"),   QStringLiteral("est"),  QStringLiteral("pres")};
    return ambiguous.contains(word.toString().toLower());
}

class Tokenizer
{
public:
    explicit Tokenizer(QStringView text)
        : m_text(text)
    {
    }

    QList<Token> run(const StopCallable &stop)
    {
        m_tokens.reserve(m_text.size() / 5 + 1);
        StopPoll poll(stop);
        while (m_at < m_text.size() && !poll.step()) {
            step();
        }
        return std::move(m_tokens);
    }

private:
    /// Length of a letter at a place (2 for a pair), 0 where there is none. Marks continue words.
    [[nodiscard]] qsizetype letterAt(qsizetype i, bool inside) const
    {
        if (i >= m_text.size()) {
            return 0;
        }
        const QChar c = m_text[i];
        if (c.unicode() < 0x80) {
            return c.isLetter() ? 1 : 0;
        }
        if (c.isHighSurrogate() && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate()) {
            const char32_t code = QChar::surrogateToUcs4(c, m_text[i + 1]);
            return QChar::isLetter(code) || (inside && QChar::isMark(code)) ? 2 : 0;
        }
        const bool joins = c.isMark() || c == QChar(0x00AD) || c == QChar(0x200D);
        return c.isLetter() || (inside && joins) ? 1 : 0;
    }

    [[nodiscard]] bool digitAt(qsizetype i) const
    {
        return i < m_text.size() && m_text[i].isDigit();
    }

    void add(qsizetype end, TokenKind kind, bool isAbbreviation = false)
    {
        m_tokens.append({{m_at, end}, kind, isAbbreviation});
        m_at = end;
    }

    void step()
    {
        const QChar c = m_text[m_at];
        if (c.isSpace()) {
            ++m_at;
        } else if (c.isDigit()) {
            number();
        } else if (letterAt(m_at, false) > 0) {
            word();
        } else if (isApostrophe(c) && m_at > 0 && cliticEnd(m_at) > 0) {
            add(cliticEnd(m_at), TokenKind::Word);
        } else {
            const bool isPair = c.isHighSurrogate() && m_at + 1 < m_text.size() &&
                                m_text[m_at + 1].isLowSurrogate();
            add(m_at + (isPair ? 2 : 1), TokenKind::Punctuation);
        }
    }

    void number()
    {
        qsizetype i = m_at;
        while (i < m_text.size()) {
            const QChar c = m_text[i];
            if (beginsMeridiem(i)) {
                break; // "5p.m."
            }
            if (c.isDigit() || letterAt(i, true) > 0) {
                i += std::max<qsizetype>(1, letterAt(i, true));
            } else if ((c == u',' || c == u'.' || c == u':') && digitAt(i + 1)) {
                ++i;
            } else {
                break;
            }
        }
        add(i, TokenKind::Number);
    }

    [[nodiscard]] bool beginsMeridiem(qsizetype i) const
    {
        const QChar c = m_text[i];
        return (c == u'a' || c == u'p') && m_text.mid(i + 1, 3) == u".m.";
    }

    /// The end of a clitic that begins with the apostrophe at i and follows a word, or 0.
    [[nodiscard]] qsizetype cliticEnd(qsizetype i) const
    {
        if (i == 0 || letterAt(i - 1, true) == 0 || letterAt(i + 1, false) == 0) {
            return i > 0 && m_text[i - 1].isDigit() && m_text.mid(i + 1, 1) == u"s" &&
                           letterAt(i + 2, true) == 0
                       ? i + 2
                       : 0;
        }
        static constexpr std::array<QStringView, 6> clitics = {u"s",  u"re", u"ll",
                                                               u"ve", u"d",  u"m"};
        for (const QStringView clitic : clitics) {
            const qsizetype end = i + 1 + clitic.size();
            if (m_text.mid(i + 1, clitic.size()).compare(clitic, Qt::CaseInsensitive) == 0 &&
                letterAt(end, true) == 0 && !digitAt(end)) {
                return end;
            }
        }
        return 0;
    }

    void word()
    {
        qsizetype i = m_at;
        if (const qsizetype end = acronymEnd(); end > 0) {
            add(end, TokenKind::Word, m_text[end - 1] == u'.');
            return;
        }
        while (i < m_text.size()) {
            const QChar c = m_text[i];
            if (const qsizetype length = letterAt(i, true); length > 0) {
                i += length;
            } else if (c.isDigit()) {
                ++i;
            } else if (isApostrophe(c) && letterAt(i + 1, false) > 0 && cliticEnd(i) == 0) {
                ++i;
            } else if (c == u'&' && i - m_at <= 2 && letterAt(i + 1, false) > 0) {
                ++i; // AT&T, R&D
            } else {
                break;
            }
        }
        const bool hasPoint = i < m_text.size() && m_text[i] == u'.';
        const QStringView letters = m_text.mid(m_at, i - m_at);
        const bool isInitial = letters.size() == 1 && letters[0].isUpper();
        const bool isAbbreviation =
            hasPoint && (isInitial || (isKnownAbbreviation(letters) &&
                                       (letters[0].isUpper() || !needsCapital(letters))));
        add(isAbbreviation ? i + 1 : i, TokenKind::Word, isAbbreviation);
    }

    /// The end of single letters with points between them ("U.S.", "a.m.", "Ph.D."), or 0.
    [[nodiscard]] qsizetype acronymEnd() const
    {
        constexpr int mostPoints = 9; // more is no acronym, and looking on would not be linear
        qsizetype i = m_at;
        int points = 0;
        while (points < mostPoints && letterAt(i, false) == 1 && i + 1 < m_text.size()) {
            qsizetype after = i + 1;
            if (m_text[after].isLower() && m_text[i].isUpper() && letterAt(after + 1, true) == 0) {
                ++after; // the "Ph" of "Ph.D."
            }
            if (after >= m_text.size() || m_text[after] != u'.') {
                break;
            }
            i = after + 1;
            ++points;
        }
        const bool isCut = letterAt(i, true) > 0;
        if (isCut && letterAt(i + 1, true) == 0 && points > 0) {
            return i + 1; // "U.S" without its last point
        }
        return points >= 2 && !isCut ? i : 0;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

} // namespace

QList<Token> tokenize(QStringView text, const StopCallable &stop)
{
    return Tokenizer(text).run(stop);
}

bool isQuotationMark(QChar character)
{
    switch (character.unicode()) {
    case u'"':
    case u'\'':
    case u'`':
    case 0x00AB:
    case 0x00BB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0xFF02:
        return true;
    default:
        return false;
    }
}

} // namespace Quoth

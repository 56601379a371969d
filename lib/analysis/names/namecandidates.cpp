// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/namecandidates.h>

#include <analysis/names/nametables.h>

namespace Quoth {

namespace {

constexpr qsizetype longestRun = 24; // tokens: degenerate texts in capitals stay linear
constexpr qsizetype longestPersonName = 6;

class CandidateFinder
{
public:
    CandidateFinder(
        const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
        const Sentence &sentence, std::vector<NameCandidate> &candidates)
        : m_text(text)
        , m_names(names)
        , m_words(words)
        , m_end(sentence.endToken)
        , m_candidates(candidates)
    {
    }

    void run(qsizetype first)
    {
        for (qsizetype i = first; i < m_end;) {
            if (!opensRun(i)) {
                ++i;
                continue;
            }
            const qsizetype end = runEnd(i);
            i = cut(i, end);
        }
    }

private:
    [[nodiscard]] const NameWord &at(qsizetype i) const { return m_words[static_cast<size_t>(i)]; }
    [[nodiscard]] QStringView word(qsizetype i) const { return m_text.word(i); }

    [[nodiscard]] bool isNamelike(qsizetype i) const
    {
        return i < m_end && !at(i).isTaken && isNameShape(at(i).shape);
    }

    [[nodiscard]] bool isHyphen(qsizetype i) const
    {
        return i > 0 && i + 1 < m_end && word(i) == u"-" && touches(m_text, i - 1, i) &&
               touches(m_text, i, i + 1);
    }

    [[nodiscard]] bool isHyphenArticle(qsizetype i) const
    {
        return i + 2 < m_end && isHyphen(i + 1) && isNamelike(i + 2) &&
               isHyphenArticleWord(word(i));
    }

    [[nodiscard]] bool opensRun(qsizetype i) const
    {
        if (at(i).isTaken) {
            return false;
        }
        if (isNamelike(i)) {
            return !opensWithFunctionWord(i);
        }
        return at(i).shape == WordShape::Small && isNamelikeBehind(i) &&
               (isHyphenArticle(i) || isOpeningParticle(word(i)) ||
                longestMatch(m_text, m_names, i, std::min(m_end, i + 4)).endToken > 0);
    }

    /// "The Ministry …", "Despite Iran's …": the capital is the sentence's, unless the whole is
    /// listed ("All Blacks").
    [[nodiscard]] bool opensWithFunctionWord(qsizetype i) const
    {
        return (at(i).isFirst || at(i).isHeadline) && at(i).shape == WordShape::Capital &&
               isFunctionWord(word(i)) &&
               longestMatch(m_text, m_names, i, std::min(m_end, i + 4)).endToken <= i + 1;
    }

    /// Is there a capitalised word right behind the small one (with or without a hyphen)?
    [[nodiscard]] bool isNamelikeBehind(qsizetype i) const
    {
        return isNamelike(i + 1) || (i + 2 < m_end && isHyphen(i + 1) && isNamelike(i + 2));
    }

    [[nodiscard]] bool isOf(QStringView value, QStringView wanted) const
    {
        return value == wanted || value == u"both";
    }

    [[nodiscard]] bool isTail(NameList list, qsizetype i) const
    {
        return at(i).flags.has(list) && isOf(m_names.value(list, word(i)), u"tail");
    }

    [[nodiscard]] bool isHead(NameList list, qsizetype i) const
    {
        return at(i).flags.has(list) && isOf(m_names.value(list, word(i)), u"head");
    }

    /// Does something in [first, end) want an "of": "Bank of", "Battle of", "Gulf of"?
    [[nodiscard]] bool wantsComplement(qsizetype first, qsizetype end) const
    {
        const qsizetype last = end - 1;
        return last >= first && isNamelike(last) &&
               (isHead(NameList::OrganisationWord, last) || isHead(NameList::PlaceWord, last) ||
                isHead(NameList::EventWord, last));
    }

    /// Where the run of capitalised words that begins here ends, small joining words included.
    [[nodiscard]] qsizetype runEnd(qsizetype first) const
    {
        qsizetype i = first + 1;
        bool hasComplement = false;
        if (isHeadlineWord(first)) {
            return i;
        }
        while (i < m_end && i - first < longestRun) {
            const qsizetype next = afterJoin(first, i, hasComplement);
            if (next == 0) {
                break;
            }
            i = next;
        }
        return i;
    }

    /// A common word of a headline that begins nothing listed: it may be a name, but joins none.
    [[nodiscard]] bool isHeadlineWord(qsizetype i) const
    {
        const NameWord &head = at(i);
        return head.isHeadline && head.isCommon && !head.flags.has(NameList::Title) &&
               !head.flags.isFirstName() &&
               longestMatch(m_text, m_names, i, std::min(m_end, i + longestRun)).endToken < 0;
    }

    /// The token behind the next part of the run, 0 where the run ends before token i.
    [[nodiscard]] qsizetype afterJoin(qsizetype first, qsizetype i, bool &hasComplement) const
    {
        if (isNamelike(i)) {
            return breaksHeadline(first, i) ? 0 : i + 1;
        }
        if (at(i).isTaken) {
            return 0;
        }
        if (isHyphen(i)) {
            const bool goesOn = isNamelike(i + 1) || at(i + 1).shape == WordShape::Number ||
                                isSmallGivenName(first, i);
            return goesOn ? i + 2 : 0;
        }
        const QStringView small = word(i);
        if (small == u"&") {
            return isNamelike(i + 1) ? i + 2 : 0;
        }
        if (at(i).shape != WordShape::Small || i + 1 >= m_end) {
            return 0;
        }
        if ((small == u"of" || small == u"for") && wantsComplement(first, i)) {
            const qsizetype next = i + 1 < m_end && word(i + 1) == u"the" ? i + 2 : i + 1;
            hasComplement = isNamelike(next);
            return hasComplement ? next + 1 : 0;
        }
        if (small == u"and") {
            return joinsOrganisation(first, i, hasComplement) ? i + 2 : 0;
        }
        const bool isParticle = isNameParticle(small) && isPersonal(first, i);
        if (isParticle || isHyphenArticle(i)) {
            return afterParticle(i);
        }
        return 0;
    }

    /// The small second half of a Chinese or Korean given name, behind a surname: "Wu Chi-wai",
    /// "Ban Ki-moon"; not "New York-based", "John Smith-led".
    [[nodiscard]] bool isSmallGivenName(qsizetype first, qsizetype hyphen) const
    {
        constexpr qsizetype longestSyllable = 6;
        const QStringView half = word(hyphen + 1);
        const NameWord &given = at(hyphen - 1);
        if (hyphen - 1 == first || at(hyphen + 1).shape != WordShape::Small ||
            half.size() > longestSyllable || given.shape != WordShape::Capital ||
            word(hyphen - 1).size() > longestSyllable || given.flags.isKnownName()) {
            return false;
        }
        const bool isEastAsian = hyphen - 2 == first && word(first).size() < longestSyllable &&
                                 word(hyphen - 1).size() < longestSyllable && !given.isCommon;
        return isEastAsian || !m_names.contains(NameList::CommonWord, half);
    }

    [[nodiscard]] qsizetype afterParticle(qsizetype i) const
    {
        if (isHyphenArticle(i)) {
            return i + 3;
        }
        if (isNamelike(i + 1)) {
            return i + 2;
        }
        const bool isDouble = i + 2 < m_end && isNameParticle(word(i + 1));
        return isDouble && isNamelike(i + 2) ? i + 3 : 0; // "van der Sloot"
    }

    /// Particles follow a first name, not an organisation: "Hugo de Vries", not "Bank de X".
    [[nodiscard]] bool isPersonal(qsizetype first, qsizetype i) const
    {
        const NameFlags flags = at(i - 1).flags;
        return i > first && !flags.has(NameList::Title) && !flags.has(NameList::OrganisationWord) &&
               !flags.has(NameList::Country) && (word(i) != u"e" && word(i) != u"y");
    }

    /// "Ministry of Foreign and Social Affairs", "Securities and Exchange Commission".
    [[nodiscard]] bool joinsOrganisation(qsizetype first, qsizetype i, bool hasComplement) const
    {
        if (!isNamelike(i + 1) || at(i + 1).flags.isKnownName() || at(i - 1).flags.isKnownName()) {
            return false;
        }
        const bool isCommonPair = at(i - 1).isCommon && at(i + 1).isCommon;
        if (hasComplement && isCommonPair && isHead(NameList::OrganisationWord, first)) {
            return true;
        }
        qsizetype end = i + 1;
        while (isNamelike(end)) {
            ++end;
        }
        return isCommonPair && end - i > 2 && i - first <= 2 &&
               isTail(NameList::OrganisationWord, end - 1);
    }

    /// In a title-case headline a common word ends a name, unless it belongs to a listed one or
    /// follows a first name: "Kim Jong Un Asks Trump For Second Meeting".
    [[nodiscard]] bool breaksHeadline(qsizetype first, qsizetype i) const
    {
        if (!at(i).isHeadline || !at(i).isCommon) {
            return false;
        }
        const bool followsFirstName = at(i - 1).flags.isFirstName() && !at(i - 1).isCommon &&
                                      at(i).flags.has(NameList::Surname);
        const bool isTailWord =
            isTail(NameList::OrganisationWord, i) || isTail(NameList::PlaceWord, i);
        return !followsFirstName && !isTailWord && !(at(i).flags.has(NameList::Title)) &&
               longestMatch(m_text, m_names, first, std::min(m_end, i + 2)).endToken <= i;
    }

    /// Cuts the run into candidates; returns where to go on.
    qsizetype cut(qsizetype first, qsizetype end)
    {
        m_isTitled = false;
        qsizetype i = first;
        while (i < end) {
            const qsizetype next = cutOne(i, end);
            end = std::max(end, next);
            i = next;
        }
        return std::max(i, end);
    }

    [[nodiscard]] qsizetype cutOne(qsizetype i, qsizetype end)
    {
        const NameWord &head = at(i);
        if (head.shape == WordShape::Mark) {
            m_isTitled = false;
            return i + 1;
        }
        const qsizetype limit = std::min(m_end, i + longestRun);
        const NameMatch match = longestMatch(m_text, m_names, i, limit);
        const bool isLongMatch = match.endToken > i + 1;
        if (isLeadingThe(i, end) || isCurrency(i)) {
            return i + 1;
        }
        if (!isLongMatch && head.isFirst && dropsFirst(i, end)) {
            return i + 1;
        }
        if (match.endToken > 0 && match.flags.has(NameList::Title) && isTitleHere(i, match, end)) {
            m_isTitled = true;
            return match.endToken;
        }
        if (match.endToken > 0 && match.flags.isKnownName() && !isPersonHere(i, match, end)) {
            return cutListed(i, match, end);
        }
        if (!isLongMatch && head.flags.has(NameList::NotName) &&
            (i + 1 == end || !head.flags.isFirstName())) {
            return i + 1;
        }
        return cutUnknown(i, end);
    }

    /// "US$ 20,000"
    [[nodiscard]] bool isCurrency(qsizetype i) const
    {
        return i + 1 < m_end && word(i + 1) == u"$" && touches(m_text, i, i + 1);
    }

    /// No name keeps its article: "The Hague" is "Hague".
    [[nodiscard]] bool isLeadingThe(qsizetype i, qsizetype end) const
    {
        return i + 1 < end && (word(i) == u"The" || word(i) == u"THE");
    }

    /// A capital at a sentence's start that says nothing: "The", "Police". What may be a name all
    /// the same is kept as a doubtful candidate.
    [[nodiscard]] bool dropsFirst(qsizetype i, qsizetype end)
    {
        const NameWord &head = at(i);
        if (head.shape != WordShape::Capitals && isFunctionWord(word(i))) {
            return true;
        }
        if (!head.isCommon || head.shape != WordShape::Capital) {
            return false;
        }
        if (i + 1 == end) {
            if (head.flags.has(NameList::Title)) {
                return true;
            }
            NameCandidate candidate = listedCandidate(i, i + 1, head.flags);
            candidate.isDoubtful = true;
            m_candidates.push_back(candidate);
            return true;
        }
        if (head.flags.has(NameList::Title) || head.flags.isFirstName()) {
            return false;
        }
        const NameWord &next = at(i + 1);
        const bool isOrganisation = isTail(NameList::OrganisationWord, end - 1) ||
                                    wantsComplement(i, i + 1) || isHead(NameList::PlaceWord, i);
        return !isOrganisation && !next.isCommon &&
               (next.flags.isKnownName() || next.flags.has(NameList::Title) ||
                next.flags.isFirstName() || next.flags.has(NameList::Surname));
    }

    /// Titles stand before a name; "Burger King" and "Foreign Ministry" hold none.
    [[nodiscard]] bool isTitleHere(qsizetype i, const NameMatch &match, qsizetype end) const
    {
        if (match.flags.isKnownName() && !(i + 1 < end && at(match.endToken - 1).isCommon)) {
            return false;
        }
        if (match.endToken >= end) {
            return true; // "the President said"
        }
        const qsizetype next = match.endToken;
        if (!isNamelike(next) || isTail(NameList::OrganisationWord, next)) {
            return false;
        }
        return !(next + 1 == end && isTail(NameList::PlaceWord, next)) ||
               at(next).flags.isFirstName();
    }

    /// "Paris Hilton", "Mr. Washington", "Jordan Smith": a listed place that is a person here.
    [[nodiscard]] bool isPersonHere(qsizetype i, const NameMatch &match, qsizetype end) const
    {
        const bool isSingle = match.endToken == i + 1;
        const bool isPlace = match.flags.has(NameList::Country) || match.flags.has(NameList::Place);
        if (m_isTitled && !match.flags.has(NameList::Demonym) &&
            !match.flags.has(NameList::Country) && !match.flags.has(NameList::Organisation)) {
            return true;
        }
        if (!isSingle || match.endToken >= end || !at(i).flags.isFirstName() || !isPlace) {
            return false;
        }
        const NameWord &next = at(match.endToken);
        return isNamelike(match.endToken) && !next.flags.isKnownName() &&
               !next.flags.has(NameList::Title) && !next.flags.has(NameList::OrganisationWord) &&
               !next.flags.has(NameList::PlaceWord) && !next.flags.has(NameList::EventWord);
    }

    /// "Ministry of Health [and Welfare]": the list has the ministry of another country.
    [[nodiscard]] bool isHalf(qsizetype first, const NameMatch &match, qsizetype end) const
    {
        const qsizetype next = match.endToken;
        return next + 1 < end && next - first > 2 && word(next) == u"and" && isNamelike(next + 1) &&
               isHead(NameList::OrganisationWord, first) && word(first + 1) == u"of" &&
               at(next - 1).isCommon && at(next + 1).isCommon;
    }

    /// The run from i on is one name although it begins with a listed one: "British Steel",
    /// "London School of Economics", "Vietnam War".
    [[nodiscard]] bool goesOn(qsizetype first, const NameMatch &match, qsizetype end) const
    {
        const qsizetype next = match.endToken;
        if (isHalf(first, match, end)) {
            return true;
        }
        if (next >= end || !isNamelike(next) || at(next).flags.has(NameList::Title)) {
            return false;
        }
        for (qsizetype i = next; i < end && isNamelike(i); ++i) {
            const NameFlags flags = at(i).flags;
            if (flags.has(NameList::OrganisationWord)) {
                // Bodies of a state keep apart from the adjective: "Iranian Foreign Ministry", but
                // "U.S. Senate".
                return !(match.flags.has(NameList::Demonym) && isStateBody(word(i)));
            }
            if (i + 1 == end &&
                (flags.has(NameList::EventWord) || flags.has(NameList::PlaceWord))) {
                return isTail(NameList::EventWord, i) || isTail(NameList::PlaceWord, i);
            }
        }
        return false;
    }

    qsizetype cutListed(qsizetype i, const NameMatch &match, qsizetype end)
    {
        if (goesOn(i, match, end)) {
            return addUnknown(i, partEnd(match.endToken, end));
        }
        m_candidates.push_back(listedCandidate(i, match.endToken, match.flags));
        m_isTitled = false;
        return match.endToken;
    }

    [[nodiscard]] static NameCandidate
    listedCandidate(qsizetype first, qsizetype end, NameFlags flags)
    {
        NameCandidate candidate;
        candidate.first = first;
        candidate.end = end;
        candidate.isListed = flags.isKnownName();
        const float length = end - first > 1 ? 2.F : 0.F;
        const bool isPerson = flags.isFirstName() || flags.has(NameList::Surname);
        if (flags.has(NameList::Country)) {
            evidenceFor(candidate.evidence, EntityLabel::Place) += 7;
        } else if (flags.has(NameList::Place)) {
            evidenceFor(candidate.evidence, EntityLabel::Place) += (isPerson ? 2.5F : 4.F) + length;
        }
        if (flags.has(NameList::Demonym)) {
            evidenceFor(candidate.evidence, EntityLabel::Misc) += 7;
        } else if (flags.has(NameList::Misc)) {
            evidenceFor(candidate.evidence, EntityLabel::Misc) += (isPerson ? 2.5F : 4.F) + length;
        }
        if (flags.has(NameList::Organisation)) {
            evidenceFor(candidate.evidence, EntityLabel::Organisation) += 4.5F + length;
        }
        return candidate;
    }

    qsizetype cutUnknown(qsizetype i, qsizetype end) { return addUnknown(i, partEnd(i + 1, end)); }

    /// The end of an unlisted name: where a title, a nationality or an empty word begins.
    [[nodiscard]] qsizetype partEnd(qsizetype i, qsizetype end) const
    {
        for (; i < end; ++i) {
            const NameWord &next = at(i);
            if (next.shape == WordShape::Mark || next.shape == WordShape::Small) {
                continue;
            }
            const bool isLast = i + 1 == end;
            if (next.flags.has(NameList::NotName) && next.shape == WordShape::Capital &&
                !next.isCommon && !next.flags.has(NameList::OrganisationWord)) {
                return i; // "Mahmoud Abbas Thursday"
            }
            if (next.flags.has(NameList::Demonym) && !isLast && !isHyphen(i - 1)) {
                return i;
            }
            if (next.flags.has(NameList::Title) && !isLast && isNamelike(i + 1) &&
                !next.flags.isFirstName() && !next.flags.has(NameList::Surname)) {
                return i;
            }
        }
        return i;
    }

    qsizetype addUnknown(qsizetype first, qsizetype end)
    {
        // What a cut left over ("Bank of" before "Iranian ..."), but not the half of "Chi-wai".
        while (end > first + 1 && !isNamelike(end - 1) && at(end - 1).shape != WordShape::Number &&
               !(end > first + 2 && isHyphen(end - 2))) {
            --end;
        }
        NameCandidate candidate;
        candidate.first = first;
        candidate.end = end;
        candidate.isTitled = m_isTitled;
        candidate.isDoubtful = end == first + 1 && at(first).isHeadline && at(first).isCommon;
        m_isTitled = false;
        m_candidates.push_back(candidate);
        return end;
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    const std::vector<NameWord> &m_words;
    const qsizetype m_end;
    std::vector<NameCandidate> &m_candidates;
    bool m_isTitled = false;
};

} // namespace

void findCandidates(
    const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
    const Sentence &sentence, std::vector<NameCandidate> &candidates)
{
    CandidateFinder(text, names, words, sentence, candidates).run(sentence.firstToken);
}

} // namespace Quoth

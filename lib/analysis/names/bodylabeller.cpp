// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/bodylabeller.h>

#include <analysis/names/namelists.h>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr double sureMisc = 0.9;  // surer ones stay what they are
constexpr double sureOther = 0.6; // persons and places give way only to a plain apposition

class BodyLabeller
{
public:
    BodyLabeller(const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions)
        : m_text(text)
        , m_names(names)
        , m_mentions(mentions)
    {
    }

    void run(StopPoll &poll)
    {
        for (EntityMention &mention : m_mentions) {
            if (poll.step()) {
                return;
            }
            if (isBody(mention)) {
                mention.label = EntityLabel::Organisation;
                mention.rule += u"+body"_s;
            }
        }
    }

private:
    [[nodiscard]] bool isBody(const EntityMention &mention) const
    {
        if (mention.label == EntityLabel::Organisation || mention.label == EntityLabel::Date) {
            return false;
        }
        const bool isMisc = mention.label == EntityLabel::Misc;
        if (mention.confidence >= (isMisc ? sureMisc : sureOther)) {
            return false;
        }
        const qsizetype first = m_text.tokenAt(mention.span.start);
        const qsizetype end = m_text.tokenAt(mention.span.end - 1) + 1;
        if (isCalledSo(end)) {
            return true;
        }
        return isMisc && (isAgency(first, end) || (end - first > 1 && endsLikeBody(end - 1)) ||
                          (end - first > 1 && speaks(end)));
    }

    [[nodiscard]] QStringView word(qsizetype token) const
    {
        return token >= 0 && token < m_text.tokens.size() ? m_text.word(token) : QStringView();
    }

    /// "Tarn Watch, a local group", "Acme, the country's largest bank"
    [[nodiscard]] bool isCalledSo(qsizetype behind) const
    {
        static constexpr std::array<QStringView, 17> bodies = {
            u"group",     u"company",  u"agency", u"organisation", u"organization", u"charity",
            u"nonprofit", u"union",    u"firm",   u"bank",         u"institute",    u"newspaper",
            u"magazine",  u"watchdog", u"club",   u"coalition",    u"association"};
        constexpr qsizetype farthest = 6;
        const QStringView article = word(behind + 1);
        if (word(behind) != u"," || (article != u"a" && article != u"an" && article != u"the")) {
            return false;
        }
        for (qsizetype t = behind + 2; t < behind + 2 + farthest; ++t) {
            const QStringView noun = word(t);
            if (std::find(bodies.begin(), bodies.end(), noun) != bodies.end()) {
                return true;
            }
            if (noun.isEmpty() || noun == u"," || noun == u"." || noun == u"of" || noun == u"in" ||
                noun == u"who" || noun == u"by" || noun == u"for") {
                break;
            }
        }
        return false;
    }

    /// "OTTAWA (Northern Press) —"
    [[nodiscard]] bool isAgency(qsizetype first, qsizetype end) const
    {
        constexpr qsizetype nearStart = 12;
        const QStringView dash = word(end + 1);
        const bool isFramed = word(first - 1) == u"(" && word(end) == u")" && !dash.isEmpty() &&
                              QStringView(u"—–-").contains(dash[0]);
        if (!isFramed) {
            return false;
        }
        const qsizetype sentence = m_text.sentenceAt(m_text.tokens[first].span.start);
        return first - m_text.sentences[sentence].firstToken <= nearStart;
    }

    [[nodiscard]] bool endsLikeBody(qsizetype last) const
    {
        return m_names.flags(word(last)).has(NameList::OrganisationWord);
    }

    [[nodiscard]] bool speaks(qsizetype behind) const
    {
        const QStringView verb = word(behind);
        return verb == u"said" || verb == u"says" || verb == u"announced" || verb == u"told";
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
};

} // namespace

void labelBodies(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    StopPoll poll(stop);
    BodyLabeller(text, names, mentions).run(poll);
}

} // namespace Quoth

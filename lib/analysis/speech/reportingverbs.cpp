// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/reportingverbs.h>

#include <analysis/speech/inflection.h>
#include <analysis/speech/wordclasses.h>

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Trait = ReportingTrait;

constexpr ReportingTraits sayTraits = Trait::Speech | Trait::BareClause | Trait::ThatClause;
constexpr ReportingTraits thatTraits = Trait::Speech | Trait::ThatClause;
constexpr ReportingTraits believeTraits = Trait::BareClause | Trait::ThatClause | Trait::Belief;
constexpr ReportingTraits realiseTraits = Trait::ThatClause | Trait::Belief;

struct VerbRow
{
    ReportingTraits traits;
    const char16_t *lemmas; ///< a lemma, or "lemma/past" where the past is irregular
};

const std::array reportingVerbRows = {
    VerbRow{sayTraits | Trait::Question | Trait::Fragment, u"say/said"},
    VerbRow{sayTraits | Trait::Addressee | Trait::Question, u"tell/told"},
    VerbRow{
        sayTraits | Trait::Fragment,
        u"add insist argue allege assert contend maintain declare concede acknowledge admit "
        u"confirm explain reveal stress emphasise emphasize announce boast brag quip joke recount"},
    VerbRow{sayTraits | Trait::Noun | Trait::Fragment, u"claim note"},
    VerbRow{sayTraits | Trait::Addressee | Trait::Fragment, u"warn promise assure inform remind"},
    VerbRow{sayTraits | Trait::Addressee, u"text email"},
    VerbRow{sayTraits | Trait::Evidence | Trait::Fragment, u"suggest write/wrote predict testify"},
    VerbRow{sayTraits | Trait::Noun, u"tweet estimate report pledge vow"},
    VerbRow{
        thatTraits, u"affirm caution clarify counter disclose reiterate repeat reply respond "
                    u"retort complain lament remark comment concur mention proclaim profess "
                    u"recall submit observe continue opine theorize speculate swear/swore "
                    u"conclude"},
    VerbRow{thatTraits | Trait::Noun, u"answer post comment remark"},
    VerbRow{sayTraits | Trait::Noun, u"rule"},
    VerbRow{sayTraits | Trait::Noun, u"state"},
    VerbRow{sayTraits, u"conclude caution complain speculate affirm"},
    VerbRow{Trait::Speech | Trait::Question | Trait::Addressee, u"ask"},
    VerbRow{Trait::Question, u"explain recall reveal describe recount know/knew remember"},
    VerbRow{Trait::Speech | Trait::Question, u"inquire enquire wonder"},
    VerbRow{Trait::Speech | Trait::Noun | Trait::Question, u"question"},
    VerbRow{
        Trait::Speech | Trait::ThatClause | Trait::Fragment | Trait::Noun,
        u"urge demand order request"},
    VerbRow{
        Trait::Fragment, u"describe call brand dub label slam blast hail praise criticise "
                         u"criticize condemn denounce accuse characterise characterize deride "
                         u"dismiss welcome deplore cite deem decry tout portray liken"},
    VerbRow{
        Trait::Speech | Trait::Manner,
        u"read/read shout yell scream whisper mutter murmur exclaim cry chant sing/sang laugh "
        u"smile sigh "
        u"grin gush interject interrupt shoot/shot chime muse rave joke "
        u"conclude finish quote blurt snap sob gasp grumble groan growl hiss holler reason "
        u"volunteer venture offer agree elaborate enthuse shrug nod wink beam stammer mumble"},
    VerbRow{
        believeTraits, u"think/thought believe feel/felt hope reckon suspect guess assume "
                       u"presume know/knew realise realize understand/understood imagine wish"},
    VerbRow{believeTraits | Trait::Noun, u"fear doubt figure"},
    VerbRow{
        realiseTraits,
        u"remember recognise recognize decide "
        u"agree accept expect learn hear/heard see/saw notice discover worry hold/held deny "
        u"calculate anticipate foresee/foresaw envision determine forget/forgot"},
    VerbRow{sayTraits, u"deny"},
    VerbRow{
        Trait::ThatClause | Trait::Evidence,
        u"find/found show indicate demonstrate imply establish prove"},
    VerbRow{Trait::ThatClause | Trait::Noun, u"forecast/forecast signal hint propose recommend"},
    VerbRow{Trait::BareClause, u"indicate signal hint"},
    VerbRow{Trait::ThatClause | Trait::Addressee | Trait::Speech, u"convince persuade notify"}};

struct PhrasalRow
{
    ReportingTraits traits;
    const char16_t *particle;
    const char16_t *lemmas;
};

const std::array phrasalRows = {
    PhrasalRow{thatTraits, u"back", u"fire hit/hit shoot/shot snap bite/bit text push joke"},
    PhrasalRow{sayTraits | Trait::Fragment, u"out", u"point spell"},
    PhrasalRow{Trait::Speech | Trait::Manner, u"out", u"cry shout blurt lash speak/spoke"},
    PhrasalRow{sayTraits, u"clear", u"make/made"},
    PhrasalRow{Trait::Speech | Trait::Manner, u"in", u"chime weigh"},
    PhrasalRow{Trait::Speech | Trait::Manner, u"on", u"go/went"},
    PhrasalRow{Trait::Speech, u"it", u"put/put"},
    PhrasalRow{Trait::Speech, u"up", u"sum"}};

struct Inflections
{
    QHash<QString, ReportingVerb> forms;

    void add(const QString &word, ReportingTraits traits, VerbForm form)
    {
        ReportingVerb &verb = forms[word];
        verb.form = verb.isValid() && verb.form == VerbForm::Past ? VerbForm::Past : form;
        verb.traits |= traits;
    }
};

void addLemma(
    Inflections &table, QStringView entry, ReportingTraits traits, const QString &ending = {})
{
    const qsizetype slash = entry.indexOf(u'/');
    const QStringView lemma = slash < 0 ? entry : entry.first(slash);
    // Only the base and the form in -s double as nouns: "claim", "claims", never "claimed".
    const ReportingTraits verbal = traits & ~ReportingTraits(Trait::Noun);
    table.add(lemma.toString() + ending, traits, VerbForm::Base);
    table.add(thirdPerson(lemma) + ending, traits, VerbForm::ThirdPerson);
    const QString past = slash < 0 ? regularPast(lemma) : entry.sliced(slash + 1).toString();
    table.add(past + ending, verbal, VerbForm::Past);
    table.add(presentParticiple(lemma) + ending, verbal, VerbForm::Participle);
}

Inflections makeInflections()
{
    Inflections table;
    for (const VerbRow &row : reportingVerbRows) {
        for (const QStringView entry : QStringView(row.lemmas).split(u' ', Qt::SkipEmptyParts)) {
            addLemma(table, entry, row.traits);
        }
    }
    return table;
}

/// Under "fired back" as one key.
Inflections makePhrasalInflections()
{
    Inflections table;
    for (const PhrasalRow &row : phrasalRows) {
        const QString ending = u' ' + QString::fromUtf16(row.particle);
        for (const QStringView entry : QStringView(row.lemmas).split(u' ', Qt::SkipEmptyParts)) {
            addLemma(table, entry, row.traits, ending);
        }
    }
    for (ReportingVerb &verb : table.forms) {
        verb.words = 2;
    }
    return table;
}

bool isVerbParticle(QStringView word)
{
    constexpr qsizetype longest = 5;
    return word.size() >= 2 && word.size() <= longest &&
           std::any_of(phrasalRows.begin(), phrasalRows.end(), [word](const PhrasalRow &row) {
               return word == QStringView(row.particle);
           });
}

/// Keys are views into the inflections, which live as long: looking a word up allocates nothing.
struct ReportingVerbTable
{
    Inflections inflections;
    QHash<QStringView, ReportingVerb> views;

    explicit ReportingVerbTable(Inflections made)
        : inflections(std::move(made))
    {
        for (auto it = inflections.forms.cbegin(); it != inflections.forms.cend(); ++it) {
            views.insert(QStringView(it.key()), it.value());
        }
    }
};

} // namespace

ReportingVerb reportingVerb(QStringView word)
{
    static const ReportingVerbTable table(makeInflections());
    return table.views.value(WordKey(word).view());
}

ReportingVerb reportingVerb(QStringView word, QStringView particle)
{
    static const ReportingVerbTable table(makePhrasalInflections());
    if (!isVerbParticle(particle)) {
        return {};
    }
    const QString key = word.toString() + u' ' + particle.toString();
    return table.views.value(WordKey(key).view());
}

} // namespace Quoth

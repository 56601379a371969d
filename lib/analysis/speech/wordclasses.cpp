// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/wordclasses.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

struct WordClassRow
{
    WordClasses classes;
    const char16_t *words;
};

constexpr WordClasses personClass = WordClass::PersonNoun;

// Closed classes are complete for news; the noun and verb rows are the commonest of theirs.
const std::array wordClassRows = {
    WordClassRow{
        WordClass::Determiner,
        u"the a an this these those some any each every both several many most few all another "
        u"other such no my your our their his her its one two three four five six seven eight nine "
        u"ten dozens hundreds thousands either neither"},
    WordClassRow{
        WordClass::SubjectPronoun,
        u"i he she it you we they everyone everybody someone somebody anyone nobody there nothing "
        u"everything something"},
    WordClassRow{WordClass::Plural, u"we they them us officials police"},
    WordClassRow{
        WordClass::ObjectPronoun,
        u"me him her us them you it himself herself itself themselves myself ourselves"},
    WordClassRow{
        WordClass::Preposition,
        u"of in on at by for from with to about after before during since until till into onto "
        u"over under through between among against without within across along behind beside "
        u"besides despite beyond near off out up down per via amid around above below toward "
        u"towards upon than following including regarding concerning like unlike as ahead aboard "
        u"alongside"},
    WordClassRow{WordClass::Coordinator, u"and but or nor yet so &"},
    WordClassRow{
        WordClass::Subordinator,
        u"that because although though while whereas when whenever if unless since until after "
        u"before as once where whether"},
    WordClassRow{
        WordClass::Question, u"who whom whose which what why how where when whether if whatever"},
    WordClassRow{
        WordClass::Auxiliary | WordClass::Be,
        u"is are was were am be been being isn't aren't wasn't weren't 're 'm ain't"},
    WordClassRow{
        WordClass::Auxiliary,
        u"has have had having do does did hasn't haven't hadn't don't doesn't didn't 's 've 'd"},
    WordClassRow{
        WordClass::Auxiliary | WordClass::Modal,
        u"will would can could may might must shall should cannot won't wouldn't can't couldn't "
        u"mustn't shouldn't 'll ought"},
    WordClassRow{
        WordClass::Negation,
        u"not never no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't "
        u"won't wouldn't can't cannot couldn't shouldn't neither nor"},
    WordClassRow{
        WordClass::Adverb,
        u"also then later again still never ever always often once now just even only too already "
        u"earlier however meanwhile further ago instead perhaps maybe indeed thus therefore "
        u"moreover furthermore nevertheless nonetheless afterwards afterward afterwards overnight "
        u"previously subsequently separately publicly reportedly allegedly not sometimes soon "
        u"rather quite very simply both first last aloud"},
    WordClassRow{
        WordClass::Time,
        u"monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
        u"tonight overnight morning afternoon evening night week weekend month year january "
        u"february march april may june july august september october november december last "
        u"next earlier later this noon midday"},
    WordClassRow{
        WordClass::Verb,
        u"became went came took gave got made saw knew began brought bought built chose drew "
        u"drove ate fell fought found flew forgot grew heard held kept led lost meant met paid "
        u"ran rose sang sat sent shook shot slept sold spent spoke stood swam taught threw won "
        u"wore broke caught dealt froze hid hit lay rode sank sought stole struck swore "
        u"withdrew undertook overcame underwent wants needs makes takes goes comes gives gets "
        u"keeps remains seems appears becomes includes continues requires allows provides "
        u"represents believes knows thinks says wants likes loves helps brings turns leads "
        u"stands lies happens exists depends belongs deserves faces plays pays sees "
        u"feels finds tells begins hopes understands deserve want need know think believe see "
        u"go come take make get give keep remain seem appear become continue require allow "
        u"provide happen exist let put cut set left read hurt cost refused decided agreed wanted "
        u"needed asked tried used started happened looked seemed died lived worked played moved "
        u"became helped turned stopped followed killed called arrived remained appeared continued "
        u"failed learned changed caused passed opened closed ended joined showed belonged doubled "
        u"understood deserved received lacks needs runs works looks means shows gives lives"},
    WordClassRow{
        personClass,
        u"spokesman spokeswoman spokesperson president minister secretary chairman chairwoman "
        u"chair chief director manager officer official leader senator congressman congresswoman "
        u"representative governor mayor councillor councilor lawmaker lawyer attorney prosecutor "
        u"judge analyst economist strategist expert professor researcher scientist author writer "
        u"critic journalist reporter editor correspondent doctor physician nurse teacher student "
        u"coach captain manager player striker midfielder goalkeeper defender actor actress singer "
        u"musician artist designer producer founder co-founder owner boss executive ceo adviser "
        u"advisor aide ambassador diplomat envoy commander general colonel major sergeant sheriff "
        u"detective inspector superintendent constable commissioner premier chancellor king queen "
        u"prince princess pope bishop archbishop priest pastor rabbi imam mother father son "
        u"daughter brother sister wife husband uncle aunt cousin friend neighbour neighbor man "
        u"woman boy girl teenager child resident witness victim suspect defendant driver pilot "
        u"farmer worker trader investor broker activist campaigner organiser organizer candidate "
        u"politician mp mep legislator treasurer head vice-president deputy assistant coordinator "
        u"administrator superintendent historian biologist physicist engineer consultant counsel "
        u"widow veteran soldier survivor customer passenger colleague partner fan supporter "
        u"opponent rival source speaker whip principal dean curator conservationist veterinarian "
        u"psychologist sociologist economist epidemiologist virologist climatologist teenager "
        u"democrat republican tory conservative newcomer rookie quarterback pitcher goalie "
        u"defenceman defenseman winger skipper trainer referee umpire jockey boxer golfer swimmer "
        u"runner skier cyclist sprinter guitarist drummer vocalist rapper songwriter frontman "
        u"composer conductor violinist pianist filmmaker screenwriter novelist poet playwright "
        u"comedian anchor presenter blogger columnist photographer paramedic firefighter trooper "
        u"warden ranger landlord tenant homeowner motorist pedestrian commuter rancher fisherman "
        u"builder contractor developer landowner shopkeeper grocer baker chef restaurateur "
        u"entrepreneur billionaire tycoon magnate financier banker refugee migrant immigrant "
        u"pensioner retiree mom dad mum grandmother grandfather parent juror magistrate coroner "
        u"whistleblower insider negotiator mediator monarch councilman councilwoman alderman reeve "
        u"admiral lieutenant auditor accountant bookkeeper librarian statistician geologist "
        u"astronomer ecologist botanist chemist surgeon dentist pharmacist therapist counsellor "
        u"counselor volunteer mourner protester demonstrator gunman shooter attacker plaintiff "
        u"claimant heir successor predecessor counterpart champion winner medallist medalist "
        u"traveller traveler worshipper vicar cleric ayatollah ecologist organiser lobbyist "
        u"contestant participant attendee forecaster meteorologist dispatcher treasurer clerk "
        u"instructor lecturer academic scholar investigator pathologist paediatrician pediatrician "
        u"psychiatrist neighbour technician mechanic electrician plumber carpenter welder trucker"},
    WordClassRow{
        personClass | WordClass::Plural,
        u"officials officers leaders ministers lawmakers lawyers prosecutors analysts economists "
        u"experts scientists researchers critics supporters opponents activists campaigners "
        u"residents witnesses people men women students teachers parents families relatives "
        u"doctors workers investors traders authors journalists reporters sources aides diplomats "
        u"politicians senators republicans democrats conservatives police detectives "
        u"investigators protesters demonstrators organisers organizers neighbours neighbors "
        u"friends colleagues victims survivors fans players voters executives observers "
        u"commentators advocates farmers engineers firefighters authorities strategists staff "
        u"employees owners drivers pilots nurses physicians paramedics consultants pensioners "
        u"refugees migrants immigrants tenants landlords homeowners commuters volunteers "
        u"organizers "
        u"delegates negotiators candidates councillors councilors mayors governors judges jurors "
        u"historians biologists ecologists epidemiologists psychologists forecasters scholars "
        u"academics veterans soldiers troops rebels militants insurgents clerics bishops priests "
        u"coaches teammates players parents "
        u"guests customers consumers shoppers retailers companies users bankers "
        u"entrepreneurs lobbyists passengers shareholders attendees participants loyalists allies "
        u"managers directors spokespeople representatives counterparts"},
    WordClassRow{
        WordClass::OrganisationNoun,
        u"company firm group bank agency ministry department government administration office "
        u"committee commission council board court union association organisation organization "
        u"party team club university hospital police force army navy military airline carrier "
        u"retailer manufacturer automaker carmaker regulator watchdog charity foundation fund "
        u"institute school newspaper magazine network broadcaster station website campaign "
        u"embassy parliament congress senate house tribunal panel band label studio publisher "
        u"business corporation federation league bureau authority coalition family country state "
        u"city"},
    WordClassRow{
        WordClass::DocumentNoun,
        u"report study research survey poll statement letter document documents paper article "
        u"figures data results findings evidence records analysis review lawsuit complaint "
        u"indictment affidavit filing ruling email memo notice post tweet message release reports "
        u"studies polls estimates forecasts rumours rumors headline sign banner book website "
        u"theory statistics law constitution emails letters memos messages notices transcripts "
        u"transcript audit audits filings surveys reviews tweets posts"},
    WordClassRow{
        WordClass::WorkNoun,
        u"film movie book novel song album single show series programme program episode play "
        u"musical opera poem essay article story game documentary magazine painting sculpture "
        u"exhibition titled entitled nicknamed called named dubbed hit track video sitcom drama "
        u"sequel memoir anthem ballad franchise comic column podcast chapter"}};

QHash<QStringView, WordClasses> makeWordClassTable()
{
    QHash<QStringView, WordClasses> table;
    for (const WordClassRow &row : wordClassRows) {
        const QStringView words(row.words);
        for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
            table[word] |= row.classes;
        }
    }
    return table;
}

/// Adjectives, nouns and verbs that end like adverbs.
bool isNoAdverb(QStringView word)
{
    static constexpr std::array<QStringView, 20> words = {
        u"early",    u"daily",    u"weekly",  u"monthly", u"yearly",   u"likely", u"elderly",
        u"friendly", u"family",   u"reply",   u"supply",  u"apply",    u"rally",  u"bully",
        u"deadly",   u"assembly", u"anomaly", u"costly",  u"unlikely", u"imply"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

WordKey::WordKey(QStringView word)
{
    m_size = std::min(word.size(), capacity);
    for (qsizetype i = 0; i < m_size; ++i) {
        const char16_t c = word[i].unicode();
        if (c < 0x80) {
            m_letters[i] = c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
        } else {
            m_letters[i] = c == 0x2019 ? u'\'' : word[i].toLower().unicode();
        }
    }
}

WordClasses wordClasses(QStringView word)
{
    static const QHash<QStringView, WordClasses> table = makeWordClassTable();
    if (word == u"US" || word == u"WHO" || word == u"IT") {
        return {}; // the country, the agency and the trade, not the pronouns
    }
    const WordKey key(word);
    WordClasses classes = table.value(key.view());
    // "repeatedly said", but not "family" or "July": those are in the table or capitalised.
    constexpr qsizetype shortestAdverb = 5;
    if (!classes && key.view().size() >= shortestAdverb && key.view().endsWith(u"ly") &&
        word[0].isLower() && !isNoAdverb(key.view())) {
        classes = WordClass::Adverb;
    }
    return classes;
}

} // namespace Quoth

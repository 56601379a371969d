// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datelexicon.h>

#include <analysis/dates/foreigndatelexicon.h>

#include <array>

namespace Quoth {

namespace {

using Kind = DateWordKind;

constexpr quint8 plural = DateWord::plural;
constexpr quint8 abbreviated = DateWord::abbreviated;
constexpr quint8 ambiguous = DateWord::ambiguous;
constexpr quint8 capital = DateWord::capital;

constexpr qint16 unit(TimeUnit value)
{
    return qint16(value);
}

constexpr qint16 modifier(TimexModifier value)
{
    return qint16(value);
}

constexpr qint16 part(DayPart value)
{
    return qint16(value);
}

constexpr qint16 holiday(Holiday value)
{
    return qint16(value);
}

// "second" is an ordinal only, so that "a second meeting" is no time; "seconds" is a unit.
constexpr std::array englishWords = std::to_array<DateLexiconEntry>({
    {Kind::Month, 1, capital, u"january"},
    {Kind::Month, 2, capital, u"february"},
    {Kind::Month, 3, capital | ambiguous, u"march"},
    {Kind::Month, 4, capital | ambiguous, u"april"},
    {Kind::Month, 5, capital | ambiguous, u"may"},
    {Kind::Month, 6, capital | ambiguous, u"june"},
    {Kind::Month, 7, capital, u"july"},
    {Kind::Month, 8, capital | ambiguous, u"august"},
    {Kind::Month, 9, capital, u"september"},
    {Kind::Month, 10, capital, u"october"},
    {Kind::Month, 11, capital, u"november"},
    {Kind::Month, 12, capital, u"december"},
    {Kind::Month, 1, capital | abbreviated, u"jan"},
    {Kind::Month, 2, capital | abbreviated, u"feb"},
    {Kind::Month, 3, capital | abbreviated, u"mar"},
    {Kind::Month, 4, capital | abbreviated, u"apr"},
    {Kind::Month, 6, capital | abbreviated, u"jun"},
    {Kind::Month, 7, capital | abbreviated, u"jul"},
    {Kind::Month, 8, capital | abbreviated, u"aug"},
    {Kind::Month, 9, capital | abbreviated, u"sep sept"},
    {Kind::Month, 10, capital | abbreviated, u"oct"},
    {Kind::Month, 11, capital | abbreviated, u"nov"},
    {Kind::Month, 12, capital | abbreviated, u"dec"},
    {Kind::Weekday, 1, capital, u"monday"},
    {Kind::Weekday, 1, capital | plural, u"mondays"},
    {Kind::Weekday, 2, capital, u"tuesday"},
    {Kind::Weekday, 2, capital | plural, u"tuesdays"},
    {Kind::Weekday, 3, capital, u"wednesday"},
    {Kind::Weekday, 3, capital | plural, u"wednesdays"},
    {Kind::Weekday, 4, capital, u"thursday"},
    {Kind::Weekday, 4, capital | plural, u"thursdays"},
    {Kind::Weekday, 5, capital, u"friday"},
    {Kind::Weekday, 5, capital | plural, u"fridays"},
    {Kind::Weekday, 6, capital, u"saturday"},
    {Kind::Weekday, 6, capital | plural, u"saturdays"},
    {Kind::Weekday, 7, capital, u"sunday"},
    {Kind::Weekday, 7, capital | plural, u"sundays"},
    {Kind::Weekday, 1, capital | abbreviated, u"mon"},
    {Kind::Weekday, 2, capital | abbreviated, u"tue tues"},
    {Kind::Weekday, 3, capital | abbreviated, u"wed weds"},
    {Kind::Weekday, 4, capital | abbreviated, u"thu thur thurs"},
    {Kind::Weekday, 5, capital | abbreviated, u"fri"},
    {Kind::Weekday, 6, capital | abbreviated, u"sat"},
    {Kind::Weekday, 7, capital | abbreviated, u"sun"},
    {Kind::Unit, unit(TimeUnit::Second), plural, u"seconds secs"},
    {Kind::Unit, unit(TimeUnit::Minute), 0, u"minute"},
    {Kind::Unit, unit(TimeUnit::Minute), plural, u"minutes mins"},
    {Kind::Unit, unit(TimeUnit::Hour), 0, u"hour"},
    {Kind::Unit, unit(TimeUnit::Hour), plural, u"hours hrs"},
    {Kind::Unit, unit(TimeUnit::Day), 0, u"day"},
    {Kind::Unit, unit(TimeUnit::Day), plural, u"days"},
    {Kind::Unit, unit(TimeUnit::Week), 0, u"week"},
    {Kind::Unit, unit(TimeUnit::Week), plural, u"weeks"},
    {Kind::Unit, unit(TimeUnit::Weekend), 0, u"weekend"},
    {Kind::Unit, unit(TimeUnit::Weekend), plural, u"weekends"},
    {Kind::Unit, unit(TimeUnit::Fortnight), 0, u"fortnight"},
    {Kind::Unit, unit(TimeUnit::Fortnight), plural, u"fortnights"},
    {Kind::Unit, unit(TimeUnit::Month), 0, u"month"},
    {Kind::Unit, unit(TimeUnit::Month), plural, u"months"},
    {Kind::Unit, unit(TimeUnit::Quarter), 0, u"quarter"},
    {Kind::Unit, unit(TimeUnit::Quarter), plural, u"quarters"},
    {Kind::Unit, unit(TimeUnit::Year), 0, u"year"},
    {Kind::Unit, unit(TimeUnit::Year), plural, u"years yrs"},
    {Kind::Unit, unit(TimeUnit::Decade), 0, u"decade"},
    {Kind::Unit, unit(TimeUnit::Decade), plural, u"decades"},
    {Kind::Unit, unit(TimeUnit::Century), 0, u"century"},
    {Kind::Unit, unit(TimeUnit::Century), plural, u"centuries"},
    {Kind::Season, 0, 0, u"spring"},
    {Kind::Season, 1, 0, u"summer"},
    {Kind::Season, 2, 0, u"autumn fall"},
    {Kind::Season, 3, 0, u"winter"},
    {Kind::Season, 0, plural, u"springs"},
    {Kind::Season, 1, plural, u"summers"},
    {Kind::Season, 2, plural, u"autumns"},
    {Kind::Season, 3, plural, u"winters"},
    {Kind::DayPart, part(DayPart::Morning), 0, u"morning"},
    {Kind::DayPart, part(DayPart::Morning), plural, u"mornings"},
    {Kind::DayPart, part(DayPart::Afternoon), 0, u"afternoon"},
    {Kind::DayPart, part(DayPart::Afternoon), plural, u"afternoons"},
    {Kind::DayPart, part(DayPart::Evening), 0, u"evening"},
    {Kind::DayPart, part(DayPart::Evening), plural, u"evenings"},
    {Kind::DayPart, part(DayPart::Night), 0, u"night"},
    {Kind::DayPart, part(DayPart::Night), plural, u"nights"},
    {Kind::DayWord, 0, 0, u"today"},
    {Kind::DayWord, -1, 0, u"yesterday"},
    {Kind::DayWord, 1, 0, u"tomorrow"},
    {Kind::Tonight, 0, 0, u"tonight"},
    {Kind::Overnight, 0, 0, u"overnight"},
    {Kind::Noon, 12, 0, u"noon midday"},
    {Kind::Noon, 24, 0, u"midnight"},
    {Kind::Meridiem, 0, 0, u"am a.m. a.m"},
    {Kind::Meridiem, 12, 0, u"pm p.m. p.m"},
    {Kind::Zone, 0, capital, u"gmt utc est edt cst cdt mst mdt pst pdt bst cet cest"},
    {Kind::Zone, 0, capital, u"ist jst aest hkt"},
    {Kind::OClock, 0, 0, u"o'clock"},
    {Kind::NumberWord, 1, 0, u"one"},
    {Kind::NumberWord, 2, 0, u"two"},
    {Kind::NumberWord, 3, 0, u"three"},
    {Kind::NumberWord, 4, 0, u"four"},
    {Kind::NumberWord, 5, 0, u"five"},
    {Kind::NumberWord, 6, 0, u"six"},
    {Kind::NumberWord, 7, 0, u"seven"},
    {Kind::NumberWord, 8, 0, u"eight"},
    {Kind::NumberWord, 9, 0, u"nine"},
    {Kind::NumberWord, 10, 0, u"ten"},
    {Kind::NumberWord, 11, 0, u"eleven"},
    {Kind::NumberWord, 12, 0, u"twelve"},
    {Kind::NumberWord, 13, 0, u"thirteen"},
    {Kind::NumberWord, 14, 0, u"fourteen"},
    {Kind::NumberWord, 15, 0, u"fifteen"},
    {Kind::NumberWord, 16, 0, u"sixteen"},
    {Kind::NumberWord, 17, 0, u"seventeen"},
    {Kind::NumberWord, 18, 0, u"eighteen"},
    {Kind::NumberWord, 19, 0, u"nineteen"},
    {Kind::NumberWord, 20, 0, u"twenty"},
    {Kind::NumberWord, 30, 0, u"thirty"},
    {Kind::NumberWord, 40, 0, u"forty"},
    {Kind::NumberWord, 50, 0, u"fifty"},
    {Kind::NumberWord, 60, 0, u"sixty"},
    {Kind::NumberWord, 70, 0, u"seventy"},
    {Kind::NumberWord, 80, 0, u"eighty"},
    {Kind::NumberWord, 90, 0, u"ninety"},
    {Kind::NumberWord, 100, 0, u"hundred"},
    {Kind::NumberWord, 1000, 0, u"thousand"},
    {Kind::Ordinal, 1, 0, u"first"},
    {Kind::Ordinal, 2, 0, u"second"},
    {Kind::Ordinal, 3, 0, u"third"},
    {Kind::Ordinal, 4, 0, u"fourth"},
    {Kind::Ordinal, 5, 0, u"fifth"},
    {Kind::Ordinal, 6, 0, u"sixth"},
    {Kind::Ordinal, 7, 0, u"seventh"},
    {Kind::Ordinal, 8, 0, u"eighth"},
    {Kind::Ordinal, 9, 0, u"ninth"},
    {Kind::Ordinal, 10, 0, u"tenth"},
    {Kind::Ordinal, 11, 0, u"eleventh"},
    {Kind::Ordinal, 12, 0, u"twelfth"},
    {Kind::Ordinal, 13, 0, u"thirteenth"},
    {Kind::Ordinal, 14, 0, u"fourteenth"},
    {Kind::Ordinal, 15, 0, u"fifteenth"},
    {Kind::Ordinal, 16, 0, u"sixteenth"},
    {Kind::Ordinal, 17, 0, u"seventeenth"},
    {Kind::Ordinal, 18, 0, u"eighteenth"},
    {Kind::Ordinal, 19, 0, u"nineteenth"},
    {Kind::Ordinal, 20, 0, u"twentieth"},
    {Kind::Ordinal, 30, 0, u"thirtieth"},
    {Kind::DecadeWord, 20, 0, u"twenties"},
    {Kind::DecadeWord, 30, 0, u"thirties"},
    {Kind::DecadeWord, 40, 0, u"forties"},
    {Kind::DecadeWord, 50, 0, u"fifties"},
    {Kind::DecadeWord, 60, 0, u"sixties"},
    {Kind::DecadeWord, 70, 0, u"seventies"},
    {Kind::DecadeWord, 80, 0, u"eighties"},
    {Kind::DecadeWord, 90, 0, u"nineties"},
    {Kind::The, 0, 0, u"the"},
    {Kind::A, 0, 0, u"a an another"},
    {Kind::Half, 0, 0, u"half"},
    {Kind::Few, 0, 0, u"several few many some"},
    {Kind::Few, 1, 0, u"hundreds thousands dozens scores tens"},
    {Kind::Couple, 2, 0, u"couple"},
    {Kind::Couple, 12, 0, u"dozen"},
    {Kind::This, 0, 0, u"this current"},
    {Kind::This, 0, plural, u"these"},
    {Kind::That, 0, 0, u"that same"},
    {Kind::That, 0, plural, u"those"},
    {Kind::Last, 0, 0, u"last"},
    {Kind::Past, 0, 0, u"past"},
    {Kind::Previous, 0, 0, u"previous preceding prior"},
    {Kind::Next, 0, 0, u"next"},
    {Kind::Following, 0, 0, u"following"},
    {Kind::Coming, 0, 0, u"coming upcoming"},
    {Kind::Recent, 0, 0, u"recent"},
    {Kind::Latest, 0, 0, u"latest"},
    {Kind::Ago, 0, 0, u"ago"},
    {Kind::Earlier, 0, 0, u"earlier"},
    {Kind::Later, 0, 0, u"later"},
    {Kind::Before, 0, 0, u"before"},
    {Kind::After, 0, 0, u"after"},
    {Kind::Early, modifier(TimexModifier::Start), 0, u"early"},
    {Kind::Early, modifier(TimexModifier::Middle), 0, u"mid"},
    {Kind::Early, modifier(TimexModifier::End), 0, u"late"},
    {Kind::Edge, modifier(TimexModifier::End), 0, u"end close"},
    {Kind::Edge, modifier(TimexModifier::Start), 0, u"beginning start"},
    {Kind::Edge, modifier(TimexModifier::Middle), 0, u"middle"},
    {Kind::Approximately, modifier(TimexModifier::LessThan), 0, u"nearly almost"},
    {Kind::Approximately, modifier(TimexModifier::Approximately), 0, u"approximately roughly"},
    {Kind::Approximately, modifier(TimexModifier::Approximately), 0, u"about"},
    {Kind::Each, 0, 0, u"every each"},
    {Kind::Per, 0, 0, u"per"},
    {Kind::Often, 0, 0, u"once twice"},
    {Kind::SetWord, unit(TimeUnit::Day), 0, u"daily nightly"},
    {Kind::SetWord, unit(TimeUnit::Hour), 0, u"hourly"},
    {Kind::SetWord, unit(TimeUnit::Week), 0, u"weekly"},
    {Kind::SetWord, unit(TimeUnit::Fortnight), 0, u"biweekly fortnightly"},
    {Kind::SetWord, unit(TimeUnit::Month), 0, u"monthly"},
    {Kind::SetWord, unit(TimeUnit::Quarter), 0, u"quarterly"},
    {Kind::SetWord, unit(TimeUnit::Year), 0, u"annual annually yearly"},
    {Kind::Vague, 0, 0, u"now nowadays currently presently"},
    {Kind::Vague, 2, 0, u"present"},
    {Kind::Vague, -1, 0, u"recently lately"},
    {Kind::Vague, 1, 0, u"soon"},
    {Kind::Fiscal, 0, 0, u"fiscal"},
    {Kind::Era, -1, capital, u"bc bce b.c. b.c.e."},
    {Kind::Era, 1, capital, u"ad ce a.d. c.e."},
    {Kind::Of, 0, 0, u"of"},
    {Kind::On, 0, 0, u"on"},
    {Kind::At, 0, 0, u"at"},
    {Kind::And, 0, 0, u"and"},
    {Kind::To, 0, 0, u"to"},
    {Kind::For, 0, 0, u"for over within"},
    {Kind::From, 0, 0, u"from"},
    {Kind::Old, 0, 0, u"old"},
    {Kind::Long, 0, 0, u"long"},
    {Kind::In, 0, 0, u"in since by until till during between through"},
    {Kind::In, 0, 0, u"throughout around circa"},
    {Kind::Holiday, holiday(Holiday::Christmas), capital, u"christmas xmas"},
    {Kind::Holiday, holiday(Holiday::Halloween), capital, u"halloween"},
    {Kind::Holiday, holiday(Holiday::Thanksgiving), capital, u"thanksgiving"},
    {Kind::Holiday, holiday(Holiday::Easter), capital, u"easter"},
    {Kind::Holiday, holiday(Holiday::NewYear), capital, u"new"},
    {Kind::Holiday, holiday(Holiday::GoodFriday), capital, u"good"},
    {Kind::Holiday, holiday(Holiday::ValentinesDay), capital, u"valentine"},
    {Kind::Holiday, holiday(Holiday::BoxingDay), capital, u"boxing"},
    {Kind::Holiday, holiday(Holiday::LaborDay), capital, u"labor labour"},
    {Kind::Holiday, holiday(Holiday::MemorialDay), capital, u"memorial"},
    {Kind::Holiday, holiday(Holiday::VeteransDay), capital, u"veterans"},
    {Kind::Holiday, holiday(Holiday::IndependenceDay), capital, u"independence"},
    {Kind::Guard, 0, capital, u"times post herald mirror telegraph mail express"},
    {Kind::Guard, 0, capital, u"independent star magazine review live world tribune"},
    {Kind::Guard, 0, capital, u"gazette chronicle agreement"},
});

} // namespace

std::span<const DateLexiconEntry> dateLexicon(DateLanguage language)
{
    switch (language) {
    case DateLanguage::English:
        return englishWords;
    case DateLanguage::German:
        return germanDateLexicon();
    case DateLanguage::French:
        return frenchDateLexicon();
    case DateLanguage::Spanish:
        return spanishDateLexicon();
    }
    return englishWords;
}

} // namespace Quoth

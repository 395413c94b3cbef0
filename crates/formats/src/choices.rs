//! Words with a fixed meaning, as documents write them. One list a choice, for reading and for writing.

use organico_model::{
    AbsenceCode, AdjustedMeasure, Base, BreakKind, Channel, ContractKind, Counted, HolidayHours,
    SessionKind, SourceStatus,
};

use crate::refusal::Refusal;

/// A list of words and what they mean.
pub(crate) type Choices<T> = [(&'static str, T)];

/// Returns a reader of one of the words.
pub(crate) fn one_of<T: Copy>(choices: &Choices<T>) -> impl Fn(&str) -> Result<T, Refusal> + '_ {
    move |text| {
        let chosen = choices.iter().find(|(name, _)| *name == text.trim());
        let refusal = || Refusal::Choice(choices.iter().map(|(name, _)| *name).collect());
        chosen.map(|(_, value)| *value).ok_or_else(refusal)
    }
}

/// Returns the word of a value; the lists name every value.
pub(crate) fn word<T: PartialEq>(choices: &Choices<T>, value: &T) -> &'static str {
    choices.iter().find(|(_, known)| known == value).map_or("", |(name, _)| name)
}

pub(crate) const CHANNELS: [(&str, Channel); 6] = [
    ("voice", Channel::Voice),
    ("chat", Channel::Chat),
    ("mail", Channel::Mail),
    ("video", Channel::Video),
    ("callback", Channel::Callback),
    ("outbound", Channel::Outbound),
];

pub(crate) const COUNTED: [(&str, Counted); 2] =
    [("within-threshold", Counted::WithinThreshold), ("ever", Counted::Ever)];

pub(crate) const BASES: [(&str, Base); 3] = [
    ("offered", Base::Offered),
    ("answered", Base::Answered),
    ("offered-less-early-abandons", Base::OfferedLessEarlyAbandons),
];

pub(crate) const STATUSES: [(&str, SourceStatus); 8] = [
    ("verified", SourceStatus::Verified),
    ("partial", SourceStatus::Partial),
    ("memory", SourceStatus::Memory),
    ("claim", SourceStatus::Claim),
    ("derived", SourceStatus::Derived),
    ("secondary", SourceStatus::Secondary),
    ("supplied", SourceStatus::Supplied),
    ("unset", SourceStatus::Unset),
];

pub(crate) const HOLIDAY_HOURS: [(&str, HolidayHours); 3] = [
    ("closed", HolidayHours::Closed),
    ("usual", HolidayHours::Usual),
    ("as-sunday", HolidayHours::AsSunday),
];

pub(crate) const CONTRACT_KINDS: [(&str, ContractKind); 3] = [
    ("full-time", ContractKind::FullTime),
    ("part-time-horizontal", ContractKind::HorizontalPartTime),
    ("part-time-vertical", ContractKind::VerticalPartTime),
];

pub(crate) const BREAK_KINDS: [(&str, BreakKind); 3] =
    [("meal", BreakKind::Meal), ("rest", BreakKind::Rest), ("screen", BreakKind::Screen)];

pub(crate) const SESSION_KINDS: [(&str, SessionKind); 3] = [
    ("training", SessionKind::Training),
    ("meeting", SessionKind::Meeting),
    ("coaching", SessionKind::Coaching),
];

/// What interrupts a shift of a roster: the breaks of the shift grammar, and sessions.
pub(crate) const PAUSE_KINDS: [(&str, BreakKind); 6] = [
    BREAK_KINDS[0],
    BREAK_KINDS[1],
    BREAK_KINDS[2],
    (SESSION_KINDS[0].0, BreakKind::Session(SESSION_KINDS[0].1)),
    (SESSION_KINDS[1].0, BreakKind::Session(SESSION_KINDS[1].1)),
    (SESSION_KINDS[2].0, BreakKind::Session(SESSION_KINDS[2].1)),
];

pub(crate) const ABSENCE_CODES: [(&str, AbsenceCode); 10] = [
    ("holiday", AbsenceCode::Holiday),
    ("reduced-hours", AbsenceCode::ReducedHours),
    ("sickness", AbsenceCode::Sickness),
    ("care", AbsenceCode::Care),
    ("parental", AbsenceCode::Parental),
    ("accident", AbsenceCode::Accident),
    ("union", AbsenceCode::Union),
    ("income-support", AbsenceCode::IncomeSupport),
    ("training", AbsenceCode::Training),
    ("other", AbsenceCode::Other),
];

pub(crate) const ADJUSTED_MEASURES: [(&str, AdjustedMeasure); 2] =
    [("contacts", AdjustedMeasure::Contacts), ("handle-time", AdjustedMeasure::HandleTime)];

/// Returns the word of a code of absence, as `absences.csv` has it.
#[must_use]
pub fn absence_word(code: AbsenceCode) -> &'static str {
    word(&ABSENCE_CODES, &code)
}

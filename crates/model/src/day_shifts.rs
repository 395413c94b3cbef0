//! A published rostering problem of whole days: each person has one shift of a list or none, each day (Curtois and Qu).
//!
//! It is what the search is measured on; a centre's own roster is [`crate::Roster`]. The first day is a Monday.

/// A problem of shifts by whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayShiftProblem {
    /// Days of the horizon; the sixth and the seventh of each seven are a weekend.
    pub days: usize,
    /// The shifts to choose from.
    pub shifts: Vec<DayShift>,
    /// The people, in the order of their source.
    pub people: Vec<DayShiftPerson>,
    /// What people asked for.
    pub wishes: Vec<DayShiftWish>,
    /// How many people are wanted: at most one entry a day and shift.
    pub cover: Vec<DayShiftCover>,
}

/// A shift of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayShift {
    /// Its name.
    pub id: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Shifts, as indices, that must not come on the day after.
    pub not_before: Vec<usize>,
}

/// A person with the limits of the contract. Days before and after the horizon break no limit: what is in progress at
/// the first or last day may have begun earlier or go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayShiftPerson {
    /// Name in the source.
    pub id: String,
    /// Most shifts of each kind, in the order of [`DayShiftProblem::shifts`].
    pub shifts_max: Vec<u32>,
    /// Most minutes in all.
    pub minutes_max: u32,
    /// Fewest minutes in all.
    pub minutes_min: u32,
    /// Most days of work in a row.
    pub run_max: u32,
    /// Fewest days of work in a row.
    pub run_min: u32,
    /// Fewest free days in a row.
    pub free_min: u32,
    /// Most weekends with work on either day.
    pub weekends_max: u32,
    /// Days off, ascending.
    pub days_off: Vec<usize>,
}

/// Whether a shift was asked for or asked to be spared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishKind {
    /// The person would like that shift on that day.
    On,
    /// The person would rather not have it.
    Off,
}

/// A wish and what it costs not to meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayShiftWish {
    /// Index of the person.
    pub person: usize,
    /// Day from 0.
    pub day: usize,
    /// Index of the shift.
    pub shift: usize,
    /// Asked for or asked to be spared.
    pub kind: WishKind,
    /// Cost of refusing it.
    pub weight: u32,
}

/// How many people a shift of a day should have, and what each person fewer or more costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayShiftCover {
    /// Day from 0.
    pub day: usize,
    /// Index of the shift.
    pub shift: usize,
    /// People wanted.
    pub people: u32,
    /// Cost of each person fewer.
    pub under: u32,
    /// Cost of each person more.
    pub over: u32,
}

/// A solution: by person and day, the index of the shift, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayShiftRows(pub Vec<Vec<Option<usize>>>);

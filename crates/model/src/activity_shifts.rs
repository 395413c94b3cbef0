//! A published rostering problem of shifts filled with activities, on a grid of quarter-hours (Qu and Curtois).
//!
//! It is what the search is measured on; a centre's own roster is [`crate::Roster`]. The horizon begins at 06:00 of the
//! first calendar day and ends at 06:00 of the calendar day after the last one; a day of work runs from 06:00 to 06:00.

/// A problem of shifts and activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityProblem {
    /// Days of work in the horizon, each from 06:00 to 06:00.
    pub days: usize,
    /// How many different activities there are.
    pub tasks: usize,
    /// The people, in the order of their source. Everybody may do every activity.
    pub people: Vec<ActivityPerson>,
    /// How many people each activity needs: at most one entry a day, quarter-hour and activity. What has none needs 0.
    pub cover: Vec<ActivityCover>,
}

/// A person with the limits of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityPerson {
    /// Name in the source.
    pub id: String,
    /// Fewest minutes of work in all.
    pub minutes_min: u32,
    /// Most minutes of work in all.
    pub minutes_max: u32,
}

/// How many people an activity needs in a quarter-hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActivityCover {
    /// Calendar day from 0; the source counts from 1.
    pub day: usize,
    /// Quarter-hour of that calendar day from midnight, 0 to 95.
    pub quarter: usize,
    /// Activity from 0; the source counts from 1.
    pub task: usize,
    /// Fewest people: fewer is not allowed.
    pub min: u32,
    /// Most people wanted: each quarter-hour of a person above them costs 1. Published files have `max` equal to `min`.
    pub max: u32,
}

/// A person on one activity without a gap: a row of a solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActivitySpan {
    /// Index of the person.
    pub person: usize,
    /// Calendar day of the start, from 0.
    pub day: usize,
    /// Minute of that calendar day at which it starts, 0 to 1439.
    pub start_minute: u32,
    /// Length in minutes; it may reach into the calendar day after.
    pub minutes: u32,
    /// Activity from 0.
    pub task: usize,
}

/// A solution: its spans by person and time. Spans of a person that touch are one shift, which belongs to the day of
/// work in which it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivitySolution(pub Vec<ActivitySpan>);

impl ActivitySpan {
    /// Returns the minute of the calendar day at which it ends, 0 to 1439; at or before the start it is the day after.
    #[must_use]
    pub const fn end_minute(&self) -> u32 {
        (self.start_minute + self.minutes) % 1_440
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_over_midnight_ends_at_a_minute_of_the_day_after() {
        let late = ActivitySpan { person: 0, day: 3, start_minute: 1_380, minutes: 120, task: 0 };
        assert_eq!(late.end_minute(), 60);
        assert_eq!(ActivitySpan { minutes: 60, ..late }.end_minute(), 0);
    }
}

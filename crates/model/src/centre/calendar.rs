//! Days that are not like the others.

use jiff::civil::Date;

/// Holidays, closures and events of a centre.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Public holidays over the whole span of history and plan, in order of date.
    pub holidays: Vec<Holiday>,
    /// Days on which nobody works.
    pub closures: Vec<Closure>,
    /// Days that the planner marked.
    pub events: Vec<Event>,
}

impl Calendar {
    /// Returns the holiday on `date`, if it is one.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| holiday.date == date)
    }

    /// Returns whether the centre is closed on `date`.
    #[must_use]
    pub fn is_closed(&self, date: Date) -> bool {
        self.closures.iter().any(|closure| closure.first <= date && date <= closure.last)
    }
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Its date.
    pub date: Date,
    /// Its name; days of the same name in different years are taken as alike.
    pub name: String,
}

/// A span of days on which the centre is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// First closed day.
    pub first: Date,
    /// Last closed day.
    pub last: Date,
    /// Why.
    pub reason: String,
}

/// A span of days that the planner marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// Name; events of the same name are taken as alike.
    pub name: String,
    /// Whether the forecast may learn from these days (a strike or an outage is not to be learned).
    pub learn: bool,
}

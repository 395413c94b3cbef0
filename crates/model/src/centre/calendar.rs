//! Days that are not like the others.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ContactTypeId, SiteId};

/// Holidays, closures and events of a centre.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Public holidays over the whole span of history and plan, in order of date.
    pub holidays: Vec<Holiday>,
    /// Holidays of one site alone, over the same span, in order of date and site. They close nothing by themselves.
    pub site_holidays: Vec<SiteHoliday>,
    /// Patron days that are holidays of a site on a day that is not known.
    pub unknown_patron_days: Vec<UnknownPatronDay>,
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

    /// Returns the holiday of one site alone on `date`, if it is one.
    #[must_use]
    pub fn site_holiday(&self, date: Date, site: &SiteId) -> Option<&SiteHoliday> {
        self.site_holidays.iter().find(|holiday| holiday.date == date && holiday.site == *site)
    }

    /// Returns whether `date` is a holiday for those who work at a site: of the centre, or of the site.
    #[must_use]
    pub fn is_holiday_at(&self, date: Date, site: &SiteId) -> bool {
        self.holiday(date).is_some() || self.site_holiday(date, site).is_some()
    }

    /// Returns the calendar with only those events that are about a contact type.
    #[must_use]
    pub fn of_type(&self, contact_type: &ContactTypeId) -> Self {
        let events = self.events.iter().filter(|event| event.concerns(contact_type));
        Self { events: events.cloned().collect(), ..self.clone() }
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

/// Why a day is a holiday of one site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SiteHolidayOrigin {
    /// It is the patron day of its town, from the table of patron days.
    PatronDay,
    /// It is the patron day of its town, taken to be the same day as in the years of the table.
    PatronDayExtended,
    /// The planner wrote it down.
    Written,
}

/// A holiday of those who work at one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteHoliday {
    /// Its date.
    pub date: Date,
    /// The site.
    pub site: SiteId,
    /// Its name.
    pub name: String,
    /// Why it is one.
    pub origin: SiteHolidayOrigin,
}

/// A patron day of a year whose date is not known: it moves, or is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPatronDay {
    /// The site.
    pub site: SiteId,
    /// The year.
    pub year: i16,
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
    /// The contact types that it is about; empty means all.
    pub contact_types: Vec<ContactTypeId>,
}

impl Event {
    /// Returns whether the event is about a contact type.
    #[must_use]
    pub fn concerns(&self, contact_type: &ContactTypeId) -> bool {
        self.contact_types.is_empty() || self.contact_types.contains(contact_type)
    }
}

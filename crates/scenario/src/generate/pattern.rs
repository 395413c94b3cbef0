//! The pattern behind a made-up demand: everything that a forecast could know about it.
//!
//! A pattern says what is expected; `busyness` says how far a day strays from it. Ranges are checked by
//! [`DemandPattern::check`] at the door of [`super::generate_history`].

use jiff::civil::Weekday;
use organico_model::{ContactTypeId, HolidayHours, WeekHours};

use super::GenerateError;
use super::error::within;

/// The most contacts a week that a pattern may expect: far above the largest centre there is.
const WEEK_CONTACTS_MAX: f64 = 1e8;

/// Expected demand of one contact type.
#[derive(Debug, Clone, PartialEq)]
pub struct DemandPattern {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// When it is open.
    pub hours: WeekHours,
    /// What holds on a public holiday.
    pub holidays: HolidayHours,
    /// Contacts expected in an ordinary week at the end of the history.
    pub week_contacts: f64,
    /// Weights of Monday to Sunday; closed days are left out.
    pub weekdays: [f64; 7],
    /// How a day's contacts spread over its open intervals.
    pub profile: DayProfile,
    /// Slow changes.
    pub season: Season,
    /// Factors of special days.
    pub calendar: CalendarFactors,
    /// How far days and intervals stray from the expected.
    pub spread: Spread,
    /// Handle time.
    pub handle: HandlePattern,
    /// Share of the offered contacts that abandon on a day as busy as expected; 0 for deferred work.
    pub abandonment: f64,
}

/// A bell of contacts around a time of day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peak {
    /// Centre in minutes after midnight.
    pub minute: f64,
    /// Half-width in minutes, as the deviation of a normal curve.
    pub width: f64,
    /// Height over the flat part of the profile, which is 1.
    pub height: f64,
}

/// The shape of a day: a flat part of height 1 with a morning and an afternoon peak.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayProfile {
    /// Morning and afternoon.
    pub peaks: [Peak; 2],
}

impl DayProfile {
    /// A telephone queue: most calls at half past ten, a second wave at four.
    pub const VOICE: Self = Self::of((630.0, 80.0, 2.2), (960.0, 95.0, 1.3));
    /// Chat: later, and strong after work.
    pub const CHAT: Self = Self::of((690.0, 100.0, 1.2), (1110.0, 90.0, 1.6));
    /// Mail: the night's pile is there in the morning.
    pub const MAIL: Self = Self::of((540.0, 60.0, 1.6), (900.0, 120.0, 0.9));

    const fn of(morning: (f64, f64, f64), afternoon: (f64, f64, f64)) -> Self {
        let morning = Peak { minute: morning.0, width: morning.1, height: morning.2 };
        let afternoon = Peak { minute: afternoon.0, width: afternoon.1, height: afternoon.2 };
        Self { peaks: [morning, afternoon] }
    }

    /// Returns the height of the profile at a minute of the day, at least 1.
    pub(super) fn height(&self, minute: f64) -> f64 {
        let bell = |peak: &Peak| {
            let distance = (minute - peak.minute) / peak.width;
            peak.height * libm::exp(-0.5 * distance * distance)
        };
        1.0 + bell(&self.peaks[0]) + bell(&self.peaks[1])
    }
}

/// Slow changes of the level; at the last day of the history the level is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Season {
    /// Half the distance between the top and the bottom of the year, over its mean.
    pub amplitude: f64,
    /// Day of the year (1 to 366) of the top.
    pub top_day: f64,
    /// Growth of the level in a week, such as 0.001.
    pub drift_a_week: f64,
}

/// Factors on the contacts of special days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CalendarFactors {
    /// On a public holiday, where the type is open then.
    pub holiday: f64,
    /// On the day before a public holiday.
    pub eve: f64,
    /// On the day after a public holiday.
    pub after: f64,
    /// In the two weeks around 15 August.
    pub august: f64,
}

/// How far reality strays from the expected. Measured ranges: `docs/sources.md#demand-spread`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Deviation over mean of a day's contacts, .06 to .17, Poisson noise included.
    pub day: f64,
    /// Correlation between the two halves of a day, .38 to .71.
    pub halves: f64,
    /// Correlation between the busyness of one day and the next, 0 to .9.
    pub days: f64,
    /// Variance over mean of an interval's contacts, 1.4 to 7.5; a very large queue lies above what is asked here.
    pub dispersion: f64,
}

/// Expected handle time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandlePattern {
    /// Mean in seconds.
    pub mean_seconds: f64,
    /// Deviation over mean of one contact.
    pub variation: f64,
    /// How much longer contacts are at the end of the day than at its start, over the mean.
    pub rise: f64,
}

impl HandlePattern {
    /// Returns the expected handle time at a minute of the day: a slope through the mean at 13:30.
    pub(super) fn seconds_at(&self, minute: f64) -> f64 {
        let place = ((minute - 810.0) / 720.0).clamp(-0.5, 0.5);
        self.mean_seconds * (1.0 + self.rise * place)
    }
}

impl DemandPattern {
    /// Returns the weight of a day of the week, 0 where the type is closed all day.
    pub(super) fn weekday_weight(&self, weekday: Weekday) -> f64 {
        if self.hours.on(weekday).is_empty() {
            return 0.0;
        }
        self.weekdays[weekday.to_monday_zero_offset().unsigned_abs() as usize]
    }

    /// Returns nothing if every number is in its range.
    ///
    /// # Errors
    /// The first number that is not.
    pub(super) fn check(&self) -> Result<(), GenerateError> {
        let positive = (0.0, f64::MAX);
        let factor = (0.0, 10.0);
        within(
            "week_contacts",
            self.week_contacts,
            (0.0, WEEK_CONTACTS_MAX),
            "from 0 to 100,000,000",
        )?;
        for weight in self.weekdays {
            within("weekdays", weight, factor, "from 0 to 10")?;
        }
        for peak in &self.profile.peaks {
            within("peak minute", peak.minute, (0.0, 1440.0), "a minute of the day")?;
            within("peak width", peak.width, (1.0, 1440.0), "from 1 to 1440 minutes")?;
            within("peak height", peak.height, (0.0, 100.0), "from 0 to 100")?;
        }
        let factors = &self.calendar;
        for value in [factors.holiday, factors.eve, factors.after, factors.august] {
            within("calendar factor", value, factor, "from 0 to 10")?;
        }
        within("amplitude", self.season.amplitude, (0.0, 0.9), "from 0 to 0.9")?;
        within("top_day", self.season.top_day, (1.0, 366.0), "from 1 to 366")?;
        within("drift_a_week", self.season.drift_a_week, (-0.05, 0.05), "from -0.05 to 0.05")?;
        within("day spread", self.spread.day, (0.06, 0.17), "from 0.06 to 0.17")?;
        within("halves", self.spread.halves, (0.38, 0.71), "from 0.38 to 0.71")?;
        within("days", self.spread.days, (0.0, 0.9), "from 0 to 0.9")?;
        within("dispersion", self.spread.dispersion, (1.4, 7.5), "from 1.4 to 7.5")?;
        within(
            "handle mean",
            self.handle.mean_seconds,
            (1.0, 86_400.0),
            "from 1 to 86,400 seconds",
        )?;
        within("handle variation", self.handle.variation, positive, "a finite number, at least 0")?;
        within("handle rise", self.handle.rise, (-1.0, 1.0), "from -1 to 1")?;
        within("abandonment", self.abandonment, (0.0, 0.9), "from 0 to 0.9")?;
        Ok(())
    }
}

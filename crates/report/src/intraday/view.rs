//! What all parts of the page of a day share: names, times, sentences.

use jiff::Timestamp;
use organico_model::{
    Centre, ContactTypeId, DayBand, Estimate, Intraday, IntradayTypeDay, IntradayVerdict, SkillId,
};

use crate::Language;
use crate::number::{NONE, Numbers, clock_of};
use crate::text::{Gap, Texts};

/// Busier or quieter by less than this share is as expected.
const EVEN: f64 = 0.005;

/// A day in a language.
pub(super) struct DayView<'a> {
    pub(super) day: &'a Intraday,
    pub(super) centre: &'a Centre,
    pub(super) numbers: Numbers,
    texts: &'static Texts,
}

impl<'a> DayView<'a> {
    /// Returns the view of a day.
    pub(super) fn new(day: &'a Intraday, centre: &'a Centre, language: Language) -> Self {
        Self { day, centre, numbers: Numbers::of(language), texts: Texts::of(language) }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns the name of a contact type.
    pub(super) fn name(&self, id: &ContactTypeId) -> &'a str {
        let found = self.centre.contact_types.iter().find(|kind| kind.id == *id);
        found.map_or("", |kind| kind.name.as_str())
    }

    /// Returns the name of a skill.
    pub(super) fn skill(&self, id: &SkillId) -> &'a str {
        self.centre.skills.iter().find(|skill| skill.id == *id).map_or("", |one| one.name.as_str())
    }

    /// Returns a crew in words: its skill and its site, or all sites together.
    pub(super) fn crew(&self, index: usize) -> String {
        let Some(crew) = self.day.crews.get(index) else { return NONE.to_owned() };
        let skill = self.skill(&crew.skill);
        let site = crew.site.as_ref().and_then(|site| {
            self.centre.sites.iter().find(|one| one.id == *site).map(|one| one.name.as_str())
        });
        match site {
            Some(site) => {
                self.fill("intraday-crew", &[("skill", skill.into()), ("site", site.into())])
            }
            None => self.fill("intraday-crew-all", &[("skill", skill.into())]),
        }
    }

    /// Returns an instant of the day: `11:30`.
    pub(super) fn clock(&self, instant: Timestamp) -> String {
        clock_of(self.day.grid.zone.to_datetime(instant))
    }

    /// Returns a band: `14:00–15:00`.
    pub(super) fn band(&self, band: DayBand) -> String {
        let (start, end) = (self.day.grid.instant(band.start), self.day.grid.instant(band.end));
        format!("{}–{}", self.clock(start), self.clock(end))
    }

    /// Returns the start of an interval in seconds from the start of the day.
    pub(super) fn seconds(&self, index: usize) -> f64 {
        index as f64 * f64::from(self.day.grid.length.seconds())
    }

    /// Returns the words of an instant on an axis of seconds.
    pub(super) fn axis_time(&self, seconds: f64) -> String {
        let start = self.day.grid.start.as_second();
        let instant = Timestamp::from_second(start + seconds as i64);
        instant.map_or_else(|_| NONE.to_owned(), |instant| self.clock(instant))
    }

    /// Returns the intervals from the first to the last with a contact expected or recorded in any type.
    pub(super) fn open(&self) -> Option<(usize, usize)> {
        let lives = |index: &usize| {
            self.day.types.iter().any(|kind| {
                kind.forecast[*index] > 0.0 || kind.recorded[*index].is_some_and(|n| n > 0.0)
            })
        };
        let first = (0..self.day.grid.count).find(lives)?;
        let last = (0..self.day.grid.count).rev().find(lives)?;
        Some((first, last + 1))
    }

    /// Returns a share with its interval: `81.2% (80.6%–81.8%)`.
    pub(super) fn share(&self, share: Option<Estimate>) -> String {
        share.map_or_else(
            || NONE.to_owned(),
            |one| {
                let text = |value: f64| self.numbers.percent(value.clamp(0.0, 1.0));
                format!("{} ({}–{})", text(one.mean), text(one.low), text(one.high))
            },
        )
    }

    /// Returns how busy a type is, in words, with the band of what is left.
    pub(super) fn busy(&self, kind: &IntradayTypeDay) -> String {
        let busy = &kind.busyness;
        let ratio = if busy.expected > 0.0 { busy.recorded / busy.expected - 1.0 } else { 0.0 };
        let key = match ratio {
            ratio if ratio > EVEN => "intraday-busy-more",
            ratio if ratio < -EVEN => "intraday-busy-fewer",
            _ => "intraday-busy-even",
        };
        let whole = |value: f64| self.numbers.whole(value.round());
        self.fill(
            key,
            &[
                ("type", self.name(&kind.contact_type).into()),
                ("at", self.clock(self.day.at).into()),
                ("recorded", whole(busy.recorded).into()),
                ("expected", whole(busy.expected).into()),
                ("percent", self.numbers.percent(ratio.abs()).into()),
                ("rest", whole(busy.rest).into()),
                ("before", whole(busy.rest_forecast).into()),
                ("low", whole(busy.rest_low).into()),
                ("high", whole(busy.rest_high).into()),
            ],
        )
    }

    /// Returns the key of what can be said of the targets.
    pub(super) const fn verdict_key(&self) -> &'static str {
        match self.day.verdict {
            IntradayVerdict::NoTarget => "intraday-verdict-none",
            IntradayVerdict::Reached => "intraday-verdict-reached",
            IntradayVerdict::Surplus => "intraday-verdict-surplus",
            IntradayVerdict::Restored => "intraday-verdict-restored",
            IntradayVerdict::Improved => "intraday-verdict-improved",
            IntradayVerdict::Beyond => "intraday-verdict-beyond",
        }
    }

    /// Returns what can be said of the targets, in words.
    pub(super) fn verdict(&self) -> String {
        let missed = self.day.types.iter().filter(|kind| is_missed(kind));
        let names: Vec<&str> = missed.map(|kind| self.name(&kind.contact_type)).collect();
        self.fill(self.verdict_key(), &[("types", names.join(", ").into())])
    }

    /// Returns the service of a type over the rest of the day, in words.
    pub(super) fn rest(&self, kind: &IntradayTypeDay) -> Option<String> {
        let (level, target) = (kind.before.level?, kind.target?);
        let moved = !self.day.chosen.is_empty();
        let key = match (level.mean >= target, moved) {
            (true, false) => "intraday-rest-reached",
            (false, false) => "intraday-rest-missed",
            (_, true) => "intraday-rest-moved",
        };
        let percent = |share: f64| self.numbers.percent(share);
        Some(self.fill(
            key,
            &[
                ("type", self.name(&kind.contact_type).into()),
                ("level", percent(level.mean).into()),
                ("low", percent(level.low).into()),
                ("high", percent(level.high.min(1.0)).into()),
                ("target", self.numbers.percent_plain(target).into()),
                ("seconds", self.numbers.seconds(kind.threshold_seconds).into()),
                ("after", kind.after.level.map_or(NONE.to_owned(), |l| percent(l.mean)).into()),
            ],
        ))
    }
}

/// Returns whether a type misses its target with everything that was chosen.
pub(super) fn is_missed(kind: &IntradayTypeDay) -> bool {
    let level = kind.after.level;
    kind.target.zip(level).is_some_and(|(target, level)| level.mean < target)
}

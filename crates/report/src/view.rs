//! What every section looks at: the plan and its centre, the words and formats of the reader, and the days of the
//! horizon worked out once.

use std::ops::Range;

use jiff::civil::Date;
use organico_model::{
    Centre, ContactType, ContactTypeId, Demand, Grid, GridDay, Plan, SiteId, SkillId,
};

use crate::Language;
use crate::number::{Numbers, clock_of};
use crate::text::{Gap, Texts};

/// A plan as one reader sees it.
pub(crate) struct View<'a> {
    /// The plan.
    pub(crate) plan: &'a Plan,
    /// The centre it is for.
    pub(crate) centre: &'a Centre,
    /// The language.
    pub(crate) language: Language,
    /// The words.
    pub(crate) texts: &'static Texts,
    /// The formats.
    pub(crate) numbers: Numbers,
    /// The days of the horizon.
    pub(crate) days: Vec<GridDay>,
    minutes: Vec<u32>,
    week: Range<usize>,
}

impl<'a> View<'a> {
    /// Returns the view of a plan in a language.
    pub(crate) fn new(plan: &'a Plan, centre: &'a Centre, language: Language) -> Self {
        let grid = &plan.load.grid;
        let days = grid.days();
        let week = representative_week(&days, centre);
        Self {
            plan,
            centre,
            language,
            texts: Texts::of(language),
            numbers: Numbers::of(language),
            minutes: (0..grid.count).map(|index| grid.minute_of_day(index)).collect(),
            days,
            week,
        }
    }

    /// Returns a text.
    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// Returns a text with its gaps filled.
    pub(crate) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    /// Returns a text whose `count` chooses the plural and whose `number` is the count as it is printed.
    pub(crate) fn plural(&self, key: &str, count: usize) -> String {
        self.fill(key, &[("count", count.into()), ("number", self.numbers.count(count).into())])
    }

    /// Returns the intervals of the plan.
    pub(crate) fn grid(&self) -> &'a Grid {
        &self.plan.load.grid
    }

    /// Returns the days of the week that the charts show hour by hour.
    pub(crate) fn week(&self) -> &[GridDay] {
        &self.days[self.week.clone()]
    }

    /// Returns the dates of all days.
    pub(crate) fn dates(&self) -> Vec<Date> {
        self.days.iter().map(|day| day.date).collect()
    }

    /// Returns the dates of the week that the charts show hour by hour.
    pub(crate) fn week_dates(&self) -> Vec<Date> {
        self.week().iter().map(|day| day.date).collect()
    }

    /// Returns the minute of the day at which an interval starts.
    pub(crate) fn minute(&self, index: usize) -> u32 {
        self.minutes.get(index).copied().unwrap_or(0)
    }

    /// Returns the first and last minute of the day between which an interval matters on any of the days.
    pub(crate) fn span(
        &self,
        days: &[GridDay],
        matters: impl Fn(usize) -> bool,
    ) -> Option<(u32, u32)> {
        let minutes = || {
            days.iter()
                .flat_map(|day| day.intervals.clone())
                .filter(|i| matters(*i))
                .map(|i| self.minute(i))
        };
        Some((minutes().min()?, minutes().max()? + self.grid().length.minutes()))
    }

    /// Returns a class for each cell of each day, for a heat map over `span`.
    pub(crate) fn cells(
        &self,
        span: (u32, u32),
        class: impl Fn(usize) -> Option<usize>,
    ) -> Vec<Vec<Option<usize>>> {
        let step = self.grid().length.minutes();
        let rows = ((span.1 - span.0) / step) as usize;
        let mut cells = vec![vec![None; rows]; self.days.len()];
        for (day, column) in self.days.iter().zip(&mut cells) {
            for index in day.intervals.clone() {
                let Some(offset) = self.minute(index).checked_sub(span.0) else { continue };
                if let Some(cell) = column.get_mut((offset / step) as usize) {
                    *cell = class(index);
                }
            }
        }
        cells
    }

    /// Returns a contact type.
    pub(crate) fn contact_type(&self, id: &ContactTypeId) -> Option<&'a ContactType> {
        self.centre.contact_types.iter().find(|entry| entry.id == *id)
    }

    /// Returns the name of a contact type.
    pub(crate) fn type_name(&self, id: &ContactTypeId) -> &'a str {
        self.contact_type(id).map_or("?", |entry| &entry.name)
    }

    /// Returns the name of a skill.
    pub(crate) fn skill_name(&self, id: &SkillId) -> &'a str {
        self.centre.skills.iter().find(|entry| entry.id == *id).map_or("?", |entry| &entry.name)
    }

    /// Returns the name of a site.
    pub(crate) fn site_name(&self, id: &SiteId) -> &'a str {
        self.centre.sites.iter().find(|entry| entry.id == *id).map_or("?", |entry| &entry.name)
    }

    /// Returns the name of a demand.
    pub(crate) fn demand_name(&self, demand: &Demand) -> &'a str {
        match demand {
            Demand::Contacts(id) => self.type_name(id),
            Demand::Work(id) => self
                .centre
                .work
                .iter()
                .find(|entry| entry.id == *id)
                .map_or("?", |entry| &entry.name),
        }
    }

    /// Returns day and time of an interval in full: `lunedì 1º febbraio alle 10:00`.
    pub(crate) fn when_full(&self, index: usize) -> String {
        let civil = self.grid().civil(index);
        let gaps = [
            ("day", self.numbers.date_of_year(civil.date()).into()),
            ("time", clock_of(civil).into()),
        ];
        self.fill("when-full", &gaps)
    }

    /// Returns day and time of an interval: `lun 1 feb, 10:00`.
    pub(crate) fn when(&self, index: usize) -> String {
        let civil = self.grid().civil(index);
        format!("{}, {}", self.numbers.date_short(civil.date()), clock_of(civil))
    }
}

/// Returns a value of a series, or 0 where there is none or it is no number.
pub(crate) fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().filter(|value| value.is_finite()).unwrap_or(0.0)
}

/// Returns the first full week without a holiday, else the first full week, else the first seven days.
fn representative_week(days: &[GridDay], centre: &Centre) -> Range<usize> {
    let usual = |date| centre.calendar.holiday(date).is_none() && !centre.calendar.is_closed(date);
    let full = |start: &usize| start + 7 <= days.len();
    let starts =
        || (0..days.len()).filter(|i| days[*i].date.weekday() == centre.week_start).filter(full);
    let plain = |start: &usize| days[*start..*start + 7].iter().all(|day| usual(day.date));
    let start = starts().find(plain).or_else(|| starts().next()).unwrap_or(0);
    start..(start + 7).min(days.len())
}

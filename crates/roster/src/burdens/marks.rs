//! Which shifts are a burden, as bits in the order of the measures.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{AgentId, Centre, Shift, Workplace};
use organico_rules::FairnessRules;

use crate::problem::Problem;
use crate::row::Work;

const LATE: u8 = 1;
const WEEKEND: u8 = 1 << 1;
const NIGHT: u8 = 1 << 2;
const HOLIDAY: u8 = 1 << 3;
const REFUSED: u8 = 1 << 4;

/// The bits of every shift.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// By day and shift: late, night.
    hours: Vec<u8>,
    /// By site and day: weekend, holiday.
    days: Vec<u8>,
    /// By person and day: whether a remote day is wished for.
    wished: Vec<bool>,
}

impl Marks {
    pub(super) fn new(problem: &Problem, centre: &Centre, rules: &FairnessRules) -> Self {
        Self {
            hours: hours(problem, centre, rules),
            days: days(problem, centre, rules),
            wished: problem.people.iter().flat_map(|row| row.wished.clone()).collect(),
        }
    }

    /// Returns the bits of a shift of a person on a day.
    #[inline]
    pub(super) fn of(&self, problem: &Problem, (person, day): (usize, usize), work: Work) -> u8 {
        let width = problem.days.len();
        let hours = self.hours[day * problem.grammar.options.len() + work.option as usize];
        let refused = !work.home && self.wished[person * width + day];
        let refused = if refused { REFUSED } else { 0 };
        hours | self.days[problem.people[person].site * width + day] | refused
    }

    /// Returns, by person, the bits of all shifts that the person could be given on some day.
    pub(super) fn possible(&self, problem: &Problem) -> Vec<u8> {
        let width = problem.days.len();
        let mut known: BTreeMap<(usize, usize), u8> = BTreeMap::new();
        let people = problem.people.iter().enumerate().map(|(person, row)| {
            let all = known.entry((row.class, row.site)).or_insert_with(|| {
                let of_day = |day: usize| {
                    let options = problem.list(row.class, day).iter();
                    let from = day * problem.grammar.options.len();
                    let day = self.days[row.site * width + day];
                    options.fold(0, |all, option| all | self.hours[from + *option as usize] | day)
                };
                (0..width).fold(0, |all, day| all | of_day(day))
            });
            let wished = self.wished[person * width..(person + 1) * width].contains(&true);
            *all | if wished { REFUSED } else { 0 }
        });
        people.collect()
    }
}

fn hours(problem: &Problem, centre: &Centre, rules: &FairnessRules) -> Vec<u8> {
    let mut hours = Vec::with_capacity(problem.days.len() * problem.grammar.options.len());
    let instant = |minutes: i32| {
        let second = problem.grid.start.as_second() + i64::from(minutes) * 60;
        Timestamp::from_second(second).unwrap_or(Timestamp::MAX)
    };
    for (index, day) in problem.days.iter().enumerate() {
        let mut known: BTreeMap<(i32, i32), u8> = BTreeMap::new();
        for option in 0..problem.grammar.options.len() as u32 {
            let span = problem.span(index, option);
            let marks = *known.entry(span).or_insert_with(|| {
                let shift = Shift {
                    person: AgentId::new(""),
                    day: day.date,
                    start: instant(span.0),
                    end: instant(span.1),
                    workplace: Workplace::Home,
                    pauses: Vec::new(),
                };
                let late = if rules.is_late(&shift, &centre.zone) { LATE } else { 0 };
                late | if rules.is_night(&shift, &centre.zone) { NIGHT } else { 0 }
            });
            hours.push(marks);
        }
    }
    hours
}

/// Returns, by day and shift, whether it is a night shift.
pub(crate) fn night_shifts(problem: &Problem, centre: &Centre, rules: &FairnessRules) -> Vec<bool> {
    hours(problem, centre, rules).into_iter().map(|marks| marks & NIGHT > 0).collect()
}

fn days(problem: &Problem, centre: &Centre, rules: &FairnessRules) -> Vec<u8> {
    let all = centre.sites.iter().flat_map(|site| problem.days.iter().map(move |day| (site, day)));
    let marks = all.map(|(site, day)| {
        let weekend = if rules.is_weekend(day.date) { WEEKEND } else { 0 };
        let holiday = centre.calendar.is_holiday_at(day.date, &site.id);
        weekend | if holiday { HOLIDAY } else { 0 }
    });
    marks.collect()
}

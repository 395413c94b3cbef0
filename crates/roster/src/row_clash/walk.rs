//! Whether shifts of a person exist that keep a set of facts: day by day, over all that can have happened before.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::RowFact;

use super::days::{Choices, DAY, Days};

/// Paid minutes are counted in steps of this many.
const STEP: i32 = 5;
/// Words of a set of paid minutes: more than anybody may work in a week.
const WORDS: usize = 13;
/// Days in a row that are told apart where no rule limits them: none.
const NO_RUN: u8 = 0;

/// What matters of the days before: days of work in a row, and the end of the last shift where the next could be too
/// near to it.
type Before = (u8, i32);

/// No shift that the next could be too near to.
const RESTED: i32 = i32::MIN;

/// The paid minutes that a week can have reached, in steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Minutes([u64; WORDS]);

impl Minutes {
    const NONE: Self = Self([0; WORDS]);

    fn zero() -> Self {
        let mut words = [0; WORDS];
        words[0] = 1;
        Self(words)
    }

    fn join(&mut self, other: Self) {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word |= more;
        }
    }

    /// Returns the minutes with so many more; what is beyond all limits is lost.
    fn plus(self, minutes: i32) -> Self {
        let steps = (minutes.max(0) / STEP) as usize;
        let (words, bits) = (steps / 64, steps % 64);
        let mut sum = Self::NONE;
        for index in words..WORDS {
            let low = self.0[index - words] << bits;
            let carried = index > words && bits > 0;
            let high = if carried { self.0[index - words - 1] >> (64 - bits) } else { 0 };
            sum.0[index] = low | high;
        }
        sum
    }

    /// Returns whether any of them lies between two, both included.
    fn reach(self, least: i32, most: i32) -> bool {
        let (from, to) = (least / STEP, (most + STEP - 1) / STEP);
        (from..=to).any(|step| {
            let (word, bit) = (step as usize / 64, step as usize % 64);
            self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
        })
    }
}

/// The limits that a set of facts leaves.
struct Limits {
    rest: i32,
    run_max: Option<u8>,
    counts_hours: bool,
}

/// Returns whether shifts exist that keep these facts over all days.
pub(super) fn exists(days: &Days<'_>, facts: &BTreeSet<RowFact>) -> bool {
    let rules = days.task.rules;
    let has = |fact| facts.contains(&fact);
    let rest = rules.daily_rest_hours().map_or(0, |hours| libm::ceil(hours * 60.0) as i32);
    let run_max = rules.consecutive_days_max().ok().map(|most| most.min(100.0) as u8);
    let limits = Limits {
        rest: if has(RowFact::DailyRest) { rest } else { 0 },
        run_max: run_max.filter(|_| has(RowFact::DaysInARow)),
        counts_hours: has(RowFact::ContractHours),
    };
    let choices: Vec<Choices> = (0..days.dates.len()).map(|day| days.choices(day, facts)).collect();
    let paid = choices.iter().flat_map(|day| &day.spans).map(|span| span.paid);
    let longest = paid.max().unwrap_or(0);
    let mut states = BTreeMap::from([((NO_RUN, RESTED), Minutes::zero())]);
    for (day, choices) in choices.iter().enumerate() {
        states = after(&states, day, choices, &limits);
        if limits.counts_hours && days.ends_week(day) {
            let least = days.least(day, longest, facts);
            states.retain(|_, minutes| minutes.reach(least, days.contract()));
            for minutes in states.values_mut() {
                *minutes = Minutes::zero();
            }
        }
        if states.is_empty() {
            return false;
        }
    }
    true
}

/// Returns what can have happened after one day more.
fn after(
    states: &BTreeMap<Before, Minutes>,
    day: usize,
    choices: &Choices,
    limits: &Limits,
) -> BTreeMap<Before, Minutes> {
    let midnight = (day as i32 + 1) * DAY;
    let near = |end: i32| if end.saturating_add(limits.rest) <= midnight { RESTED } else { end };
    let mut next: BTreeMap<Before, Minutes> = BTreeMap::new();
    let mut add = |state: Before, minutes: Minutes| {
        next.entry(state).or_insert(Minutes::NONE).join(minutes);
    };
    for ((run, end), minutes) in states {
        if choices.may_be_free {
            add((NO_RUN, near(*end)), *minutes);
        }
        let run = limits.run_max.map_or(NO_RUN, |_| run + 1);
        if limits.run_max.is_some_and(|most| run > most) {
            continue;
        }
        for span in &choices.spans {
            let begins = end.saturating_add(limits.rest);
            if *end == RESTED || begins <= span.start {
                let paid = if limits.counts_hours { span.paid } else { 0 };
                add((run, near(span.end)), minutes.plus(paid));
            }
        }
    }
    next
}

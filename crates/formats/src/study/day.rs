//! The day of a study: its intervals, how it starts and ends; and what holds for everybody who works.

use organico_model::{AgentChoice, Diagnostic, EndOfShift, Fatigue, Start};

use super::quantities::{interval_seconds as interval, seconds, variation};
use crate::choices::one_of;
use crate::quantity::{positive_count, share};
use crate::tree::Table;

const STARTS: [(&str, Start); 2] = [("empty", Start::Empty), ("stationary", Start::Stationary)];

const ENDS: [(&str, EndOfShift); 2] =
    [("exhaustive", EndOfShift::Exhaustive), ("pre-emptive", EndOfShift::PreEmptive)];

const CHOICES: [(&str, AgentChoice); 3] = [
    ("longest-idle", AgentChoice::LongestIdle),
    ("least-occupied", AgentChoice::LeastOccupied),
    ("fixed-order", AgentChoice::FixedOrder),
];

/// The day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) interval_seconds: f64,
    pub(super) intervals: usize,
    pub(super) warm_up: usize,
    pub(super) cool_down: usize,
    pub(super) start: Start,
    pub(super) end_of_shift: EndOfShift,
    pub(super) shared_variation: f64,
}

impl Day {
    /// Returns the length of the day.
    pub(super) fn seconds(&self) -> f64 {
        self.interval_seconds * self.intervals as f64
    }
}

/// Returns the day of a table.
pub(super) fn read(table: &Table<'_>) -> Option<Day> {
    let interval_seconds = table.quantity("interval_seconds", interval);
    let intervals = table.quantity("intervals", positive_count).map(|count| count as usize);
    let warm_up = whole_intervals(table, "warm_up_seconds", interval_seconds);
    let cool_down = whole_intervals(table, "cool_down_seconds", interval_seconds);
    let start = table.quantity_if("start", one_of(&STARTS)).unwrap_or(Start::Empty);
    let ends = table.quantity_if("end_of_shift", one_of(&ENDS));
    let shared = table.quantity_if("shared_variation", variation).unwrap_or(0.0);
    table.close();
    let day = Day {
        interval_seconds: interval_seconds?,
        intervals: intervals?,
        warm_up: warm_up?,
        cool_down: cool_down?,
        start,
        end_of_shift: ends.unwrap_or(EndOfShift::Exhaustive),
        shared_variation: shared,
    };
    something_counts(table, &day)
}

/// Returns a time as a number of intervals, which must come out whole; none when it is not given.
fn whole_intervals(table: &Table<'_>, key: &'static str, interval: Option<f64>) -> Option<usize> {
    let Some(node) = table.find(key) else { return Some(0) };
    let (time, interval) = (node.quantity(seconds)?, interval?);
    let count = (time / interval).round();
    // A few units in the last place: both were written in decimals.
    if (count * interval - time).abs() <= 1e-9 * time {
        return Some(count as usize);
    }
    let fault = Diagnostic::fault("I1511").with("key", key).with("seconds", time);
    table.context.report_at(&node.place, fault.with("interval", interval));
    None
}

/// Returns the day if an interval of it is counted.
fn something_counts(table: &Table<'_>, day: &Day) -> Option<Day> {
    if day.warm_up.saturating_add(day.cool_down) < day.intervals {
        return Some(*day);
    }
    let fault = Diagnostic::fault("I1512").with("intervals", day.intervals);
    let fault = fault.with("warm_up", day.warm_up).with("cool_down", day.cool_down);
    table.context.report_at(&table.place("intervals"), fault);
    None
}

/// What holds for everybody who works.
#[derive(Debug, Clone, Copy)]
pub(super) struct Working {
    pub(super) agent_choice: AgentChoice,
    pub(super) login_seconds: f64,
    pub(super) guard_seconds: f64,
    pub(super) fatigue: Option<Fatigue>,
}

/// Returns what the table `staff` says; the usual where it is not there.
pub(super) fn read_working(table: Option<&Table<'_>>) -> Working {
    let mut working = Working {
        agent_choice: AgentChoice::LongestIdle,
        login_seconds: 0.0,
        guard_seconds: 0.0,
        fatigue: None,
    };
    let Some(table) = table else { return working };
    let choice = table.quantity_if("agent_choice", one_of(&CHOICES));
    working.agent_choice = choice.unwrap_or(working.agent_choice);
    working.login_seconds = table.quantity_if("login_seconds", seconds).unwrap_or(0.0);
    working.guard_seconds = table.quantity_if("guard_seconds", seconds).unwrap_or(0.0);
    working.fatigue = table.table("fatigue").as_ref().and_then(fatigue);
    table.close();
    working
}

fn fatigue(table: &Table<'_>) -> Option<Fatigue> {
    let above = table.quantity("above", share);
    let slowdown = table.quantity("slowdown", variation);
    table.close();
    Some(Fatigue { above: above?.get(), slowdown: slowdown? })
}

//! When contacts come: rates by step, a wave, or instants in the document or in a file beside it.

use std::f64::consts::TAU;

use organico_model::{Diagnostic, Place, StudyArrivals};

use super::day::Day;
use super::quantities::{per_hour, positive_seconds, seconds};
use crate::Files;
use crate::context::Context;
use crate::quantity::share;
use crate::sheet::{Sheet, required};
use crate::text::clean;
use crate::tree::{Node, Table};

/// Most steps of a rate: a year by the half-minute.
const STEPS_MAX: usize = 1_000_000;

/// The ways to say when contacts come, by the key that tells each apart.
const FORMS: [&str; 5] = ["rate_per_hour", "per_hour", "mean_per_hour", "at_seconds", "file"];

/// Returns the arrivals of a table such as `{ rate_per_hour = 120 }`.
pub(super) fn read(table: &Table<'_>, day: &Day, beside: &Files) -> Option<StudyArrivals> {
    let given: Vec<&str> = FORMS.into_iter().filter(|form| table.find(form).is_some()).collect();
    let arrivals = match given[..] {
        ["rate_per_hour"] => constant(table, day),
        ["per_hour"] => steps(table),
        ["mean_per_hour"] => wave(table, day),
        ["at_seconds"] => instants(table, day),
        ["file"] => from_file(table, day, beside),
        _ => {
            let fault = Diagnostic::fault("I1509").with("known", FORMS.join(", "));
            let found = if given.is_empty() { "-".to_owned() } else { given.join(", ") };
            table.context.report_at(&table.here(), fault.with("found", found));
            None
        }
    };
    table.close();
    arrivals
}

/// Returns the name of the file that a type takes its arrivals from, without a report.
pub(super) fn file_name(kind: &Table<'_>) -> Option<String> {
    let name = kind.table_quietly("arrivals")?.find("file")?.text_quietly()?;
    is_beside(&name).then_some(name)
}

/// Returns whether a name is one of a file in the folder of the document: no name leads elsewhere.
fn is_beside(name: &str) -> bool {
    let path = ['/', '\\', ':'];
    let parts = name.rsplit_once('.');
    let is_sheet = parts.is_some_and(|(stem, ending)| !stem.is_empty() && ending == "csv");
    is_sheet && !name.starts_with('.') && !name.contains(path)
}

fn constant(table: &Table<'_>, day: &Day) -> Option<StudyArrivals> {
    let rate = table.quantity("rate_per_hour", per_hour)?;
    Some(StudyArrivals::Rates { step_seconds: day.seconds(), per_second: vec![rate] })
}

fn steps(table: &Table<'_>) -> Option<StudyArrivals> {
    let step_seconds = table.quantity("step_seconds", positive_seconds);
    let rates = numbers(&table.find("per_hour")?, per_hour);
    Some(StudyArrivals::Rates { step_seconds: step_seconds?, per_second: rates? })
}

/// Returns the numbers of a list, if it is not empty and each can be read.
fn numbers(
    node: &Node<'_>,
    read: impl Fn(&str) -> Result<f64, crate::refusal::Refusal>,
) -> Option<Vec<f64>> {
    let items = node.list();
    let values: Vec<f64> = items.iter().filter_map(|item| item.quantity(&read)).collect();
    (values.len() == items.len()).then_some(values)
}

/// Returns the mean rate of each step of `mean (1 + amplitude sin(2 pi t / period))`, exactly.
fn wave(table: &Table<'_>, day: &Day) -> Option<StudyArrivals> {
    let mean = table.quantity("mean_per_hour", per_hour);
    let amplitude = table.quantity("amplitude", share);
    let period = table.quantity("period_seconds", positive_seconds);
    let step = table.quantity("step_seconds", positive_seconds);
    let (mean, amplitude, period, step) = (mean?, amplitude?.get(), period?, step?);
    let count = (day.seconds() / step).ceil();
    if count > STEPS_MAX as f64 {
        let fault = Diagnostic::fault("I0112").with("limit", STEPS_MAX).with("found", count);
        table.context.report_at(&table.place("step_seconds"), fault.with("what", "steps"));
        return None;
    }
    let cosine = |index: usize| libm::cos(TAU * (index as f64 * step) / period);
    let rate = |index: usize| {
        let bend = (cosine(index) - cosine(index + 1)) * period / (TAU * step);
        (mean * (1.0 + amplitude * bend)).max(0.0)
    };
    let per_second = (0..count as usize).map(rate).collect();
    Some(StudyArrivals::Rates { step_seconds: step, per_second })
}

fn instants(table: &Table<'_>, day: &Day) -> Option<StudyArrivals> {
    let node = table.find("at_seconds")?;
    let seconds = numbers(&node, seconds)?;
    let places = node.list().into_iter().map(|item| item.place);
    ordered(&seconds, places, day, table.context).then_some(StudyArrivals::At { seconds })
}

fn from_file(table: &Table<'_>, day: &Day, beside: &Files) -> Option<StudyArrivals> {
    let node = table.find("file")?;
    let name = node.text()?;
    let Some(text) = beside.get(&name).filter(|_| is_beside(&name)) else {
        table.context.report_at(&node.place, Diagnostic::fault("I1510").with("file", name));
        return None;
    };
    let text = clean(text);
    let columns = [required("seconds")];
    let sheet = Sheet::open(&name, &text, &columns, table.context)?;
    let rows: Vec<_> = sheet.rows().collect();
    let seconds: Vec<f64> = rows.iter().filter_map(|row| needed(row)).collect();
    if seconds.len() < rows.len() {
        return None;
    }
    let places = rows.iter().map(|row| row.place("seconds"));
    ordered(&seconds, places, day, table.context).then_some(StudyArrivals::At { seconds })
}

fn needed(row: &crate::sheet::Row<'_>) -> Option<f64> {
    row.need("seconds", |_| Ok(()))?;
    row.number("seconds", seconds)
}

/// Returns whether instants ascend within the day; the first that does not is reported.
fn ordered(
    instants: &[f64],
    mut places: impl Iterator<Item = Place>,
    day: &Day,
    context: &Context,
) -> bool {
    let wrong = (0..instants.len()).find(|index| {
        let before = index.checked_sub(1).and_then(|index| instants.get(index));
        let (at, before) = (instants[*index], before.copied().unwrap_or(0.0));
        at < before || at >= day.seconds()
    });
    let Some(index) = wrong else { return true };
    let fault = Diagnostic::fault("I1508").with("seconds", instants[index]);
    let place = places.nth(index).unwrap_or_default();
    context.report_at(&place, fault.with("day", day.seconds()));
    false
}

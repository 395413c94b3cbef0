//! The format `massp`: shifts filled with activities, whose requirement is given by the quarter-hour.

use std::collections::BTreeMap;

use organico_model::{ActivityCover, ActivityPerson, ActivityProblem};

use super::fields::Row;
use super::known::Known;
use super::sections::{Section, Sections, section};
use super::{
    CHOICES_MAX, DAYS_MAX, MINUTES_MAX, PEOPLE_MAX, PEOPLE_WANTED_MAX, ProblemReading,
    of_readable_size,
};
use crate::context::Context;
use crate::refusal::Refusal;
use crate::text::clean;

const HORIZON: &str = "SECTION_HORIZON";
pub(super) const TASKS: &str = "SECTION_TASKS";
pub(super) const STAFF: &str = "SECTION_STAFF";
const COVER: &str = "SECTION_COVER";

static SECTIONS: [Section; 4] = [
    section(HORIZON, &["Days"]),
    section(TASKS, &["Tasks"]),
    section(STAFF, &["ID", "MinTotalMinutes", "MaxTotalMinutes"]),
    section(COVER, &["Day", "Time", "TaskID", "Min", "Max"]),
];

/// Minutes of a quarter-hour, the grid of the format.
const QUARTER_MINUTES: u32 = 15;
/// Quarter-hours of a day.
const DAY_QUARTERS: usize = 96;
/// The quarter-hour at 06:00, at which the horizon begins and ends.
const FIRST_QUARTER: usize = 24;

/// Returns the problem of a text in the format `massp`.
///
/// All sections must be there. No people at all is a warning; quarter-hours at the end of which the requirement says
/// nothing are a fault, because a file that was cut looks like that.
#[must_use]
pub fn read_activity_problem(file: &str, text: &str) -> ProblemReading<ActivityProblem> {
    let context = Context::default();
    let problem = of_readable_size(file, text, &context)
        .then(|| problem(&Sections::read(file, &clean(text), &SECTIONS, &context)))
        .flatten();
    ProblemReading::of(problem, context)
}

fn problem(sections: &Sections<'_>) -> Option<ActivityProblem> {
    let days = sections.only_number(HORIZON, (1, DAYS_MAX));
    let tasks = sections.only_number(TASKS, (1, CHOICES_MAX as u32));
    let rows = sections.rows_up_to(STAFF, PEOPLE_MAX)?;
    let mut known = Known::none(STAFF);
    let people = rows.iter().filter_map(|row| person(row, &mut known)).collect();
    // Without these numbers every value that they may have is taken, so that one fault is not told as a thousand.
    let size = (days.unwrap_or(DAYS_MAX) as usize, tasks.unwrap_or(CHOICES_MAX as u32));
    let cover = cover(sections, size);
    Some(ActivityProblem { days: days? as usize, tasks: tasks? as usize, people, cover })
}

fn person(row: &Row<'_>, known: &mut Known) -> Option<ActivityPerson> {
    let id = known.take(row);
    let [least, most] = [1, 2].map(|field| row.number(field, (0, MINUTES_MAX)));
    let (least, most) = (least?, most?);
    if least > most {
        row.report_order(1, least, most);
    }
    Some(ActivityPerson { id: id?, minutes_min: least, minutes_max: most })
}

fn cover(sections: &Sections<'_>, (days, tasks): (usize, u32)) -> Vec<ActivityCover> {
    let rows = sections.rows(COVER);
    let mut given: BTreeMap<(usize, usize, usize), u32> = BTreeMap::new();
    let mut cover = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(entry) = cover_entry(row, days, tasks) else { continue };
        if let Some(first) = given.insert((entry.day, entry.quarter, entry.task), row.line) {
            let name = format!("{} {} {}", row.field(0), row.field(1), row.field(2));
            row.report_again(1, &name, first);
        }
        cover.push(entry);
    }
    let end = days * DAY_QUARTERS + FIRST_QUARTER;
    let covered: Vec<usize> = (0..tasks as usize).map(|task| covered_to(&cover, task)).collect();
    // Rows come task by task: a file that was cut may be whole for the first tasks and silent on the last. Where rows
    // with nobody wanted are left out from the start, only the end of all of them can be told.
    let is_dense = cover.iter().filter(|entry| entry.task == 0).count() == days * DAY_QUARTERS;
    let next = if is_dense { covered.iter().min() } else { covered.iter().max() };
    if let Some(&next) = next.filter(|next| **next < end) {
        sections.report_uncovered(moment(next), moment(end));
    }
    if sections.rows(STAFF).is_empty() {
        sections.warn_nobody(cover.iter().map(|entry| u64::from(entry.min)).sum());
    }
    cover
}

/// Returns the quarter-hour after the last one for which a row speaks of the task.
fn covered_to(cover: &[ActivityCover], task: usize) -> usize {
    let own = cover.iter().filter(|entry| entry.task == task);
    let next = own.map(|entry| entry.day * DAY_QUARTERS + entry.quarter + 1).max();
    next.unwrap_or(FIRST_QUARTER)
}

/// Returns the day, counted from 1, and the time of a quarter-hour counted from the first midnight.
fn moment(quarter: usize) -> String {
    let (day, quarter) = (quarter / DAY_QUARTERS, quarter % DAY_QUARTERS);
    format!("{} {:02}:{:02}", day + 1, quarter / 4, quarter % 4 * 15)
}

fn cover_entry(row: &Row<'_>, days: usize, tasks: u32) -> Option<ActivityCover> {
    // The last calendar day of the format is the one after the horizon's days, until 06:00.
    let day = row.day(0, 1, days + 1);
    let quarter = quarter(row);
    let task = row.number(2, (1, tasks));
    let [min, max] = [3, 4].map(|field| row.number(field, (0, PEOPLE_WANTED_MAX)));
    let (day, quarter, task, min, max) = (day?, quarter?, task?, min?, max?);
    let absolute = day * DAY_QUARTERS + quarter;
    let (first, end) = (FIRST_QUARTER, days * DAY_QUARTERS + FIRST_QUARTER);
    if !(first..end).contains(&absolute) {
        row.report_outside(1, (moment(first), moment(end)));
        return None;
    }
    if min > max {
        row.report_order(3, min, max);
    }
    Some(ActivityCover { day, quarter, task: task as usize - 1, min, max })
}

/// Returns the quarter-hour of `06:15-06:30`, counted from midnight.
fn quarter(row: &Row<'_>) -> Option<usize> {
    let ends = row.field(1).split_once('-');
    let ends = ends.and_then(|(from, to)| Some((clock(from.trim())?, clock(to.trim())?)));
    let start = ends.filter(|(from, to)| (from + QUARTER_MINUTES) % 1_440 == *to);
    if start.is_none() {
        row.context.refuse(&row.place(1), row.field(1), &Refusal::Form("06:15-06:30"));
    }
    start.map(|(from, _)| (from / QUARTER_MINUTES) as usize)
}

/// Returns the minute of the day of `06:15`, on the grid of the format.
pub(super) fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    (hours < 24 && minutes < 60 && minutes.is_multiple_of(QUARTER_MINUTES))
        .then_some(hours * 60 + minutes)
}

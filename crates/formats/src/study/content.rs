//! The parts of a model document, put together.

use organico_model::{Diagnostic, Study, StudyGroup, StudyStaff, StudyTaker, StudyType};

use super::day::{self, Day, Working};
use super::known::Known;
use super::takers::{self, Listed};
use super::{group, kind, outages, people, sense};
use crate::Files;
use crate::tree::Table;

/// Most types, and most groups: far above any centre; every pair of them may have a rule.
const NAMES_MAX: usize = 1_000;

/// Most intervals times types and groups: each keeps counts of every replication.
const CELLS_MAX: usize = 2_000_000;

/// Returns the study of a document; what cannot be read is left out, and has been reported.
pub(super) fn read(root: &Table<'_>, beside: &Files) -> Option<Study> {
    let known = Known::of(root);
    let name = root.text("name");
    let source = root.text_or_empty("source");
    let day = root.need_table("day").as_ref().and_then(day::read);
    let working = day::read_working(root.table("staff").as_ref());
    let people = people::read(root, &known);
    let lived = root.find("people").is_some();
    let tables = (limited(root, "types")?, limited(root, "groups")?);
    let (kinds, groups) = types_and_groups(&tables, day.as_ref(), &known, (beside, !lived));
    let outages = outages::read(root, &known, people.len());
    let home_outages = root.table("home_outages").as_ref().and_then(outages::homes);
    root.close();
    let (day, kinds, groups) = (day?, whole(kinds)?, whole(groups)?);
    let Working { agent_choice, login_seconds, guard_seconds, fatigue } = working;
    let staff = if lived {
        StudyStaff::People { people, login_seconds, guard_seconds }
    } else {
        StudyStaff::Groups
    };
    let study = Study {
        name: name?,
        source,
        interval_seconds: day.interval_seconds,
        intervals: day.intervals,
        warm_up: day.warm_up,
        cool_down: day.cool_down,
        start: day.start,
        end_of_shift: day.end_of_shift,
        agent_choice,
        shared_variation: day.shared_variation,
        types: kinds,
        groups,
        staff,
        sites: known.sites,
        outages,
        home_outages,
        fatigue,
    };
    within_memory(root, &study)?;
    sense::check(&study, root, &tables.0);
    Some(study)
}

/// Returns the tables of a list that must not be empty, and not too long.
fn limited<'t>(root: &Table<'t>, key: &'static str) -> Option<Vec<Table<'t>>> {
    root.need(key)?;
    let tables = root.tables(key);
    if tables.is_empty() && !root.context.has_fault() {
        let fault = Diagnostic::fault("I0103").with("key", key).with("table", key);
        root.context.report_at(&root.place(key), fault);
    }
    if tables.len() <= NAMES_MAX {
        return Some(tables);
    }
    let fault = Diagnostic::fault("I0112").with("limit", NAMES_MAX).with("found", tables.len());
    root.context.report_at(&root.place(key), fault.with("what", key));
    None
}

type Tables<'t> = (Vec<Table<'t>>, Vec<Table<'t>>);

/// Returns types with their takers, and groups.
fn types_and_groups(
    tables: &Tables<'_>,
    day: Option<&Day>,
    known: &Known,
    (beside, counted): (&Files, bool),
) -> (Vec<Option<StudyType>>, Vec<Option<StudyGroup>>) {
    let (mut kinds, asked): (Vec<_>, Vec<Listed<StudyTaker>>) =
        tables.0.iter().map(|table| kind::read(table, day, known, beside)).unzip();
    let (groups, served): (Vec<_>, Vec<_>) =
        tables.1.iter().map(|table| group::read(table, known, counted)).unzip();
    let Some(first) = tables.0.first() else { return (kinds, groups) };
    let takers = takers::joined(&asked, &served, known, first.context);
    for (kind, takers) in kinds.iter_mut().zip(takers) {
        if let Some(kind) = kind {
            kind.takers = takers;
        }
    }
    (kinds, groups)
}

/// Returns all values, or nothing if one could not be read.
fn whole<T>(values: Vec<Option<T>>) -> Option<Vec<T>> {
    values.into_iter().collect()
}

/// Returns something if the counts of the study fit a limit.
fn within_memory(root: &Table<'_>, study: &Study) -> Option<()> {
    let cells = study.intervals.saturating_mul(study.types.len() + study.groups.len());
    if cells <= CELLS_MAX {
        return Some(());
    }
    let fault = Diagnostic::fault("I0112").with("limit", CELLS_MAX).with("found", cells);
    let fault = fault.with("what", "day.intervals x (types + groups)");
    root.context.report_at(&root.place("day"), fault);
    None
}

//! The roster as it is: read for `--from-roster`, and told beside the proposed one on the terminal.

use std::path::{Path, PathBuf};

use organico_formats::{Files, digest, read_roster, write_roster};
use organico_model::{AsIs, BreachKind, Centre, Diagnostic, Plan, Roster, ServiceDifference};
use organico_report::{Language, Numbers, difference_text, message};
use organico_scenario::{GivenRoster, Period};

use crate::arguments::PlanArguments;
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::print;

/// The roster that is taken where `--from-roster` names none, in the folder of the centre.
const ROSTER_FILE: &str = "roster.csv";
/// The same roster beside the plan, in the order of the house.
pub(super) const ROSTER_OUT: &str = "roster-as-is.csv";

/// Returns the roster that `--from-roster` names; nothing without it.
pub(super) fn read(
    arguments: &PlanArguments,
    centre: &Centre,
) -> Result<Option<GivenRoster>, Failure> {
    let Some(path) = &arguments.from_roster else { return Ok(None) };
    let path = path.clone().unwrap_or_else(|| arguments.centre.join(ROSTER_FILE));
    let text = read_text(&path)?;
    refuse_overwriting(&path, &arguments.out)?;
    let roster = read_roster(&path.to_string_lossy(), &text, centre, None).map_err(Failure::all)?;
    // Of the shifts and not of the bytes: rows in another order are the same roster.
    let shifts = write_roster(&roster, &centre.zone);
    let digest = digest(&Files::from([(ROSTER_FILE.to_owned(), shifts)]));
    Ok(Some(GivenRoster { roster, digest }))
}

/// The proposed roster has the name of the one as it is: in the same folder it would take its place.
fn refuse_overwriting(given: &Path, out: &Path) -> Result<(), Failure> {
    let real = |path: PathBuf| path.canonicalize().ok();
    let taken = [ROSTER_FILE, ROSTER_OUT].map(|name| real(out.join(name)));
    let here = real(given.to_path_buf());
    if here.is_some() && taken.contains(&here) {
        let fault = Diagnostic::fault("I1323").at(given.to_string_lossy(), 0, "");
        return Err(Failure::of(fault.with("out", out.to_string_lossy())));
    }
    Ok(())
}

/// Returns the days of a roster, from its first shift to its last.
pub(super) fn period(given: &GivenRoster) -> Period {
    let Roster { first, end, .. } = given.roster;
    let days = first.until(end).map_or(1, |span| span.get_days());
    Period { first, days: days.unsigned_abs().max(1) }
}

/// A roster without a shift in the period is a slip, and not a centre where nobody works.
pub(super) fn refuse_empty(given: Option<&GivenRoster>, period: Period) -> Result<(), Failure> {
    let Some(given) = given else { return Ok(()) };
    let days = jiff::Span::new().days(i64::from(period.days));
    let end = period.first.saturating_add(days);
    let inside = |day| period.first <= day && day < end;
    if given.roster.shifts.iter().any(|shift| inside(shift.day)) {
        return Ok(());
    }
    let fault = Diagnostic::fault("I1324").with("first", period.first).with("end", end);
    Err(Failure::of(fault.with("from", given.roster.first).with("to", given.roster.end)))
}

/// Prints the roster as it is beside the proposed one, where there is one.
pub(super) fn print_summary(plan: &Plan, centre: &Centre, language: Language) {
    let Some(as_is) = &plan.as_is else { return };
    let numbers = Numbers::of(language);
    print(&message(language, "plan-as-is", &[]));
    service_lines(plan, as_is, centre, language);
    let hard = |breaches: &[organico_model::Breach]| {
        numbers.count(breaches.iter().filter(|one| one.kind == BreachKind::Hard).count())
    };
    let money =
        |outcome: &organico_model::Outcome| numbers.money(outcome.cost.total, &centre.currency);
    let pairs = [
        ("plan-as-is-breaches", hard(&as_is.breaches), hard(&plan.breaches)),
        ("plan-as-is-cost", money(&as_is.outcome), money(&plan.outcome)),
    ];
    for (key, before, after) in &pairs {
        print(&message(language, key, &[("before", before), ("after", after)]));
    }
    let mean =
        as_is.spread.days_mean.map_or_else(|| "–".to_owned(), |mean| numbers.decimal(mean, 1));
    let changed = [
        ("days", numbers.count(as_is.changes.len())),
        ("people", numbers.whole(as_is.spread.people)),
        ("mean", mean),
    ];
    let changed = changed.each_ref().map(|(name, value)| (*name, value.as_str()));
    print(&message(language, "plan-as-is-changes", &changed));
}

fn service_lines(plan: &Plan, as_is: &AsIs, centre: &Centre, language: Language) {
    let numbers = Numbers::of(language);
    let ServiceDifference { types, .. } = &as_is.difference;
    for difference in types {
        let of = |outcome: &organico_model::Outcome| {
            let service = &outcome.service.types;
            let found = service.iter().find(|one| one.contact_type == difference.contact_type)?;
            Some(numbers.percent(found.service_level?.mean))
        };
        let (Some(before), Some(after), Some(level)) =
            (of(&as_is.outcome), of(&plan.outcome), difference.service_level)
        else {
            continue;
        };
        let kind = centre.contact_types.iter().find(|kind| kind.id == difference.contact_type);
        let name = kind.map_or(difference.contact_type.as_str(), |kind| kind.name.as_str());
        let words = difference_text(level, language);
        let gaps = [("name", name), ("before", &before), ("after", &after), ("words", &words)];
        print(&message(language, "plan-as-is-service", &gaps));
    }
}

//! What several commands read: a centre with its rules and its dates, and the words for the cores' errors.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_formats::{
    LOCAL_RULES_FILE, Reading, SESSIONS_FILE, digest, read_centre, read_local_rules, read_sessions,
};
use organico_model::{Centre, Diagnostic, Session, Severity};
use organico_report::Language;
use organico_rules::{LocalRules, RuleSet, rule_set};
use organico_scenario::{Inputs, Period, PlanError, first_day_after};
use organico_staffing::StaffingError;

use crate::disk::{read_centre_files, read_text};
use crate::failure::Failure;
use crate::terminal::print_diagnostics;
use crate::units::Month;

/// The days of a plan where no month is named: four weeks.
pub(super) const DAYS_DEFAULT: u32 = 28;

/// Returns the centre of a folder and the digest of its files; warnings are printed, faults end the command.
pub(super) fn centre(folder: &Path, language: Language) -> Result<(Centre, String), Failure> {
    let files = read_centre_files(folder)?;
    let Reading { centre, diagnostics } = read_centre(&files);
    let (faults, rest): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|one| one.severity == Severity::Fault);
    match centre {
        Some(centre) if faults.is_empty() => {
            let warnings: Vec<Diagnostic> =
                rest.into_iter().filter(|one| one.severity == Severity::Warning).collect();
            print_diagnostics(&warnings, language);
            Ok((centre, digest(&files)))
        }
        _ => Err(Failure::all(faults)),
    }
}

/// Returns the inputs of a plan that starts on `first`; the creation time defaults to the end of the history.
pub(super) fn inputs(
    folder: &Path,
    read: (Centre, String),
    first: Date,
    at: Option<Timestamp>,
) -> Result<Inputs, Failure> {
    let (centre, digest) = read;
    let rules = rules(folder, &centre, first)?;
    let at = at.map_or_else(|| last_known_instant(&centre, first), Ok)?;
    let sessions = sessions(folder, &centre)?;
    Ok(Inputs { centre, rules, digest, at, sessions, as_is: None })
}

/// Returns the labour rules of a centre on a day, with those of its company agreement over the pack.
pub(super) fn rules(folder: &Path, centre: &Centre, day: Date) -> Result<RuleSet, Failure> {
    let rules = rule_set(&centre.rule_pack, day).map_err(|fault| {
        Failure::of(Diagnostic::fault("C0003").with("pack", &centre.rule_pack).with("cause", fault))
    })?;
    Ok(rules.overlaid(&local_rules(folder)?))
}

/// Returns the rules of the company agreement in the folder of a centre; none where it has no such document.
pub(super) fn local_rules(folder: &Path) -> Result<LocalRules, Failure> {
    let path = folder.join(LOCAL_RULES_FILE);
    if !path.is_file() {
        return Ok(LocalRules::default());
    }
    let files = BTreeMap::from([(LOCAL_RULES_FILE.to_owned(), read_text(&path)?)]);
    read_local_rules(&files).map_err(Failure::all)
}

/// Returns the sessions of the folder of a centre; none where it has no such sheet.
pub(super) fn sessions(folder: &Path, centre: &Centre) -> Result<Vec<Session>, Failure> {
    let path = folder.join(SESSIONS_FILE);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    read_sessions(SESSIONS_FILE, &read_text(&path)?, centre).map_err(Failure::all)
}

/// Returns the days of a month, or the four weeks after the history.
pub(super) fn period(centre: &Centre, month: Option<Month>) -> Result<Period, Failure> {
    match month {
        Some(month) => Ok(Period { first: month.first, days: month.days() }),
        None if centre.history.grid.count == 0 => Err(Failure::of(Diagnostic::fault("C0006"))),
        None => Ok(Period { first: first_day_after(&centre.history.grid), days: DAYS_DEFAULT }),
    }
}

/// Returns the end of the history, or, without one, the first instant of the plan.
fn last_known_instant(centre: &Centre, first: Date) -> Result<Timestamp, Failure> {
    if centre.history.grid.count > 0 {
        return Ok(centre.history.grid.end());
    }
    let start = first.to_zoned(centre.zone.clone());
    start
        .map(|zoned| zoned.timestamp())
        .map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))
}

/// Returns the failure for a plan that could not be made.
pub(super) fn plan_fault(fault: PlanError) -> Failure {
    match fault {
        PlanError::Staffing(fault) => staffing_fault(&fault),
        PlanError::Stopped => Failure::stopped(),
        PlanError::Forecast(fault) => Failure::all(fault.diagnostics()),
        PlanError::Simulation(fault) => match fault.diagnostic() {
            Some(diagnostic) => Failure::of(diagnostic),
            None => Failure::of(Diagnostic::fault("C0001").with("cause", fault)),
        },
        other => Failure::of(Diagnostic::fault("C0001").with("cause", other)),
    }
}

/// Returns the failure for a staffing question without an answer.
pub(super) fn staffing_fault(fault: &StaffingError) -> Failure {
    Failure::of(staffing_diagnostic(fault))
}

/// Returns the diagnostic for a staffing question without an answer.
pub(super) fn staffing_diagnostic(fault: &StaffingError) -> Diagnostic {
    match fault {
        StaffingError::OutOfRange { field, value, expected } => Diagnostic::fault("S0101")
            .with("field", field)
            .with("value", value)
            .with("expected", expected),
        StaffingError::NotDefined { model, target } => {
            Diagnostic::fault("S0102").with("model", model).with("target", target_name(*target))
        }
        StaffingError::NoStaffing { target, agents_max } => Diagnostic::fault("S0103")
            .with("target", target_name(*target))
            .with("limit", agents_max),
        StaffingError::UnknownType { contact_type } => {
            Diagnostic::fault("S0107").with("contact_type", contact_type)
        }
        StaffingError::Interval { demand, interval, fault } => {
            staffing_diagnostic(fault).at("", 0, format!("{demand} [{interval}]"))
        }
        StaffingError::Length { field, found, expected } => Diagnostic::fault("S0106")
            .with("field", field)
            .with("found", found)
            .with("expected", expected),
    }
}

/// The name of a target as it is written in a centre's documents: the same in every language.
fn target_name(reason: organico_model::RequirementReason) -> String {
    serde_json::to_value(reason)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

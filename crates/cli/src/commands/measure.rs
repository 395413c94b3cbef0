//! `organico measure`: the figures of the table, one by one, with every step, so that anyone can do them again by hand.

mod arguments;
mod working;

use organico_model::{Cents, Diagnostic, Headcount, LevelId, SupportKind, Working};
use organico_report::{Language, message, working_text};
use organico_rules::{RuleSet, rule_set};
use organico_scenario::measures::{
    CapFor, Commute, ContractChange, CutPart, Deflection, HoursCut, LimitFinding, MeasureError,
    MovedGroup, Productivity, Reskilling, SolidarityLimits, SupportParameters, TravelHabits,
    contract_change, deflection, income_support, limit_findings, months_left, reskilling,
    site_move,
};

pub(crate) use arguments::MeasureCommand;
use arguments::{
    ContractChangeArguments, DeflectionArguments, Kind, PayArguments, ReskillingArguments,
    SiteMoveArguments, SolidarityArguments,
};
use working::json_of;

use crate::failure::Failure;
use crate::terminal::print;

/// What a measure says beside its steps: texts by key, with their gaps.
type Remarks = Vec<(&'static str, Vec<(&'static str, String)>)>;

/// Runs `organico measure`.
pub(super) fn run(command: &MeasureCommand, language: Language) -> Result<(), Failure> {
    let (workings, remarks) = match command {
        MeasureCommand::Solidarity(arguments) => solidarity(arguments, language)?,
        MeasureCommand::SiteMove(arguments) => moved(arguments)?,
        MeasureCommand::Deflection(arguments) => deflected(arguments)?,
        MeasureCommand::ContractChange(arguments) => changed(arguments)?,
        MeasureCommand::Reskilling(arguments) => reskilled(arguments)?,
    };
    if command.json() {
        print(&json_of(&workings).to_string());
        return Ok(());
    }
    for working in &workings {
        print(&working_text(working, language));
    }
    for (key, gaps) in &remarks {
        let gaps: Vec<(&str, &str)> =
            gaps.iter().map(|(name, value)| (*name, value.as_str())).collect();
        print(&message(language, key, &gaps));
    }
    print(&message(language, "measure-no-advice", &[]));
    Ok(())
}

/// Returns the rules of a day and the pay of a full-time month on it.
fn pay(arguments: &PayArguments) -> Result<(RuleSet, Cents), Failure> {
    let rules = rule_set(&arguments.pack, arguments.at).map_err(|fault| {
        let diagnostic = Diagnostic::fault("C0003").with("pack", &arguments.pack);
        Failure::of(diagnostic.with("cause", fault))
    })?;
    let row =
        || rules.pay(&LevelId::new(arguments.level.as_str())).map(organico_rules::PayRow::month);
    if let Some(wage) = arguments.wage.or_else(row) {
        return Ok((rules, wage));
    }
    let fault = Diagnostic::fault("C0304").with("level", &arguments.level);
    Err(Failure::of(fault.with("pack", &arguments.pack).with("at", arguments.at)))
}

/// Returns the failure for a measure without an answer.
fn measure_fault(fault: &MeasureError) -> Failure {
    Failure::of(measure_diagnostic(fault))
}

/// Returns the diagnostic for a measure without an answer.
pub(super) fn measure_diagnostic(fault: &MeasureError) -> Diagnostic {
    match fault {
        MeasureError::OutOfRange { field, value, from, to } => Diagnostic::fault("C0301")
            .with("field", field)
            .with("value", value)
            .with("from", from)
            .with("to", to),
        MeasureError::Unset(rule) => {
            Diagnostic::fault("C0302").with("rule", &rule.rule).with("source", &rule.source_text)
        }
        MeasureError::Calendar => Diagnostic::fault("C0303"),
    }
}

fn unset(fault: organico_rules::CannotEvaluate) -> Failure {
    measure_fault(&MeasureError::Unset(fault))
}

fn solidarity(
    arguments: &SolidarityArguments,
    language: Language,
) -> Result<(Vec<Working>, Remarks), Failure> {
    let (rules, wage) = pay(&arguments.pay)?;
    let cut = HoursCut {
        heads: Headcount(arguments.people),
        weekly_hours: arguments.weekly_hours,
        reduction: arguments.reduction,
        wage,
        cap_for: if arguments.cap_by_contract {
            CapFor::ContractHours
        } else {
            CapFor::EveryContract
        },
    };
    let known = SupportParameters::of(&rules).map_err(unset)?;
    let found = income_support(&cut, &known).map_err(|fault| measure_fault(&fault))?;
    let mut remarks: Remarks = Vec::new();
    remarks
        .push((if found.cap_binds { "measure-cap-binds" } else { "measure-cap-free" }, Vec::new()));
    remarks.extend(limits(arguments, &rules, language)?);
    if let Some(until) = arguments.until {
        let months = months_left(arguments.pay.at, until).to_string();
        remarks.push(("measure-months-left", vec![("months", months)]));
    }
    Ok((vec![found.working], remarks))
}

fn limits(
    arguments: &SolidarityArguments,
    rules: &RuleSet,
    language: Language,
) -> Result<Remarks, Failure> {
    let limits = SolidarityLimits::of(rules).map_err(unset)?;
    let part = CutPart { heads: Headcount(arguments.people), reduction: arguments.reduction };
    let found = limit_findings(support_kind(arguments.kind), &[part], arguments.months, &limits)
        .map_err(|fault| measure_fault(&fault))?;
    if found.is_empty() {
        return Ok(vec![("measure-limits-kept", Vec::new())]);
    }
    let percent = |share: f64| organico_report::Numbers::of(language).percent(share);
    Ok(found
        .into_iter()
        .map(|finding| match finding {
            LimitFinding::MeanOver { mean, limit } => (
                "measure-mean-over",
                vec![("found", percent(mean)), ("limit", percent(limit.value))],
            ),
            LimitFinding::IndividualOver { largest, limit } => (
                "measure-individual-over",
                vec![("found", percent(largest)), ("limit", percent(limit.value))],
            ),
            LimitFinding::MonthsOver { months, limit } => (
                "measure-months-over",
                vec![("found", months.to_string()), ("limit", limit.value.to_string())],
            ),
            LimitFinding::CannotEvaluate { .. } => ("measure-limits-unknown", Vec::new()),
        })
        .collect())
}

fn support_kind(kind: Kind) -> SupportKind {
    match kind {
        Kind::Solidarity => SupportKind::Solidarity,
        Kind::Cigs => SupportKind::Cigs,
        Kind::Fis => SupportKind::Fis,
        Kind::BilateralFund => SupportKind::BilateralFund,
        Kind::Art44c7 => SupportKind::Art44c7,
        Kind::Unknown => SupportKind::Unknown,
    }
}

fn moved(arguments: &SiteMoveArguments) -> Result<(Vec<Working>, Remarks), Failure> {
    let way = |kilometres, minutes| Commute { kilometres, minutes };
    let group = MovedGroup {
        heads: Headcount(arguments.people),
        before: way(arguments.km_before, arguments.minutes_before),
        after: way(arguments.km_after, arguments.minutes_after),
        paid_minutes: arguments.paid_minutes,
    };
    let habits = TravelHabits {
        days: arguments.days,
        presence: arguments.presence,
        car_share: arguments.car_share,
        car_occupancy: arguments.car_occupancy,
        co2: arguments.co2,
    };
    let found = site_move(&group, &habits).map_err(|fault| measure_fault(&fault))?;
    Ok((vec![found.working], vec![("measure-travel-assumed", Vec::new())]))
}

fn deflected(arguments: &DeflectionArguments) -> Result<(Vec<Working>, Remarks), Failure> {
    let plan = Deflection {
        contacts: arguments.contacts,
        handle_seconds: arguments.handle.seconds,
        eligible: arguments.eligible,
        containment: arguments.containment,
        recontact: arguments.recontact,
        easy_seconds: arguments.easy.seconds,
    };
    let people =
        Productivity { net_hours_year: arguments.net_hours, occupancy: arguments.occupancy };
    let found = deflection(&plan, &people).map_err(|fault| measure_fault(&fault))?;
    Ok((vec![found.working], vec![("measure-vendor-claim", Vec::new())]))
}

fn changed(arguments: &ContractChangeArguments) -> Result<(Vec<Working>, Remarks), Failure> {
    let (rules, wage) = pay(&arguments.pay)?;
    let known = SupportParameters::of(&rules).map_err(unset)?;
    let change = ContractChange {
        eligible: Headcount(arguments.people),
        weekly_hours: arguments.weekly_hours,
        volume_ratio: arguments.volume,
        wage,
    };
    let found = contract_change(&change, &known).map_err(|fault| measure_fault(&fault))?;
    Ok((vec![found.working, found.solidarity.working], vec![("measure-same-hours", Vec::new())]))
}

fn reskilled(arguments: &ReskillingArguments) -> Result<(Vec<Working>, Remarks), Failure> {
    let plan = Reskilling {
        heads: Headcount(arguments.people),
        training_hours: arguments.training_hours,
        start_ratio: arguments.start_ratio,
        ramp_months: arguments.ramp_months,
        net_hours_year: arguments.net_hours,
    };
    let found = reskilling(&plan).map_err(|fault| measure_fault(&fault))?;
    Ok((vec![found.working], vec![("measure-destination", Vec::new())]))
}

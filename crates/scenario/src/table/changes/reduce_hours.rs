//! Hours cut with an income support: everybody stays and works less; the support pays a part of what is lost.

use organico_model::{
    Change, Finding, FindingKind, Headcount, Origin, ReduceHours, SupportKind, Unit, Working,
};

use super::ChangeContext;
use crate::measures::working::{given, max, reckon};
use crate::measures::{
    CutPart, LimitFinding, Parameter, SolidarityLimits, SupportParameters, limit_findings,
};
use crate::table::procedure::{Judge, Says, about, finding, unset};
use crate::table::state::{State, Support};

/// Cuts the hours of those whom the change is about.
pub(super) fn apply(
    change: &Change,
    cut: &ReduceHours,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    for index in state.about(&cut.who) {
        let place = state.place(&change.id, state.groups[index].id.as_str());
        let mut w = Working::default();
        given!(w, Share, hours_cut = cut.mean);
        let before = state.groups[index].support.as_ref().map(|support| support.reduction.clone());
        if let Some(before) = before {
            // Two cuts of the same hours add up; who reads the document has seen to it that they stay below the whole.
            let reduction_before =
                w.keep("reduction_before", Unit::Share, before.value, before.origin());
            reckon!(w, Share, reduction = reduction_before + hours_cut);
        } else {
            reckon!(w, Share, reduction = hours_cut);
        }
        let reduction = state.keep(&place, w, "reduction");
        let months_left = months_left(change, cut, state, context);
        state.groups[index].support =
            Some(Support { reduction, months_left, cap_by_contract: cut.cap_by_contract });
    }
}

/// Returns the months of support left after this one: only where the kind has a limit that is known.
fn months_left(
    change: &Change,
    cut: &ReduceHours,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Option<crate::table::trace::Traced> {
    let known = limit_of_months(cut.support, context.rules)?;
    let place = state.place(&change.id, "support");
    let mut w = Working::default();
    w.keep("support_months_max", Unit::Months, known.value, known.origin());
    let support_months_max = known.value;
    given!(w, Months, months_used = f64::from(cut.months_used));
    let passed = f64::from(state.month.since(change.from) + 1);
    w.keep("months_passed", Unit::Months, passed, Origin::Given);
    let months_passed = passed;
    reckon!(
        w,
        Months,
        support_months_left = max(support_months_max - months_used - months_passed, 0.0)
    );
    Some(state.keep(&place, w, "support_months_left"))
}

/// Returns the months that a support of a kind may last, where the kind has a limit that is known.
pub(in crate::table) fn limit_of_months(
    kind: SupportKind,
    rules: &organico_rules::RuleSet,
) -> Option<Parameter> {
    let rule = match kind {
        SupportKind::Solidarity => "solidarity.months-max",
        SupportKind::Art44c7 => "call-centre-measure.months-max",
        SupportKind::Cigs
        | SupportKind::Fis
        | SupportKind::BilateralFund
        | SupportKind::Unknown => return None,
    };
    Parameter::of(rules, rule).ok()
}

/// Returns where the cut exceeds the limits of its kind, and what cannot be judged.
pub(super) fn findings(change: &Change, cut: &ReduceHours, judge: &Judge<'_>) -> Vec<Finding> {
    let Ok(limits) = SolidarityLimits::of(judge.rules) else {
        return vec![unset(change, judge.rules, "solidarity.mean-max")];
    };
    let heads = judge.baseline.heads();
    let individual = cut.individual.unwrap_or(cut.mean);
    let last = change
        .until
        .unwrap_or_else(|| judge.scenario.span().last().unwrap_or(judge.scenario.first));
    let months = (last.since(change.from) + 1).unsigned_abs() + cut.months_used;
    // One person at the largest cut and the others at the mean: the mean is what was stated.
    let mean = CutPart { heads: Headcount(heads.max(1)), reduction: cut.mean };
    let mut found = limit_findings(cut.support, &[mean], months, &limits).unwrap_or_default();
    if individual > cut.mean {
        let one = CutPart { heads: Headcount(1), reduction: individual };
        let all = limit_findings(cut.support, &[one], months, &limits).unwrap_or_default();
        found.extend(
            all.into_iter().filter(|one| matches!(one, LimitFinding::IndividualOver { .. })),
        );
    }
    let mut findings: Vec<Finding> = found.into_iter().map(|one| said(change, cut, &one)).collect();
    if cut.support == SupportKind::Solidarity
        && let Ok(known) = Parameter::of(judge.rules, "solidarity.employees-over")
        && f64::from(judge.baseline.employees_or_heads()) <= known.value
    {
        let few = about(change, "support-too-small", FindingKind::Breach, &known);
        findings.push(
            few.with("employees", judge.baseline.employees_or_heads()).with("limit", known.value),
        );
    }
    findings.extend(unpriced(change, judge));
    findings.push(end(change, last.last_day()));
    findings
}

fn said(change: &Change, cut: &ReduceHours, found: &LimitFinding) -> Finding {
    match found {
        LimitFinding::MeanOver { mean, limit } => {
            about(change, "mean-over", FindingKind::Breach, limit)
                .with("found", mean)
                .with("limit", limit.value)
        }
        LimitFinding::IndividualOver { largest, limit } => {
            about(change, "individual-over", FindingKind::Breach, limit)
                .with("found", largest)
                .with("limit", limit.value)
        }
        LimitFinding::MonthsOver { months, limit } => {
            about(change, "months-over", FindingKind::Breach, limit)
                .with("found", months)
                .with("limit", limit.value)
        }
        LimitFinding::CannotEvaluate { .. } => {
            finding(change, "support-limits-unknown", FindingKind::CannotEvaluate)
                .with("cut", cut.mean)
        }
    }
}

/// Returns from which month on the integration cannot be priced, as the year's values are not known yet.
fn unpriced(change: &Change, judge: &Judge<'_>) -> Option<Finding> {
    let held = judge.months.iter().filter(|(month, _)| change.holds_in(*month));
    let missing = held
        .filter_map(|(month, rules)| SupportParameters::of(rules).err().map(|rule| (month, rule)));
    let (month, rule) = missing.min_by_key(|(month, _)| **month)?;
    let found = Finding {
        rule: Some(rule.rule.to_string()),
        source: rule.source_text.clone(),
        status: organico_model::SourceStatus::Unset,
        ..finding(change, "support-unpriced", FindingKind::CannotEvaluate)
    };
    Some(found.with("from", month.first_day()).with("rule", &rule.rule))
}

fn end(change: &Change, last: jiff::civil::Date) -> Finding {
    finding(change, "support-ends", FindingKind::Note).due("support-end", last)
}

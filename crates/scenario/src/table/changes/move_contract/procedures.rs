//! What law and agreements say of a contract that moves: the clause, where the work may go, and the exits it leaves.

use jiff::civil::Date;
use organico_model::{
    Baseline, Change, Clause, ContractMove, Exit, Finding, FindingKind, Headcount, MoveContract,
    Who,
};

use super::{clause_share, month_without_them};
use crate::measures::{ClauseParameters, DismissalParameters, dismissal_calendar, notice_due};
use crate::table::changes::benefit::benefit_said;
use crate::table::changes::dismiss::{Planned, held_said};
use crate::table::changes::terms::{contract_notice, contract_of};
use crate::table::procedure::{Judge, Says, about, finding, required, unset};

/// The line of business for which a law of its own extends the clause to the free market.
const ENERGY: &str = "energy-retail";

/// People on the contract, as the baseline counts them.
pub(super) struct People {
    pub(super) all: f64,
    inside: f64,
    pub(super) following: f64,
    /// Whether the perimeter of some group is not known, so that all of it was counted.
    guessed: bool,
}

/// Returns what law and agreements say of the move.
pub(super) fn findings(change: &Change, moved: &MoveContract, judge: &Judge<'_>) -> Vec<Finding> {
    let people = people(judge.baseline, moved);
    let mut found = Vec::new();
    if moved.start.day() > 1 {
        let whole = finding(change, "start-within-month", FindingKind::Note);
        found.push(whole.with("start", moved.start));
    }
    found.extend(notice(change, moved, judge));
    if moved.way == ContractMove::Insourced {
        found.push(finding(change, "client-is-incoming", FindingKind::Note));
    }
    if moved.way == ContractMove::Won {
        found.extend(taken_in_part(change, moved, judge));
    } else {
        let notice = contract_notice(change, judge, &moved.contract, moved.start);
        found.extend(notice);
        found.extend(left_behind(change, moved, judge, &people));
    }
    found.extend(required(
        change,
        judge,
        ("clause-weakened", FindingKind::Verify),
        "social-clause.weakened",
    ));
    let sector = contract_of(judge, &moved.contract).map(|contract| contract.sector.as_str());
    if sector == Some(ENERGY) {
        let energy = ("clause-energy-market", FindingKind::Note);
        found.extend(required(change, judge, energy, "social-clause.free-energy-market"));
    }
    found.push(territory(change, judge));
    found
}

pub(super) fn people(baseline: &Baseline, moved: &MoveContract) -> People {
    let mut people = People { all: 0.0, inside: 0.0, following: 0.0, guessed: false };
    let groups = baseline.groups.iter();
    for group in groups.filter(|group| group.contract.as_ref() == Some(&moved.contract)) {
        people.all += f64::from(group.heads);
        people.inside += f64::from(group.perimeter.unwrap_or(group.heads).min(group.heads));
        people.guessed |= group.perimeter.is_none();
    }
    people.following = people.inside * clause_share(moved.clause);
    people
}

/// Returns the notice of the incoming side, the joint examination and who is inside.
fn notice(change: &Change, moved: &MoveContract, judge: &Judge<'_>) -> Vec<Finding> {
    let Ok(known) = ClauseParameters::of(judge.rules) else {
        return vec![unset(change, judge.rules, "social-clause.notice")];
    };
    let code = match moved.way {
        ContractMove::Lost => "clause-notice",
        ContractMove::Won => "clause-notice-ours",
        ContractMove::Insourced => "clause-notice-client",
    };
    let mut found = Vec::new();
    if let Ok(due) = notice_due(moved.start, &known) {
        found.push(
            about(change, code, FindingKind::Duty, &known.notice_days)
                .with("days", known.notice_days.value)
                .with("start", moved.start)
                .due("clause-notice", due),
        );
    }
    let examined = ("joint-examination", FindingKind::Duty);
    found.extend(required(change, judge, examined, "social-clause.applies"));
    found.push(
        about(change, "clause-months", FindingKind::Note, &known.months_min)
            .with("months", known.months_min.value),
    );
    found
}

/// Returns what is to be looked at about those who do not follow, and the calendar of their exits.
fn left_behind(
    change: &Change,
    moved: &MoveContract,
    judge: &Judge<'_>,
    people: &People,
) -> Vec<Finding> {
    let verify = |code| finding(change, code, FindingKind::Verify);
    let mut found = Vec::new();
    if people.all <= 0.0 {
        found.push(verify("nobody-on-contract"));
    }
    if people.guessed {
        found.push(verify("perimeter-unknown").with("people", people.all));
    }
    let excluded = round(people.inside - people.following);
    match moved.clause {
        Clause::Full => {}
        Clause::Partial(share) => {
            let partial = of_clause(change, judge, "clause-partial");
            found.push(partial.with("share", share).with("people", excluded));
        }
        Clause::None => {
            found.push(of_clause(change, judge, "clause-none").with("people", excluded));
        }
    }
    let behind = round(people.all - people.following);
    match moved.exit {
        _ if behind <= 0.0 => {}
        None => found.push(verify("people-unplaced").with("people", behind)),
        Some(Exit::Dismissal) => {
            found.extend(dismissal(change, moved.start, judge, behind));
            let who = Who { contract: Some(moved.contract.clone()), ..Who::default() };
            let plan = Planned { who: &who, heads: behind as u32, opened: None };
            found.extend(held_said(change, (plan, behind as u32), judge));
            let from = month_without_them(change, moved, judge);
            found.push(benefit_said(change, (behind, None), judge, from));
        }
        Some(Exit::Voluntary) => {
            found.push(verify("exits-called-voluntary").with("people", behind));
        }
    }
    found
}

/// Returns what is to be looked at where a contract is won and not everyone inside the clause is taken along.
fn taken_in_part(change: &Change, moved: &MoveContract, judge: &Judge<'_>) -> Option<Finding> {
    let joining: u32 = moved.people.iter().map(|one| one.heads).sum();
    (moved.clause != Clause::Full).then(|| {
        of_clause(change, judge, "clause-not-full")
            .with("share", clause_share(moved.clause))
            .with("people", joining)
    })
}

/// Returns a finding that asks somebody to look at how the clause is applied.
fn of_clause(change: &Change, judge: &Judge<'_>, code: &str) -> Finding {
    let known = judge.rules.value("social-clause.applies");
    Finding {
        rule: Some("social-clause.applies".to_owned()),
        source: known.source,
        status: known.status,
        ..finding(change, code, FindingKind::Verify)
    }
}

/// Returns the calendar of a collective dismissal whose phases end before the day the work goes: when to open it.
fn dismissal(change: &Change, start: Date, judge: &Judge<'_>, people: f64) -> Option<Finding> {
    let Ok(known) = DismissalParameters::of(judge.rules) else {
        return Some(unset(change, judge.rules, "dismissal.collective.dismissals-min"));
    };
    let employees = Headcount(judge.baseline.employees_or_heads());
    let calendar =
        |opened| dismissal_calendar(opened, Headcount(people as u32), employees, &known).ok();
    let days = calendar(start)?.days;
    let opened = start.checked_sub(jiff::Span::new().try_days(days + 1).ok()?).ok()?;
    let phases = calendar(opened)?;
    phases.applies.then(|| {
        about(change, "dismissal-before-start", FindingKind::Duty, &known.dismissals_min)
            .with("people", people)
            .with("days", days)
            .due("dismissal-open-by", opened)
            .due("union-phase-end", phases.union_phase_end)
            .due("authority-phase-end", phases.authority_phase_end)
    })
}

/// Returns where the work may go: what was read of it, by the press, and what the two sides say.
fn territory(change: &Change, judge: &Judge<'_>) -> Finding {
    let known = judge.rules.value("territoriality.same");
    if known.value.is_none() {
        return unset(change, judge.rules, "territoriality.same");
    }
    let limit = |rule: &str| judge.rules.value(rule).number().ok();
    let (tender, unions) = (limit("territoriality.tender"), limit("territoriality.unions"));
    let code = match (tender, unions) {
        (Some(_), Some(_)) => "territory-contested",
        _ => "territory-open",
    };
    let mut found = Finding {
        rule: Some("territoriality.same".to_owned()),
        source: known.source,
        status: known.status,
        ..finding(change, code, FindingKind::Verify)
    };
    if let (Some(tender), Some(unions)) = (tender, unions) {
        found = found.with("tender", tender).with("unions", unions);
    }
    found
}

fn round(heads: f64) -> f64 {
    libm::round(heads)
}

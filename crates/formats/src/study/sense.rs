//! What only the whole tells: a start that has no formula, waits that grow as long as the day, too many contacts.

use organico_model::{
    Diagnostic, Law, Severity, Start, Study, StudyArrivals, StudyStaff, StudyType,
};

use crate::tree::Table;

/// Most contacts of a day, transfers and further attempts included: the simulation keeps none of them longer than it
/// lives, but a day of more would be lived for minutes.
const CONTACTS_MAX: f64 = 2e7;

/// Rounds after which the contacts of chains of transfers are taken to be known.
const TRANSFER_ROUNDS: usize = 1_000;

/// Reports what the parts of a study cannot be together. `kinds` are the tables of its types.
pub(super) fn check(study: &Study, root: &Table<'_>, kinds: &[Table<'_>]) {
    let contacts = contacts_by_type(study);
    let total: f64 = contacts.iter().sum();
    // Transfers that are in error may bring any number.
    if total > CONTACTS_MAX && !root.context.has_fault() {
        let fault = Diagnostic::fault("I1524").with("contacts", total.round());
        root.context.report_at(&root.place("types"), fault.with("limit", CONTACTS_MAX));
        return;
    }
    if study.start == Start::Stationary {
        for (index, kind) in kinds.iter().enumerate() {
            check_stationary(study, index, kind);
        }
    } else {
        check_overload(study, &contacts, kinds);
    }
}

/// Returns the contacts that a mean day brings to each type, those that follow others and come again included.
fn contacts_by_type(study: &Study) -> Vec<f64> {
    let first: Vec<f64> = study.types.iter().map(|kind| own_contacts(study, kind)).collect();
    let mut total = first.clone();
    let mut added = first;
    for _ in 0..TRANSFER_ROUNDS {
        added = followers(study, &added);
        total.iter_mut().zip(&added).for_each(|(total, added)| *total += added);
        let sum: f64 = added.iter().sum();
        if sum <= 1e-9 || sum > CONTACTS_MAX {
            return total;
        }
    }
    // Contacts that follow each other without an end go round until the day is over.
    let rounds = rounds_of_a_day(study) - TRANSFER_ROUNDS as f64;
    total.iter_mut().zip(&added).for_each(|(total, added)| *total += added * rounds.max(0.0));
    total
}

/// Returns the contacts that follow others.
fn followers(study: &Study, contacts: &[f64]) -> Vec<f64> {
    let mut next = vec![0.0; contacts.len()];
    for (from, count) in study.types.iter().zip(contacts) {
        for transfer in &from.transfers {
            next[transfer.to] += count * transfer.probability;
        }
    }
    next
}

/// Returns how often a contact can be handed on in a day, at the pace of the fastest type that hands on.
fn rounds_of_a_day(study: &Study) -> f64 {
    let hand_on = study.types.iter().filter(|kind| !kind.transfers.is_empty());
    let fastest = hand_on.map(|kind| kind.handle.mean()).fold(f64::INFINITY, f64::min);
    study.horizon_seconds() / fastest
}

fn own_contacts(study: &Study, kind: &StudyType) -> f64 {
    let backlog = kind.deferred.map_or(0.0, |deferral| f64::from(deferral.backlog));
    let horizon = study.horizon_seconds();
    let come = match &kind.arrivals {
        StudyArrivals::At { seconds } => seconds.len() as f64,
        StudyArrivals::Rates { step_seconds, per_second } => {
            rates_sum(per_second, *step_seconds, horizon)
        }
    };
    let attempts = kind.retrial.as_ref().map_or(1.0, |retrial| {
        (1.0 / (1.0 - retrial.probability)).min(1.0 + horizon / retrial.delay.mean())
    });
    backlog + come * attempts
}

fn rates_sum(per_second: &[f64], step: f64, horizon: f64) -> f64 {
    let within = |index: usize| (horizon - index as f64 * step).clamp(0.0, step);
    per_second.iter().enumerate().map(|(index, rate)| rate * within(index)).sum()
}

/// Reports why a type cannot start from a stationary law: its laws, who takes it, what else it does, or no such law.
fn check_stationary(study: &Study, index: usize, table: &Table<'_>) {
    let Some(kind) = study.types.get(index) else { return };
    let report = |code, key| {
        let fault = Diagnostic::fault(code).with("type", &kind.id);
        table.context.report_at(&table.place(key), fault);
    };
    let exponential = |law: &Law| matches!(law, Law::Exponential { .. });
    let memoryless = exponential(&kind.handle)
        && kind.after_contact.is_none()
        && (exponential(&kind.patience) || kind.patience == Law::Never);
    if !memoryless {
        report("I1520", "handle");
    }
    let Some(group) = own_group(study, index) else {
        report("I1521", "groups");
        return;
    };
    let plain = kind.line_cap.is_none()
        && kind.deferred.is_none()
        && kind.automation.is_none()
        && kind.callback.is_none()
        && kind.concurrency == 1
        && matches!(kind.arrivals, StudyArrivals::Rates { .. });
    if !plain {
        report("I1522", "arrivals");
    }
    let agents = study.groups.get(group).and_then(|group| group.agents.first());
    let agents = agents.map_or(0.0, |step| f64::from(step.agents));
    let load = first_rate(kind) * kind.handle.mean();
    if kind.patience == Law::Never && kind.line_cap.is_none() && load > 0.0 && load >= agents {
        report_overload(kind, table, (load, agents), Severity::Fault);
    }
}

/// Returns the group that takes a type if it takes nothing else and nobody else takes the type.
fn own_group(study: &Study, index: usize) -> Option<usize> {
    let [taker] = study.types.get(index)?.takers[..] else { return None };
    let takes = |kind: &StudyType| kind.takers.iter().any(|other| other.group == taker.group);
    let alone = study.types.iter().filter(|kind| takes(kind)).count() == 1;
    let plain = taker.after_seconds == 0.0 && taker.reserve == 0 && taker.handle_factor == 1.0;
    (alone && plain && study.staff == StudyStaff::Groups).then_some(taker.group)
}

fn first_rate(kind: &StudyType) -> f64 {
    match &kind.arrivals {
        StudyArrivals::Rates { per_second, .. } => per_second.first().copied().unwrap_or(0.0),
        StudyArrivals::At { .. } => 0.0,
    }
}

/// Warns of types whose customers never leave where a day brings more work than everybody who takes them can do.
fn check_overload(study: &Study, contacts: &[f64], kinds: &[Table<'_>]) {
    let day = study.horizon_seconds();
    for (index, (kind, table)) in study.types.iter().zip(kinds).enumerate() {
        if kind.patience != Law::Never
            || kind.deferred.is_some()
            || kind.line_cap.is_some()
            || kind.takers.is_empty()
        {
            continue;
        }
        let count = contacts.get(index).copied().unwrap_or(0.0);
        let after = kind.after_contact.as_ref().map_or(0.0, Law::mean);
        let load = count * (kind.handle.mean() + after) / day;
        let staffed: f64 =
            kind.takers.iter().map(|taker| staffed_seconds(study, taker.group) / day).sum();
        let capacity = staffed * f64::from(kind.concurrency);
        if load > 0.0 && load >= capacity {
            report_overload(kind, table, (load, capacity), Severity::Warning);
        }
    }
}

/// Returns the seconds that people of a group are on duty in a day.
fn staffed_seconds(study: &Study, group: usize) -> f64 {
    if let StudyStaff::People { people, .. } = &study.staff {
        let of_group = people.iter().filter(|person| person.group == group);
        return of_group
            .flat_map(|person| &person.duties)
            .map(|duty| duty.to_seconds - duty.from_seconds)
            .sum();
    }
    let Some(group) = study.groups.get(group) else { return 0.0 };
    let day = study.horizon_seconds();
    let ends = group.agents.iter().skip(1).map(|step| step.at_seconds).chain([day]);
    let span = |from: f64, to: f64| (to.clamp(0.0, day) - from.clamp(0.0, day)).max(0.0);
    group
        .agents
        .iter()
        .zip(ends)
        .map(|(s, end)| f64::from(s.agents) * span(s.at_seconds, end))
        .sum()
}

fn report_overload(
    kind: &StudyType,
    table: &Table<'_>,
    (load, agents): (f64, f64),
    severity: Severity,
) {
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let fault = Diagnostic { severity, ..Diagnostic::fault("I1523") };
    let fault = fault.with("type", &kind.id).with("load", rounded(load));
    table.context.report_at(&table.place("patience"), fault.with("agents", rounded(agents)));
}

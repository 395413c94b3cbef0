//! Weeks of the plans that were rostered with real people and lived.

use organico_model::{PromiseOutcome, Unit, WeekProof};

use super::Shown;
use crate::markup::Markup;
use crate::scenario::safeguard::proof::promise;
use crate::sections::parts::{Table, lead};

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("weeks-lead"));
    let plans = shown.found.plans.iter().enumerate();
    let rows =
        plans.flat_map(|(index, plan)| plan.weeks.iter().map(move |week| row(shown, index, week)));
    let heads = ["plan", "week", "people", "promises", "rules", "missed"];
    let table = Table {
        heads: heads.iter().map(|key| shown.say(&format!("column-{key}"))).collect(),
        words: heads.len(),
        rows: rows.collect(),
    };
    table.write(markup);
}

fn row(shown: &Shown<'_>, plan: usize, week: &WeekProof) -> Vec<String> {
    let numbers = shown.voice.numbers;
    let missed: Vec<&PromiseOutcome> = week.promises.iter().filter(|one| !one.is_kept()).collect();
    let gaps = [
        ("held", numbers.count(week.promises.len() - missed.len()).into()),
        ("all", numbers.count(week.promises.len()).into()),
    ];
    let told: Vec<String> =
        missed.into_iter().map(|one| promise(one, &shown.names, shown.voice)).collect();
    vec![
        shown.plan(plan),
        numbers.date_plain(week.first),
        shown.voice.figure(f64::from(week.people), Unit::Heads),
        shown.fill("held", &gaps),
        numbers.whole(week.hard_breaches),
        if told.is_empty() { "—".to_owned() } else { told.join("; ") },
    ]
}

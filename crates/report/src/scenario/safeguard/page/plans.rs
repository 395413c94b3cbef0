//! The plans on the table side by side, each figure with its distance from the least of its row.

use organico_model::{Harm, Month, SafeguardPlan, Unit};

use super::Shown;
use super::cell::{Cell, Cells, Row, by_plan};
use crate::markup::Markup;
use crate::sections::parts::lead;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("plans-lead"));
    let mut rows = vec![
        harm(shown, "employer-cost", Unit::Money, |harm| Some(harm.employer_cost)),
        income(shown),
        row(shown, "largest-loss", |plan| largest_loss(shown, plan)),
        harm(shown, "posts-lost", Unit::Heads, |harm| Some(harm.posts_lost)),
        harm(shown, "margin", Unit::Money, |harm| harm.margin),
        row(shown, "hours-cut", |plan| hours_cut(shown, plan)),
        row(shown, "tightest", |plan| tightest(shown, plan)),
    ];
    if shown.found.plans.iter().any(|plan| !plan.weeks.is_empty()) {
        rows.push(row(shown, "weeks-held", |plan| weeks(shown, plan)));
    }
    by_plan(markup, shown, Cells::Numbers, &rows);
}

fn row(shown: &Shown<'_>, key: &str, cell: impl Fn(&SafeguardPlan) -> Cell) -> Row {
    let head =
        Cell::of(shown.say(&format!("row-{key}"))).note(shown.say(&format!("row-{key}-note")));
    Row { head, cells: shown.found.plans.iter().map(cell).collect() }
}

/// Returns a figure of every plan with its difference from the least one.
fn harm(shown: &Shown<'_>, key: &str, unit: Unit, of: impl Fn(&Harm) -> Option<f64>) -> Row {
    let voice = shown.voice;
    let values: Vec<Option<f64>> = shown.found.plans.iter().map(|plan| of(&plan.harm)).collect();
    let least = values.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let cell = |value: &Option<f64>| {
        let Some(value) = value else { return Cell::none() };
        let more = voice.difference(value - least, unit);
        Cell::of(voice.figure(*value, unit)).note(more)
    };
    let head = Cell::of(voice.say(&format!("safeguard-{key}")));
    Row { head, cells: values.iter().map(cell).collect() }
}

/// Returns the income lost, with what it is for a person a month on the mean.
fn income(shown: &Shown<'_>) -> Row {
    let plain = harm(shown, "income-lost", Unit::Money, |harm| Some(harm.income_lost));
    let cells = plain.cells.into_iter().zip(&shown.found.plans);
    let with = |(cell, plan): (Cell, &SafeguardPlan)| match a_month(plan) {
        Some(value) => {
            let value = shown.voice.figure(value, Unit::Money);
            cell.note(shown.fill("a-month", &[("value", value.into())]))
        }
        None => cell,
    };
    Row { head: plain.head.note(shown.say("row-income-note")), cells: cells.map(with).collect() }
}

/// Returns the income lost a month for each post of the month, on the mean; nothing where none is lost.
fn a_month(plan: &SafeguardPlan) -> Option<f64> {
    let posts = of_months(plan, |month| plan.result.sheet.value(&format!("{month}/people/posts")));
    let months: f64 = posts.iter().map(|(_, posts)| posts).sum();
    (months > 0.0 && plan.harm.income_lost > 0.5).then(|| plan.harm.income_lost / months)
}

fn of_months(plan: &SafeguardPlan, value: impl Fn(Month) -> Option<f64>) -> Vec<(Month, f64)> {
    plan.scenario.span().filter_map(|month| Some((month, value(month)?))).collect()
}

/// Returns the largest share of a month's pay that a group loses to cut hours, with the group and the month.
fn largest_loss(shown: &Shown<'_>, plan: &SafeguardPlan) -> Cell {
    let sheet = &plan.result.sheet;
    let groups = sheet.places().filter(|(place, _)| {
        place.split_once('/').is_some_and(|(_, rest)| rest.starts_with("group/"))
            && !place.starts_with("base/")
    });
    let shares = groups.filter_map(|(place, working)| {
        let of = |name: &str| working.step(name).map(|step| step.value);
        let (loss, pay) = (of("loss_all")?, of("reference_all")?);
        (pay > 0.0 && loss > 0.0).then(|| (loss / pay, place))
    });
    match shares.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((share, place)) => Cell::of(shown.voice.figure(share, Unit::Share))
            .note(shown.names.place(place, shown.voice)),
        None => Cell::of(shown.say("nobody")),
    }
}

/// Returns the hours that support replaces, a week on the mean of the months, and the most in a month.
fn hours_cut(shown: &Shown<'_>, plan: &SafeguardPlan) -> Cell {
    let sheet = &plan.result.sheet;
    let cut = of_months(plan, |month| {
        let of = |name: &str| sheet.value(&format!("{month}/people/{name}"));
        Some(of("contract_hours_week")? - of("paid_hours_week")?)
    });
    let contract =
        of_months(plan, |month| sheet.value(&format!("{month}/people/contract_hours_week")));
    let (cut, all): (f64, f64) =
        (cut.iter().map(|one| one.1).sum(), contract.iter().map(|one| one.1).sum());
    if contract.is_empty() || all <= 0.0 {
        return Cell::none();
    }
    let week = shown.voice.numbers.whole((cut / contract.len() as f64).max(0.0));
    let share = shown.voice.figure((cut / all).max(0.0), Unit::Share);
    Cell::of(shown.fill("hours", &[("hours", week.into())])).note(share)
}

/// Returns the least hours there over hours needed, and its month.
fn tightest(shown: &Shown<'_>, plan: &SafeguardPlan) -> Cell {
    let sheet = &plan.result.sheet;
    let all = of_months(plan, |month| sheet.value(&format!("{month}/service/coverage")));
    match all.into_iter().min_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((month, least)) => {
            Cell::of(shown.voice.figure(least, Unit::Share)).note(shown.voice.month(month))
        }
        None => Cell::none(),
    }
}

fn weeks(shown: &Shown<'_>, plan: &SafeguardPlan) -> Cell {
    if plan.weeks.is_empty() {
        return Cell::none();
    }
    let held = plan.weeks.iter().filter(|week| week.holds()).count();
    let gaps = [
        ("held", shown.voice.numbers.count(held).into()),
        ("all", shown.voice.numbers.count(plan.weeks.len()).into()),
    ];
    let cell = Cell::of(shown.fill("held", &gaps));
    let missed = plan.weeks.iter().filter(|week| !week.holds());
    missed.fold(cell, |cell, week| {
        let day = shown.voice.numbers.date_plain(week.first);
        cell.note(shown.fill("week-not-held", &[("day", day.into())]))
    })
}

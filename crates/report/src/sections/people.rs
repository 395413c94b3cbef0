//! What the plan means for people, in groups of five or more.

use super::parts::{Table, heading, lead};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// The smallest group whose figures are shown apart.
const GROUP_MIN: u32 = 5;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    lead(markup, &view.say("people-lead"));
    figures_table(view).write(markup);
    sites(markup, view);
}

fn figures_table(view: &View<'_>) -> Table {
    let (people, numbers) = (&view.plan.outcome.people, view.numbers);
    let mut table = Table::new(view, 1, &["head-figure", "head-value"]);
    let mut row = |key: &str, value: String| table.rows.push(vec![view.say(key), value]);
    row("people-heads", numbers.whole(people.heads));
    row("people-fte", numbers.decimal(people.fte, 1));
    row("people-contract-hours", numbers.whole(people.contract_hours));
    row("people-rostered-hours", numbers.whole(people.rostered_hours));
    row("people-rostered-share", numbers.percent(people.rostered_hours / people.contract_hours));
    let of_shifts = |part: u32| {
        format!(
            "{} ({})",
            numbers.whole(part),
            numbers.percent(f64::from(part) / f64::from(people.shifts))
        )
    };
    row("people-late", of_shifts(people.late_shifts));
    row("people-weekend", of_shifts(people.weekend_shifts));
    row("people-remote", of_shifts(people.remote_days));
    row("people-wishes", wishes(view));
    row("people-commute", commute(view));
    table
}

/// Returns how many wished remote days were given, as `120 of 150 (80.0%)`.
pub(super) fn wishes(view: &View<'_>) -> String {
    let (people, numbers) = (&view.plan.outcome.people, view.numbers);
    if people.remote_days_wished == 0 {
        return NONE.to_owned();
    }
    let share = f64::from(people.remote_wishes_met) / f64::from(people.remote_days_wished);
    let gaps = [
        ("part", numbers.whole(people.remote_wishes_met).into()),
        ("whole", numbers.whole(people.remote_days_wished).into()),
        ("share", numbers.percent(share).into()),
    ];
    view.fill("part-of-whole", &gaps)
}

/// Returns the share of wished remote days that were given.
pub(crate) fn wishes_share(view: &View<'_>) -> String {
    let people = &view.plan.outcome.people;
    let share = f64::from(people.remote_wishes_met) / f64::from(people.remote_days_wished);
    view.numbers.percent(share)
}

fn commute(view: &View<'_>) -> String {
    let people = &view.plan.outcome.people;
    if people.commute_known < GROUP_MIN {
        return NONE.to_owned();
    }
    let hours = people.commute_minutes as f64 / 60.0 / f64::from(people.commute_known);
    let gaps = [
        ("hours", view.numbers.decimal(hours, 1).into()),
        ("people", view.numbers.whole(people.commute_known).into()),
    ];
    view.fill("people-commute-value", &gaps)
}

fn sites(markup: &mut Markup, view: &View<'_>) {
    let heads = [
        "head-site",
        "head-heads",
        "head-fte",
        "head-rostered-hours",
        "head-seats-peak",
        "head-seats",
    ];
    let mut table = Table::new(view, 1, &heads);
    let numbers = view.numbers;
    for site in view.plan.outcome.people.sites.iter().filter(|site| site.heads >= GROUP_MIN) {
        table.rows.push(vec![
            view.site_name(&site.site).to_owned(),
            numbers.whole(site.heads),
            numbers.decimal(site.fte, 1),
            numbers.whole(site.rostered_hours),
            numbers.whole(site.seats_peak),
            numbers.whole(site.seats),
        ]);
    }
    if !table.rows.is_empty() {
        heading(markup, &view.say("people-sites-title"));
        table.write(markup);
        lead(markup, &view.say("people-groups-note"));
    }
}

//! Fairness: how late, weekend, night, split and holiday work, refused wishes and remote days are spread over comparable
//! people, before and after the roster; and wishes met. Nobody is named, and no group is smaller than five.

mod chart;

use organico_model::{FairnessGroup, FairnessSpread};

use super::parts::{Table, lead, paragraph};
use super::people::wishes;
use crate::fairness::{FairnessWords, is_borne};
use crate::markup::Markup;
use crate::view::View;

/// Writes the section; the page leaves it out where there is no group of five people.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    lead(markup, &view.say("fairness-lead"));
    let people = &view.plan.outcome.people;
    if people.remote_days_wished > 0 {
        paragraph(markup, &view.fill("fairness-wishes", &[("wishes", wishes(view).into())]));
    }
    if has_ledger(view) {
        let words = FairnessWords::of(view.centre, view.language);
        words.without_row(without_row(view)).for_each(|line| paragraph(markup, &line));
    } else {
        paragraph(markup, &view.say("fairness-no-ledger"));
    }
    lead(markup, &view.say("fairness-how"));
    chart::write(markup, view);
}

/// Returns whether the ledger carries anything for anybody.
fn has_ledger(view: &View<'_>) -> bool {
    let mut spreads = view.plan.fairness.iter().flat_map(FairnessGroup::spreads);
    spreads.any(|spread| spread.carried.mean() > 0.0)
}

/// Returns how many people of all groups have no row in the ledger, as carried and with the roster.
fn without_row(view: &View<'_>) -> [u32; 2] {
    let groups = view.plan.fairness.iter().map(FairnessGroup::without_row);
    groups.fold([0; 2], |sum, more| [sum[0] + more[0], sum[1] + more[1]])
}

/// Returns what the chart shows, and the people by count, as a table.
fn table(view: &View<'_>) -> Table {
    let heads = [
        "head-group",
        "head-burden",
        "head-carried-mean",
        "head-after-mean",
        "head-least-quarter",
        "head-most-quarter",
        "head-people-by-count",
    ];
    let mut table = Table::new(view, 2, &heads);
    let words = FairnessWords::of(view.centre, view.language);
    for group in &view.plan.fairness {
        let row = |spread: &FairnessSpread| {
            vec![
                words.group(group),
                words.measure(spread.measure),
                words.mean(Some(spread.carried.mean())),
                words.mean(Some(spread.after.mean())),
                words.mean(spread.after.least()),
                words.mean(spread.after.most()),
                words.bands(&spread.after),
            ]
        };
        table.rows.extend(group.spreads().iter().filter(|spread| is_borne(spread)).map(row));
    }
    table
}

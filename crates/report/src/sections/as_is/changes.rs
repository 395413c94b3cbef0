//! How much would change: days by what becomes of them, and how they are spread over people.

use organico_model::{AsIs, ChangeBand, ChangeOfDay};

use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, heading, lead};
use crate::view::View;

/// What can become of a day, with the key of its words.
const KINDS: [(ChangeOfDay, &str); 4] = [
    (ChangeOfDay::Moved, "change-moved"),
    (ChangeOfDay::Added, "change-added"),
    (ChangeOfDay::Removed, "change-removed"),
    (ChangeOfDay::Workplace, "change-workplace"),
];

/// Returns how many days change, and how many a person.
pub(super) fn sentence(view: &View<'_>, as_is: &AsIs) -> String {
    if as_is.changes.is_empty() {
        return view.say("as-is-changes-none");
    }
    let mean = as_is.spread.days_mean;
    let gaps = [
        ("count", as_is.changes.len().into()),
        ("days", view.numbers.count(as_is.changes.len()).into()),
        ("people", view.numbers.whole(as_is.spread.people).into()),
        ("mean", mean.map_or_else(|| NONE.to_owned(), |mean| view.numbers.decimal(mean, 1)).into()),
    ];
    view.fill("as-is-changes-sentence", &gaps)
}

/// Writes the changes.
pub(super) fn write(markup: &mut Markup, view: &View<'_>, as_is: &AsIs) {
    if as_is.changes.is_empty() {
        return;
    }
    heading(markup, &view.say("as-is-changes"));
    lead(markup, &view.say("as-is-changes-lead"));
    let mut kinds = Table::new(view, 1, &["head-change", "head-days"]);
    for (what, key) in KINDS {
        let count = as_is.changes.iter().filter(|change| change.what == what).count();
        kinds.rows.push(vec![view.say(key), view.numbers.count(count)]);
    }
    kinds.write(markup);
    let mut bands = Table::new(view, 1, &["head-days-a-person", "head-people", "head-share"]);
    for band in &as_is.spread.bands {
        let share = f64::from(band.people) / f64::from(as_is.spread.people);
        bands.rows.push(vec![
            label(view, band),
            view.numbers.whole(band.people),
            view.numbers.percent(share),
        ]);
    }
    bands.write(markup);
}

fn label(view: &View<'_>, band: &ChangeBand) -> String {
    let from = view.numbers.whole(band.from);
    match band.to {
        None => view.fill("band-and-more", &[("from", from.into())]),
        Some(to) if to == band.from => from,
        Some(to) => format!("{from}–{}", view.numbers.whole(to)),
    }
}

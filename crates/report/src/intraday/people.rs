//! People: needed and on duty by contact type and band, and who is on duty by crew.

use organico_model::{Crew, IntradayTypeDay};

use super::chart::{Curve, DayChart};
use super::contacts::largest;
use super::view::DayView;
use crate::markup::Markup;
use crate::sections::parts::{Table, figures, heading, lead};
use crate::svg::Size;

/// Bands of one table: more are put side by side in a second one.
const BANDS_MAX: usize = 12;

/// Charts of people.
const CHARTS_MAX: usize = 4;

/// Fewer people missing than this are none: a requirement is no whole number.
const MISSING_MIN: f64 = 0.5;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &DayView<'_>) {
    let key = match view.day.staff {
        organico_model::StaffSource::Roster => "intraday-people-roster",
        organico_model::StaffSource::Requirement => "intraday-people-requirement",
    };
    lead(markup, &view.say(key));
    heading(markup, &view.say("intraday-missing"));
    for first in (0..view.day.bands.len()).step_by(BANDS_MAX) {
        missing(view, first).write(markup);
    }
    lead(markup, &view.say("intraday-missing-lead"));
    figures(markup, |markup| {
        let with_target = largest(view).into_iter().filter(|kind| kind.target.is_some());
        for kind in with_target.take(CHARTS_MAX) {
            chart(view, kind).write(markup, view);
        }
    });
    if !view.day.crews.is_empty() {
        heading(markup, &view.say("intraday-crews"));
        for first in (0..view.day.bands.len()).step_by(BANDS_MAX) {
            crews(view, first).write(markup);
        }
        lead(markup, &view.say("intraday-crews-lead"));
    }
}

fn band_heads(view: &DayView<'_>, first: usize) -> impl Iterator<Item = String> {
    let bands = view.day.bands.iter().skip(first).take(BANDS_MAX);
    bands.map(|band| view.clock(view.day.grid.instant(band.start)))
}

fn missing(view: &DayView<'_>, first: usize) -> Table {
    let mut heads = vec![view.say("intraday-head-type")];
    heads.extend(band_heads(view, first));
    let row = |kind: &IntradayTypeDay| {
        let mut row = vec![view.name(&kind.contact_type).to_owned()];
        row.extend(kind.cover.iter().skip(first).take(BANDS_MAX).map(|cover| {
            match (cover.missing, cover.required) {
                (missing, _) if missing >= MISSING_MIN => view.numbers.decimal(missing.ceil(), 0),
                (_, required) if required > 0.0 => "0".to_owned(),
                _ => String::new(),
            }
        }));
        row
    };
    let is_live = |kind: &&IntradayTypeDay| kind.busyness.rest > 0.0;
    let rows = view.day.types.iter().filter(is_live).map(row).collect();
    Table { heads, words: 1, rows }
}

fn chart(view: &DayView<'_>, kind: &IntradayTypeDay) -> DayChart {
    let by_interval = |value: fn(&organico_model::BandCover) -> f64| -> Vec<Option<f64>> {
        let mut values = vec![None; view.day.grid.count];
        for (cover, band) in kind.cover.iter().zip(&view.day.bands) {
            let is_open = cover.required > 0.0 || cover.planned > 0.0;
            values[band.start..band.end].fill(is_open.then(|| value(cover)));
        }
        values
    };
    let curve = |class, key: &str, values| Curve { class, label: view.say(key), values };
    DayChart {
        title: view.name(&kind.contact_type).to_owned(),
        said: view.say("intraday-people-said"),
        unit: view.say("intraday-unit-people"),
        size: Size::Half,
        share: false,
        spans: Vec::new(),
        curves: vec![
            curve("line-forecast", "intraday-line-planned", by_interval(|cover| cover.planned)),
            curve("line-required", "intraday-line-required", by_interval(|cover| cover.required)),
            curve("line-duty", "intraday-line-duty", by_interval(|cover| cover.on_duty)),
        ],
        target: None,
    }
}

fn crews(view: &DayView<'_>, first: usize) -> Table {
    let mut heads = vec![view.say("intraday-head-crew"), view.say("intraday-head-shifts")];
    heads.extend(band_heads(view, first));
    let row = |(index, crew): (usize, &Crew)| {
        let mut row = vec![view.crew(index), view.numbers.whole(crew.people)];
        let on_duty = crew.on_duty.iter().skip(first).take(BANDS_MAX);
        row.extend(on_duty.map(|people| view.numbers.decimal(*people, 0)));
        row
    };
    Table { heads, words: 1, rows: view.day.crews.iter().enumerate().map(row).collect() }
}

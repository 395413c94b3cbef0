//! Service: what was recorded so far, what the rest of the day will be as things stand and with the moves.

use organico_model::IntradayTypeDay;

use super::chart::{Curve, DayChart};
use super::contacts::largest;
use super::view::DayView;
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, figures, lead};
use crate::svg::Size;

/// Charts of service: the types with a target and the most contacts to come.
const CHARTS_MAX: usize = 4;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &DayView<'_>) {
    lead(markup, &view.say("intraday-service-lead"));
    table(view).write(markup);
    figures(markup, |markup| {
        let with_target = largest(view).into_iter().filter(|kind| kind.target.is_some());
        for kind in with_target.take(CHARTS_MAX) {
            chart(view, kind).write(markup, view);
        }
    });
}

fn table(view: &DayView<'_>) -> Table {
    let mut heads = vec![
        "intraday-head-type",
        "intraday-head-target",
        "intraday-head-left-so-far",
        "intraday-head-rest-level",
        "intraday-head-rest-days",
        "intraday-head-rest-left",
        "intraday-head-rest-wait",
    ];
    let moved = !view.day.chosen.is_empty();
    if moved {
        heads.push("intraday-head-after");
    }
    let is_live = |kind: &&IntradayTypeDay| kind.busyness.rest > 0.0 && kind.target.is_some();
    let row = |kind: &IntradayTypeDay| {
        let mut row = row(view, kind);
        if moved {
            row.push(view.share(kind.after.level));
        }
        row
    };
    Table {
        heads: heads.iter().map(|key| view.say(key)).collect(),
        words: 1,
        rows: view.day.types.iter().filter(is_live).map(row).collect(),
    }
}

fn row(view: &DayView<'_>, kind: &IntradayTypeDay) -> Vec<String> {
    let none = || NONE.to_owned();
    let percent = |share: f64| view.numbers.percent(share.clamp(0.0, 1.0));
    let target = kind.target.map_or_else(none, |share| {
        let gaps = [
            ("share", view.numbers.percent_plain(share).into()),
            ("seconds", view.numbers.seconds(kind.threshold_seconds).into()),
        ];
        view.fill("intraday-target", &gaps)
    });
    let offered = kind.busyness.recorded;
    let left = kind.abandoned.filter(|_| offered > 0.0).map(|left| left / offered);
    vec![
        view.name(&kind.contact_type).to_owned(),
        target,
        left.map_or_else(none, percent),
        view.share(kind.before.level),
        kind.before
            .spread
            .map_or_else(none, |[low, _, high]| format!("{}–{}", percent(low), percent(high))),
        kind.before.abandonment.map_or_else(none, |share| percent(share.mean)),
        kind.before.wait.map_or_else(none, |wait| view.numbers.seconds(wait.mean)),
    ]
}

fn chart(view: &DayView<'_>, kind: &IntradayTypeDay) -> DayChart {
    let seen = view.day.seen;
    let rest = |values: &[Option<f64>]| -> Vec<Option<f64>> {
        values.iter().enumerate().map(|(at, value)| value.filter(|_| at >= seen)).collect()
    };
    let mut curves = vec![Curve {
        class: "line-before",
        label: view.say("intraday-line-before"),
        values: rest(&kind.before.by_interval),
    }];
    if !view.day.chosen.is_empty() {
        curves.push(Curve {
            class: "line-service",
            label: view.say("intraday-line-after"),
            values: rest(&kind.after.by_interval),
        });
    }
    DayChart {
        title: view.name(&kind.contact_type).to_owned(),
        said: view.rest(kind).unwrap_or_default(),
        unit: view.say("intraday-unit-level"),
        size: Size::Half,
        share: true,
        spans: Vec::new(),
        curves,
        target: kind.target,
    }
}

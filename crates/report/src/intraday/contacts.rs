//! Contacts: the forecast of the day before, what came, and what is expected now.

use organico_model::IntradayTypeDay;

use super::chart::{Curve, DayChart, Span};
use super::view::DayView;
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, figures, lead};
use crate::svg::Size;

/// Charts of contact types: those with the most contacts to come.
pub(super) const CHARTS_MAX: usize = 6;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &DayView<'_>) {
    lead(markup, &view.say("intraday-contacts-lead"));
    figures(markup, |markup| {
        for kind in largest(view) {
            chart(view, kind).write(markup, view);
        }
    });
    table(view).write(markup);
    lead(markup, &view.say("intraday-contacts-how"));
}

/// Returns the types with the most contacts to come, in their own order.
pub(super) fn largest<'v>(view: &'v DayView<'_>) -> Vec<&'v IntradayTypeDay> {
    let mut order: Vec<usize> = (0..view.day.types.len()).collect();
    let rest = |index: &usize| view.day.types[*index].busyness.rest;
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)));
    order.truncate(CHARTS_MAX);
    order.sort_unstable();
    order.into_iter().map(|index| &view.day.types[index]).collect()
}

fn chart(view: &DayView<'_>, kind: &IntradayTypeDay) -> DayChart {
    let seen = view.day.seen;
    let to_come = |values: &[f64]| -> Vec<Option<f64>> {
        let open = |at: usize, value: f64| (at >= seen && value > 0.0).then_some(value);
        values.iter().enumerate().map(|(at, value)| open(at, *value)).collect()
    };
    let [low, high] = &kind.updated_band;
    let pairs = low.iter().zip(high).enumerate();
    let inside = |at: usize, high: f64| at >= seen && high > 0.0;
    let values =
        pairs.map(|(at, (low, high))| inside(at, *high).then_some((*low, *high))).collect();
    DayChart {
        title: view.name(&kind.contact_type).to_owned(),
        said: view.busy(kind),
        unit: view.say("intraday-unit-contacts"),
        size: Size::Half,
        share: false,
        spans: vec![Span { class: "fill-demand1", label: view.say("intraday-line-band"), values }],
        curves: vec![
            Curve {
                class: "line-forecast",
                label: view.say("intraday-line-forecast"),
                values: kind
                    .forecast
                    .iter()
                    .map(|value| (*value > 0.0).then_some(*value))
                    .collect(),
            },
            Curve {
                class: "line-updated",
                label: view.say("intraday-line-updated"),
                values: to_come(&kind.updated),
            },
            Curve {
                class: "line-recorded",
                label: view.say("intraday-line-recorded"),
                values: kind.recorded.clone(),
            },
        ],
        target: None,
    }
}

fn table(view: &DayView<'_>) -> Table {
    let heads = [
        "intraday-head-type",
        "intraday-head-recorded",
        "intraday-head-expected",
        "intraday-head-busier",
        "intraday-head-rest-before",
        "intraday-head-rest",
        "intraday-head-rest-band",
        "intraday-head-handle",
        "intraday-head-learned",
    ];
    Table {
        heads: heads.iter().map(|key| view.say(key)).collect(),
        words: 1,
        rows: view.day.types.iter().map(|kind| row(view, kind)).collect(),
    }
}

fn row(view: &DayView<'_>, kind: &IntradayTypeDay) -> Vec<String> {
    let busy = &kind.busyness;
    let whole = |value: f64| view.numbers.whole(value.round());
    let signed = |share: f64| {
        let sign = if share > 0.0 { "+" } else { "" };
        format!("{sign}{}", view.numbers.percent(share))
    };
    let ratio = (busy.expected > 0.0).then(|| busy.recorded / busy.expected - 1.0);
    let none = || NONE.to_owned();
    let handle = &kind.handle;
    let learned = busy.error_ratio.filter(|_| busy.strength > 0.0);
    vec![
        view.name(&kind.contact_type).to_owned(),
        whole(busy.recorded),
        whole(busy.expected),
        ratio.map_or_else(none, signed),
        whole(busy.rest_forecast),
        whole(busy.rest),
        format!("{}–{}", whole(busy.rest_low), whole(busy.rest_high)),
        [handle.forecast_seconds, handle.seconds]
            .map(|length| view.numbers.seconds(length))
            .join(" → "),
        learned.map_or_else(none, |ratio| view.numbers.percent(ratio - 1.0)),
    ]
}

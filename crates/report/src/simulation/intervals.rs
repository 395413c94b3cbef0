//! The course of the day: for each contact type its contacts, its queue and its service level; for each group its people.

use organico_model::{ContactMeasures, Estimate, GroupInterval};

use super::by_interval::{group_table, type_table};
use super::chart::{Axis, Chart, Curve};
use super::view::{SimulationView, TypeView, group_in, largest};
use crate::markup::Markup;
use crate::sections::parts::{Table, figures, heading, lead, paragraph};
use crate::svg::Size;

/// Contact types, and groups, with charts of their own.
const CHARTED_MAX: usize = 8;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    if view.intervals().is_empty() {
        paragraph(markup, &view.say("simulation-no-intervals"));
        return;
    }
    lead(markup, &view.say("simulation-intervals-lead"));
    let types: Vec<TypeView<'_>> = view.types().collect();
    let offered: Vec<f64> = types.iter().map(|one| one.measures().offered.mean).collect();
    for index in largest(&offered, CHARTED_MAX) {
        of_type(markup, view, &types[index]);
    }
    left_out(markup, view, "simulation-types-left-out", types.len());
    let groups = &view.simulation.groups;
    let staffed: Vec<f64> = groups.iter().map(|one| one.staffed.mean).collect();
    for index in largest(&staffed, CHARTED_MAX) {
        of_group(markup, view, index, &groups[index].name);
    }
    left_out(markup, view, "simulation-groups-left-out", groups.len());
}

fn left_out(markup: &mut Markup, view: &SimulationView<'_>, key: &str, count: usize) {
    if count > CHARTED_MAX {
        lead(markup, &view.plural(key, count - CHARTED_MAX));
    }
}

/// Writes charts, what is not drawn because it is nothing, and the values of all of them.
fn charts(markup: &mut Markup, view: &SimulationView<'_>, charts: &[(Chart, &str)], table: &Table) {
    if charts.iter().any(|(chart, _)| !chart.is_empty()) {
        figures(markup, |markup| {
            for (chart, _) in charts {
                chart.write(markup, view);
            }
        });
    }
    let empty: Vec<String> = charts
        .iter()
        .filter(|(chart, _)| chart.is_empty())
        .map(|(_, empty)| view.say(empty))
        .collect();
    if !empty.is_empty() {
        paragraph(markup, &empty.join(" "));
    }
    markup.element("details", &[], |markup| {
        markup.leaf("summary", &[], view.say("simulation-chart-data"));
        table.write(markup);
    });
}

fn of_type(markup: &mut Markup, view: &SimulationView<'_>, one: &TypeView<'_>) {
    heading(markup, one.name());
    let all = [
        (level(view, one), "simulation-empty-level"),
        (contacts(view, one), "simulation-empty-contacts"),
        (waiting(view, one), "simulation-empty-waiting"),
    ];
    charts(markup, view, &all, &type_table(view, one));
}

fn type_curve(
    view: &SimulationView<'_>,
    one: &TypeView<'_>,
    (line, fill, key): (&'static str, &'static str, &str),
    value: impl Fn(&ContactMeasures) -> Option<Estimate>,
) -> Curve {
    let values = view.intervals().iter().map(|interval| value(one.in_interval(interval)?));
    Curve { line, fill, label: view.say(key), values: values.collect() }
}

fn contacts(view: &SimulationView<'_>, one: &TypeView<'_>) -> Chart {
    let offered = ("line-demand", "fill-demand2", "simulation-head-offered");
    let abandoned = ("line-left", "fill-left", "simulation-head-abandoned");
    Chart {
        title: view.say("simulation-chart-contacts"),
        unit: view.say("simulation-unit-contacts"),
        axis: Axis::Amount,
        size: Size::Half,
        curves: vec![
            type_curve(view, one, offered, |m| Some(m.offered)),
            type_curve(view, one, abandoned, |m| Some(m.abandoned)),
        ],
        target: None,
    }
}

fn waiting(view: &SimulationView<'_>, one: &TypeView<'_>) -> Chart {
    let colours = ("line-wait", "fill-wait", "simulation-key-waiting");
    Chart {
        title: view.say("simulation-chart-waiting"),
        unit: view.say("simulation-unit-waiting"),
        axis: Axis::Amount,
        size: Size::Half,
        curves: vec![type_curve(view, one, colours, |m| m.eq)],
        target: None,
    }
}

fn level(view: &SimulationView<'_>, one: &TypeView<'_>) -> Chart {
    let colours = ("line-service", "fill-service", "simulation-key-level");
    let threshold = view.duration(one.found.threshold_seconds);
    Chart {
        title: view.fill("simulation-chart-level", &[("threshold", threshold.into())]),
        unit: view.say("unit-service"),
        axis: Axis::Share,
        size: Size::Full,
        curves: vec![type_curve(view, one, colours, |m| m.sl_off)],
        target: one.target(),
    }
}

fn of_group(markup: &mut Markup, view: &SimulationView<'_>, index: usize, name: &str) {
    let title = view.fill("simulation-group-heading", &[("group", name.into())]);
    heading(markup, &title);
    let curve = |(line, fill, key): (&'static str, &'static str, &str),
                 value: fn(&GroupInterval) -> Option<Estimate>| Curve {
        line,
        fill,
        label: view.say(key),
        values: group_in(view.intervals(), index).map(|one| value(one?)).collect(),
    };
    let chart = |title: &str, unit: &str, axis, curves| Chart {
        title: view.say(title),
        unit: view.say(unit),
        axis,
        size: Size::Half,
        curves,
        target: None,
    };
    let duty = curve(("line-duty", "fill-duty", "key-on-duty"), |one| Some(one.staffed));
    let busy = curve(("line-busy", "fill-busy", "simulation-key-busy"), |one| Some(one.busy));
    let occupancy = curve(("line-busy", "fill-busy", "simulation-head-occ"), |one| one.occ);
    let people = chart("simulation-chart-people", "unit-people", Axis::Amount, vec![duty, busy]);
    let occupancy =
        chart("simulation-chart-occ", "simulation-unit-occ", Axis::Share, vec![occupancy]);
    let all = [(people, "simulation-empty-people"), (occupancy, "simulation-empty-occ")];
    charts(markup, view, &all, &group_table(view, index));
}

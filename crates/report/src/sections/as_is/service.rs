//! Simulated service of both rosters, with the interval of the difference over the same days.

use organico_model::{AsIs, Estimate, TypeDifference, TypeService};

use super::comparison;
use crate::difference::{DifferenceUnit, difference_in, difference_text};
use crate::number::NONE;
use crate::sections::parts::Table;
use crate::sections::targets::target_share;
use crate::view::View;

/// A contact type under both rosters.
struct Both<'a> {
    before: &'a TypeService,
    after: &'a TypeService,
    difference: &'a TypeDifference,
}

fn both<'a>(view: &View<'a>, as_is: &'a AsIs) -> Vec<Both<'a>> {
    let find = |types: &'a [TypeService], of: &TypeDifference| {
        types.iter().find(|entry| entry.contact_type == of.contact_type)
    };
    let differences = as_is.difference.types.iter();
    let row = |difference: &'a TypeDifference| {
        Some(Both {
            before: find(&as_is.outcome.service.types, difference)?,
            after: find(&view.plan.outcome.service.types, difference)?,
            difference,
        })
    };
    differences.filter_map(row).collect()
}

/// Returns what becomes of the service level: of one contact type in figures, of several in counts.
pub(super) fn sentence(view: &View<'_>, as_is: &AsIs) -> Option<String> {
    let all = both(view, as_is);
    let levels: Vec<(&Both<'_>, Estimate)> =
        all.iter().filter_map(|one| Some((one, one.difference.service_level?))).collect();
    if let [(one, level)] = levels.as_slice() {
        let percent = |of: &TypeService| of.service_level.map(|l| view.numbers.percent(l.mean));
        let gaps = [
            ("type", view.type_name(&one.before.contact_type).into()),
            ("before", percent(one.before)?.into()),
            ("after", percent(one.after)?.into()),
            ("difference", difference_text(*level, view.language).into()),
        ];
        return Some(view.fill("as-is-service-one", &gaps));
    }
    let count = |test: &dyn Fn(&Estimate) -> bool| {
        view.numbers.count(levels.iter().filter(|(_, level)| test(level)).count())
    };
    let gaps = [
        ("all", view.numbers.count(levels.len()).into()),
        ("better", count(&|level| level.low > 0.0).into()),
        ("worse", count(&|level| level.high < 0.0).into()),
        ("same", count(&|level| level.contains(0.0)).into()),
    ];
    (!levels.is_empty()).then(|| view.fill("as-is-service-many", &gaps))
}

/// Returns the figures of service, by contact type.
pub(super) fn table(view: &View<'_>, as_is: &AsIs) -> Table {
    let mut table = comparison(view);
    for one in both(view, as_is) {
        table.rows.extend(type_rows(view, &one));
    }
    let occupancy = [&as_is.outcome.service, &view.plan.outcome.service].map(|of| of.occupancy);
    let figure = Figure { key: "as-is-occupancy", unit: DifferenceUnit::Points };
    let [before, after] = occupancy.map(Some);
    table.rows.push(figure.row(view, None, [before, after], Some(as_is.difference.occupancy)));
    table
}

fn type_rows(view: &View<'_>, one: &Both<'_>) -> Vec<Vec<String>> {
    let (before, after, difference) = (one.before, one.after, one.difference);
    let mut rows = Vec::new();
    let mut add = |figure: Figure, values: [Option<Estimate>; 2], difference| {
        rows.push(figure.row(view, Some(after), values, difference));
    };
    let (points, seconds) = (DifferenceUnit::Points, DifferenceUnit::Seconds);
    if after.service_level.is_some() || before.service_level.is_some() {
        let key = "as-is-level";
        let levels = [before.service_level, after.service_level];
        add(Figure { key, unit: points }, levels, difference.service_level);
    }
    let left = [before, after].map(|of| Some(of.abandonment));
    add(Figure { key: "as-is-abandonment", unit: points }, left, difference.abandonment);
    let waits = [before, after].map(|of| Some(of.speed_of_answer));
    add(Figure { key: "as-is-wait", unit: seconds }, waits, difference.speed_of_answer);
    if after.overdue.is_some() || before.overdue.is_some() {
        let late = [before.overdue, after.overdue];
        add(Figure { key: "as-is-overdue", unit: points }, late, difference.overdue);
    }
    let handled = [before, after].map(|of| Some(of.handled));
    let contacts = DifferenceUnit::Contacts;
    add(Figure { key: "as-is-handled", unit: contacts }, handled, Some(difference.handled));
    rows
}

/// A figure with an interval: its words, and how it is told.
struct Figure {
    key: &'static str,
    unit: DifferenceUnit,
}

impl Figure {
    fn row(
        &self,
        view: &View<'_>,
        of: Option<&TypeService>,
        values: [Option<Estimate>; 2],
        difference: Option<Estimate>,
    ) -> Vec<String> {
        let none = || NONE.to_owned();
        let cell =
            |value: Option<Estimate>| value.map_or_else(none, |value| self.value(view, value));
        let [before, after] = values.map(cell);
        let told = difference.map_or_else(none, |one| difference_in(one, self.unit, view.language));
        vec![self.label(view, of), before, after, told]
    }

    fn label(&self, view: &View<'_>, of: Option<&TypeService>) -> String {
        let Some(of) = of else { return view.say(self.key) };
        let target = target_share(view, of).filter(|_| self.key == "as-is-level");
        let target = target.map(|share| {
            let share = view.numbers.percent_plain(share);
            view.fill("as-is-target", &[("share", share.into())])
        });
        let gaps = [("type", view.type_name(&of.contact_type).into())];
        view.fill(self.key, &gaps) + &target.unwrap_or_default()
    }

    fn value(&self, view: &View<'_>, value: Estimate) -> String {
        match self.unit {
            DifferenceUnit::Points => view.numbers.percent(value.mean),
            DifferenceUnit::Seconds => view.numbers.seconds(value.mean),
            DifferenceUnit::Contacts => view.numbers.decimal(value.mean, 0),
        }
    }
}

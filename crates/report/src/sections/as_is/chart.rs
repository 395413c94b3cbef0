//! People on duty as it is, as proposed and as required, over one week.

use organico_model::{AsIs, Coverage};

use crate::markup::Markup;
use crate::sections::coverage::Lines;
use crate::sections::parts::Table;
use crate::svg::{Columns, Figure, Key, Mark, Plot, Size, column_axis, figure, value_axis};
use crate::view::{View, at};

/// People of all skills, by interval.
struct Week {
    required: Vec<f64>,
    as_is: Vec<f64>,
    proposed: Vec<f64>,
}

impl Week {
    fn of(view: &View<'_>, as_is: &AsIs) -> Self {
        let sum = |coverage: &Coverage, on_duty: bool| {
            let value = |index: usize| {
                let rows = coverage.rows.iter();
                rows.map(|row| at(if on_duty { &row.on_duty } else { &row.required }, index)).sum()
            };
            (0..view.grid().count).map(value).collect()
        };
        Self {
            required: sum(&view.plan.coverage, false),
            as_is: sum(&as_is.coverage, true),
            proposed: sum(&view.plan.coverage, true),
        }
    }

    fn top(&self, index: usize) -> f64 {
        at(&self.required, index).max(at(&self.as_is, index)).max(at(&self.proposed, index))
    }
}

/// Writes the picture; nothing where nobody is needed or on duty.
pub(super) fn write(markup: &mut Markup, view: &View<'_>, as_is: &AsIs) {
    let week = Week::of(view, as_is);
    let matters = |index: usize| week.top(index) > 0.0;
    let Some(span) = view.span(view.week(), matters) else { return };
    let key = |class, label: &str| Key { mark: Mark::Line, class, label: view.say(label) };
    let picture = Figure {
        title: view.say("as-is-week-title"),
        description: view.say("as-is-week-description"),
        size: Size::FullHigh(230),
        keys: vec![
            key("line-required", "key-required"),
            key("line-as-is", "key-as-is"),
            key("line-duty", "key-proposed"),
        ],
    };
    let in_week = || view.week().iter().flat_map(|day| day.intervals.clone());
    let top = in_week().map(|index| week.top(index)).fold(0.0, f64::max);
    let plot = Plot::new(picture.size, top, |value| view.numbers.short_tick(value));
    let columns = Columns::new(&plot, view.week().len(), span);
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-people"));
            column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
            let lines = Lines { view, plot: &plot, columns: &columns };
            let needed = |index: usize| at(&week.required, index) > 0.0;
            let drawn =
                |values: &[f64]| lines.of(values, |index| needed(index) || at(values, index) > 0.0);
            for (class, path) in [
                ("line-required", lines.of(&week.required, needed)),
                ("line-as-is", drawn(&week.as_is)),
                ("line-duty", drawn(&week.proposed)),
            ] {
                markup.empty("path", &[("class", &class), ("d", &path)]);
            }
        },
        |markup| table(view, &week).write_folded(markup, view),
    );
}

fn table(view: &View<'_>, week: &Week) -> Table {
    let mut table =
        Table::new(view, 1, &["head-day", "head-required-hours", "key-as-is", "key-proposed"]);
    let hours = view.grid().length.hours();
    for day in &view.days {
        let sum = |values: &[f64]| {
            let hours: f64 = day.intervals.clone().map(|index| at(values, index) * hours).sum();
            view.numbers.decimal(hours, 1)
        };
        table.rows.push(vec![
            view.numbers.date_short(day.date),
            sum(&week.required),
            sum(&week.as_is),
            sum(&week.proposed),
        ]);
    }
    table
}

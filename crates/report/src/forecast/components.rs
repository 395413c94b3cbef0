//! What the forecast of each contact type is made of: weekly level, day of the week, profile of the day, special days.

use jiff::civil::Date;
use organico_model::{ForecastComponents, SpecialKind};

use super::days::folded;
use super::view::ForecastView;
use crate::markup::Markup;
use crate::number::clock;
use crate::sections::parts::{CHARTS_MAX, figures, heading, lead, paragraph};
use crate::svg::{
    Figure, Key, Mark, Plot, Size, day_axis, draw, figure, line, time_axis, time_scale, value_axis,
};

/// Special days that are listed for a contact type: the latest ones.
const SPECIAL_DAYS_MAX: usize = 12;

/// Weekdays that share a line of the profile: the first one gives it, with its class and words.
const PROFILES: [(usize, &str, &str); 3] = [
    (0, "line-demand", "weekday-1"),
    (5, "line-middle", "weekday-6"),
    (6, "line-late", "weekday-7"),
];

/// Writes the components of each contact type.
pub(super) fn write(markup: &mut Markup, view: &ForecastView<'_>) {
    lead(markup, &view.say("forecast-components-lead"));
    for (components, _) in view.input.record.iter().take(CHARTS_MAX) {
        heading(markup, &view.type_name(&components.contact_type));
        let method = view.method(&components.method);
        paragraph(markup, &view.fill("forecast-made-by", &[("method", method.into())]));
        figures(markup, |markup| {
            levels(markup, view, components);
            profiles(markup, view, components);
        });
        weekdays(markup, view, components);
        special_days(markup, view, components);
    }
}

fn levels(markup: &mut Markup, view: &ForecastView<'_>, components: &ForecastComponents) {
    let top = components.levels.iter().filter_map(|(_, level)| *level).fold(0.0, f64::max);
    let dates: Vec<Date> = components.levels.iter().map(|(date, _)| *date).collect();
    let plot = Plot::new(Size::Half, top, |value| view.numbers.short_tick(value));
    let title = view.say("forecast-levels");
    let frame = Figure { description: title.clone(), title, size: Size::Half, keys: Vec::new() };
    let width = (plot.right - plot.left) / dates.len().max(1) as f64;
    let points: Vec<Option<(f64, f64)>> = components
        .levels
        .iter()
        .enumerate()
        .map(|(place, (_, level))| {
            Some((plot.left + width * (place as f64 + 0.5), plot.values.at((*level)?)))
        })
        .collect();
    let picture = |markup: &mut Markup| {
        value_axis(markup, &plot, &view.say("forecast-unit-day"));
        week_axis(markup, &plot, &dates, view);
        draw(markup, "line-demand", &line(&points));
    };
    let mut table = view.table(1, &["forecast-head-week", "forecast-head-level"]);
    for (date, level) in &components.levels {
        let level = level.map_or_else(|| crate::number::NONE.to_owned(), |v| view.numbers.short(v));
        table.rows.push(vec![view.numbers.date_plain(*date), level]);
    }
    figure(markup, &frame, picture, |markup| folded(markup, view, &table));
}

/// Draws an axis of weeks: so few labels that none meet.
fn week_axis(markup: &mut Markup, plot: &Plot, dates: &[Date], view: &ForecastView<'_>) {
    if dates.len() < 2 {
        day_axis(markup, plot, dates, view.numbers);
        return;
    }
    let step = dates.len().div_ceil(7).max(1);
    let width = (plot.right - plot.left) / dates.len() as f64;
    for (place, date) in dates.iter().enumerate().step_by(step) {
        let x = plot.left + width * (place as f64 + 0.5);
        let last = x + 24.0 > plot.right;
        let class = if last { "end" } else { "middle" };
        let x = format!("{:.1}", if last { plot.right } else { x });
        let y = format!("{:.1}", plot.bottom + 15.0);
        let label = view.numbers.date_axis(*date);
        markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], label);
    }
}

fn profiles(markup: &mut Markup, view: &ForecastView<'_>, components: &ForecastComponents) {
    let profile = |weekday: usize| &components.profiles[weekday];
    let shown: Vec<_> = PROFILES
        .into_iter()
        .filter(|(weekday, ..)| profile(*weekday).iter().any(|count| *count > 0.0))
        .collect();
    let busy = |slot: usize| shown.iter().any(|(weekday, ..)| profile(*weekday)[slot] > 0.0);
    let slots = profile(0).len();
    let open: Vec<usize> = (0..slots).filter(|slot| busy(*slot)).collect();
    let (Some(first), Some(last)) = (open.first(), open.last()) else { return };
    let top = components.profiles.iter().flatten().copied().fold(0.0, f64::max);
    let plot = Plot::new(Size::Half, top, |value| view.numbers.short_tick(value));
    let title = view.say("forecast-profile");
    let key = |(_, class, key): &(usize, &'static str, &str)| Key {
        mark: Mark::Line,
        class,
        label: view.say(key),
    };
    let keys = shown.iter().map(key).collect();
    let frame = Figure { description: title.clone(), title, size: Size::Half, keys };
    let seconds = |slot: usize| 86_400.0 * slot as f64 / slots.max(1) as f64;
    let span = (seconds(*first), seconds(last + 1));
    let picture = |markup: &mut Markup| {
        value_axis(markup, &plot, &view.say("forecast-unit-interval"));
        time_axis(markup, &plot, span, |instant, _| clock((instant / 60.0) as u32));
        let scale = time_scale(&plot, span);
        for (weekday, class, _) in &shown {
            let points: Vec<Option<(f64, f64)>> = (*first..=*last)
                .map(|slot| {
                    let count = profile(*weekday)[slot];
                    let middle = seconds(slot) + seconds(1) / 2.0;
                    (count > 0.0).then(|| (scale.at(middle), plot.values.at(count)))
                })
                .collect();
            draw(markup, class, &line(&points));
        }
    };
    figure(markup, &frame, picture, |_| {});
}

fn weekdays(markup: &mut Markup, view: &ForecastView<'_>, components: &ForecastComponents) {
    let keys = (1..=7).map(|day| format!("weekday-{day}"));
    let mut heads = vec![view.say("forecast-head-weekday")];
    heads.extend(keys.map(|key| view.say(&key)));
    let mut row = vec![view.say("forecast-head-over-mean")];
    let closed = view.say("forecast-closed");
    row.extend(
        components.weekdays.iter().map(|factor| {
            if *factor > 0.0 { view.numbers.percent(*factor) } else { closed.clone() }
        }),
    );
    crate::sections::parts::Table { heads, words: 1, rows: vec![row] }.write(markup);
}

fn special_days(markup: &mut Markup, view: &ForecastView<'_>, components: &ForecastComponents) {
    let days = &components.special_days;
    if days.is_empty() {
        paragraph(markup, &view.say("forecast-no-special-days"));
        return;
    }
    let heads = ["head-day", "forecast-head-special", "forecast-head-ratio"];
    let mut table = view.table(2, &heads);
    for day in days.iter().skip(days.len().saturating_sub(SPECIAL_DAYS_MAX)) {
        let key = match day.kind {
            SpecialKind::Holiday => "forecast-day-holiday",
            SpecialKind::Eve => "forecast-day-eve",
            SpecialKind::After => "forecast-day-after",
            SpecialKind::Event => "forecast-day-event",
        };
        table.rows.push(vec![
            view.numbers.date(day.date),
            view.fill(key, &[("name", day.name.as_str().into())]),
            view.numbers.percent(day.ratio),
        ]);
    }
    table.write(markup);
}

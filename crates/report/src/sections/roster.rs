//! The roster in figures and as pictures: people on duty, starts by time and day, and the shifts of people.

use jiff::tz::TimeZone;
use organico_model::{Shift, Workplace};

use super::demand::{week_points, week_table};
use super::parts::{Table, figures, lead, paragraph};
use super::roster_picture;
use crate::markup::Markup;
use crate::svg::{
    Columns, Figure, Heatmap, Key, Mark, Plot, Size, band, column_axis, draw, figure, heatmap,
    value_axis,
};
use crate::view::{View, at};

/// A shift that starts before this minute is early.
const EARLY_BEFORE: u32 = 9 * 60;

/// A shift that ends after this minute is late, as in the figures on people.
const LATE_AFTER: u32 = 20 * 60;

const STARTS: [&str; 5] = ["q-1", "q-2", "q-3", "q-4", "q-5"];

/// Part of the day of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Starts early.
    Early,
    /// Neither early nor late.
    Middle,
    /// Ends late.
    Late,
}

impl Part {
    /// Returns the part of the day of a shift from the minutes after midnight of its day.
    pub(crate) const fn of((start, end): (u32, u32)) -> Self {
        if end > LATE_AFTER {
            Self::Late
        } else if start < EARLY_BEFORE {
            Self::Early
        } else {
            Self::Middle
        }
    }
}

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    if view.plan.roster.shifts.is_empty() {
        paragraph(markup, &view.say("roster-empty"));
        return;
    }
    lead(markup, &view.say("roster-lead"));
    parts_table(view).write(markup);
    figures(markup, |markup| {
        duty_chart(markup, view);
        starts_map(markup, view);
    });
    roster_picture::write(markup, view);
}

/// Returns start and end of a shift in wall-clock minutes after the midnight of its day; the end may go past 1440.
pub(crate) fn minutes(zone: &TimeZone, shift: &Shift) -> (u32, u32) {
    let minute = |instant| {
        let civil = zone.to_datetime(instant);
        let days = (civil.date() - shift.day).get_days();
        let minute = days * 1440 + i32::from(civil.hour()) * 60 + i32::from(civil.minute());
        minute.clamp(0, 4320).unsigned_abs()
    };
    (minute(shift.start), minute(shift.end))
}

fn parts_table(view: &View<'_>) -> Table {
    let mut table =
        Table::new(view, 1, &["head-shifts", "head-number", "head-share", "head-mean-length"]);
    let shifts = &view.plan.roster.shifts;
    let timed: Vec<(&Shift, Part)> =
        shifts.iter().map(|s| (s, Part::of(minutes(&view.grid().zone, s)))).collect();
    let mut row = |key: &str, of: &dyn Fn(&Shift, Part) -> bool| {
        let chosen: Vec<&Shift> =
            timed.iter().filter(|(s, part)| of(s, *part)).map(|(s, _)| *s).collect();
        let paid: i64 = chosen.iter().map(|shift| shift.paid_minutes()).sum();
        let mean = paid as f64 / 60.0 / chosen.len() as f64;
        table.rows.push(vec![
            view.say(key),
            view.numbers.count(chosen.len()),
            view.numbers.percent(chosen.len() as f64 / shifts.len() as f64),
            if chosen.is_empty() { String::new() } else { view.numbers.decimal(mean, 1) },
        ]);
    };
    row("shift-early", &|_, part| part == Part::Early);
    row("shift-middle", &|_, part| part == Part::Middle);
    row("shift-late", &|_, part| part == Part::Late);
    row("shift-all", &|_, _| true);
    row("shift-home", &|shift, _| shift.workplace == Workplace::Home);
    row("shift-weekend", &|shift, _| is_weekend(view, shift));
    table
}

fn is_weekend(view: &View<'_>, shift: &Shift) -> bool {
    shift.day.weekday().to_monday_zero_offset() >= 5 || view.centre.is_on_holiday(shift)
}

/// Returns the people at work in each interval: at their sites, and at home.
fn on_duty(view: &View<'_>) -> [Vec<f64>; 2] {
    let grid = view.grid();
    let mut people = [vec![0.0; grid.count], vec![0.0; grid.count]];
    for shift in &view.plan.roster.shifts {
        let home = usize::from(shift.workplace == Workplace::Home);
        let last = grid
            .index_of(shift.end - jiff::SignedDuration::from_secs(1))
            .unwrap_or(grid.count.saturating_sub(1));
        let Some(first) = grid.index_of(shift.start) else { continue };
        for value in people[home].iter_mut().take(last + 1).skip(first) {
            *value += 1.0;
        }
    }
    people
}

fn duty_chart(markup: &mut Markup, view: &View<'_>) {
    let [sites, homes] = on_duty(view);
    let total = |index: usize| at(&sites, index) + at(&homes, index);
    let Some(span) = view.span(view.week(), |index| total(index) > 0.0) else { return };
    let picture = Figure {
        title: view.say("roster-duty-title"),
        description: view.say("roster-duty-description"),
        size: Size::Full,
        keys: vec![
            Key { mark: Mark::Area, class: "fill-site", label: view.say("key-at-site") },
            Key { mark: Mark::Area, class: "fill-home", label: view.say("key-at-home") },
        ],
    };
    let top =
        view.week().iter().flat_map(|day| day.intervals.clone()).map(total).fold(0.0, f64::max);
    let plot = Plot::new(picture.size, top, |value| view.numbers.short_tick(value));
    let columns = Columns::new(&plot, view.week().len(), span);
    let half = view.grid().length.minutes() / 2;
    let area = |low: &dyn Fn(usize) -> f64, high: &dyn Fn(usize) -> f64| {
        band(&week_points(view, |day, i| {
            let x = columns.at(day, view.minute(i) + half);
            (total(i) > 0.0).then(|| (x, plot.values.at(low(i)), plot.values.at(high(i))))
        }))
    };
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-people"));
            column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
            let (site, home) =
                (area(&|_| 0.0, &|i| at(&sites, i)), area(&|i| at(&sites, i), &total));
            draw(markup, "fill-site", &site);
            draw(markup, "fill-home", &home);
        },
        |markup| {
            week_table(view, span, |i| view.numbers.whole(total(i))).write_folded(markup, view);
        },
    );
}

fn starts_map(markup: &mut Markup, view: &View<'_>) {
    let grid = view.grid();
    let mut starts = vec![0_u32; grid.count];
    for shift in &view.plan.roster.shifts {
        if let Some(count) = grid.index_of(shift.start).and_then(|index| starts.get_mut(index)) {
            *count += 1;
        }
    }
    let Some(span) = view.span(&view.days, |index| starts[index] > 0) else { return };
    let limits = start_limits(starts.iter().copied().max().unwrap_or(1));
    let picture = Figure {
        title: view.say("roster-starts-title"),
        description: view.say("roster-starts-description"),
        size: Size::FullHigh(210),
        keys: start_keys(view, &limits),
    };
    let class = |index: usize| limits.iter().rposition(|limit| starts[index] >= *limit);
    let map = Heatmap {
        size: picture.size,
        days: &view.dates(),
        span,
        step: grid.length.minutes(),
        classes: &STARTS,
        cells: &view.cells(span, class),
        unit: &view.say("unit-time"),
    };
    figure(markup, &picture, |markup| heatmap(markup, &map, view.numbers), |_| {});
}

/// Returns the smallest count of each class, each larger than the one before; fewer classes for small counts.
fn start_limits(most: u32) -> Vec<u32> {
    let step = most.div_ceil(STARTS.len() as u32).max(1);
    (0..STARTS.len() as u32)
        .map(|class| class * step + 1)
        .filter(|limit| *limit <= most.max(1))
        .collect()
}

fn start_keys(view: &View<'_>, limits: &[u32]) -> Vec<Key> {
    let ends = limits.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
    let label = |low: u32, end: Option<u32>| match end {
        Some(end) if end == low => view.numbers.whole(low),
        Some(end) => format!("{}–{}", view.numbers.whole(low), view.numbers.whole(end)),
        None => view.fill("key-or-more", &[("number", view.numbers.whole(low).into())]),
    };
    let entries = STARTS.into_iter().zip(limits).zip(ends);
    entries
        .map(|((class, low), end)| Key { mark: Mark::Area, class, label: label(*low, end) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    #[test]
    fn classes_of_starts_are_as_many_as_the_counts_allow() {
        assert_eq!(start_limits(2), [1, 2]);
        assert_eq!(start_limits(23), [1, 6, 11, 16, 21]);
        assert_eq!(start_limits(0), [1]);
    }

    #[test]
    fn a_night_over_a_change_of_the_clock_keeps_its_wall_clock_times() {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        for day in [date(2026, 3, 28), date(2026, 10, 24)] {
            let instant =
                |day: Date, hour| day.at(hour, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
            let shift = Shift {
                person: organico_model::AgentId::new("a"),
                day,
                start: instant(day, 22),
                end: instant(day.tomorrow().unwrap(), 6),
                workplace: Workplace::Home,
                pauses: Vec::new(),
            };
            assert_eq!(minutes(&zone, &shift), (22 * 60, 30 * 60));
        }
    }

    #[test]
    fn a_shift_that_ends_after_eight_in_the_evening_is_late_however_early_it_starts() {
        assert_eq!(Part::of((8 * 60, 20 * 60)), Part::Early);
        assert_eq!(Part::of((8 * 60, 20 * 60 + 15)), Part::Late);
        assert_eq!(Part::of((9 * 60, 18 * 60)), Part::Middle);
    }
}

//! Locked shifts as shifts of their own, past those that the grammar offers.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{BreakKind, Grid, Shift};

use super::Start;
use super::given::{At, Given, is_home, span};
use crate::row::Work;
use crate::shifts::{Grammar, Layout, Profiles, Shape, ShiftOption, Span};

/// No locked shift is taken to be longer: two days.
const LENGTH_MAX: i32 = 2 * 1440;

/// Length and paid minutes: shifts that share them share a shape, each with its pauses.
type ShapeKey = (i32, u32);

/// Civil start, start after the beginning of the day, and shape.
type OptionKey = (u32, i32, ShapeKey);

/// A locked shift before it has a place in the tables.
struct Locked {
    at: At,
    key: OptionKey,
    layout: u16,
    home: bool,
}

/// Adds the locked shifts to the grammar and returns what the search begins from.
///
/// `begins` are the first intervals of the days.
pub(crate) fn begin(
    grammar: &mut Grammar,
    given: &Given,
    grid: &Grid,
    begins: &[i32],
    change_weight: i64,
) -> Start {
    let interval = grid.length.minutes() as i32;
    let mut shapes: BTreeMap<ShapeKey, Vec<Layout>> = BTreeMap::new();
    let mut all = Vec::new();
    for (at, shifts) in given.locked_work() {
        let (start, end) = span(grid, shifts);
        let length = (end - start).clamp(1, LENGTH_MAX);
        let paid = shifts.iter().map(|shift| shift.paid_minutes()).sum::<i64>();
        let shape = (length, paid.clamp(0, i64::from(LENGTH_MAX)) as u32);
        let layouts = shapes.entry(shape).or_default();
        let layout = index_of(layouts, layout(shifts, length));
        let civil = shifts.first().map_or(0, |shift| civil_minute(grid, shift.start));
        let key = (civil, start - begins[at.1] * interval, shape);
        all.push(Locked { at, key, layout, home: is_home(shifts) });
    }
    let first = grammar.shapes.len() as u32;
    let mut shape_of: BTreeMap<ShapeKey, u32> = BTreeMap::new();
    for (index, (key, layouts)) in (first..).zip(shapes) {
        let profiles = Profiles::new(&layouts, key.0, interval);
        grammar.shapes.push(Shape { layouts, profiles });
        shape_of.insert(key, index);
    }
    let mut option_of: BTreeMap<OptionKey, u32> = BTreeMap::new();
    let mut works = BTreeMap::new();
    for Locked { at, key, layout, home } in all {
        let option = *option_of.entry(key).or_insert_with(|| add(grammar, key, shape_of[&key.2]));
        works.insert(at, Work { option, layout, home });
    }
    given.start(grid, &works, change_weight)
}

/// Adds a shift past all others and returns its index.
fn add(grammar: &mut Grammar, (start, after, (length, paid)): OptionKey, shape: u32) -> u32 {
    let shapes = [shape, shape];
    grammar.options.push(ShiftOption { template: u32::MAX, start, length, paid, shapes });
    grammar.locked_starts.push(after);
    grammar.options.len() as u32 - 1
}

/// Returns the place of a layout, which is added where it is new.
fn index_of(layouts: &mut Vec<Layout>, layout: Layout) -> u16 {
    let last = usize::from(u16::MAX);
    let at = layouts.iter().position(|known| *known == layout).unwrap_or_else(|| {
        layouts.push(layout);
        layouts.len() - 1
    });
    layouts.truncate(last + 1);
    at.min(last) as u16
}

/// Returns when the shifts of a day are not on duty: their pauses, and the time between two of them.
fn layout(shifts: &[&Shift], length: i32) -> Layout {
    let first = shifts.first().map_or(0, |shift| shift.start.as_second());
    let minutes = |instant: Timestamp| {
        ((instant.as_second() - first) / 60).clamp(0, i64::from(length)) as i32
    };
    let pauses = shifts.iter().flat_map(|shift| &shift.pauses).map(|pause| {
        let start = minutes(pause.start);
        (start, minutes(pause.end), pause.kind, pause.paid)
    });
    let between = shifts
        .windows(2)
        .map(|pair| (minutes(pair[0].end), minutes(pair[1].start), BreakKind::Rest, false));
    let mut away: Vec<(i32, i32, BreakKind, bool)> = pauses.chain(between).collect();
    away.sort_by_key(|(start, end, _, _)| (*start, *end));
    let mut pauses: Vec<Span> = Vec::new();
    for (start, end, kind, paid) in away {
        let start = pauses.last().map_or(start, |before| start.max(before.end()));
        if end > start {
            pauses.push(Span { kind, start, minutes: end - start, paid });
        }
    }
    Layout { pauses }
}

/// Returns the minute of the civil day at which an instant falls.
fn civil_minute(grid: &Grid, instant: Timestamp) -> u32 {
    let civil = grid.zone.to_datetime(instant);
    u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs())
}

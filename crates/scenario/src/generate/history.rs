//! A made-up history, and the truth behind it.

use organico_model::{
    Calendar, ContactTypeId, Grid, History, HistorySeries, Purpose, Seed, Stream,
};

use super::GenerateError;
use super::busyness::{DayFactors, FactorLaw, NOON_MINUTE, factor};
use super::demand::{ExpectedDay, Slot, expected_days};
use super::pattern::DemandPattern;

/// How fast abandonment grows with the busyness of an interval: its square, as far as a plan of fixed staff bears it.
const ABANDONMENT_MAX: f64 = 0.9;
/// Deviation over mean of the handle time that all contacts of one interval share.
const HANDLE_INTERVAL_VARIATION: f64 = 0.03;

/// A wish for a history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryRequest {
    /// The intervals, whole civil days.
    pub grid: Grid,
    /// Holidays, closures and events.
    pub calendar: Calendar,
    /// What is expected, one pattern a contact type.
    pub patterns: Vec<DemandPattern>,
}

/// A history with the truth behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeHistory {
    /// What a forecast may see.
    pub history: History,
    /// What only a test may see, in the order of the series.
    pub truth: Vec<SeriesTruth>,
}

/// The truth behind one series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesTruth {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Expected contacts an interval; 0 when closed.
    pub expected: Vec<f64>,
    /// Expected mean handle time in seconds; 0 when closed.
    pub handle_seconds: Vec<f64>,
}

/// The streams of one series; each kind of chance has its own, so that a change of one leaves the others as they are.
struct Chances {
    halves: Stream,
    slots: Stream,
    counts: Stream,
    abandons: Stream,
    handles: Stream,
}

/// Returns a history drawn from the patterns, with its truth.
///
/// Closed intervals are missing, open intervals without a contact are 0; handled and abandoned contacts add up to the
/// offered ones. Handle time is in tenths of a second, missing where nothing was handled.
///
/// # Errors
/// A number of a pattern is out of its range.
pub fn generate_history(
    request: &HistoryRequest,
    seed: Seed,
) -> Result<MadeHistory, GenerateError> {
    let mut made = MadeHistory {
        history: History { grid: request.grid.clone(), series: Vec::new() },
        truth: Vec::new(),
    };
    for (number, pattern) in request.patterns.iter().enumerate() {
        pattern.check()?;
        let days = expected_days(pattern, &request.calendar, &request.grid);
        made.history.series.push(draw_series(
            pattern,
            &days,
            request.grid.count,
            (seed, number as u64),
        ));
        made.truth.push(truth(pattern, &days, request.grid.count));
    }
    Ok(made)
}

fn truth(pattern: &DemandPattern, days: &[ExpectedDay], count: usize) -> SeriesTruth {
    let mut truth = SeriesTruth {
        contact_type: pattern.contact_type.clone(),
        expected: vec![0.0; count],
        handle_seconds: vec![0.0; count],
    };
    for slot in days.iter().flat_map(|day| &day.slots) {
        truth.expected[slot.index] = slot.contacts;
        truth.handle_seconds[slot.index] = slot.handle_seconds;
    }
    truth
}

fn draw_series(
    pattern: &DemandPattern,
    days: &[ExpectedDay],
    count: usize,
    (seed, number): (Seed, u64),
) -> HistorySeries {
    let stream = |part: u64| seed.stream(Purpose::Generate, (number, part));
    let law = FactorLaw::for_days(&pattern.spread, days);
    let mut day_factors = DayFactors::new(stream(1), &law);
    let mut chances = Chances {
        halves: stream(2),
        slots: stream(3),
        counts: stream(4),
        abandons: stream(5),
        handles: stream(6),
    };
    let missing = vec![None; count];
    let mut series = HistorySeries {
        contact_type: pattern.contact_type.clone(),
        offered: missing.clone(),
        handled: missing.clone(),
        abandoned: missing.clone(),
        handle_seconds: missing,
    };
    for day in days.iter().filter(|day| !day.slots.is_empty()) {
        let day_factor = day_factors.next_day();
        let halves = [0; 2].map(|_: i32| factor(&mut chances.halves, law.half));
        for slot in &day.slots {
            let half = halves[usize::from(slot.minute >= NOON_MINUTE)];
            let busyness = day_factor * half * factor(&mut chances.slots, law.slot);
            draw_slot(pattern, slot, busyness, (&mut chances, &mut series));
        }
    }
    series
}

fn draw_slot(
    pattern: &DemandPattern,
    slot: &Slot,
    busyness: f64,
    (chances, series): (&mut Chances, &mut HistorySeries),
) {
    let offered = chances.counts.poisson(slot.contacts * busyness);
    let leaving = (pattern.abandonment * busyness * busyness).min(ABANDONMENT_MAX);
    let abandoned = chances.abandons.poisson(offered as f64 * leaving).min(offered);
    let handled = offered - abandoned;
    series.offered[slot.index] = Some(offered as f64);
    series.handled[slot.index] = Some(handled as f64);
    series.abandoned[slot.index] = Some(abandoned as f64);
    if handled > 0 {
        let variation = pattern.handle.variation;
        let noise = HANDLE_INTERVAL_VARIATION * HANDLE_INTERVAL_VARIATION
            + variation * variation / handled as f64;
        let mean = chances.handles.log_normal(slot.handle_seconds, noise.sqrt());
        series.handle_seconds[slot.index] = Some(libm::round(mean * 10.0).max(1.0) / 10.0);
    }
}

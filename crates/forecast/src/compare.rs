//! What was believed, held against what came: our kept forecasts, with and without the planner's adjustments, those of
//! clients, and the same weekday of an earlier week, all on exactly the same intervals.
//!
//! An interval counts if it was recorded, if the naive forecast has a value for it, and, beside a client, if the client
//! gave one. Nights and days that everyone had for closed are left out, as they would only flatter the figures.
//! Source: `docs/sources.md#forecast-scores`.

mod cells;
mod sums;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use organico_model::{
    ActedAdjustment, AdjustedMeasure, AdjustmentId, Centre, ClientForecast, ContactTypeId, Load,
};

use cells::{Cell, Lens};
use sums::Sums;

pub use sums::ForecastScore;

/// A forecast that was kept on the day on which it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The day; only days before it were known.
    pub made: Date,
    /// What was expected, with what the methods alone expected beside.
    pub load: Load,
}

/// Which intervals a row of a comparison is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ComparedKey {
    /// What was forecast.
    pub measure: AdjustedMeasure,
    /// The client whose intervals these are; nothing where only our own forecasts are looked at.
    pub client: Option<String>,
    /// The kept forecast, by the day on which it was made and its first day; nothing for all of them.
    pub snapshot: Option<(Date, Date)>,
    /// The contact type; nothing for all of them.
    pub contact_type: Option<ContactTypeId>,
}

/// Forecasts side by side, on the same intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedRow {
    /// Which intervals.
    pub key: ComparedKey,
    /// What we believed, adjustments included.
    pub ours: ForecastScore,
    /// What the methods alone expected, where an adjustment changed something.
    pub model: Option<ForecastScore>,
    /// The same weekday and time of the last week that was known.
    pub naive: ForecastScore,
    /// What the client expected.
    pub theirs: Option<ForecastScore>,
}

/// What became of an adjustment: the forecasts of its intervals with all adjustments, and with none.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedAdjustment {
    /// The adjustment.
    pub id: AdjustmentId,
    /// What it changed.
    pub measure: AdjustedMeasure,
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Kept forecasts in which it acted on recorded days.
    pub snapshots: usize,
    /// As adjusted.
    pub with: ForecastScore,
    /// As the methods had it.
    pub without: ForecastScore,
}

/// Everything that was believed, held against what came.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Rows in the order of their keys; empty where nothing that was forecast is recorded yet.
    pub rows: Vec<ComparedRow>,
    /// Adjustments that acted, in the order of their identifiers.
    pub adjustments: Vec<ComparedAdjustment>,
}

/// The sums of a row: ours, the methods alone, naive, the client's.
#[derive(Debug, Clone, Copy, Default)]
struct RowSums {
    ours: Sums,
    model: Sums,
    naive: Sums,
    theirs: Sums,
    is_adjusted: bool,
}

/// The sums of an adjustment.
#[derive(Debug, Default)]
struct AdjustmentSums {
    made: BTreeSet<(Date, Date)>,
    with: Sums,
    without: Sums,
}

/// Returns the comparison of kept forecasts and of clients' forecasts with the history of the centre.
#[must_use]
pub fn compare(centre: &Centre, kept: &[Snapshot], clients: &[ClientForecast]) -> Comparison {
    let mut tally = Tally { centre, rows: BTreeMap::new(), adjustments: BTreeMap::new() };
    for snapshot in kept {
        for measure in [AdjustedMeasure::Contacts, AdjustedMeasure::HandleTime] {
            tally.add(snapshot, measure, None);
            for client in clients {
                tally.add(snapshot, measure, Some(client));
            }
        }
    }
    tally.comparison()
}

struct Tally<'a> {
    centre: &'a Centre,
    rows: BTreeMap<ComparedKey, RowSums>,
    adjustments: BTreeMap<(AdjustmentId, ContactTypeId), AdjustmentSums>,
}

impl Tally<'_> {
    fn add(
        &mut self,
        snapshot: &Snapshot,
        measure: AdjustedMeasure,
        client: Option<&ClientForecast>,
    ) {
        for series in &snapshot.load.series {
            let Some(lens) = Lens::of(self.centre, snapshot, series, measure) else { continue };
            let cells = lens.cells(client);
            let is_adjusted = series.unadjusted.is_some();
            for cell in &cells {
                self.add_cell(snapshot, &lens, cell, (client, is_adjusted));
            }
            let centre = self.centre;
            let acted = series.unadjusted.iter().flat_map(|model| &model.acted);
            let judged =
                |one: &&ActedAdjustment| client.is_none() && measure_of(centre, &one.id) == measure;
            for acted in acted.filter(judged) {
                self.add_acted(snapshot, &lens, &cells, acted);
            }
        }
    }

    fn add_cell(
        &mut self,
        snapshot: &Snapshot,
        lens: &Lens<'_>,
        cell: &Cell,
        (client, is_adjusted): (Option<&ClientForecast>, bool),
    ) {
        let own = (snapshot.made, first_day(snapshot));
        let kind = lens.contact_type();
        let places = [(Some(own), Some(kind)), (Some(own), None), (None, Some(kind)), (None, None)];
        for (of, contact_type) in places {
            let key = ComparedKey {
                measure: lens.measure,
                client: client.map(|client| client.client.clone()),
                snapshot: of,
                contact_type: contact_type.cloned(),
            };
            let sums = self.rows.entry(key).or_default();
            sums.is_adjusted |= is_adjusted;
            sums.ours.add(cell, cell.ours, lens.scale);
            sums.model.add(cell, cell.model, lens.scale);
            sums.naive.add(cell, cell.naive, lens.scale);
            if let Some(theirs) = cell.theirs {
                sums.theirs.add(cell, theirs, lens.scale);
            }
        }
    }

    fn add_acted(
        &mut self,
        snapshot: &Snapshot,
        lens: &Lens<'_>,
        cells: &[Cell],
        acted: &ActedAdjustment,
    ) {
        let hit = |cell: &&Cell| cell.last >= acted.first && cell.first < acted.end;
        for cell in cells.iter().filter(hit) {
            let key = (acted.id.clone(), lens.contact_type().clone());
            let sums = self.adjustments.entry(key).or_default();
            sums.made.insert((snapshot.made, first_day(snapshot)));
            sums.with.add(cell, cell.ours, lens.scale);
            sums.without.add(cell, cell.model, lens.scale);
        }
    }

    fn comparison(self) -> Comparison {
        let adjustment = |((id, contact_type), sums): (&(AdjustmentId, ContactTypeId), &_)| {
            let AdjustmentSums { made, with, without } = sums;
            ComparedAdjustment {
                measure: measure_of(self.centre, id),
                id: id.clone(),
                contact_type: contact_type.clone(),
                snapshots: made.len(),
                with: with.score(),
                without: without.score(),
            }
        };
        let adjustments = self.adjustments.iter().map(adjustment).collect();
        Comparison { rows: self.rows.into_iter().map(row).collect(), adjustments }
    }
}

/// Returns what an adjustment changes; contacts, if the centre does not know it any more.
fn measure_of(centre: &Centre, id: &AdjustmentId) -> AdjustedMeasure {
    let known = centre.adjustments.iter().find(|one| one.id == *id);
    known.map_or(AdjustedMeasure::Contacts, |one| one.measure)
}

fn row((key, sums): (ComparedKey, RowSums)) -> ComparedRow {
    ComparedRow {
        theirs: key.client.is_some().then(|| sums.theirs.score()),
        key,
        ours: sums.ours.score(),
        model: sums.is_adjusted.then(|| sums.model.score()),
        naive: sums.naive.score(),
    }
}

fn first_day(snapshot: &Snapshot) -> Date {
    let grid = &snapshot.load.grid;
    grid.zone.to_datetime(grid.start).date()
}

#[cfg(test)]
mod tests;

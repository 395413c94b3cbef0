//! Two studies under the same chance, day by day.
//!
//! Contacts of a type come, talk and lose patience alike in both, so that a difference is due to what the studies say.
//! Its interval comes from the differences of the days and is far narrower than two intervals held side by side. Source:
//! `docs/sources.md#simulation`.

use organico_model::{Estimate, Run, Study};

use super::{CELLS_KEPT, StudyConfig, bind, check, study_model};
use crate::SimulationError;
use crate::replication::{Cell, Replication};
use crate::simulator::Simulator;
use crate::statistics::paired;

/// Most types by days whose counts are kept: about 200 MB.
const PAIRS_MAX: f64 = 1_000_000.0;

/// The first study less the second, with 95 % intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyDifference {
    /// Independent days of each.
    pub replications: u32,
    /// Those contact types that both studies have, in the order of the first.
    pub types: Vec<TypeStudyDifference>,
    /// Busy time over time on duty, of all groups together.
    pub occ: Option<Estimate>,
}

/// How a contact type fares in the first study less how it fares in the second. Absent where one has no such figure.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeStudyDifference {
    /// Its identifier.
    pub id: String,
    /// Share in time of the offered.
    pub sl_off: Option<Estimate>,
    /// Share of the offered that left.
    pub pab: Option<Estimate>,
    /// Share of the offered that waited.
    pub pwait: Option<Estimate>,
    /// Mean wait of those who were answered, in seconds.
    pub asa_served: Option<Estimate>,
}

/// Numerators and denominators of one study, by day.
type Figures = Vec<(f64, f64)>;

/// What is kept of a type, in the order of [`TypeStudyDifference`].
const MEASURES: usize = 4;

/// Returns the measures of `first` less those of `second`, both lived through the same days.
///
/// Types are held against each other by their identifier. The same type must stand at the same place in both lists to
/// meet the same contacts. A half-width of the settings is not looked at.
///
/// # Errors
/// As [`super::simulate_study`]; more types by days than memory is kept for.
pub fn compare_studies(
    first: &Study,
    second: &Study,
    config: &StudyConfig,
    run: &Run,
) -> Result<StudyDifference, SimulationError> {
    check(config)?;
    let types = first.types.len().max(second.types.len());
    let found = types as f64 * f64::from(config.replications);
    if found > PAIRS_MAX {
        return Err(SimulationError::TooLarge { what: "types by days", found, limit: PAIRS_MAX });
    }
    let (ours, our_work) = lived(first, config, run)?;
    let (theirs, their_work) = lived(second, config, run)?;
    let types = first.types.iter().enumerate().filter_map(|(index, kind)| {
        let place = second.types.iter().position(|other| other.id == kind.id)?;
        let less = |of: usize| difference(&ours[index][of], &theirs[place][of]);
        Some(TypeStudyDifference {
            id: kind.id.clone(),
            sl_off: less(0),
            pab: less(1),
            pwait: less(2),
            asa_served: less(3),
        })
    });
    Ok(StudyDifference {
        replications: config.replications,
        types: types.collect(),
        occ: difference(&our_work, &their_work),
    })
}

fn difference(ours: &Figures, theirs: &Figures) -> Option<Estimate> {
    let pairs: Vec<_> = ours.iter().zip(theirs).map(|(ours, theirs)| [*ours, *theirs]).collect();
    paired(&pairs)
}

/// Returns the figures of each type, and the seconds busy and on duty.
fn lived(
    study: &Study,
    config: &StudyConfig,
    run: &Run,
) -> Result<(Vec<[Figures; MEASURES]>, Figures), SimulationError> {
    let counted = bind::counted(study)?;
    let simulator = Simulator::new(study_model(study)?)?;
    let mut types = vec![[const { Figures::new() }; MEASURES]; study.types.len()];
    let mut work = Figures::new();
    let cells = simulator.intervals * (simulator.kinds.len() + simulator.groups);
    let batch = (CELLS_KEPT / cells.max(1)).clamp(1, 1024) as u32;
    let mut from = 0;
    while from < config.replications {
        let to = config.replications.min(from.saturating_add(batch));
        for day in simulator.replicate_of(from..to, u64::from(config.replications), run)? {
            for (kind, figures) in types.iter_mut().enumerate() {
                let cell = day.total(kind, counted.clone());
                figures.iter_mut().zip(of_cell(&cell)).for_each(|(list, pair)| list.push(pair));
            }
            work.push(of_work(&day, simulator.groups, counted.clone()));
        }
        from = to;
    }
    Ok((types, work))
}

fn of_cell(cell: &Cell) -> [(f64, f64); MEASURES] {
    let offered = f64::from(cell.offered);
    [
        (f64::from(cell.in_time), offered),
        (f64::from(cell.abandoned), offered),
        (f64::from(cell.waited), offered),
        (cell.wait_seconds, f64::from(cell.answered)),
    ]
}

fn of_work(day: &Replication, groups: usize, counted: std::ops::Range<usize>) -> (f64, f64) {
    let cells = (0..groups).flat_map(|group| &day.group(group)[counted.clone()]);
    cells
        .fold((0.0, 0.0), |(busy, duty), cell| (busy + cell.busy_seconds, duty + cell.duty_seconds))
}

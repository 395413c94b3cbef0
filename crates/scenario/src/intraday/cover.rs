//! People needed and on duty, by contact type, interval and band.

use organico_model::{
    BandCover, ContactTypeId, Demand, IntradayTypeDay, Requirement, RequirementRow, SkillId,
    StaffSource,
};
use organico_roster::coverage_at;

use super::live::{Day, State};

/// People of a contact type, by interval of the day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TypeCover {
    pub(super) required: Vec<f64>,
    pub(super) on_duty: Vec<f64>,
}

impl TypeCover {
    /// Returns the people missing in an interval.
    pub(super) fn missing(&self, index: usize) -> f64 {
        (self.required[index] - self.on_duty[index]).max(0.0)
    }
}

/// Returns the people needed now and on duty of each type of the load, in its order.
///
/// Those who have several skills count in part for each; where several types want one skill, its people are shared as
/// they are needed.
pub(super) fn covers(day: &Day<'_>, state: &State) -> Vec<TypeCover> {
    let level = day.config.cover;
    let coverage = coverage_at(&state.roster, day.required, &state.centre, level);
    let kinds = state.load.series.iter().map(|series| &series.contact_type);
    kinds
        .map(|kind| {
            let required = agents(day, day.required, kind);
            let skill = row(day.required, kind).map(|row| &row.skill);
            let found =
                skill.and_then(|skill| coverage.rows.iter().find(|row| row.skill == *skill));
            let total = skill.map(|skill| of_skill(day, skill)).unwrap_or_default();
            let on_duty = required.iter().enumerate().map(|(index, needed)| {
                let people = found.map_or(0.0, |row| row.on_duty[index]);
                let all = total.get(index).copied().unwrap_or(0.0);
                if all > 0.0 { people * needed / all } else { 0.0 }
            });
            let on_duty = on_duty.collect();
            TypeCover { required, on_duty }
        })
        .collect()
}

/// Writes the cover of each band as things stand.
pub(super) fn write(day: &Day<'_>, state: &State, types: &mut [IntradayTypeDay]) {
    for (kind, cover) in types.iter_mut().zip(covers(day, state)) {
        let planned = agents(day, day.planned, &kind.contact_type);
        let of_band = |(band, span): (usize, &organico_model::DayBand)| {
            let mean = |values: &[f64]| {
                let inside = &values[span.start..span.end];
                inside.iter().sum::<f64>() / inside.len().max(1) as f64
            };
            BandCover {
                band,
                required: mean(&cover.required),
                planned: mean(&planned),
                on_duty: mean(&cover.on_duty),
                missing: (span.start..span.end).map(|i| cover.missing(i)).fold(0.0, f64::max),
            }
        };
        kind.cover = day.bands.iter().enumerate().map(of_band).collect();
    }
}

fn row<'r>(requirement: &'r Requirement, kind: &ContactTypeId) -> Option<&'r RequirementRow> {
    let is_of = |row: &&RequirementRow| matches!(&row.demand, Demand::Contacts(id) if id == kind);
    requirement.rows.iter().find(is_of)
}

/// Returns the people needed for a type: on the roster, or on contacts where there are posts and no roster.
fn agents(day: &Day<'_>, requirement: &Requirement, kind: &ContactTypeId) -> Vec<f64> {
    row(requirement, kind).map_or_else(|| vec![0.0; day.grid.count], |row| people(day, row))
}

fn people(day: &Day<'_>, row: &RequirementRow) -> Vec<f64> {
    match day.source {
        StaffSource::Roster => row.agents(day.config.cover).to_vec(),
        StaffSource::Requirement => row.net.clone(),
    }
}

/// Returns the people needed for all demands of a skill.
fn of_skill(day: &Day<'_>, skill: &SkillId) -> Vec<f64> {
    let mut sums = vec![0.0; day.grid.count];
    for row in day.required.rows.iter().filter(|row| row.skill == *skill) {
        for (sum, needed) in sums.iter_mut().zip(people(day, row)) {
            *sum += needed;
        }
    }
    sums
}

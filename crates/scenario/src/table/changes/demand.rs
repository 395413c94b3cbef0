//! The demand path: contacts over those of the baseline, as somebody supplied them.

use organico_model::{Origin, Unit, Working};

use super::ChangeContext;
use crate::table::state::State;

/// Scales each demand by the latest step of the path that is about it.
pub(in crate::table) fn demand_path(state: &mut State, context: &ChangeContext<'_>) {
    let Some(path) = &context.scenario.demand else { return };
    for index in 0..state.demands.len() {
        let id = &context.baseline.demands[state.demands[index].index].id;
        let about = path.steps.iter().filter(|step| {
            step.from <= state.month && step.contact_type.as_ref().is_none_or(|one| one == id)
        });
        // A step about one contact type is closer than one about all that began in the same month.
        let Some(step) = about.max_by_key(|step| (step.from, step.contact_type.is_some())) else {
            continue;
        };
        let place = format!("{}/demand/{id}", state.month);
        let mut w = Working::default();
        let origin = Origin::Stated { source: path.source.clone(), status: path.status };
        w.keep("volume_factor", Unit::Number, step.factor, origin);
        state.demands[index].volume = state.keep(&place, w, "volume_factor");
    }
}

//! What customers get on the days on which a drill closes a site: the typical week's queues with those who still work.
//!
//! The month's own figures take the lost days out of its hours evenly; here are the days themselves.

use std::collections::BTreeMap;

use organico_model::{BaselineDemand, SkillId, Unit, Working};

use super::TableError;
use super::run::MonthContext;

use super::service::{is_gone, put_queue, shared};
use super::state::{DemandState, State};
use super::trace::{Traced, found, sum, taken};
use super::week::Weeks;
use crate::measures::working::{given, reckon};

/// Hours needed by skill, and hours of each group on each skill.
type Needs<'a> = (&'a BTreeMap<SkillId, Vec<Traced>>, &'a [Vec<(SkillId, f64)>]);

/// Writes the service of the closed days of each drill of the month, under the drill.
pub(super) fn closed_days(
    state: &mut State,
    context: &mut MonthContext<'_>,
    supply: &[Traced],
    skills: &BTreeMap<SkillId, Vec<Traced>>,
) -> Result<(), TableError> {
    let drills = state.groups.iter().filter_map(|group| group.closed.as_ref());
    let drills: std::collections::BTreeSet<String> =
        drills.map(|closed| closed.change.clone()).collect();
    for drill in drills {
        let there = hours_of_the_day(state, &drill, supply);
        let hours = shared(state, &there, skills);
        let coverage = coverage(state, &drill, &there, (skills, &hours));
        for demand in state.demands.clone() {
            let known = &context.baseline.demands[demand.index];
            if !is_gone(state, context.baseline, demand.index) && !known.channel.is_deferred() {
                contact(state, context.weeks, (&drill, &demand, known), &coverage[&known.skill])?;
            }
        }
    }
    Ok(())
}

/// Returns the hours of a week like the closed days, of each group.
fn hours_of_the_day(state: &mut State, drill: &str, supply: &[Traced]) -> Vec<Traced> {
    let groups = state.groups.clone();
    let hours = groups.iter().zip(supply).map(|(group, all)| {
        let Some(closed) = group.closed.as_ref().filter(|closed| closed.change == drill) else {
            return all.clone();
        };
        let place = state.place(drill, &format!("{}/closed", group.id));
        let mut w = Working::default();
        taken!(w, Hours, productive_hours_week = all);
        taken!(w, Share, days_left_share = closed.days_left_share);
        taken!(w, Share, working_share = closed.working_share);
        if days_left_share > 0.0 {
            reckon!(
                w,
                Hours,
                closed_hours_week = productive_hours_week / days_left_share * working_share
            );
        } else {
            given!(w, Hours, closed_hours_week = 0.0);
        }
        state.keep(&place, w, "closed_hours_week")
    });
    hours.collect()
}

/// Returns the hours that are there on those days over those needed, by skill.
fn coverage(
    state: &mut State,
    drill: &str,
    there: &[Traced],
    (skills, hours): Needs<'_>,
) -> BTreeMap<SkillId, Traced> {
    let mut coverage = BTreeMap::new();
    for (skill, parts) in skills {
        let own = hours.iter().flatten().filter(|(one, _)| one == skill);
        let left: f64 = own.map(|(_, hours)| hours).sum();
        let place = state.place(drill, &format!("skill/{skill}"));
        let mut w = Working::default();
        let required_hours_week = sum(&mut w, "required_hours_week", Unit::Hours, parts);
        let of = there.iter().map(|one| one.path.clone()).collect();
        let method = ("hours-to-skills", of);
        let closed_hours_week = found(&mut w, "closed_hours_week", Unit::Hours, left, method);
        if required_hours_week > 0.0 {
            reckon!(w, Share, coverage = closed_hours_week / required_hours_week);
        } else {
            given!(w, Share, coverage = 1.0);
        }
        coverage.insert(skill.clone(), state.keep(&place, w, "coverage"));
    }
    coverage
}

fn contact(
    state: &mut State,
    weeks: &mut Weeks,
    (drill, demand, known): (&str, &DemandState, &BaselineDemand),
    cover: &Traced,
) -> Result<(), TableError> {
    let (volume, handle) = (demand.volume.value, demand.handle_seconds.value);
    let lived = weeks.lived((demand.index, known), volume, handle, cover.value)?;
    let exact = weeks.service((demand.index, known), volume, handle, cover.value)?;
    let place = state.place(drill, &format!("contact/{}", known.id));
    let mut w = Working::default();
    taken!(w, Number, volume_factor = demand.volume);
    taken!(w, Seconds, handle_time = demand.handle_seconds);
    taken!(w, Share, coverage = cover);
    put_queue(&mut w, &place, &lived, &exact);
    state.sheet.put(place, w);
    Ok(())
}

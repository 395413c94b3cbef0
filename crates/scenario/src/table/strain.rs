//! A scenario month by month, for whoever asks which of its promises hold when something gives way.
//!
//! Services are read off the response curves; whether a promise holds is lived where two points of a curve do not say.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{Baseline, Month, SiteId, SkillId, Working};

use super::TableError;
use super::run::{TableInputs, each_month};
use super::service::{ServiceBlock, is_gone};
use super::sketch::{Sketcher, income_lost, is_owed_whole};
use super::state::State;
use super::week::Weeks;

/// Hours that are missing by less than this share of those needed are a matter of rounding.
const ROUNDING: f64 = 1e-6;

/// A month under strain; money in cents.
#[derive(Debug, Clone)]
pub(crate) struct StrainedMonth {
    pub(crate) month: Month,
    pub(crate) employer_cost: f64,
    /// Nothing where the price of a contract is not known.
    pub(crate) margin: Option<f64>,
    /// Nothing where a part of it has no price.
    pub(crate) income_lost: Option<f64>,
    pub(crate) posts_lost: f64,
    /// Contact types, by number, whose promise the month does not keep.
    pub(crate) missed: Vec<usize>,
    /// Those whose promise is not kept on the days on which a drill closes a site.
    pub(crate) missed_when_closed: Vec<usize>,
    /// Skills of which hours are missing that are owed whole.
    pub(crate) short: Vec<SkillId>,
    /// Productive hours a week that nothing needs.
    pub(crate) idle_hours_week: f64,
    /// Share of the people of each site who have an agreement on remote work.
    pub(crate) home_shares: BTreeMap<SiteId, f64>,
}

impl Sketcher {
    /// Returns a scenario month by month.
    pub(crate) fn strained(
        &mut self,
        inputs: &TableInputs<'_>,
    ) -> Result<Vec<StrainedMonth>, TableError> {
        let mut months = Vec::new();
        each_month(inputs, self.weeks(), &mut |state, service, weeks| {
            months.push(month(inputs, state, (service, weeks))?);
            Ok(())
        })?;
        Ok(months)
    }
}

fn month(
    inputs: &TableInputs<'_>,
    state: &State,
    (service, weeks): (&ServiceBlock, &mut Weeks),
) -> Result<StrainedMonth, TableError> {
    let of = |what: &str| state.sheet.value(&format!("{}/{what}", state.month));
    let owed = service.needed.iter().filter(|one| is_owed_whole(inputs, one));
    let short = owed.filter(|one| {
        let there = one.coverage.as_ref().map_or(1.0, |coverage| coverage.value);
        one.hours.value > 0.0 && there < 1.0 - ROUNDING
    });
    let short: BTreeSet<SkillId> = short.map(|one| one.skill.clone()).collect();
    let baseline = inputs.baseline;
    Ok(StrainedMonth {
        month: state.month,
        employer_cost: of("cost/employer_cost").unwrap_or(0.0),
        margin: of("cost/margin"),
        income_lost: income_lost(state),
        posts_lost: of("people/posts_lost").unwrap_or(0.0),
        missed: missed(state, baseline, weeks, &[format!("{}/contact", state.month)])?,
        missed_when_closed: missed(state, baseline, weeks, &closed_places(state))?,
        short: short.into_iter().collect(),
        idle_hours_week: idle_hours(state),
        home_shares: home_shares(state),
    })
}

/// What the identifier of a drill begins with that is a stress: no document can write it.
pub(crate) const STRESS_DRILL: &str = "+closed-";

/// Returns where the contacts of the days lie on which a stress closes a site; drills of the scenario itself are no stress.
fn closed_places(state: &State) -> Vec<String> {
    let drills = state.groups.iter().filter_map(|group| group.closed.as_ref());
    let drills = drills.map(|closed| closed.change.as_str());
    let drills: BTreeSet<&str> = drills.filter(|id| id.starts_with(STRESS_DRILL)).collect();
    drills.iter().map(|drill| state.place(drill, "contact")).collect()
}

/// Returns the contact types whose promise is not kept at one of the places.
fn missed(
    state: &State,
    baseline: &Baseline,
    weeks: &mut Weeks,
    places: &[String],
) -> Result<Vec<usize>, TableError> {
    let mut missed = Vec::new();
    for one in &state.demands {
        let known = &baseline.demands[one.index];
        let volume = one.volume.value;
        if volume <= 0.0 || known.channel.is_deferred() || is_gone(state, baseline, one.index) {
            continue;
        }
        for place in places {
            let there = state.sheet.value(&format!("{place}/{}/coverage", known.id)).unwrap_or(1.0);
            let of = (one.index, known);
            if !weeks.keeps(of, volume, one.handle_seconds.value, there)? {
                missed.push(one.index);
                break;
            }
        }
    }
    Ok(missed)
}

/// Returns the productive hours a week that nothing needs, those of people without any work for their skill included.
fn idle_hours(state: &State) -> f64 {
    let all = |places: &str, hours: &dyn Fn(&Working) -> Option<f64>| -> f64 {
        let own = format!("{}/{places}/", state.month);
        let places = state.sheet.places().filter(|(place, _)| place.starts_with(&own));
        places.filter_map(|(_, working)| hours(working)).sum()
    };
    let value = |working: &Working, name: &str| working.step(name).map(|step| step.value);
    let there = all("group", &|working| value(working, "productive_hours_week"));
    let used = all("skill", &|working| {
        let needed = value(working, "required_hours_week")?;
        Some(value(working, "productive_hours_week")?.min(needed))
    });
    (there - used).max(0.0)
}

fn home_shares(state: &State) -> BTreeMap<SiteId, f64> {
    let mut sums: BTreeMap<SiteId, (f64, f64)> = BTreeMap::new();
    for group in &state.groups {
        let Some(site) = &group.site else { continue };
        let (agreements, heads) = sums.entry(site.clone()).or_default();
        *agreements += group.agreements.value.min(group.heads.value);
        *heads += group.heads.value;
    }
    sums.retain(|_, (_, heads)| *heads > 0.0);
    sums.into_iter().map(|(site, (agreements, heads))| (site, agreements / heads)).collect()
}

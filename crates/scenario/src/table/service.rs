//! What customers get in a month: hours that are there against hours that are needed, skill by skill, and the queues of
//! a typical week with so many people.

use std::collections::BTreeMap;
use std::rc::Rc;

use organico_model::{Baseline, BaselineDemand, SkillId, Unit, Working};

use super::TableError;
use super::closed_days::closed_days;
use super::hours::{Offer, SkillNames, share_hours};
use super::run::MonthContext;
use super::state::{DemandState, State};
use super::trace::{Traced, at, found, sum, taken};
use super::week::{
    LivedWeek, WeekService, WeekStaff, Weeks, on_target, peak_share, unsocial_share,
};
use crate::measures::working::{given, max, min, reckon};

/// What the other blocks need of the service.
#[derive(Debug, Default)]
pub(super) struct ServiceBlock {
    /// Contacts handled and minutes of handling of each demand in the month, and its service level.
    pub(super) handled: BTreeMap<usize, Handled>,
    /// Hours of each group on each skill, a week.
    pub(super) hours: Vec<Vec<(SkillId, f64)>>,
    /// Hours needed a week, by skill and contract.
    pub(super) needed: Vec<Needed>,
    /// Share of the hours needed that lie in the evening or at the weekend, where the demand is known.
    pub(super) unsocial: Option<Traced>,
    /// Share of the hours of a week that falls into one hour at the busiest time, where the demand is known.
    pub(super) peak: Option<Traced>,
}

/// What was handled of a demand.
#[derive(Debug, Clone)]
pub(super) struct Handled {
    pub(super) offered: Traced,
    pub(super) contacts: Traced,
    pub(super) handle_seconds: Traced,
    pub(super) level: Option<Traced>,
}

/// Hours needed for a demand or for other work.
#[derive(Debug, Clone)]
pub(super) struct Needed {
    /// Which of the baseline's demands; nothing for other work.
    pub(super) demand: Option<usize>,
    pub(super) skill: SkillId,
    pub(super) contract: Option<organico_model::ContractId>,
    pub(super) hours: Traced,
    /// Hours there over hours needed, of the skill.
    pub(super) coverage: Option<Traced>,
}

/// Writes the service of the month into the sheet of the state.
pub(super) fn service_block(
    state: &mut State,
    context: &mut MonthContext<'_>,
) -> Result<ServiceBlock, TableError> {
    let supply = supply(state, context);
    if !context.baseline.knows_demand() {
        return Ok(ServiceBlock::default());
    }
    let (mut needed, staff) = needed(state, context)?;
    let skills = skills(&needed);
    let hours = shared(state, &supply, &skills);
    let coverage = coverage(state, &supply, &skills, &hours);
    for one in &mut needed {
        one.coverage = coverage.get(&one.skill).cloned();
    }
    closed_days(state, context, &supply, &skills)?;
    let mut handled = BTreeMap::new();
    let mut tally = Tally::default();
    for demand in state.demands.clone() {
        if is_gone(state, context.baseline, demand.index) {
            continue;
        }
        let one = contact(state, context, &demand, &coverage, &mut tally)?;
        handled.insert(demand.index, one);
    }
    let unsocial = summary(state, context.baseline, &tally, (&skills, &coverage), &staff);
    let peak = at(&state.sheet, format!("{}/service/peak_share", state.month));
    Ok(ServiceBlock { handled, hours, needed, unsocial: Some(unsocial), peak: Some(peak) })
}

pub(super) fn is_gone(state: &State, baseline: &Baseline, index: usize) -> bool {
    let contract = baseline.demands[index].contract.as_ref();
    contract.is_some_and(|id| contract_gone(state, id))
}

pub(super) fn contract_gone(state: &State, id: &organico_model::ContractId) -> bool {
    state.contracts.iter().any(|one| one.gone && one.contract.id == *id)
}

/// Returns the productive hours a week of each group.
fn supply(state: &mut State, context: &MonthContext<'_>) -> Vec<Traced> {
    let month = state.month;
    let share = context.baseline.time_on_contacts.get(usize::from(month.number()) - 1);
    let share = share.copied().unwrap_or(0.0);
    let groups = state.groups.clone();
    let hours = groups.iter().map(|group| {
        let place = format!("{month}/group/{}", group.id);
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        taken!(w, Hours, weekly_hours = group.weekly_hours);
        let reduction = if let Some(support) = &group.support {
            taken!(w, Share, reduction = support.reduction);
            reduction
        } else {
            given!(w, Share, reduction = 0.0);
            reduction
        };
        given!(w, Share, time_on_contacts = share);
        let productivity = if let Some(value) = &group.productivity {
            taken!(w, Share, productivity = value);
            productivity
        } else {
            given!(w, Share, productivity = 1.0);
            productivity
        };
        given!(w, Share, roster_fit = context.roster_fit);
        let training_hours = sum(&mut w, "training_hours", Unit::Hours, &group.training_hours);
        given!(w, Weeks, weeks_month = f64::from(month.days()) / 7.0);
        reckon!(w, Hours, worked_hours_week = heads * weekly_hours * (1.0 - reduction));
        reckon!(
            w,
            Hours,
            productive_hours_week = max(
                (worked_hours_week * time_on_contacts - training_hours / weeks_month)
                    * productivity
                    * roster_fit,
                0.0
            )
        );
        state.keep(&place, w, "productive_hours_week")
    });
    hours.collect()
}

type Staff = Vec<Rc<WeekStaff>>;

/// Returns the hours needed a week, demand by demand, and the people of each typical week.
fn needed(
    state: &mut State,
    context: &mut MonthContext<'_>,
) -> Result<(Vec<Needed>, Staff), TableError> {
    let (mut needed, mut staff) = (Vec::new(), Vec::new());
    let baseline = context.baseline;
    for demand in state.demands.clone() {
        let known = &baseline.demands[demand.index];
        if is_gone(state, baseline, demand.index) {
            continue;
        }
        let (volume, handle) = (demand.volume.value, demand.handle_seconds.value);
        let week = context.weeks.staff((demand.index, known), volume, handle)?;
        let place = format!("{}/contact/{}", state.month, known.id);
        let of = vec![demand.volume.path.clone(), demand.handle_seconds.path.clone()];
        let mut w = Working::default();
        found(&mut w, "required_hours_week", Unit::Hours, week.hours, ("sizing-of-a-week", of));
        let hours = state.keep(&place, w, "required_hours_week");
        let (skill, contract) = (known.skill.clone(), known.contract.clone());
        needed.push(Needed { demand: Some(demand.index), skill, contract, hours, coverage: None });
        staff.push(week);
    }
    for work in state.work.clone() {
        let known = &baseline.work[work.index];
        if known.contract.as_ref().is_some_and(|id| contract_gone(state, id)) {
            continue;
        }
        let (skill, contract) = (known.skill.clone(), known.contract.clone());
        let hours = work.hours_week;
        needed.push(Needed { demand: None, skill, contract, hours, coverage: None });
    }
    Ok((needed, staff))
}

/// Returns the hours needed by skill, in order of the skills.
fn skills(needed: &[Needed]) -> BTreeMap<SkillId, Vec<Traced>> {
    let mut skills: BTreeMap<SkillId, Vec<Traced>> = BTreeMap::new();
    for one in needed {
        skills.entry(one.skill.clone()).or_default().push(one.hours.clone());
    }
    skills
}

/// Returns the hours of each group on each skill: on its first one, moved to others where more is missing, until the
/// shares that are covered are as even as what people can take allows.
pub(super) fn shared(
    state: &State,
    supply: &[Traced],
    skills: &BTreeMap<SkillId, Vec<Traced>>,
) -> Vec<Vec<(SkillId, f64)>> {
    let need = |skill: &SkillId| {
        skills.get(skill).map_or(0.0, |parts| parts.iter().map(|part| part.value).sum::<f64>())
    };
    let mut names = SkillNames::default();
    let offers: Vec<Offer> = state.groups.iter().map(|group| names.offer(group)).collect();
    let need: Vec<f64> = names.ids().iter().map(need).collect();
    let supply: Vec<f64> = supply.iter().map(|one| one.value).collect();
    let hours = share_hours(&offers, &supply, &need);
    let named = |(skill, hours): &(usize, f64)| (names.ids()[*skill].clone(), *hours);
    hours.iter().map(|own| own.iter().map(named).collect()).collect()
}

/// Returns the hours that are there over those needed, by skill.
fn coverage(
    state: &mut State,
    supply: &[Traced],
    skills: &BTreeMap<SkillId, Vec<Traced>>,
    hours: &[Vec<(SkillId, f64)>],
) -> BTreeMap<SkillId, Traced> {
    let mut coverage = BTreeMap::new();
    for (skill, parts) in skills {
        let there: f64 =
            hours.iter().flatten().filter(|(one, _)| one == skill).map(|(_, hours)| hours).sum();
        let place = format!("{}/skill/{skill}", state.month);
        let mut w = Working::default();
        let required_hours_week = sum(&mut w, "required_hours_week", Unit::Hours, parts);
        let of = supply.iter().map(|one| one.path.clone()).collect();
        let method = ("hours-to-skills", of);
        let productive_hours_week =
            found(&mut w, "productive_hours_week", Unit::Hours, there, method);
        if required_hours_week > 0.0 {
            reckon!(w, Share, coverage = productive_hours_week / required_hours_week);
        } else {
            given!(w, Share, coverage = 1.0);
        }
        coverage.insert(skill.clone(), state.keep(&place, w, "coverage"));
    }
    coverage
}

#[derive(Default)]
struct Tally {
    offered: Vec<Traced>,
    handled: Vec<Traced>,
    backlog: Vec<Traced>,
    with_target: u32,
    on_target: u32,
}

fn contact(
    state: &mut State,
    context: &mut MonthContext<'_>,
    demand: &DemandState,
    coverage: &BTreeMap<SkillId, Traced>,
    tally: &mut Tally,
) -> Result<Handled, TableError> {
    let known = &context.baseline.demands[demand.index];
    let place = format!("{}/contact/{}", state.month, known.id);
    let mut w = Working::default();
    taken!(
        w,
        Contacts,
        contacts_week = at(context.base, format!("base/contact/{}/contacts_week", known.id))
    );
    taken!(w, Number, volume_factor = demand.volume);
    taken!(w, Seconds, handle_time = demand.handle_seconds);
    taken!(w, Share, coverage = coverage[&known.skill]);
    given!(w, Weeks, weeks_month = f64::from(state.month.days()) / 7.0);
    reckon!(w, Contacts, contacts_offered = contacts_week * volume_factor * weeks_month);
    let level = if known.channel.is_deferred() {
        let hours = spare_hours(state, &known.skill);
        deferred(&mut w, context, known, (coverage, hours));
        None
    } else {
        queue(&mut w, context.weeks, (demand, known, &place), coverage, tally)?
    };
    let offered = Traced::new(&place, "contacts_offered", contacts_offered);
    tally.offered.push(offered.clone());
    let backlog = w.step("backlog").map(|step| step.value);
    let contacts = state.keep(&place, w, "contacts_handled");
    tally.handled.push(contacts.clone());
    if let Some(value) = backlog {
        let backlog = Traced::new(&place, "backlog", value);
        context.backlog.insert(demand.index, backlog.clone());
        tally.backlog.push(backlog);
    }
    let level = level.map(|value| Traced::new(&place, "service_level", value));
    let handle_seconds = demand.handle_seconds.clone();
    Ok(Handled { offered, contacts, handle_seconds, level })
}

/// Returns the hours of a skill that are there and those that are needed.
fn spare_hours(state: &State, skill: &SkillId) -> [Traced; 2] {
    ["productive_hours_week", "required_hours_week"]
        .map(|name| at(&state.sheet, format!("{}/skill/{skill}/{name}", state.month)))
}

/// Deferred contacts: what cannot be handled waits for the next month.
///
/// Where nothing new arrives, what waits is handled with the hours of the skill that nothing else needs.
fn deferred(
    w: &mut Working,
    context: &MonthContext<'_>,
    known: &BaselineDemand,
    (coverage, spare): (f64, [Traced; 2]),
) {
    let contacts_offered = w.step("contacts_offered").map_or(0.0, |step| step.value);
    let before =
        context.backlog.iter().find(|(index, _)| context.baseline.demands[**index].id == known.id);
    let backlog_before = if let Some((_, before)) = before {
        taken!(w, Contacts, backlog_before = before);
        backlog_before
    } else {
        given!(w, Contacts, backlog_before = 0.0);
        backlog_before
    };
    if contacts_offered > 0.0 {
        reckon!(w, Contacts, capacity_contacts = contacts_offered * coverage);
    } else {
        let value = |name: &str| w.step(name).map_or(0.0, |step| step.value);
        let [handle_time, weeks_month] = [value("handle_time"), value("weeks_month")];
        let [there, needed] = spare;
        taken!(w, Hours, productive_hours_week = there);
        taken!(w, Hours, required_hours_week = needed);
        reckon!(
            w,
            Contacts,
            capacity_contacts =
                max(productive_hours_week - required_hours_week, 0.0) * weeks_month * 3600.0
                    / handle_time
        );
    }
    let capacity_contacts = w.step("capacity_contacts").map_or(0.0, |step| step.value);
    reckon!(
        w,
        Contacts,
        contacts_handled = min(contacts_offered + backlog_before, capacity_contacts)
    );
    reckon!(w, Contacts, backlog = contacts_offered + backlog_before - contacts_handled);
}

/// Contacts that cannot wait: the queues of a typical week.
fn queue(
    w: &mut Working,
    weeks: &mut Weeks,
    (demand, known, place): (&DemandState, &BaselineDemand, &str),
    coverage: f64,
    tally: &mut Tally,
) -> Result<Option<f64>, TableError> {
    let (volume, handle) = (demand.volume.value, demand.handle_seconds.value);
    let service = weeks.lived((demand.index, known), volume, handle, coverage)?;
    let exact = weeks.service((demand.index, known), volume, handle, coverage)?;
    let abandonment = put_queue(w, place, &service, &exact);
    let contacts_offered = w.step("contacts_offered").map_or(0.0, |step| step.value);
    reckon!(w, Contacts, contacts_handled = contacts_offered * (1.0 - abandonment));
    let targets = &known.targets;
    let promised = targets.service.is_some() || targets.speed_of_answer_max.is_some();
    // Where nobody calls any more there is no promise to keep.
    if promised && contacts_offered > 0.0 {
        tally.with_target += 1;
        tally.on_target += u32::from(on_target(targets, &service));
    }
    Ok(service.level.map(|level| level.mean))
}

/// Writes the service of a week as it was lived, with its interval, and what the formulas say beside it; returns the
/// share that leaves.
pub(super) fn put_queue(
    w: &mut Working,
    place: &str,
    lived: &LivedWeek,
    exact: &WeekService,
) -> f64 {
    let names = ["volume_factor", "handle_time", "coverage"];
    let of = || names.iter().map(|name| format!("{place}/{name}")).collect::<Vec<_>>();
    let (life, formula) = (|| ("life-of-a-week", of()), || ("queues-of-a-week", of()));
    if let Some(level) = lived.level {
        found(w, "service_level", Unit::Share, level.mean, life());
        found(w, "service_level_low", Unit::Share, level.low, life());
        found(w, "service_level_high", Unit::Share, level.high, life());
    }
    if let Some(level) = exact.level {
        found(w, "service_level_formula", Unit::Share, level, formula());
    }
    let abandonment = found(w, "abandonment", Unit::Share, lived.abandonment.mean, life());
    found(w, "abandonment_low", Unit::Share, lived.abandonment.low, life());
    found(w, "abandonment_high", Unit::Share, lived.abandonment.high, life());
    found(w, "abandonment_formula", Unit::Share, exact.abandonment, formula());
    if let Some(wait) = lived.wait {
        found(w, "speed_of_answer", Unit::Seconds, wait.mean, life());
    }
    if let Some(occupancy) = lived.occupancy {
        found(w, "occupancy", Unit::Share, occupancy.mean, life());
    }
    abandonment
}

/// Writes the service of the whole month, and returns the share of unsocial hours.
fn summary(
    state: &mut State,
    baseline: &Baseline,
    tally: &Tally,
    (skills, coverage): (&BTreeMap<SkillId, Vec<Traced>>, &BTreeMap<SkillId, Traced>),
    staff: &[Rc<WeekStaff>],
) -> Traced {
    let place = format!("{}/service", state.month);
    let mut w = Working::default();
    sum(&mut w, "contacts_offered", Unit::Contacts, &tally.offered);
    sum(&mut w, "contacts_handled", Unit::Contacts, &tally.handled);
    sum(&mut w, "backlog", Unit::Contacts, &tally.backlog);
    if !state.abroad.is_empty() {
        let abroad = state.abroad.iter().map(|one| &one.contacts);
        sum(&mut w, "contacts_abroad", Unit::Contacts, abroad);
    }
    let required_hours_week =
        sum(&mut w, "required_hours_week", Unit::Hours, skills.values().flatten());
    let there: Vec<Traced> = coverage
        .keys()
        .map(|skill| {
            at(&state.sheet, format!("{}/skill/{skill}/productive_hours_week", state.month))
        })
        .collect();
    let productive_hours_week = sum(&mut w, "productive_hours_week", Unit::Hours, &there);
    if required_hours_week > 0.0 {
        reckon!(w, Share, coverage = productive_hours_week / required_hours_week);
    }
    given!(w, Number, types_with_target = f64::from(tally.with_target));
    let of = tally.offered.iter().map(|one| one.path.replace("contacts_offered", "service_level"));
    let of: Vec<String> = of.filter(|path| state.sheet.step(path).is_some()).collect();
    found(
        &mut w,
        "types_on_target",
        Unit::Number,
        f64::from(tally.on_target),
        ("count-on-target", of),
    );
    let share = unsocial_share(staff, baseline.slot_minutes);
    let of = skills.values().flatten().map(|one| one.path.clone()).collect();
    found(&mut w, "unsocial_share", Unit::Share, share, ("evening-and-weekend", of));
    let busiest = peak_share(staff, baseline.slot_minutes);
    let of = skills.values().flatten().map(|one| one.path.clone()).collect();
    found(&mut w, "peak_share", Unit::Number, busiest, ("busiest-slot", of));
    state.keep(&place, w, "unsocial_share")
}

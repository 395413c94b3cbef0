//! Groups that have become too small to be spoken of are put together with their neighbours.

use organico_model::{SkillId, Unit, Working};

use crate::table::baseline::GROUP_MIN;
use crate::table::state::{GroupState, State, Support};
use crate::table::trace::{Traced, found};

/// Puts every group of fewer than five people together with the one that is most like it, and drops empty ones.
///
/// Fractions of a person, from rates of exit, count as people: what is left of five after a tenth of one has gone is
/// fewer than five.
pub(in crate::table) fn merge_small(state: &mut State) {
    state.groups.retain(|group| group.heads.value > 1e-9);
    let least = f64::from(GROUP_MIN) - 1e-9;
    while state.groups.len() > 1 {
        let small = state.groups.iter().enumerate().filter(|(_, group)| group.heads.value < least);
        let small = small.min_by(|(_, a), (_, b)| a.heads.value.total_cmp(&b.heads.value));
        let Some((index, _)) = small else { return };
        let part = state.groups.remove(index);
        let nearest = (0..state.groups.len()).max_by_key(|other| {
            let other = &state.groups[*other];
            (likeness(&part, other), other.heads.value as u64)
        });
        if let Some(nearest) = nearest {
            let apart = part.site != state.groups[nearest].site;
            let sites = [part.site.clone(), state.groups[nearest].site.clone()];
            state.mixed.extend(sites.into_iter().flatten().filter(|_| apart));
            merge(state, nearest, &part);
        }
    }
}

/// Returns how much alike two groups are: pay first, then site, contract and skill.
fn likeness(a: &GroupState, b: &GroupState) -> u32 {
    let level = u32::from(a.level == b.level) * 8;
    let site = u32::from(a.site == b.site) * 4;
    let contract = u32::from(a.contract == b.contract) * 2;
    level + site + contract + u32::from(a.skill == b.skill)
}

/// What is written of a merged group: values that are true of both parts together, so that no sum changes.
struct Merged<'a> {
    whole: &'a GroupState,
    part: &'a GroupState,
    w: Working,
    place: String,
}

impl Merged<'_> {
    /// Keeps a value of both together. The path of the part is not told: it was too small to be spoken of.
    fn keep(&mut self, name: &'static str, unit: Unit, value: f64) -> Traced {
        let method = ("merged-groups", vec![self.whole.heads.path.clone()]);
        found(&mut self.w, name, unit, value, method);
        Traced::new(&self.place, name, value)
    }

    /// Keeps the mean of a value over what it is multiplied with; who has none adds nothing.
    fn mean(
        &mut self,
        (name, unit): (&'static str, Unit),
        value: impl Fn(&GroupState) -> Option<f64>,
        weight: impl Fn(&GroupState) -> f64,
    ) -> Option<Traced> {
        let both = [self.whole, self.part];
        if both.iter().all(|group| value(group).is_none()) {
            return None;
        }
        let all: f64 = both.iter().map(|group| weight(group)).sum();
        let sum: f64 = both.iter().map(|group| value(group).unwrap_or(0.0) * weight(group)).sum();
        Some(self.keep(name, unit, if all > 0.0 { sum / all } else { 0.0 }))
    }
}

fn cut(group: &GroupState) -> f64 {
    group.support.as_ref().map_or(0.0, |support| support.reduction.value)
}

fn hours(group: &GroupState) -> f64 {
    group.heads.value * group.weekly_hours.value
}

/// Returns the hours that count for the work.
fn productive(group: &GroupState) -> f64 {
    hours(group) * (1.0 - cut(group)) * group.productivity.as_ref().map_or(1.0, |one| one.value)
}

/// Returns the days a week that the people of a group come to their site, all of them.
fn days_there(group: &GroupState) -> f64 {
    let days = (group.days_a_week.value - group.remote_days.value).max(0.0);
    if group.site.is_some() { group.heads.value * days * (1.0 - cut(group)) } else { 0.0 }
}

/// Puts a part into a group.
fn merge(state: &mut State, index: usize, part: &GroupState) {
    let whole = state.groups[index].clone();
    let place = format!("{}/merged/{}", state.month, whole.id);
    let mut both = Merged { whole: &whole, part, w: Working::default(), place };
    let heads = |group: &GroupState| group.heads.value;
    let present = |group: &GroupState| group.heads.value * (1.0 - cut(group));
    let mut now = whole.clone();
    now.heads = both.keep("heads", Unit::Heads, whole.heads.value + part.heads.value);
    let put = |to: &mut Traced, mean: Option<Traced>| {
        if let Some(mean) = mean {
            *to = mean;
        }
    };
    let weekly = both.mean(("weekly_hours", Unit::Hours), |g| Some(g.weekly_hours.value), heads);
    put(&mut now.weekly_hours, weekly);
    let days = both.mean(("days_a_week", Unit::Days), |g| Some(g.days_a_week.value), present);
    put(&mut now.days_a_week, days);
    let home = both.mean(("remote_days", Unit::Days), |g| Some(g.remote_days.value), present);
    put(&mut now.remote_days, home);
    let agreements = whole.agreements.value + part.agreements.value;
    now.agreements = both.keep("agreements", Unit::Heads, agreements);
    let known = |one: &Option<Traced>| one.as_ref().map(|one| one.value);
    now.kilometres =
        both.mean(("commute_km", Unit::Kilometres), |g| known(&g.kilometres), days_there);
    now.minutes = both.mean(("commute_minutes", Unit::Minutes), |g| known(&g.minutes), days_there);
    let wished = ("remote_days_wished", Unit::Days);
    now.remote_days_wished = both.mean(wished, |g| known(&g.remote_days_wished), present);
    if whole.productivity.is_some() || part.productivity.is_some() {
        let one = |g: &GroupState| Some(g.productivity.as_ref().map_or(1.0, |one| one.value));
        let weight = |g: &GroupState| hours(g) * (1.0 - cut(g));
        now.productivity = both.mean(("productivity", Unit::Share), one, weight);
    }
    if let Some(kept) = whole.support.clone().or_else(|| part.support.clone()) {
        let reduction = both.mean(("reduction", Unit::Share), |g| Some(cut(g)), hours);
        now.support = reduction.map(|reduction| Support { reduction, ..kept });
    }
    now.others = others(&whole, part);
    now.training_hours.extend(part.training_hours.iter().cloned());
    // A second part goes to the same place, over the first: the last step of a name is the one that counts.
    let Merged { w, place, .. } = both;
    state.sheet.put(place, w);
    state.groups[index] = now;
}

/// Returns whose hours belong to another skill than the first of the merged group, as shares of all its hours.
fn others(whole: &GroupState, part: &GroupState) -> Vec<(Option<SkillId>, f64)> {
    let all = (productive(whole) + productive(part)).max(1e-9);
    let (kept, added) = (productive(whole) / all, productive(part) / all);
    let scaled = |others: &[(Option<SkillId>, f64)], by: f64| -> Vec<(Option<SkillId>, f64)> {
        others.iter().map(|(skill, share)| (skill.clone(), share * by)).collect()
    };
    let mut others = scaled(&whole.others, kept);
    let apart: f64 = part.others.iter().map(|(_, share)| share).sum();
    others.extend(scaled(&part.others, added));
    if part.skill != whole.skill {
        others.push((part.skill.clone(), added * (1.0 - apart)));
    }
    others
}

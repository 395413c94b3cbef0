//! What a month means for people: posts, hours, pay, way to work, days at home; in sums over five people or more.
//!
//! Groups that a change has made smaller than five are put together with their neighbours before anything is written
//! (`changes`), so that no place of the sheet speaks of fewer.

use organico_model::{BaselineSite, SiteId, Unit, Working};

use super::TableError;
use super::pay::{PersonPay, group_pay, month_pay, person_pay};
use super::run::MonthContext;
use super::seats::seats;
use super::service::ServiceBlock;
use super::small::shown_sites;
use super::state::{GroupState, PostKind, State};
use super::trace::{Traced, at, found, sum, taken};
use crate::measures::working::{given, max, reckon};

/// Steps of each group that the month adds up.
#[derive(Debug, Default)]
pub(super) struct GroupSums {
    pub(super) heads: Vec<Traced>,
    pub(super) contract_hours: Vec<Traced>,
    pub(super) worked_hours: Vec<Traced>,
    pub(super) pay_cost: Vec<Traced>,
    pub(super) support_cost: Vec<Traced>,
    pub(super) integration: Vec<Traced>,
    pub(super) under_half: Vec<Traced>,
    pub(super) home_cost: Vec<Traced>,
    workings: Vec<Working>,
    places: Vec<String>,
    commute_hours: Vec<Traced>,
    commute_kilometres: Vec<Traced>,
    remote_days: Vec<Traced>,
    remote_wished: Vec<Traced>,
}

impl GroupSums {
    /// Returns whether the pay of every group is known.
    pub(super) fn is_priced(&self) -> bool {
        self.workings.iter().all(|group| group.step("unpriced_hours_week").is_none())
    }
}

/// Writes pay, hours and way of each group into the sheet, and returns what the month adds up.
pub(super) fn groups(
    state: &mut State,
    context: &MonthContext<'_>,
) -> Result<GroupSums, TableError> {
    let mut sums = GroupSums::default();
    for group in state.groups.clone() {
        let pay = person_pay(state, context, &group)?;
        let place = format!("{}/group/{}", state.month, group.id);
        let w = all(&group, context, state, &pay);
        let step = |name: &str| w.step(name).map(|step| Traced::new(&place, name, step.value));
        sums.heads.push(group.heads.clone());
        let mut push = |to: fn(&mut GroupSums) -> &mut Vec<Traced>, name: &str| {
            to(&mut sums).extend(step(name));
        };
        push(|sums| &mut sums.contract_hours, "contract_hours_week");
        push(|sums| &mut sums.worked_hours, "paid_hours_week");
        push(|sums| &mut sums.pay_cost, "pay_cost");
        push(|sums| &mut sums.support_cost, "employer_extra");
        push(|sums| &mut sums.integration, "integration_all");
        push(|sums| &mut sums.under_half, "heads_under_half");
        push(|sums| &mut sums.home_cost, "home_cost");
        push(|sums| &mut sums.commute_hours, "commute_hours");
        push(|sums| &mut sums.commute_kilometres, "commute_kilometres");
        push(|sums| &mut sums.remote_days, "remote_days_week");
        push(|sums| &mut sums.remote_wished, "remote_wished_week");
        sums.workings.push(w.clone());
        sums.places.push(place.clone());
        state.sheet.put(place, w);
    }
    Ok(sums)
}

/// Returns the working of the whole group.
fn all(group: &GroupState, context: &MonthContext<'_>, state: &State, pay: &PersonPay) -> Working {
    let mut w = Working::default();
    taken!(w, Heads, heads = group.heads);
    taken!(w, Hours, weekly_hours = group.weekly_hours);
    if let Some(support) = &group.support {
        taken!(w, Share, reduction = support.reduction);
    } else {
        given!(w, Share, reduction = 0.0);
    }
    let reduction = w.step("reduction").map_or(0.0, |step| step.value);
    given!(w, Weeks, weeks_month = f64::from(state.month.days()) / 7.0);
    reckon!(w, Hours, contract_hours_week = heads * weekly_hours);
    reckon!(w, Hours, paid_hours_week = contract_hours_week * (1.0 - reduction));
    group_pay(&mut w, state, pay);
    if let Some(hour_cost) = context.hour_cost(&mut w, group) {
        reckon!(w, Money, pay_cost = paid_hours_week * weeks_month * hour_cost);
    }
    let under_half = if reduction > 0.5 { heads } else { 0.0 };
    given!(w, Heads, heads_under_half = under_half);
    way(&mut w, group, context);
    w
}

/// Adds the way to work and the days at home.
fn way(w: &mut Working, group: &GroupState, context: &MonthContext<'_>) {
    taken!(w, Heads, heads = group.heads);
    taken!(w, Days, days_a_week = group.days_a_week);
    taken!(w, Days, remote_days = group.remote_days);
    let reduction = w.step("reduction").map_or(0.0, |step| step.value);
    let weeks_month = w.step("weeks_month").map_or(0.0, |step| step.value);
    reckon!(w, Days, remote_days_week = heads * remote_days * (1.0 - reduction));
    taken!(w, Heads, agreements = group.agreements);
    given!(w, Money, home_person = context.baseline.home_month_cost.0 as f64);
    reckon!(w, Money, home_cost = agreements * home_person);
    if let Some(wished) = &group.remote_days_wished {
        taken!(w, Days, remote_days_wished = wished);
        reckon!(w, Days, remote_wished_week = heads * remote_days_wished * (1.0 - reduction));
    }
    // Whose site has closed has nowhere to go to.
    if group.site.is_none() {
        return;
    }
    reckon!(
        w,
        Days,
        days_at_site = heads * (days_a_week - remote_days) * (1.0 - reduction) * weeks_month
    );
    if let Some(minutes) = &group.minutes {
        taken!(w, Minutes, commute_minutes = minutes);
        reckon!(w, Hours, commute_hours = 2.0 * commute_minutes * days_at_site / 60.0);
    }
    if let Some(kilometres) = &group.kilometres {
        taken!(w, Kilometres, commute_km = kilometres);
        reckon!(w, Kilometres, commute_kilometres = 2.0 * commute_km * days_at_site);
    }
}

/// Writes the people of the whole month into the sheet.
pub(super) fn people_block(
    state: &mut State,
    context: &MonthContext<'_>,
    sums: &GroupSums,
    service: &ServiceBlock,
) {
    let place = format!("{}/people", state.month);
    let mut w = Working::default();
    posts(&mut w, state, context, &sums.heads);
    let contract_hours_week = sum(&mut w, "contract_hours_week", Unit::Hours, &sums.contract_hours);
    let paid_hours_week = sum(&mut w, "paid_hours_week", Unit::Hours, &sums.worked_hours);
    context.keep_rule(&mut w, "full_time_hours", Unit::Hours);
    let full_time_hours = context.pay.full_time_hours.value;
    reckon!(w, Fte, fte = paid_hours_week / full_time_hours);
    if contract_hours_week > 0.0 {
        reckon!(w, Share, hours_lost_share = 1.0 - paid_hours_week / contract_hours_week);
    }
    pay(&mut w, sums);
    income(&mut w, context);
    if !state.pay_changes.is_empty() {
        sum(&mut w, "pay_change_all", Unit::Money, &state.pay_changes);
    }
    travel(&mut w, context, sums);
    let training: Vec<&Traced> =
        state.groups.iter().flat_map(|group| &group.training_hours).collect();
    let training_hours = sum(&mut w, "training_hours", Unit::Hours, training);
    let posts = w.step("posts").map_or(0.0, |step| step.value);
    if training_hours > 0.0 && posts > 0.0 {
        reckon!(w, Hours, training_hours_person = training_hours / posts);
    }
    if let Some(unsocial) = &service.unsocial {
        taken!(w, Share, unsocial_share = unsocial);
        reckon!(w, Hours, unsocial_hours_week = paid_hours_week * unsocial_share);
    }
    let left = state
        .groups
        .iter()
        .filter_map(|group| group.support.as_ref().and_then(|support| support.months_left.clone()));
    if let Some(least) = left.min_by(|a, b| a.value.total_cmp(&b.value)) {
        taken!(w, Months, support_months_left = least);
    }
    state.sheet.put(place, w);
    sites(state, context, service.peak.as_ref());
}

fn posts(w: &mut Working, state: &State, context: &MonthContext<'_>, heads: &[Traced]) {
    let of = |kind: PostKind| {
        let posts = state.posts.iter().filter(move |posts| posts.kind == kind);
        posts.map(|posts| &posts.heads).collect::<Vec<_>>()
    };
    let posts = sum(w, "posts", Unit::Heads, heads);
    let base: Vec<Traced> = context
        .baseline
        .groups
        .iter()
        .map(|group| at(context.base, format!("base/group/{}/heads", group.id)))
        .collect();
    let posts_before = sum(w, "posts_before", Unit::Heads, &base);
    let posts_dismissed = sum(w, "posts_dismissed", Unit::Heads, of(PostKind::Dismissed));
    let posts_voluntary = sum(w, "posts_voluntary", Unit::Heads, of(PostKind::Voluntary));
    let posts_not_replaced = sum(w, "posts_not_replaced", Unit::Heads, of(PostKind::NotReplaced));
    sum(w, "posts_transferred", Unit::Heads, of(PostKind::Transferred));
    sum(w, "posts_gained", Unit::Heads, of(PostKind::Gained));
    let exits_replaced = sum(w, "exits_replaced", Unit::Heads, of(PostKind::Replaced));
    reckon!(w, Heads, posts_lost = posts_dismissed + posts_voluntary + posts_not_replaced);
    reckon!(w, Heads, posts_kept = max(posts_before - posts_lost, 0.0));
    // Who follows a contract to another employer keeps the post and is no exit.
    reckon!(w, Heads, exits = posts_lost + exits_replaced);
    // Where nobody is left there is no mean of posts to speak of.
    if posts_before > 0.0 && posts > 0.0 {
        reckon!(w, Share, turnover = 2.0 * exits / (posts_before + posts));
    }
}

fn pay(w: &mut Working, sums: &GroupSums) {
    month_pay(w, &sums.workings, &sums.places);
    let heads_under_half = sum(w, "heads_under_half", Unit::Heads, &sums.under_half);
    let posts = w.step("posts").map_or(0.0, |step| step.value);
    if posts > 0.0 {
        reckon!(w, Share, under_half_share = heads_under_half / posts);
    }
}

/// Adds what the pay of all has become against that of today's people at their contract hours: lost posts, cut hours and
/// new contracts alike; benefits after a dismissal are not pay.
fn income(w: &mut Working, context: &MonthContext<'_>) {
    let (mut pay_today, mut of) = (0.0, Vec::new());
    for group in &context.baseline.groups {
        let Ok(wage) = context.wage(&group.level) else { return };
        let month = wage.value.value * context.pay.instalments.value / 12.0;
        let share = group.weekly_hours / context.pay.full_time_hours.value;
        pay_today += f64::from(group.heads) * month * share;
        let place = format!("base/group/{}", group.id);
        of.extend([format!("{place}/heads"), format!("{place}/weekly_hours"), wage.value.path]);
    }
    let pay_today = found(w, "pay_today", Unit::Money, pay_today, ("pay-of-today", of));
    if let Some(total_all) = w.step("total_all").map(|step| step.value) {
        reckon!(w, Money, income_change_all = total_all - pay_today);
    }
}

fn travel(w: &mut Working, context: &MonthContext<'_>, sums: &GroupSums) {
    sum(w, "remote_days_week", Unit::Days, &sums.remote_days);
    // What nobody was asked is not known; it is not nothing.
    if !sums.remote_wished.is_empty() {
        sum(w, "remote_wished_week", Unit::Days, &sums.remote_wished);
    }
    if sums.commute_hours.is_empty() && sums.commute_kilometres.is_empty() {
        return;
    }
    sum(w, "commute_hours", Unit::Hours, &sums.commute_hours);
    let commute_kilometres =
        sum(w, "commute_kilometres", Unit::Kilometres, &sums.commute_kilometres);
    let travel = context.travel;
    let origin =
        || organico_model::Origin::Stated { source: "travel".to_owned(), status: travel.status };
    let car_share = w.keep("car_share", Unit::Share, travel.car_share, origin());
    let car_occupancy = w.keep("car_occupancy", Unit::Number, travel.car_occupancy, origin());
    let co2_per_km = w.keep("co2_per_km", Unit::KilogramsPerKilometre, travel.co2_per_km, origin());
    let cost_per_km = w.keep("cost_per_km", Unit::Money, travel.cost_per_km, origin());
    reckon!(w, Kilometres, vehicle_kilometres = commute_kilometres * car_share / car_occupancy);
    reckon!(w, Tonnes, co2_tonnes = vehicle_kilometres * co2_per_km / 1000.0);
    reckon!(w, Money, commute_cost = vehicle_kilometres * cost_per_km);
}

/// Writes posts by site, and for each thousand inhabitants where the town's number is given; nothing of a site whose
/// people are too few to be shown.
fn sites(state: &mut State, context: &MonthContext<'_>, peak: Option<&Traced>) {
    let today = context.baseline.sites.iter();
    let new = state.sites.iter().map(|site| &site.site);
    let new = new.filter(|site| context.baseline.sites.iter().all(|known| known.id != site.id));
    let sites: Vec<BaselineSite> = today.chain(new).cloned().collect();
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
    let shown = shown_sites(state, &ids);
    for (site, _) in sites.iter().zip(shown).filter(|(_, shown)| *shown) {
        let w = site_working(site, state, context, peak);
        state.sheet.put(format!("{}/site/{}", state.month, site.id), w);
    }
}

fn site_working(
    site: &BaselineSite,
    state: &State,
    context: &MonthContext<'_>,
    peak: Option<&Traced>,
) -> Working {
    let here: Vec<&GroupState> =
        state.groups.iter().filter(|group| group.site.as_ref() == Some(&site.id)).collect();
    let mut w = Working::default();
    let posts = sum(&mut w, "posts", Unit::Heads, here.iter().map(|group| &group.heads));
    let lost = state.posts.iter().filter(|one| one.kind.is_lost());
    let lost = lost.filter(|one| one.site.as_ref() == Some(&site.id)).map(|one| &one.heads);
    sum(&mut w, "posts_lost", Unit::Heads, lost);
    let hours = here.iter().map(|group| {
        at(&state.sheet, format!("{}/group/{}/paid_hours_week", state.month, group.id))
    });
    sum(&mut w, "paid_hours_week", Unit::Hours, &hours.collect::<Vec<_>>());
    if site.inhabitants.is_some_and(|count| count > 0) {
        let from = at(context.base, format!("base/site/{}/inhabitants", site.id));
        taken!(w, Heads, inhabitants = from);
        reckon!(w, Number, posts_per_1000 = posts / inhabitants * 1000.0);
    }
    seats(&mut w, site, (state, &here), peak);
    w
}

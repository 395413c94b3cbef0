//! A centre as a baseline: people in groups of five or more, contacts of a typical week.
//!
//! People who share site, client contract, first skill and contract hours are a group. A group that is too small is put
//! together with those of other hours, then of other skills, contracts and sites, so that nothing that follows can speak
//! of fewer than [`GROUP_MIN`] people. The typical week is the mean of the forecast of four weeks without holidays.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_forecast::{ForecastConfig, forecast_load};
use organico_model::{
    Assumption, BASELINE_VERSION, Baseline, BaselineContract, BaselineDemand, BaselineGroup,
    BaselineSite, BaselineWork, Centre, ContactType, Grid, GroupId, HeadsQualifier, Load, Person,
    SkillId, SourceStatus, Work, WorkKind,
};
use organico_rules::RuleSet;
use organico_staffing::time_left;

use super::TableError;
use crate::measures::{ClauseParameters, eligible};

/// The smallest group of people that anything speaks of.
pub const GROUP_MIN: u32 = 5;

/// Weeks of the forecast that make a typical one.
const WEEKS: u32 = 4;

/// Returns the baseline of a centre on a day, from its people, its rules and the forecast of the weeks that follow.
///
/// # Errors
/// There are fewer people than a group may have, or there is no forecast.
pub fn baseline_of(
    centre: &Centre,
    rules: &RuleSet,
    first: Date,
    digest: &str,
) -> Result<Baseline, TableError> {
    let groups = groups(centre, rules, first)?;
    let grid = Grid::over_days(&centre.zone, first, WEEKS * 7, centre.interval)?;
    let load = forecast_load(centre, &grid, ForecastConfig::best())?.load;
    Ok(Baseline {
        version: BASELINE_VERSION,
        name: centre.name.clone(),
        invented: centre.invented,
        assumptions: assumptions(centre),
        source: format!("sha256:{digest}"),
        rule_pack: centre.rule_pack.clone(),
        employees: None,
        sites: centre.sites.iter().map(site).collect(),
        home_month_cost: centre
            .home
            .map_or(organico_model::Cents(0), |home| home.month_cost_person),
        contracts: contracts(centre),
        pay: centre.pay.clone(),
        time_on_contacts: (1..=12).map(|month| on_contacts(centre, month)).collect(),
        groups,
        slot_minutes: centre.interval.minutes(),
        demands: demands(centre, &load),
        work: work(centre),
    })
}

/// Returns what the centre assumes, and what a typical week takes for granted.
fn assumptions(centre: &Centre) -> Vec<Assumption> {
    let mut all = centre.assumptions.clone();
    all.push(Assumption::new(
        "Every month has the contacts of the same typical week; orders that follow each other, such as documents month by \
         month, go on at their mean pace.",
        "Ogni mese ha i contatti della stessa settimana tipo; gli ordini che si susseguono, come i documenti mese per \
         mese, continuano al loro ritmo medio.",
    ));
    all
}

fn site(site: &organico_model::Site) -> BaselineSite {
    BaselineSite {
        id: site.id.clone(),
        name: site.name.clone(),
        town: site.town.clone(),
        seats: Some(site.seats),
        month_cost: Some(site.month_cost),
        inhabitants: site.inhabitants,
    }
}

fn contracts(centre: &Centre) -> Vec<BaselineContract> {
    let client = |id: &organico_model::ClientId| centre.clients.iter().find(|one| one.id == *id);
    centre
        .contracts
        .iter()
        .map(|contract| BaselineContract {
            id: contract.id.clone(),
            name: contract.id.to_string(),
            client: client(&contract.client).map_or_else(String::new, |one| one.name.clone()),
            sector: client(&contract.client).map_or_else(String::new, |one| one.sector.clone()),
            terms: Some(contract.clone()),
        })
        .collect()
}

/// Returns the share of paid time on contacts in a month, over all skills alike.
fn on_contacts(centre: &Centre, month: u8) -> f64 {
    let shares = centre.skills.iter().map(|skill| {
        1.0 - time_left(&centre.shrinkage, &centre.groups, &skill.id, month).shrinkage()
    });
    let (sum, count) = shares.fold((0.0, 0_u32), |(sum, count), share| (sum + share, count + 1));
    if count == 0 { 1.0 } else { sum / f64::from(count) }
}

/// Returns the contacts of a typical week: of the days of the same name, those that are no holiday.
fn demands(centre: &Centre, load: &Load) -> Vec<BaselineDemand> {
    let types = load.series.iter().filter_map(|series| {
        let kind = centre.contact_types.iter().find(|kind| kind.id == series.contact_type)?;
        Some(demand(centre, load, series, kind))
    });
    types.collect()
}

fn demand(
    centre: &Centre,
    load: &Load,
    series: &organico_model::LoadSeries,
    kind: &ContactType,
) -> BaselineDemand {
    let minutes = centre.interval.minutes();
    let slots = (7 * 24 * 60 / minutes) as usize;
    let (mut sums, mut counts) = (vec![0.0; slots], vec![0.0; slots]);
    let mut open = vec![false; slots];
    let (mut handled, mut seconds) = (0.0, 0.0);
    for day in load.grid.days() {
        if centre.calendar.holiday(day.date).is_some() {
            continue;
        }
        let weekday = day.date.weekday().to_monday_zero_offset().unsigned_abs() as usize;
        for index in day.intervals.clone() {
            let slot = weekday * slots / 7 + (load.grid.minute_of_day(index) / minutes) as usize;
            sums[slot] += series.contacts[index];
            counts[slot] += 1.0;
            open[slot] |= series.open[index];
            handled += series.contacts[index];
            seconds += series.contacts[index] * series.handle_seconds[index];
        }
    }
    let mean = |(sum, count): (&f64, &f64)| if *count > 0.0 { sum / count } else { 0.0 };
    let patience = kind.patience.mean();
    BaselineDemand {
        id: kind.id.clone(),
        name: kind.name.clone(),
        channel: kind.channel,
        contract: kind.contract.clone(),
        skill: kind.skill.clone(),
        handle_seconds: if handled > 0.0 { seconds / handled } else { kind.handle.law.mean() },
        patience_seconds: patience.is_finite().then_some(patience),
        concurrency: kind.concurrency,
        targets: kind.targets.clone(),
        week: sums.iter().zip(&counts).map(mean).collect(),
        open,
    }
}

/// Returns other work as hours of a typical week. Lots of items of one skill and contract follow each other month by
/// month: they are one work, spread from the day the first is there to the day the last is due.
fn work(centre: &Centre) -> Vec<BaselineWork> {
    let mut lots: BTreeMap<_, Vec<&Work>> = BTreeMap::new();
    let mut all = Vec::new();
    for work in &centre.work {
        match work.kind {
            WorkKind::Hours { minutes_a_week } => {
                all.push(one_work(work, work.name.clone(), f64::from(minutes_a_week) / 60.0));
            }
            WorkKind::Items { .. } => {
                lots.entry((&work.skill, &work.contract)).or_default().push(work);
            }
        }
    }
    for ((skill, _), lots) in lots {
        let known = centre.skills.iter().find(|one| one.id == *skill);
        let name = known.map_or_else(|| lots[0].name.clone(), |one| one.name.clone());
        all.push(one_work(lots[0], name, items_hours_week(&lots)));
    }
    all
}

fn one_work(work: &Work, name: String, hours_week: f64) -> BaselineWork {
    let (contract, skill) = (work.contract.clone(), work.skill.clone());
    BaselineWork { id: work.id.clone(), name, contract, skill, hours_week }
}

fn items_hours_week(lots: &[&Work]) -> f64 {
    let (mut hours, mut span) = (0.0, None);
    for lot in lots {
        if let WorkKind::Items { count, per_hour_mille, released, due } = lot.kind {
            hours += count as f64 / (per_hour_mille as f64 / 1000.0).max(1e-9);
            let (first, last) = span.unwrap_or((released, due));
            span = Some((first.min(released), last.max(due)));
        }
    }
    let days = span.map_or(1, |(first, last)| (last - first).get_days() + 1);
    hours * 7.0 / f64::from(days.max(1))
}

/// What makes people alike, the most important first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness<'a> {
    site: &'a str,
    contract: &'a str,
    skill: &'a str,
    level: &'a str,
    minutes: u32,
}

fn likeness(person: &Person) -> Likeness<'_> {
    Likeness {
        site: person.site.as_str(),
        contract: person.contract.client_contract.as_ref().map_or("", |(id, _)| id.as_str()),
        skill: person.skills.first().map_or("", |one| one.skill.as_str()),
        level: person.contract.level.as_str(),
        minutes: person.contract.minutes_a_week,
    }
}

/// Returns the people of each group of the baseline of a centre on a day.
pub(crate) fn members<'c>(
    centre: &'c Centre,
    rules: &RuleSet,
    first: Date,
) -> Result<Vec<(GroupId, Vec<&'c Person>)>, TableError> {
    let groups = groups(centre, rules, first)?.into_iter().map(|group| group.id);
    Ok(groups.zip(cells(centre, first)?).collect())
}

fn groups(centre: &Centre, rules: &RuleSet, first: Date) -> Result<Vec<BaselineGroup>, TableError> {
    let cells = cells(centre, first)?;
    let clause = ClauseParameters::of(rules).ok();
    let mut made: Vec<BaselineGroup> = Vec::new();
    for people in &cells {
        let mut group = group(centre, people, clause.as_ref());
        let same = made.iter().filter(|one| one.id == group.id).count();
        if same > 0 {
            group.id = GroupId::new(format!("{}-{}", group.id, made.len()));
        }
        made.push(group);
    }
    Ok(made)
}

/// Returns the people who are there on a day, those who are alike together, never fewer than a group may have.
fn cells(centre: &Centre, first: Date) -> Result<Vec<Vec<&Person>>, TableError> {
    let mut cells: BTreeMap<Likeness<'_>, Vec<&Person>> = BTreeMap::new();
    for person in centre.people.iter().filter(|person| person.is_employed_on(first)) {
        cells.entry(likeness(person)).or_default().push(person);
    }
    let all: u32 = cells.values().map(|people| people.len() as u32).sum();
    if all < GROUP_MIN {
        return Err(TableError::TooFew(all));
    }
    let mut cells: Vec<Vec<&Person>> = cells.into_values().collect();
    while let Some(small) = cells.iter().position(|people| people.len() < GROUP_MIN as usize) {
        let part = cells.remove(small);
        let near = |people: &Vec<&Person>| nearness(&likeness(part[0]), &likeness(people[0]));
        let nearest = (0..cells.len()).max_by_key(|index| near(&cells[*index]));
        if let Some(nearest) = nearest {
            cells[nearest].extend(part);
        }
    }
    Ok(cells)
}

/// Returns how near two cells are: those that differ only in hours come first, nearer hours before farther.
fn nearness(a: &Likeness<'_>, b: &Likeness<'_>) -> (bool, bool, bool, bool, i64) {
    let hours = -(i64::from(a.minutes) - i64::from(b.minutes)).abs();
    (a.site == b.site, a.contract == b.contract, a.skill == b.skill, a.level == b.level, hours)
}

fn group(centre: &Centre, people: &[&Person], clause: Option<&ClauseParameters>) -> BaselineGroup {
    let of = likeness(people[0]);
    let heads = people.len() as u32;
    let mean = |value: &dyn Fn(&Person) -> f64| {
        people.iter().map(|person| value(person)).sum::<f64>() / f64::from(heads)
    };
    let weekly_hours = mean(&|person| f64::from(person.contract.minutes_a_week) / 60.0);
    let months: Vec<u32> = people
        .iter()
        .filter_map(|p| p.contract.client_contract.as_ref().map(|(_, m)| *m))
        .collect();
    let contract = people[0].contract.client_contract.as_ref().map(|(id, _)| id.clone());
    let hours = (weekly_hours * 10.0).round() / 10.0;
    let parts = [of.site, of.contract, of.skill].into_iter().filter(|part| !part.is_empty());
    let id = parts.map(str::to_owned).chain([format!("{hours}h").replace('.', "-")]);
    BaselineGroup {
        id: GroupId::new(id.collect::<Vec<_>>().join("_")),
        name: name(centre, &of, hours),
        site: people[0].site.clone(),
        perimeter: contract
            .as_ref()
            .and(clause)
            .map(|known| apart(eligible(&months, known).0, heads)),
        contract,
        level: people[0].contract.level.clone(),
        heads,
        qualifier: HeadsQualifier::Exact,
        weekly_hours,
        skill: people[0].skills.first().map(|one| one.skill.clone()),
        also: also(people, of.skill),
        commute_kilometres: known_mean(people, |p| {
            p.home_distance.map(organico_model::Kilometres::get)
        }),
        commute_minutes: known_mean(people, |p| p.home_minutes.map(f64::from)),
        remote_agreements: apart(
            people.iter().filter(|person| person.remote.is_some()).count() as u32,
            heads,
        ),
        remote_days: mean(&|person| person.remote.as_ref().map_or(0.0, worked_at_home)),
        remote_days_wished: Some(mean(&|person| {
            person.remote.as_ref().map_or(0.0, |remote| remote.wished.len() as f64)
        })),
        days_a_week: mean(&days_a_week),
        source: "people.csv".to_owned(),
        status: SourceStatus::Supplied,
    }
}

/// Returns how many of a group have something, so that neither they nor the others are fewer than a group may be: a few
/// count as nobody, all but a few as everybody.
fn apart(count: u32, heads: u32) -> u32 {
    if count < GROUP_MIN {
        0
    } else if heads - count.min(heads) < GROUP_MIN {
        heads
    } else {
        count
    }
}

/// Returns the days a week at home: those wished for, within the agreement.
fn worked_at_home(remote: &organico_model::RemoteAgreement) -> f64 {
    f64::from(remote.days_a_week_max).min(remote.wished.len() as f64)
}

/// Returns the days of work a week: five, or fewer full days for vertical part-time.
fn days_a_week(person: &Person) -> f64 {
    match person.contract.kind {
        organico_model::ContractKind::FullTime
        | organico_model::ContractKind::HorizontalPartTime => 5.0,
        organico_model::ContractKind::VerticalPartTime => {
            (f64::from(person.contract.minutes_a_week) / 480.0).clamp(1.0, 5.0)
        }
    }
}

/// Returns the mean over those of whom it is known, if they are a group of their own right.
fn known_mean(people: &[&Person], value: impl Fn(&Person) -> Option<f64>) -> Option<f64> {
    let known: Vec<f64> = people.iter().filter_map(|person| value(person)).collect();
    let enough = known.len() >= GROUP_MIN as usize;
    enough.then(|| known.iter().sum::<f64>() / known.len() as f64)
}

/// Returns what else people can take, with their share: only where five or more can.
fn also(people: &[&Person], first: &str) -> Vec<(SkillId, f64)> {
    let mut counts: BTreeMap<&SkillId, u32> = BTreeMap::new();
    for skill in people.iter().flat_map(|person| &person.skills) {
        if skill.skill.as_str() != first {
            *counts.entry(&skill.skill).or_default() += 1;
        }
    }
    let heads = people.len() as u32;
    let shares = counts.into_iter().map(|(skill, count)| (skill, apart(count, heads)));
    let told = shares.filter(|(_, count)| *count > 0);
    told.map(|(skill, count)| (skill.clone(), f64::from(count) / f64::from(heads))).collect()
}

fn name(centre: &Centre, of: &Likeness<'_>, hours: f64) -> String {
    let site = centre.sites.iter().find(|site| site.id.as_str() == of.site);
    let skill = centre.skills.iter().find(|skill| skill.id.as_str() == of.skill);
    let parts = [site.map(|site| site.town.as_str()), skill.map(|skill| skill.name.as_str())];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    format!("{}, {hours} h", parts.join(", "))
}

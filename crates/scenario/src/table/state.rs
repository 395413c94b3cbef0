//! The state of a month: the baseline with the changes that hold, each value with the step it comes from.

use std::collections::BTreeSet;

use organico_model::{
    Baseline, BaselineContract, BaselineDemand, BaselineGroup, BaselineSite, ContractId, GroupId,
    LevelId, Month, SiteId, SkillId, Unit, Who, Working, WorkingSheet,
};

use super::trace::Traced;

/// Hours that are cut in a group.
#[derive(Debug, Clone)]
pub(super) struct Support {
    /// Share of the hours that is cut.
    pub(super) reduction: Traced,
    /// Months of support left after this one, where the kind has a limit that is known.
    pub(super) months_left: Option<Traced>,
    /// Whether the cap of the integration is scaled to the contract hours.
    pub(super) cap_by_contract: bool,
}

/// A group of people in a month.
#[derive(Debug, Clone)]
pub(super) struct GroupState {
    pub(super) id: GroupId,
    /// The group of the baseline that it is, or is part of; nothing for none.
    pub(super) of: GroupId,
    /// Nothing for people whose site has closed.
    pub(super) site: Option<SiteId>,
    pub(super) contract: Option<ContractId>,
    pub(super) level: LevelId,
    pub(super) skill: Option<SkillId>,
    pub(super) also: Vec<(SkillId, f64)>,
    /// Shares of the group's hours that belong to another first skill, or to none: people of a part that was too small.
    pub(super) others: Vec<(Option<SkillId>, f64)>,
    pub(super) heads: Traced,
    pub(super) weekly_hours: Traced,
    pub(super) support: Option<Support>,
    /// Work done in an hour over that of the experienced.
    pub(super) productivity: Option<Traced>,
    /// Hours of training of the whole group in the month.
    pub(super) training_hours: Vec<Traced>,
    pub(super) kilometres: Option<Traced>,
    pub(super) minutes: Option<Traced>,
    pub(super) agreements: Traced,
    pub(super) remote_days: Traced,
    pub(super) remote_days_wished: Option<Traced>,
    pub(super) days_a_week: Traced,
    pub(super) perimeter: Option<Traced>,
    /// What a drill does to the group on the days on which its site is closed.
    pub(super) closed: Option<Closed>,
}

/// A group on the days on which a drill closes its site.
#[derive(Debug, Clone)]
pub(super) struct Closed {
    /// The drill.
    pub(super) change: String,
    /// Share of the people who work on those days.
    pub(super) working_share: Traced,
    /// Share of the month's work that is left.
    pub(super) days_left_share: Traced,
}

/// Contacts of one type in a month.
#[derive(Debug, Clone)]
pub(super) struct DemandState {
    /// Which of the baseline's demands.
    pub(super) index: usize,
    /// Contacts of the typical week over those of the baseline's.
    pub(super) volume: Traced,
    pub(super) handle_seconds: Traced,
}

/// Other work in a month.
#[derive(Debug, Clone)]
pub(super) struct WorkState {
    pub(super) index: usize,
    pub(super) hours_week: Traced,
}

/// A contract in a month; one that is gone has no demand, no invoice and no people.
#[derive(Debug, Clone)]
pub(super) struct ContractState {
    pub(super) contract: BaselineContract,
    pub(super) gone: bool,
    /// The price, where a change has set it.
    pub(super) price: Option<Traced>,
    /// The contacts guaranteed, where a change has set them.
    pub(super) guarantee: Option<Traced>,
}

/// A site in a month.
#[derive(Debug, Clone)]
pub(super) struct SiteState {
    pub(super) site: BaselineSite,
    pub(super) month_cost: Option<Traced>,
}

/// Who bears a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Payer {
    Employer,
    PublicPurse,
}

/// A cost that a change brings, beside pay and places.
#[derive(Debug, Clone)]
pub(super) struct Extra {
    pub(super) payer: Payer,
    /// The contract that it is made for, if any.
    pub(super) contract: Option<ContractId>,
    /// Cents in the month; negative for what is saved.
    pub(super) amount: Traced,
}

/// Contacts that are handled abroad: the client pays for them, and nobody here takes them.
#[derive(Debug, Clone)]
pub(super) struct Abroad {
    /// Which of the baseline's demands.
    pub(super) index: usize,
    /// Contacts in the month.
    pub(super) contacts: Traced,
    /// Their mean handle time, taken to be that of those handled here.
    pub(super) handle_seconds: Traced,
}

/// How a post came to an end or to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PostKind {
    /// Dismissed.
    Dismissed,
    /// Left by agreement: shown as a lost post.
    Voluntary,
    /// Left and not replaced: shown as a lost post.
    NotReplaced,
    /// Followed a contract to another employer: a post kept elsewhere.
    Transferred,
    /// Joined.
    Gained,
    /// Left and replaced: the post stays, the exit counts.
    Replaced,
}

impl PostKind {
    /// Returns whether the post is lost to those who are left.
    pub(super) fn is_lost(self) -> bool {
        match self {
            Self::Dismissed | Self::Voluntary | Self::NotReplaced => true,
            Self::Transferred | Self::Gained | Self::Replaced => false,
        }
    }
}

/// Posts that a change ended or made, counted from the first month.
#[derive(Debug, Clone)]
pub(super) struct Posts {
    pub(super) kind: PostKind,
    /// Nothing for people who belonged to no site.
    pub(super) site: Option<SiteId>,
    pub(super) heads: Traced,
}

/// The state of a month.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) month: Month,
    pub(super) groups: Vec<GroupState>,
    /// The groups before small ones are put together: for counting people into a week, never for a page.
    pub(super) unmerged: Vec<GroupState>,
    pub(super) demands: Vec<DemandState>,
    pub(super) work: Vec<WorkState>,
    pub(super) contracts: Vec<ContractState>,
    pub(super) sites: Vec<SiteState>,
    pub(super) extras: Vec<Extra>,
    pub(super) abroad: Vec<Abroad>,
    pub(super) posts: Vec<Posts>,
    /// Changes of a month's pay by new contract hours, all people of a group.
    pub(super) pay_changes: Vec<Traced>,
    /// People whose unemployment benefit has no value in the law of their month yet.
    pub(super) unpriced_benefits: Vec<Traced>,
    /// Sites some of whose people were put together with those of another: their own number is not written.
    pub(super) mixed: BTreeSet<SiteId>,
    pub(super) sheet: WorkingSheet,
}

impl State {
    /// Returns the baseline as the state of a month.
    pub(super) fn of(baseline: &Baseline, month: Month) -> Self {
        let site = |site: &BaselineSite| SiteState {
            month_cost: site
                .month_cost
                .map(|cost| Traced::new(&base_site(site), "site_cost_month", cost.0 as f64)),
            site: site.clone(),
        };
        let contract = |contract: &BaselineContract| ContractState {
            contract: contract.clone(),
            gone: false,
            price: None,
            guarantee: None,
        };
        Self {
            month,
            groups: baseline.groups.iter().map(group).collect(),
            unmerged: Vec::new(),
            demands: baseline.demands.iter().enumerate().map(demand).collect(),
            work: baseline
                .work
                .iter()
                .enumerate()
                .map(|(index, work)| WorkState {
                    index,
                    hours_week: Traced::new(
                        &format!("base/tasks/{}", work.id),
                        "work_hours_week",
                        work.hours_week,
                    ),
                })
                .collect(),
            contracts: baseline.contracts.iter().map(contract).collect(),
            sites: baseline.sites.iter().map(site).collect(),
            extras: Vec::new(),
            abroad: Vec::new(),
            posts: Vec::new(),
            pay_changes: Vec::new(),
            unpriced_benefits: Vec::new(),
            mixed: BTreeSet::new(),
            sheet: WorkingSheet::default(),
        }
    }

    /// Returns the place of a change and what it touches, in this month.
    pub(super) fn place(&self, change: &str, what: &str) -> String {
        format!("{}/change/{change}/{what}", self.month)
    }

    /// Returns the indices of the groups that a change is about.
    pub(super) fn about(&self, who: &Who) -> Vec<usize> {
        let fits = |group: &GroupState| {
            who.site.as_ref().is_none_or(|site| group.site.as_ref() == Some(site))
                && who.contract.as_ref().is_none_or(|id| group.contract.as_ref() == Some(id))
                && who.group.as_ref().is_none_or(|id| group.id == *id || group.of == *id)
                && who.skill.as_ref().is_none_or(|id| group.skill.as_ref() == Some(id))
        };
        (0..self.groups.len()).filter(|index| fits(&self.groups[*index])).collect()
    }

    /// Puts a working at its place and returns the step of a name as a traced value.
    pub(super) fn keep(&mut self, place: &str, w: Working, name: &'static str) -> Traced {
        let value = w.step(name).map_or(0.0, |step| step.value);
        self.sheet.put(place, w);
        Traced::new(place, name, value)
    }

    /// Splits a part off a group into one of its own, at the end of the list, and returns its index. The heads of both
    /// are set by the caller.
    pub(super) fn split(&mut self, index: usize, change: &str) -> usize {
        let mut part = self.groups[index].clone();
        part.id = GroupId::new(format!("{}+{change}", part.id));
        self.groups.push(part);
        self.groups.len() - 1
    }
}

fn group(group: &BaselineGroup) -> GroupState {
    let place = base_group(group);
    let base = |name: &str, value: f64| Traced::new(&place, name, value);
    GroupState {
        id: group.id.clone(),
        of: group.id.clone(),
        site: Some(group.site.clone()),
        contract: group.contract.clone(),
        level: group.level.clone(),
        skill: group.skill.clone(),
        also: group.also.clone(),
        others: Vec::new(),
        heads: base("heads", f64::from(group.heads)),
        weekly_hours: base("weekly_hours", group.weekly_hours),
        support: None,
        productivity: None,
        training_hours: Vec::new(),
        kilometres: group.commute_kilometres.map(|value| base("commute_km", value)),
        minutes: group.commute_minutes.map(|value| base("commute_minutes", value)),
        agreements: base("agreements", f64::from(group.remote_agreements)),
        remote_days: base("remote_days", group.remote_days),
        remote_days_wished: group.remote_days_wished.map(|value| base("remote_days_wished", value)),
        days_a_week: base("days_a_week", group.days_a_week),
        perimeter: group.perimeter.map(|value| base("perimeter", f64::from(value))),
        closed: None,
    }
}

fn demand((index, demand): (usize, &BaselineDemand)) -> DemandState {
    let place = base_demand(demand);
    DemandState {
        index,
        volume: Traced::new(&place, "volume_factor", 1.0),
        handle_seconds: Traced::new(&place, "handle_time", demand.handle_seconds),
    }
}

fn base_group(group: &BaselineGroup) -> String {
    format!("base/group/{}", group.id)
}

fn base_site(site: &BaselineSite) -> String {
    format!("base/site/{}", site.id)
}

fn base_demand(demand: &BaselineDemand) -> String {
    format!("base/contact/{}", demand.id)
}

/// Writes the facts of the baseline into a sheet, each with its source.
pub(super) fn put_base(baseline: &Baseline, sheet: &mut WorkingSheet) {
    for group in &baseline.groups {
        let origin = || organico_model::Origin::Stated {
            source: group.source.clone(),
            status: group.status,
        };
        let mut w = Working::default();
        w.keep("heads", Unit::Heads, f64::from(group.heads), origin());
        w.keep("weekly_hours", Unit::Hours, group.weekly_hours, origin());
        w.keep("agreements", Unit::Heads, f64::from(group.remote_agreements), origin());
        w.keep("remote_days", Unit::Days, group.remote_days, origin());
        w.keep("days_a_week", Unit::Days, group.days_a_week, origin());
        let mut known = |name: &'static str, unit, value: Option<f64>| {
            if let Some(value) = value {
                w.keep(name, unit, value, origin());
            }
        };
        known("commute_km", Unit::Kilometres, group.commute_kilometres);
        known("commute_minutes", Unit::Minutes, group.commute_minutes);
        known("remote_days_wished", Unit::Days, group.remote_days_wished);
        known("perimeter", Unit::Heads, group.perimeter.map(f64::from));
        sheet.put(base_group(group), w);
    }
    put_rest(baseline, sheet);
}

fn put_rest(baseline: &Baseline, sheet: &mut WorkingSheet) {
    let origin = || organico_model::Origin::Stated {
        source: baseline.source.clone(),
        status: organico_model::SourceStatus::Supplied,
    };
    for site in &baseline.sites {
        let mut w = Working::default();
        if let Some(cost) = site.month_cost {
            w.keep("site_cost_month", Unit::Money, cost.0 as f64, origin());
        }
        if let Some(count) = site.inhabitants {
            w.keep("inhabitants", Unit::Heads, f64::from(count), origin());
        }
        sheet.put(base_site(site), w);
    }
    for demand in &baseline.demands {
        let mut w = Working::default();
        w.keep("volume_factor", Unit::Number, 1.0, origin());
        w.keep("contacts_week", Unit::Contacts, demand.week.iter().sum(), origin());
        w.keep("handle_time", Unit::Seconds, demand.handle_seconds, origin());
        sheet.put(base_demand(demand), w);
    }
    for work in &baseline.work {
        let mut w = Working::default();
        w.keep("work_hours_week", Unit::Hours, work.hours_week, origin());
        sheet.put(format!("base/tasks/{}", work.id), w);
    }
}

//! What a baseline must keep, whoever wrote it: names that exist and are said once, shares, lengths, five people a group.

use std::collections::BTreeSet;

use organico_model::{Baseline, BaselineDemand, BaselineGroup, ContractId, Diagnostic};

use super::GROUP_MIN;

/// Minutes of a week.
const WEEK_MINUTES: usize = 7 * 1440;

/// Most of any number of people, contacts, hours or seconds.
const MOST: f64 = 1e12;

/// The faults found so far.
struct Found<'f> {
    file: &'f str,
    faults: Vec<Diagnostic>,
}

/// Returns everything in which a baseline makes no sense.
pub(super) fn faults(file: &str, baseline: &Baseline) -> Vec<Diagnostic> {
    let mut found = Found { file, faults: Vec::new() };
    found.check_names(baseline);
    let on_contacts = &baseline.time_on_contacts;
    let shares = on_contacts.iter().all(|share| *share > 0.0 && *share <= 1.0);
    found.need(on_contacts.len() == 12 && shares, "time_on_contacts");
    let slot = baseline.slot_minutes as usize;
    found.need(slot > 0 && WEEK_MINUTES.checked_rem(slot) == Some(0), "slot_minutes");
    found.need(organico_rules::pack_names().contains(&baseline.rule_pack.as_str()), "rule_pack");
    for group in &baseline.groups {
        found.check_group(group, baseline);
    }
    for demand in &baseline.demands {
        found.check_demand(demand, baseline);
    }
    for work in &baseline.work {
        let place = format!("work.{}.hours_week", work.id);
        found.need((0.0..=MOST).contains(&work.hours_week), &place);
    }
    found.faults
}

impl Found<'_> {
    /// Reports a field that holds what it cannot.
    fn need(&mut self, holds: bool, field: &str) {
        if !holds {
            self.faults
                .push(Diagnostic::fault("I0825").with("field", field).at(self.file, 0, field));
        }
    }

    fn check_names(&mut self, baseline: &Baseline) {
        self.unique("sites", baseline.sites.iter().map(|site| site.id.as_str()));
        self.unique("contracts", baseline.contracts.iter().map(|one| one.id.as_str()));
        self.unique("groups", baseline.groups.iter().map(|group| group.id.as_str()));
        self.unique("demands", baseline.demands.iter().map(|one| one.id.as_str()));
        self.unique("work", baseline.work.iter().map(|work| work.id.as_str()));
        let contracts = baseline.demands.iter().filter_map(|one| one.contract.as_ref());
        let contracts =
            contracts.chain(baseline.work.iter().filter_map(|one| one.contract.as_ref()));
        for contract in contracts {
            let known = baseline.contracts.iter().any(|one| one.id == *contract);
            self.need(known, &format!("contracts.{contract}"));
        }
    }

    fn unique<'n>(&mut self, list: &str, names: impl Iterator<Item = &'n str>) {
        let mut seen = BTreeSet::new();
        for name in names {
            self.need(seen.insert(name), &format!("{list}.{name}"));
        }
    }

    fn check_group(&mut self, group: &BaselineGroup, baseline: &Baseline) {
        let at = |key: &str| format!("groups.{}.{key}", group.id);
        let heads = group.heads;
        if heads < GROUP_MIN {
            let fault = Diagnostic::fault("I0824").with("heads", heads).with("least", GROUP_MIN);
            self.faults.push(fault.at(self.file, 0, at("heads")));
        }
        let site = baseline.sites.iter().any(|site| site.id == group.site);
        self.need(site, &at("site"));
        let contract = group.contract.as_ref();
        let known = |id: &ContractId| baseline.contracts.iter().any(|one| one.id == *id);
        self.need(contract.is_none_or(known), &at("contract"));
        self.need(group.weekly_hours > 0.0 && group.weekly_hours <= 60.0, &at("weekly_hours"));
        self.need(group.also.iter().all(|(_, share)| (0.0..=1.0).contains(share)), &at("also"));
        self.need(group.perimeter.is_none_or(|inside| inside <= heads), &at("perimeter"));
        self.need(group.remote_agreements <= heads, &at("remote_agreements"));
        let days = [Some(group.days_a_week), Some(group.remote_days), group.remote_days_wished];
        let week = days.into_iter().flatten().all(|days| (0.0..=7.0).contains(&days));
        self.need(week && group.days_a_week > 0.0, &at("days_a_week"));
        let way = [group.commute_kilometres, group.commute_minutes];
        let way = way.into_iter().flatten().all(|way| (0.0..=MOST).contains(&way));
        self.need(way, &at("commute"));
    }

    fn check_demand(&mut self, demand: &BaselineDemand, baseline: &Baseline) {
        let at = |key: &str| format!("demands.{}.{key}", demand.id);
        let slots = WEEK_MINUTES.checked_div(baseline.slot_minutes as usize).unwrap_or(0);
        let contacts = demand.week.iter().all(|contacts| (0.0..=MOST).contains(contacts));
        self.need(demand.week.len() == slots && contacts, &at("week"));
        self.need(demand.open.len() == slots, &at("open"));
        let handle = demand.handle_seconds;
        self.need(handle > 0.0 && handle <= MOST, &at("handle_seconds"));
        let patience = demand.patience_seconds;
        self.need(patience.is_none_or(|mean| mean > 0.0 && mean <= MOST), &at("patience_seconds"));
        self.need(demand.concurrency > 0, &at("concurrency"));
    }
}

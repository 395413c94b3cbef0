//! Which figures stand in each block, in order: the same for every scenario, so that none can leave one out.

use organico_model::{Baseline, Block};

use super::names::PlaceNames;
use super::targets::target_words;
use super::voice::Voice;

/// A row before its values: where its figure lies below `total/` or a month.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) place: String,
    pub(super) name: &'static str,
    /// Key of what is said where there is no value.
    pub(super) missing: &'static str,
    pub(super) kind: RowKind,
}

/// How a row is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A figure that is also explained and shown on a terminal.
    Headline,
    /// A figure.
    Plain,
    /// A figure of which a sum of nothing means that nothing is known.
    KnownParts,
    /// The latest month that has it stands for all.
    Latest,
    /// A figure that is shown only where it is not nothing.
    IfAny,
    /// A simulated figure: its interval and the value of the formula stand with it.
    Simulated,
}

/// Rows under a heading.
#[derive(Debug, Clone)]
pub(super) struct WantedGroup {
    pub(super) heading: String,
    /// What is promised, for contacts.
    pub(super) note: Option<String>,
    pub(super) rows: Vec<Wanted>,
}

use RowKind::{Headline, IfAny, KnownParts, Latest, Plain, Simulated};

type Rows = [(&'static str, &'static str, RowKind)];

const SERVICE: [(&str, &str, RowKind); 9] = [
    ("contacts_offered", "demand", Plain),
    ("contacts_handled", "demand", Headline),
    ("contacts_abroad", "none", IfAny),
    ("required_hours_week", "demand", Headline),
    ("productive_hours_week", "demand", Headline),
    ("coverage", "demand", Headline),
    ("types_with_target", "demand", Plain),
    ("types_on_target", "demand", Headline),
    ("backlog", "deferred", Headline),
];
const CONTACTS: [(&str, &str, RowKind); 6] = [
    ("service_level", "target", Simulated),
    ("speed_of_answer", "queue", Plain),
    ("abandonment", "none", Simulated),
    ("occupancy", "none", Plain),
    ("required_hours_week", "demand", Plain),
    ("coverage", "demand", Plain),
];
const DEFERRED: [(&str, &str, RowKind); 5] = [
    ("contacts_offered", "demand", Plain),
    ("contacts_handled", "demand", Plain),
    ("backlog", "demand", Plain),
    ("required_hours_week", "demand", Plain),
    ("coverage", "demand", Plain),
];
const EMPLOYER: [(&str, &str, RowKind); 8] = [
    ("employer_cost", "pay", Headline),
    ("pay_cost", "pay", KnownParts),
    ("employer_extra", "none", Plain),
    ("site_cost", "site-cost", KnownParts),
    ("home_cost", "none", Plain),
    ("other_cost", "none", Plain),
    ("cost_contact", "contacts", Headline),
    ("margin", "price", Headline),
];
const CLIENT: [(&str, &str, RowKind); 2] =
    [("invoice", "price", KnownParts), ("penalties", "price", KnownParts)];
const PUBLIC: [(&str, &str, RowKind); 4] = [
    ("public_cost", "pay", Headline),
    ("integration_all", "pay", Plain),
    ("benefit_cost", "benefit", Plain),
    ("unpriced_benefit_heads", "none", IfAny),
];
const CONTRACT: [(&str, &str, RowKind); 4] = [
    ("invoice", "price", Plain),
    ("penalties", "price", Plain),
    ("contract_cost", "demand", Plain),
    ("margin", "price", Plain),
];
const POSTS: [(&str, &str, RowKind); 11] = [
    ("posts_before", "none", Plain),
    ("posts", "none", Headline),
    ("posts_kept", "none", Plain),
    ("posts_lost", "none", Headline),
    ("posts_dismissed", "none", Plain),
    ("posts_voluntary", "none", Plain),
    ("posts_not_replaced", "none", Plain),
    ("posts_transferred", "none", Headline),
    ("posts_gained", "none", Plain),
    ("exits", "none", IfAny),
    ("turnover", "none", IfAny),
];
const HOURS: [(&str, &str, RowKind); 4] = [
    ("contract_hours_week", "none", Plain),
    ("paid_hours_week", "none", Headline),
    ("fte", "none", Headline),
    ("unsocial_hours_week", "demand", Plain),
];
const PAY: [(&str, &str, RowKind); 10] = [
    ("total_all", "pay", Headline),
    ("loss_all", "pay", Headline),
    ("income_change_all", "pay", KnownParts),
    ("loss_all_low", "none", IfAny),
    ("loss_all_high", "none", IfAny),
    ("unpriced_hours_week", "none", IfAny),
    ("loss_share_all", "pay", Headline),
    ("pay_change_all", "none", IfAny),
    ("heads_under_half", "none", Headline),
    ("under_half_share", "none", Plain),
];
const SUPPORT: [(&str, &str, RowKind); 1] = [("support_months_left", "support", Latest)];
const WAY: [(&str, &str, RowKind); 5] = [
    ("commute_hours", "way", Headline),
    ("commute_cost", "way", Plain),
    ("co2_tonnes", "way", Headline),
    ("remote_days_week", "none", Headline),
    ("remote_wished_week", "wish", KnownParts),
];
const GROWTH: [(&str, &str, RowKind); 1] = [("training_hours", "none", Plain)];
const SITE: [(&str, &str, RowKind); 7] = [
    ("posts", "few", Plain),
    ("posts_lost", "few", IfAny),
    ("paid_hours_week", "few", Plain),
    ("posts_per_1000", "few", IfAny),
    ("seats_there", "few", IfAny),
    ("seats_needed", "few", IfAny),
    ("seats_short", "few", IfAny),
];

/// Returns the rows of a block.
pub(super) fn groups(
    block: Block,
    baseline: &Baseline,
    names: &PlaceNames,
    voice: Voice,
) -> Vec<WantedGroup> {
    match block {
        Block::Service => service(baseline, voice),
        Block::Cost => cost(baseline, names, voice),
        Block::People => people(baseline, voice),
        Block::Procedure => Vec::new(),
    }
}

fn service(baseline: &Baseline, voice: Voice) -> Vec<WantedGroup> {
    if !baseline.knows_demand() {
        return Vec::new();
    }
    let mut groups = vec![group(voice.say("scenario-group-all"), "service", &SERVICE)];
    for demand in &baseline.demands {
        let rows: &Rows = if demand.channel.is_deferred() { &DEFERRED } else { &CONTACTS };
        let mut one = group(demand.name.clone(), &format!("contact/{}", demand.id), rows);
        let target = target_words(&demand.targets, voice);
        one.note = Some(voice.fill("scenario-target", &[("target", target.into())]));
        groups.push(one);
    }
    groups
}

fn cost(baseline: &Baseline, names: &PlaceNames, voice: Voice) -> Vec<WantedGroup> {
    let mut groups = vec![
        group(voice.say("scenario-group-employer"), "cost", &EMPLOYER),
        group(voice.say("scenario-group-client"), "cost", &CLIENT),
        group(voice.say("scenario-group-public"), "cost", &PUBLIC),
    ];
    for contract in &baseline.contracts {
        let id = contract.id.as_str();
        let heading = voice.fill("scenario-group-contract", &[("name", names.contract(id).into())]);
        groups.push(group(heading, &format!("contract/{id}"), &CONTRACT));
    }
    groups
}

fn people(baseline: &Baseline, voice: Voice) -> Vec<WantedGroup> {
    let parts: [(&str, &Rows); 6] = [
        ("posts", &POSTS),
        ("hours", &HOURS),
        ("pay", &PAY),
        ("support", &SUPPORT),
        ("way", &WAY),
        ("growth", &GROWTH),
    ];
    let mut groups: Vec<WantedGroup> = parts
        .iter()
        .map(|(key, rows)| group(voice.say(&format!("scenario-group-{key}")), "people", rows))
        .collect();
    for site in &baseline.sites {
        let heading = voice.fill("scenario-group-site", &[("name", site.name.as_str().into())]);
        groups.push(group(heading, &format!("site/{}", site.id), &SITE));
    }
    groups
}

fn group(heading: String, place: &str, rows: &Rows) -> WantedGroup {
    let row = |(name, missing, kind): &(&'static str, &'static str, RowKind)| Wanted {
        place: place.to_owned(),
        name,
        missing,
        kind: *kind,
    };
    WantedGroup { heading, note: None, rows: rows.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_figure_and_every_reason_for_its_absence_has_words() {
        let all: [&Rows; 13] = [
            &SERVICE, &CONTACTS, &DEFERRED, &EMPLOYER, &CLIENT, &PUBLIC, &CONTRACT, &POSTS, &HOURS,
            &PAY, &SUPPORT, &WAY, &GROWTH,
        ];
        for language in Language::ALL {
            let voice = Voice::new(language);
            for (name, missing, _) in all.into_iter().flatten() {
                for key in [format!("quantity-{name}"), format!("scenario-missing-{missing}")] {
                    assert_ne!(voice.say(&key), key, "{}", language.tag());
                }
            }
        }
    }
}

//! Places of a sheet in words: month, group, site, contract, contact type, change.

use std::collections::BTreeMap;

use organico_model::{Baseline, Month, ScenarioResult, Words};

use super::voice::Voice;

/// The names behind the identifiers of a result; without any, identifiers are shown as they are.
#[derive(Debug, Clone, Default)]
pub struct PlaceNames {
    groups: BTreeMap<String, String>,
    sites: BTreeMap<String, String>,
    contracts: BTreeMap<String, String>,
    contacts: BTreeMap<String, String>,
    work: BTreeMap<String, String>,
    skills: BTreeMap<String, Vec<String>>,
    changes: BTreeMap<String, ChangeName>,
}

#[derive(Debug, Clone)]
struct ChangeName {
    key: String,
    words: Option<Words>,
}

impl PlaceNames {
    /// Returns the names of a baseline and of the changes of some results.
    #[must_use]
    pub fn of(baseline: &Baseline, results: &[ScenarioResult]) -> Self {
        let mut names = Self::default();
        for group in &baseline.groups {
            names.groups.insert(group.id.to_string(), group.name.clone());
        }
        for site in &baseline.sites {
            names.sites.insert(site.id.to_string(), site.name.clone());
        }
        for contract in &baseline.contracts {
            names.contracts.insert(contract.id.to_string(), contract_name(baseline, contract));
        }
        for demand in &baseline.demands {
            names.contacts.insert(demand.id.to_string(), demand.name.clone());
            names.skills.entry(demand.skill.to_string()).or_default().push(demand.name.clone());
        }
        for work in &baseline.work {
            names.work.insert(work.id.to_string(), work.name.clone());
            names.skills.entry(work.skill.to_string()).or_default().push(work.name.clone());
        }
        for result in results {
            for (id, key, words) in &result.changes {
                let name = ChangeName { key: key.clone(), words: words.clone() };
                names.changes.insert(id.clone(), name);
            }
        }
        names
    }

    /// Returns the name of a change: its own, or the words of its kind; the demand has no identifier.
    pub(super) fn change(&self, id: &str, voice: Voice) -> String {
        if id.is_empty() {
            return voice.say("change-demand");
        }
        match self.changes.get(id) {
            Some(ChangeName { words: Some(words), .. }) => voice.words(words).to_owned(),
            Some(ChangeName { key, .. }) => voice.say(&format!("change-{key}")),
            None => id.to_owned(),
        }
    }

    /// Returns the name of a site, or its identifier.
    pub(super) fn site(&self, id: &str) -> String {
        self.sites.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// Returns the name of a contract with its client, or its identifier.
    pub(super) fn contract(&self, id: &str) -> String {
        self.contracts.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// Returns the name of a contact type, or its identifier.
    pub(super) fn contact(&self, id: &str) -> String {
        self.contacts.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// Returns the name of a skill: what it takes.
    pub(super) fn skill(&self, id: &str) -> String {
        self.skills.get(id).map_or_else(|| id.to_owned(), |names| names.join(", "))
    }

    /// Returns the name of anything that has one.
    pub(super) fn any(&self, id: &str, voice: Voice) -> Option<String> {
        let lists = [&self.groups, &self.sites, &self.contracts, &self.contacts, &self.work];
        let named = lists.iter().find_map(|list| list.get(id)).cloned();
        named.or_else(|| self.skills.get(id).map(|names| names.join(", "))).or_else(|| {
            let (group, change) = id.rsplit_once('+')?;
            Some(self.after(group, change, voice))
        })
    }

    /// Returns the name of a group, or of the part of it that a change has split off.
    pub(super) fn group(&self, id: &str, voice: Voice) -> String {
        if let Some(name) = self.groups.get(id) {
            return name.clone();
        }
        match id.rsplit_once('+') {
            Some((group, change)) => self.after(group, change, voice),
            None => id.to_owned(),
        }
    }

    fn after(&self, group: &str, change: &str, voice: Voice) -> String {
        let name = self.group(group, voice);
        let change = self.change(change, voice);
        voice.fill("scenario-place-after", &[("name", name.into()), ("change", change.into())])
    }

    /// Returns a place in words: `gennaio 2027 · Asti, inbound, 20 h · una persona`.
    pub(super) fn place(&self, place: &str, voice: Voice) -> String {
        let (head, rest) = place.split_once('/').unwrap_or((place, ""));
        let head = match (head, head.parse::<Month>()) {
            (_, Ok(month)) => voice.month(month),
            ("base", _) => voice.say("scenario-place-base"),
            ("total", _) => voice.say("scenario-place-total"),
            _ => head.to_owned(),
        };
        let parts = std::iter::once(head).chain(self.inner(rest, voice));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Returns what stands after the month.
    fn inner(&self, rest: &str, voice: Voice) -> Vec<String> {
        let one = |key: &str, name: &'static str, value: String| {
            vec![voice.fill(key, &[(name, value.into())])]
        };
        let (kind, id) = rest.split_once('/').unwrap_or((rest, ""));
        match kind {
            "service" | "cost" | "people" => vec![voice.say(&format!("scenario-place-{kind}"))],
            "group" => match id.strip_suffix("/person") {
                Some(id) => vec![self.group(id, voice), voice.say("scenario-place-person")],
                None => vec![self.group(id, voice)],
            },
            "site" => vec![self.site(id)],
            "contact" => vec![self.contact(id)],
            "contract" => vec![self.contract(id)],
            "tasks" => vec![self.work.get(id).cloned().unwrap_or_else(|| id.to_owned())],
            "pay" => one("scenario-place-pay", "level", id.to_owned()),
            "demand" => one("scenario-place-demand", "name", self.contact(id)),
            "merged" => one("scenario-place-merged", "name", self.group(id, voice)),
            "skill" => {
                let names = self.skills.get(id).map_or_else(|| id.to_owned(), |all| all.join(", "));
                one("scenario-place-skill", "names", names)
            }
            "change" => self.changed(id, voice),
            _ => rest.split('/').map(str::to_owned).collect(),
        }
    }

    /// Returns a change and what it touches.
    fn changed(&self, rest: &str, voice: Voice) -> Vec<String> {
        let (change, what) = rest.split_once('/').unwrap_or((rest, ""));
        let touched = self
            .any(what, voice)
            .or_else(|| voice.texts.find(&format!("scenario-place-{what}"), &[]));
        std::iter::once(self.change(change, voice)).chain(touched).collect()
    }
}

/// Returns the client with the contract's name where it says more than its identifier or the client has several.
fn contract_name(baseline: &Baseline, contract: &organico_model::BaselineContract) -> String {
    if contract.client.is_empty() {
        return contract.name.clone();
    }
    let alone = baseline.contracts.iter().filter(|one| one.client == contract.client).count() == 1;
    if alone && contract.name == contract.id.as_str() {
        return contract.client.clone();
    }
    format!("{}, {}", contract.client, contract.name)
}

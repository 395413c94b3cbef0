//! What a centre knows that sheets about its people speak of: sites, skills, levels, opening hours, and who is there.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use organico_model::{
    AgentId, Centre, ContractId, DaySpan, LevelId, Person, SiteId, SkillId, WeekHours,
};

use super::super::loose::folded;

/// The parts of a centre that sheets about people are read against.
#[derive(Debug, Clone)]
pub struct CentreFacts {
    pub(crate) zone: TimeZone,
    pub(crate) sites: Vec<(SiteId, Vec<String>)>,
    pub(crate) skills: Vec<(SkillId, String)>,
    pub(crate) levels: Vec<LevelId>,
    pub(crate) contracts: Vec<(ContractId, String)>,
    pub(crate) has_home: bool,
    opening: BTreeMap<SkillId, [Option<DaySpan>; 7]>,
    people: BTreeMap<AgentId, Person>,
}

impl CentreFacts {
    /// Returns the facts of a centre.
    #[must_use]
    pub fn of(centre: &Centre) -> Self {
        let mut opening: BTreeMap<SkillId, [Option<DaySpan>; 7]> = BTreeMap::new();
        let contacts = centre.contact_types.iter().map(|one| (&one.skill, &one.hours));
        let work = centre.work.iter().map(|one| (&one.skill, &one.hours));
        for (skill, hours) in contacts.chain(work) {
            widen(opening.entry(skill.clone()).or_default(), hours);
        }
        let client = |id| centre.clients.iter().find(|client| client.id == id);
        let client_name = |id| client(id).map(|client| client.name.clone()).unwrap_or_default();
        Self {
            zone: centre.zone.clone(),
            sites: centre
                .sites
                .iter()
                .map(|site| (site.id.clone(), vec![site.name.clone(), site.town.clone()]))
                .collect(),
            skills: centre.skills.iter().map(|one| (one.id.clone(), one.name.clone())).collect(),
            levels: centre.pay.iter().map(|pay| pay.level.clone()).collect(),
            contracts: centre
                .contracts
                .iter()
                .map(|one| (one.id.clone(), client_name(one.client.clone())))
                .collect(),
            has_home: centre.home.is_some(),
            opening,
            people: centre.people.iter().map(|one| (one.id.clone(), one.clone())).collect(),
        }
    }

    pub(crate) fn person(&self, id: &AgentId) -> Option<&Person> {
        self.people.get(id)
    }

    /// Returns the minutes of a day of work of a person, as far as the contract tells.
    pub(crate) fn day_minutes(&self, id: &AgentId) -> u32 {
        let of = |person: &Person| {
            person.contract.minutes_a_week / (person.availability.len().clamp(1, 5) as u32)
        };
        self.person(id).map_or(u32::MAX, of)
    }

    pub(crate) fn only_site(&self) -> Option<SiteId> {
        if let [(site, _)] = &self.sites[..] { Some(site.clone()) } else { None }
    }

    pub(crate) fn only_level(&self) -> Option<LevelId> {
        if let [level] = &self.levels[..] { Some(level.clone()) } else { None }
    }

    pub(crate) fn only_skill(&self) -> Option<SkillId> {
        if let [(skill, _)] = &self.skills[..] { Some(skill.clone()) } else { None }
    }

    pub(crate) fn site_ids(&self) -> Vec<String> {
        self.sites.iter().map(|(id, _)| id.to_string()).collect()
    }

    pub(crate) fn level_ids(&self) -> Vec<String> {
        self.levels.iter().map(ToString::to_string).collect()
    }

    pub(crate) fn skill_ids(&self) -> Vec<String> {
        self.skills.iter().map(|(id, _)| id.to_string()).collect()
    }

    pub(crate) fn contract_ids(&self) -> Vec<String> {
        self.contracts.iter().map(|(id, _)| id.to_string()).collect()
    }

    /// Returns the site that a text names: by identifier, name or town, where just one is meant.
    pub(crate) fn site_of(&self, text: &str) -> Option<String> {
        let text = folded(text);
        let is = |(id, names): &&(SiteId, Vec<String>)| {
            folded(id.as_str()) == text || names.iter().any(|name| folded(name) == text)
        };
        only(self.sites.iter().filter(is).map(|(id, _)| id.to_string()))
    }

    /// Returns the skill that a text names: by identifier or name.
    pub(crate) fn skill_of(&self, text: &str) -> Option<String> {
        let text = folded(text);
        let is =
            |(id, name): &&(SkillId, String)| folded(id.as_str()) == text || folded(name) == text;
        only(self.skills.iter().filter(is).map(|(id, _)| id.to_string()))
    }

    /// Returns the client contract that a text names: by identifier, or by its client where that has just one.
    pub(crate) fn contract_of(&self, text: &str) -> Option<String> {
        let text = folded(text);
        let by_id = self.contracts.iter().find(|(id, _)| folded(id.as_str()) == text);
        let by_client = self.contracts.iter().filter(|(_, client)| folded(client) == text);
        by_id
            .map(|(id, _)| id.to_string())
            .or_else(|| only(by_client.map(|(id, _)| id.to_string())))
    }

    /// Returns the level that a text names: `3`, `3°`, `III`, `Liv. 3`, `livello terzo` are all level 3.
    pub(crate) fn level_of(&self, text: &str) -> Option<String> {
        let wanted = bare_level(text);
        only(
            self.levels
                .iter()
                .filter(|id| bare_level(id.as_str()) == wanted)
                .map(ToString::to_string),
        )
    }

    /// Returns the hours of a day of the week, 0 for Monday, in which any of the skills is needed.
    pub(crate) fn opening_of<'s>(
        &self,
        skills: impl Iterator<Item = &'s SkillId>,
    ) -> [Option<DaySpan>; 7] {
        let mut days = [None; 7];
        for spans in skills.filter_map(|skill| self.opening.get(skill)) {
            for (day, span) in days.iter_mut().zip(spans) {
                *day = join(*day, *span);
            }
        }
        days
    }
}

fn widen(days: &mut [Option<DaySpan>; 7], hours: &WeekHours) {
    for (day, spans) in days.iter_mut().zip(&hours.days) {
        for span in spans {
            *day = join(*day, Some(*span));
        }
    }
}

fn join(one: Option<DaySpan>, other: Option<DaySpan>) -> Option<DaySpan> {
    match (one, other) {
        (Some(one), Some(other)) => {
            Some(DaySpan { from: one.from.min(other.from), to: one.to.max(other.to) })
        }
        (one, other) => one.or(other),
    }
}

fn only(mut found: impl Iterator<Item = String>) -> Option<String> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Roman numbers and words for levels.
const LEVEL_WORDS: [(&str, &str); 14] = [
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
    ("vii", "7"),
    ("primo", "1"),
    ("secondo", "2"),
    ("terzo", "3"),
    ("quarto", "4"),
    ("quinto", "5"),
    ("sesto", "6"),
    ("settimo", "7"),
];

pub(super) fn bare_level(text: &str) -> String {
    let text = folded(text).replace(['°', 'º', 'ª'], "");
    let words = text.split(' ').filter(|word| !["livello", "liv", "level", "l"].contains(word));
    let joined: String = words.collect();
    let bare = match joined.strip_prefix('l') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest.to_owned(),
        _ => joined,
    };
    let word = LEVEL_WORDS.iter().find(|(word, _)| *word == bare);
    word.map_or(bare.clone(), |(_, number)| (*number).to_owned())
}

/// Returns an identifier made of a free text: `Team Nord 2` is `team-nord-2`.
#[must_use]
pub fn slug(text: &str) -> String {
    let slug: String = folded(text).replace('%', "").replace(' ', "-").chars().take(32).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "team".to_owned() } else { slug.to_owned() }
}

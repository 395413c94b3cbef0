//! People of another system's sheet into those of a centre, without their names.
//!
//! What the sheet does not say keeps what the centre already knows of the person, or is assumed, and every assumption is
//! told. Columns that are not asked for, such as telephone numbers, are not looked at.

mod assumed;
mod columns;
mod contract;
mod facts;
mod hours;
mod labels;
mod merge;
mod skills;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{AgentId, Diagnostic, LevelId, Person, RemoteAgreement, SiteId, TeamId};

use super::loose;
use super::mapped::{Fate, ImportSettings, MappedRow, MappedSheet, OUT, Understood};
use super::pseudonym::{Naming, PersonNames};
use super::table::Workbook;
use crate::context::Context;
use crate::quantity::distance;
use crate::refusal::Refusal;
use crate::text::identifier;
pub(super) use assumed::Assumptions;
pub use assumed::{Assumed, AssumedKind};
pub(super) use columns::PERSON;
pub use facts::CentreFacts;
pub use facts::slug;
pub use labels::person_labels;
pub use merge::{PeopleMerge, merge_people};
use skills::SkillColumns;
pub use words::{PeopleWords, people_words};

/// What reading a sheet of people gives.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleReading {
    /// The people of the rows without a fault, by pseudonym.
    pub people: Vec<Person>,
    /// What the sheet did not say.
    pub assumed: Vec<Assumed>,
    /// How the sheet was understood.
    pub understood: Understood,
    /// Faults and warnings, with their places.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the people of a sheet, as far as it can be read.
#[must_use]
pub fn import_people(
    book: &Workbook,
    settings: &ImportSettings,
    names: &PersonNames,
    facts: &CentreFacts,
) -> PeopleReading {
    let context = Context::default();
    let mut people = BTreeMap::new();
    let mut assumptions = Assumptions::default();
    let mut understood = Understood::default();
    let wanted = columns::WANTED;
    if let Some(sheet) = MappedSheet::open(book, settings, &wanted, &["person"], &context) {
        let skills = SkillColumns::of(&sheet, facts);
        let mut naming = Naming::new(names);
        let mut met: BTreeMap<AgentId, u32> = BTreeMap::new();
        sheet.for_each(|row| {
            let id = identity(row, &mut naming, &mut met)?;
            let reader = Reader { row, facts, skills: &skills, names };
            let mut assumed = Assumptions::default();
            match reader.person(id, &mut assumed) {
                Err(LeftOut) => Some(Fate::LeftOut),
                Ok(person) => {
                    let person = person?;
                    assumptions.add(assumed);
                    people.insert(person.id.clone(), person);
                    Some(Fate::Taken)
                }
            }
        });
        understood = sheet.finish(&skills.used());
    }
    PeopleReading {
        people: people.into_values().collect(),
        assumed: assumptions.finish(),
        understood,
        diagnostics: context.into_diagnostics(),
    }
}

/// Returns the pseudonym of a row's person; a second row of the same person is refused.
fn identity(
    row: &MappedRow<'_, '_>,
    naming: &mut Naming<'_>,
    met: &mut BTreeMap<AgentId, u32>,
) -> Option<AgentId> {
    let id = person_of(row, naming)?;
    if let Some(first) = met.get(&id) {
        row.fault("person", Diagnostic::fault("I1213").with("first", first));
        return None;
    }
    met.insert(id.clone(), row.line());
    Some(id)
}

/// Returns the pseudonym of a row's person.
pub(super) fn person_of(row: &MappedRow<'_, '_>, naming: &mut Naming<'_>) -> Option<AgentId> {
    let name = row.cell("person");
    if name.is_empty() {
        row.fault("person", Diagnostic::fault("I0308").with("column", "person"));
        return None;
    }
    naming.id(name).map_err(|fault| row.fault("person", fault.diagnostic())).ok()
}

/// A row with what is needed to make a person of it.
struct Reader<'r, 'w> {
    row: &'r MappedRow<'r, 'w>,
    facts: &'r CentreFacts,
    skills: &'r SkillColumns,
    names: &'r PersonNames,
}

/// A row that a word leaves out.
struct LeftOut;

impl Reader<'_, '_> {
    /// Returns the person of the row; nothing, reported, when a part is refused.
    fn person(&self, id: AgentId, assumed: &mut Assumptions) -> Result<Option<Person>, LeftOut> {
        let known = self.facts.person(&id);
        // All of them before the first question mark: every fault of a row is told.
        let site = self.site(known, assumed);
        let contract = contract::read(self, known, assumed);
        let skills = skills::read(self, known, assumed);
        let (site, contract, skills) = (site?, contract?, skills?);
        let team = site.as_ref().map(|site| self.team(known, site, assumed));
        let available = hours::read(self, known, skills.as_deref(), assumed);
        let remote = self.remote(known);
        let home_distance = self.value("home_distance", known.and_then(|p| p.home_distance), km);
        let home_minutes = self.value("home_time", known.and_then(|p| p.home_minutes), home_time);
        let whole = (site, team, contract, skills);
        let (Some(site), Some(team), Some(contract), Some(skills)) = whole else { return Ok(None) };
        if self.row.sheet.is_refused(self.row.line()) {
            return Ok(None);
        }
        Ok(Some(Person {
            id,
            site,
            team,
            contract,
            skills,
            availability: available,
            remote,
            home_distance,
            home_minutes,
            ramp: known.and_then(|person| person.ramp),
        }))
    }

    /// Returns a value of an optional column; a sheet without the column keeps what the centre knows.
    fn value<T: Clone>(
        &self,
        column: &str,
        known: Option<T>,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        if self.row.sheet.has(column) { self.row.find(column, read) } else { known }
    }

    fn site(
        &self,
        known: Option<&Person>,
        assumed: &mut Assumptions,
    ) -> Result<Option<SiteId>, LeftOut> {
        if self.row.cell("site").is_empty() {
            let one = self.facts.only_site();
            let site =
                known.map(|person| person.site.clone()).filter(|_| !self.row.sheet.has("site"));
            if site.is_none() && one.is_some() {
                assumed.note(AssumedKind::Site, one.as_ref().map_or("", SiteId::as_str));
            }
            let site = site.or(one);
            if site.is_none() {
                self.missing("site");
            }
            return Ok(site);
        }
        let ids = self.facts.site_ids();
        let site = self.row.word("site", &ids, |theirs| self.facts.site_of(theirs));
        leave_out(site).map(|site| site.map(SiteId::new))
    }

    fn missing(&self, column: &'static str) {
        let code = if self.row.sheet.has(column) { "I0308" } else { "I1214" };
        self.row.fault(column, Diagnostic::fault(code).with("column", column));
    }

    /// Returns the team: as the sheet calls it, or under another name where it is called after a person.
    fn team(&self, known: Option<&Person>, site: &SiteId, assumed: &mut Assumptions) -> TeamId {
        let cell = self.row.cell("team");
        if cell.is_empty() {
            if let Some(person) = known.filter(|_| !self.row.sheet.has("team")) {
                return person.team.clone();
            }
            assumed.note(AssumedKind::Team, site.as_str());
            return TeamId::new(site.as_str());
        }
        TeamId::new(self.team_id(cell, site, assumed))
    }

    fn team_id(&self, cell: &str, site: &SiteId, assumed: &mut Assumptions) -> String {
        if !self.row.sheet.names_somebody(cell) {
            return identifier(cell).map_or_else(|_| facts::slug(cell), ToOwned::to_owned);
        }
        match self.names {
            PersonNames::Secret(key) => {
                assumed.note(AssumedKind::TeamOfName, "");
                super::pseudonym::stand_in(key, 'T', cell)
            }
            PersonNames::Pseudonyms => {
                assumed.note(AssumedKind::Team, site.as_str());
                site.to_string()
            }
        }
    }

    fn remote(&self, known: Option<&Person>) -> Option<RemoteAgreement> {
        let kept = known.and_then(|person| person.remote.clone());
        let known_days = kept.as_ref().map(|remote| remote.days_a_week_max);
        let days = self.value("remote_days_max", known_days, remote_days)?;
        if !self.facts.has_home || days == 0 {
            return None;
        }
        let wished = kept.map(|remote| remote.wished).unwrap_or_default();
        Some(RemoteAgreement { days_a_week_max: days, wished })
    }

    fn level(
        &self,
        known: Option<&Person>,
        assumed: &mut Assumptions,
    ) -> Result<Option<LevelId>, LeftOut> {
        if self.row.cell("level").is_empty() {
            let kept = known.map(|person| person.contract.level.clone());
            let kept = kept.filter(|_| !self.row.sheet.has("level"));
            let one = self.facts.only_level();
            if kept.is_none() && one.is_some() {
                assumed.note(AssumedKind::Level, one.as_ref().map_or("", LevelId::as_str));
            }
            let level = kept.or(one);
            if level.is_none() {
                self.missing("level");
            }
            return Ok(level);
        }
        let ids = self.facts.level_ids();
        let level = self.row.word("level", &ids, |theirs| self.facts.level_of(theirs));
        leave_out(level).map(|level| level.map(LevelId::new))
    }
}

/// Returns nothing inside for a word that was refused, and an error for one that leaves the row out.
fn leave_out(word: Option<String>) -> Result<Option<String>, LeftOut> {
    if word.as_deref() == Some(OUT) { Err(LeftOut) } else { Ok(word) }
}

fn km(text: &str) -> Result<organico_model::Kilometres, Refusal> {
    let plain = text.replace(',', ".");
    let bare = loose::number(&plain).is_some();
    distance(&if bare { format!("{plain} km") } else { plain })
}

fn home_time(text: &str) -> Result<u32, Refusal> {
    let form = || Refusal::Form("25, 25 min, 0:25");
    if text.contains([':', 'h']) {
        return loose::minutes(text).map_err(|_| form());
    }
    let number = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let minutes = loose::number(number).filter(|minutes| (0.0..=1440.0).contains(minutes));
    minutes.map(|minutes| minutes.round() as u32).ok_or_else(form)
}

fn remote_days(text: &str) -> Result<u8, Refusal> {
    match loose::folded(text).as_str() {
        "no" | "false" | "falso" => Ok(0),
        number => match number.parse::<u8>() {
            Ok(days) if days <= 7 => Ok(days),
            _ => Err(Refusal::Range("0", "7")),
        },
    }
}

/// The columns that skills stand in, for [`MappedSheet::finish`].
type UsedColumns = BTreeSet<usize>;

#[cfg(test)]
mod tests;

//! What the desk's commands read: a centre, a roster of it, its rules, and what is needed on its days.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use organico_formats::{read_requirement, read_roster};
use organico_model::{AgentId, Centre, Diagnostic, Load, Requirement, Roster, SkillId};
use organico_report::Language;
use organico_rules::RuleSet;
use organico_scenario::{Needs, Period, PlanConfig, PlanError, needs};

use crate::commands::inputs;
use crate::commands::pool::Pool;
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::TerminalProgress;

/// A roster on the desk.
pub(super) struct Desk {
    pub(super) centre: Centre,
    pub(super) roster: Roster,
    pub(super) rules: RuleSet,
    pub(super) config: PlanConfig,
}

/// Reads a centre and a roster of its people.
pub(super) fn read(folder: &Path, roster: &Path, language: Language) -> Result<Desk, Failure> {
    let (centre, _) = inputs::centre(folder, language)?;
    let roster = self::roster(roster, &centre)?;
    let rules = inputs::rules(folder, &centre, roster.first)?;
    let config =
        PlanConfig::standard(days_of(&roster)).map_err(|fault| inputs::plan_fault(fault.into()))?;
    Ok(Desk { centre, roster, rules, config })
}

/// Reads a roster of a centre's people.
pub(super) fn roster(path: &Path, centre: &Centre) -> Result<Roster, Failure> {
    let file = path.to_string_lossy();
    read_roster(&file, &read_text(path)?, centre, None).map_err(Failure::all)
}

/// Returns the days of a roster, from its first shift to its last.
pub(super) fn days_of(roster: &Roster) -> Period {
    let days = roster.first.until(roster.end).map_or(1, |span| span.get_days());
    Period { first: roster.first, days: days.unsigned_abs().max(1) }
}

/// What is needed on the days of a roster.
pub(super) struct Needed {
    pub(super) requirement: Requirement,
    /// Absent where the requirement was given and there is no forecast beside it.
    pub(super) load: Option<Load>,
}

/// How long work runs on.
pub(super) struct Effort {
    pub(super) threads: Option<u32>,
    pub(super) seed: u64,
    pub(super) hidden: bool,
}

impl Effort {
    /// Returns the pool that this work runs on.
    pub(super) fn pool(&self, language: Language) -> Pool {
        let progress = TerminalProgress::new(language, self.hidden, None);
        Pool { threads: self.threads, seed: self.seed, progress }
    }
}

impl Desk {
    /// Returns the requirement that a file gives, or that a plan of these days would compute.
    pub(super) fn needed(&self, given: Option<&PathBuf>, pool: &Pool) -> Result<Needed, Failure> {
        let found =
            pool.install(|run| Ok::<_, PlanError>(needs(&self.centre, &self.config, run)))?;
        let found = found.and_then(|found| found);
        let Some(path) = given else {
            let Needs { load, requirement, .. } = found.map_err(inputs::plan_fault)?;
            return Ok(Needed { requirement, load: Some(load) });
        };
        let file = path.to_string_lossy();
        let text = read_text(path)?;
        let read = read_requirement(&file, &text, &self.centre.zone, self.centre.interval);
        let requirement = read.map_err(Failure::all)?;
        let faults = self.foreign(&file, &requirement);
        if !faults.is_empty() {
            return Err(Failure::all(faults));
        }
        Ok(Needed { requirement, load: found.ok().map(|found| found.load) })
    }
}

impl Desk {
    /// Returns what shows that a requirement is of another centre, or of other days than the roster.
    fn foreign(&self, file: &str, requirement: &Requirement) -> Vec<Diagnostic> {
        let strange = |skill: &SkillId| !self.centre.skills.iter().any(|own| own.id == *skill);
        let skills: BTreeSet<&SkillId> = requirement.rows.iter().map(|row| &row.skill).collect();
        let skills = skills.into_iter().filter(|skill| strange(skill));
        let unknown = |skill: &SkillId| Diagnostic::fault("R0411").with("skill", skill);
        let mut faults: Vec<Diagnostic> =
            skills.map(|skill| unknown(skill).at(file, 0, "skill")).collect();
        let days = requirement.grid.days();
        let has = |day| days.iter().any(|own| own.date == day);
        let last = self.roster.end.yesterday().unwrap_or(self.roster.end);
        if !has(self.roster.first) || !has(last) {
            let fault = Diagnostic::fault("R0412").with("first", self.roster.first);
            faults.push(fault.with("last", last).at(file, 0, "interval_start"));
        }
        faults
    }
}

/// Returns a person's pseudonym as it was typed.
pub(crate) fn person(text: &str) -> Result<AgentId, String> {
    let text = text.trim();
    if text.is_empty() { Err("P0001".to_owned()) } else { Ok(AgentId::new(text)) }
}

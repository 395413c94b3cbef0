//! The skills of a row: in one cell, or one column a skill with a cross or a level.

use std::collections::BTreeSet;

use organico_model::{Person, PersonSkill, SkillId};

use super::super::loose::{folded, is_yes};
use super::super::mapped::{MappedSheet, OUT, Word};
use super::{AssumedKind, Assumptions, CentreFacts, LeftOut, Reader, UsedColumns};
use crate::quantity::factor;

/// Columns that are called as a skill of the centre.
pub(super) struct SkillColumns {
    columns: Vec<(usize, SkillId)>,
}

impl SkillColumns {
    /// Returns the columns of a sheet whose header names a skill.
    pub(super) fn of(sheet: &MappedSheet<'_>, facts: &CentreFacts) -> Self {
        let skill = |(index, header): (usize, &str)| {
            let said = sheet.word("skills", header, |theirs| facts.skill_of(theirs));
            let known = said.filter(|id| facts.skill_ids().contains(id));
            known.map(|id| (index, SkillId::new(id)))
        };
        Self { columns: sheet.headers().filter(|(_, h)| !h.is_empty()).filter_map(skill).collect() }
    }

    pub(super) fn used(&self) -> UsedColumns {
        self.columns.iter().map(|(index, _)| *index).collect()
    }
}

/// Returns the skills of a row; nothing, reported, when a word is unknown or there is none.
pub(super) fn read(
    reader: &Reader<'_, '_>,
    known: Option<&Person>,
    assumed: &mut Assumptions,
) -> Result<Option<Vec<PersonSkill>>, LeftOut> {
    let cell = reader.row.cell("skills");
    let mut found = crossed(reader);
    let mut all_known = true;
    for part in parts(cell, reader) {
        match named(reader, part)? {
            Some(skill) => found.push(skill),
            None => all_known = false,
        }
    }
    let mut met = BTreeSet::new();
    found.retain(|one| met.insert(one.skill.clone()));
    if !all_known {
        return Ok(None);
    }
    if !found.is_empty() {
        return Ok(Some(found));
    }
    let silent = !reader.row.sheet.has("skills") && reader.skills.columns.is_empty();
    if let Some(person) = known.filter(|_| silent) {
        return Ok(Some(person.skills.clone()));
    }
    let one = reader.facts.only_skill();
    match &one {
        Some(skill) => assumed.note(AssumedKind::Skill, skill.as_str()),
        None => reader.missing("skills"),
    }
    Ok(one.map(|skill| vec![PersonSkill { skill, level: 1, handle_factor: 1.0 }]))
}

/// Returns the parts of a cell: separated by commas, semicolons, bars, plus signs or lines; by blanks where the whole
/// is no skill and the pieces are.
fn parts<'c>(cell: &'c str, reader: &Reader<'_, '_>) -> Vec<&'c str> {
    let mut all = Vec::new();
    for part in divided(cell) {
        let is = |text: &str| {
            let bare = text.split(':').next().unwrap_or_default();
            reader.row.sheet.word("skills", bare, |theirs| reader.facts.skill_of(theirs)).is_some()
        };
        let pieces: Vec<&str> = part.split_whitespace().collect();
        if !is(part) && pieces.len() > 1 && pieces.iter().all(|piece| is(piece)) {
            all.extend(pieces);
        } else {
            all.push(part);
        }
    }
    all
}

/// Returns the pieces of a cell between commas, semicolons, bars, plus signs and lines.
fn divided(cell: &str) -> impl Iterator<Item = &str> {
    let pieces = cell.split([',', ';', '|', '+', '/', '\n']).map(str::trim);
    pieces.filter(|piece| !piece.is_empty())
}

/// Returns the words for skills of a cell, without the levels that stand behind a colon.
pub(super) fn words_of(cell: &str) -> impl Iterator<Item = &str> {
    divided(cell).map(|piece| piece.split_once(':').map_or(piece, |(word, _)| word.trim()))
}

/// Returns the skill of a part such as `voice`, `voice:2` or `voice:2:1.25`: skill, level, handle-time factor.
fn named(reader: &Reader<'_, '_>, part: &str) -> Result<Option<PersonSkill>, LeftOut> {
    let mut pieces = part.split(':').map(str::trim);
    let name = pieces.next().unwrap_or_default();
    let level = pieces.next().map_or(Some(1), |text| text.parse::<u8>().ok());
    let factor = pieces.next().map_or(Some(1.0), |text| factor(&text.replace(',', ".")).ok());
    let sheet = reader.row.sheet;
    let known = reader.facts.skill_ids();
    let word = sheet.word("skills", name, |theirs| reader.facts.skill_of(theirs));
    if word.as_deref() == Some(OUT) {
        return Err(LeftOut);
    }
    let word = word.filter(|id| known.contains(id));
    if let (Some(id), Some(level), Some(handle_factor)) =
        (word, level.filter(|level| *level > 0), factor)
    {
        return Ok(Some(PersonSkill { skill: SkillId::new(id), level, handle_factor }));
    }
    let word = Word { column: "skills", theirs: name, known: &known };
    sheet.unknown(reader.row.line(), &reader.row.place("skills"), word);
    Ok(None)
}

/// Returns the skills whose columns have a cross, or a level from 1 for the best.
fn crossed(reader: &Reader<'_, '_>) -> Vec<PersonSkill> {
    let mut found = Vec::new();
    for (index, skill) in &reader.skills.columns {
        let cell = reader.row.row.cell(*index);
        let level = match folded(cell).as_str() {
            "" | "no" | "n" | "0" | "false" | "falso" => continue,
            _ if is_yes(cell) => 1,
            text => match text.parse::<u8>() {
                Ok(level) if level > 0 => level,
                _ => {
                    let form = crate::refusal::Refusal::Form("x, 1, 2");
                    let fault = form.diagnostic(skill.as_str(), &reader.row.sheet.shown(cell));
                    reader.row.sheet.fault(reader.row.line(), *index, fault);
                    continue;
                }
            },
        };
        found.push(PersonSkill { skill: skill.clone(), level, handle_factor: 1.0 });
    }
    found
}

//! `rotations.csv`: the weeks that teams work one after the other, and again from the first.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{Diagnostic, Person, Rotation, TeamId, TemplateId};

use crate::centre::Files;
use crate::context::Context;
use crate::daytime::date;
use crate::names::{Kind, nearest};
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::identifier;

/// Name of the sheet.
pub const ROTATIONS_FILE: &str = "rotations.csv";

/// Columns of `rotations.csv`: a row is the next week of a team; `first` stands in the first row of each team.
pub(crate) const COLUMNS: [Column; 3] = [required("team"), optional("first"), required("shifts")];

/// Weeks of a team as they are read: the first day, and the templates of each week.
type Cycles = BTreeMap<TeamId, (Date, Vec<Vec<TemplateId>>)>;

/// Returns the rotations, by team; rows with a fault are reported and left out. Somebody must be of each team.
pub(crate) fn read(files: &Files, people: &[Person], context: &Context) -> Vec<Rotation> {
    let Some(text) = files.get(ROTATIONS_FILE) else { return Vec::new() };
    let Some(sheet) = Sheet::open(ROTATIONS_FILE, text, &COLUMNS, context) else {
        return Vec::new();
    };
    let mut cycles = Cycles::new();
    for row in sheet.rows() {
        week(&row, people, &mut cycles);
    }
    let rotation = |(team, (first, weeks))| Rotation { team, first, weeks };
    cycles.into_iter().map(rotation).collect()
}

fn week(row: &Row<'_>, people: &[Person], cycles: &mut Cycles) {
    let templates: Vec<TemplateId> = templates(row);
    let team = row.need("team", |cell| identifier(cell).map(TeamId::new));
    let Some(team) = team.filter(|team| is_known(row, people, team)) else { return };
    if let Some((_, weeks)) = cycles.get_mut(&team) {
        weeks.push(templates);
    } else if let Some(first) = row.need("first", date) {
        cycles.insert(team, (first, vec![templates]));
    }
}

/// Returns the templates of a cell such as `early late`; none for a week off.
fn templates(row: &Row<'_>) -> Vec<TemplateId> {
    let parts = row.cell("shifts").split([' ', ';']).filter(|part| !part.is_empty());
    let template = |part: &str| match identifier(part) {
        Ok(id) => {
            row.context.refer(Kind::Template, id, &row.place("shifts"));
            Some(TemplateId::new(id))
        }
        Err(refusal) => {
            row.refuse("shifts", &refusal);
            None
        }
    };
    parts.filter_map(template).collect()
}

/// Returns whether anybody is of a team; reports it where not.
fn is_known(row: &Row<'_>, people: &[Person], team: &TeamId) -> bool {
    if people.iter().any(|person| person.team == *team) {
        return true;
    }
    let known: Vec<&str> = people.iter().map(|person| person.team.as_str()).collect();
    let near = nearest(team.as_str(), &known).unwrap_or("-");
    let fault = Diagnostic::fault("I0109").with("key", "team").with("name", team);
    row.context.report_at(&row.place("team"), fault.with("near", near).with("home", "people.csv"));
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blank_centre_files, read_centre};
    use jiff::civil::date;

    #[test]
    fn the_weeks_of_a_team_follow_each_other_and_every_fault_is_told_at_once() {
        let files = blank_centre_files("blank");
        let centre = read_centre(&files).centre.unwrap();
        let (team, shift) = (centre.people[0].team.clone(), centre.shifts[0].id.clone());
        let read = |rows: &str| {
            let mut files = files.clone();
            files.insert(ROTATIONS_FILE.to_owned(), format!("team,first,shifts\n{rows}"));
            read_centre(&files)
        };
        let read_well = read(&format!("{team},2027-01-04,{shift}\n{team},,\n"));
        let rotations = read_well.centre.unwrap().rotations;
        assert_eq!(rotations[0].first, date(2027, 1, 4));
        assert_eq!(rotations[0].weeks, vec![vec![shift.clone()], vec![]]);
        let found =
            read(&format!("{team},,{shift}\nnone,2027-01-04,{shift}\n{team},2027-01-04,x\n"));
        let found: Vec<String> =
            found.diagnostics.iter().map(|one| format!("{} {}", one.code, one.place)).collect();
        for fault in [
            "I0308 rotations.csv:2 first",
            "I0109 rotations.csv:3 team",
            "I0109 rotations.csv:4 shifts",
        ] {
            assert!(found.iter().any(|one| one == fault), "{fault} in {found:?}");
        }
    }
}

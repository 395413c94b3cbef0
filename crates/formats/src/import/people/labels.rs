//! The names of people on a planner's own print, taken from the planner's own sheet and kept nowhere.

use std::collections::BTreeMap;

use organico_model::{AgentId, Diagnostic};

use super::super::loose::folded;
use super::super::mapped::{Fate, ImportSettings, MappedSheet};
use super::super::pseudonym::{Naming, PersonNames};
use super::super::table::Workbook;
use super::columns::WANTED;
use super::person_of;
use crate::context::Context;
use crate::series::finished;

/// Returns what to call each person of a sheet: the cells under the headers `show`, or what the sheet identifies the
/// person by where there are none. Two people who would be called the same are told apart by that.
///
/// # Errors
/// All faults: a header that the sheet lacks, a row without a person.
pub fn person_labels(
    book: &Workbook,
    settings: &ImportSettings,
    names: &PersonNames,
    show: &[String],
) -> Result<BTreeMap<AgentId, String>, Vec<Diagnostic>> {
    let context = Context::default();
    let sheet = MappedSheet::open(book, settings, &WANTED, &["person"], &context);
    let labels = sheet.map(|sheet| labels(&sheet, names, show, &context));
    finished(labels, context)
}

fn labels(
    sheet: &MappedSheet<'_>,
    names: &PersonNames,
    show: &[String],
    context: &Context,
) -> BTreeMap<AgentId, String> {
    let columns: Vec<usize> =
        show.iter().filter_map(|header| column(sheet, header, context)).collect();
    let mut naming = Naming::new(names);
    let mut found: Vec<(AgentId, String, String)> = Vec::new();
    sheet.for_each(|row| {
        let id = person_of(row, &mut naming)?;
        let cells = columns.iter().map(|index| row.row.cell(*index).trim());
        let label = cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
        found.push((id, label, row.cell("person").to_owned()));
        Some(Fate::Taken)
    });
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for (_, label, _) in &found {
        *times.entry(label.clone()).or_default() += 1;
    }
    let label = |(id, label, own): (AgentId, String, String)| {
        let shared = times.get(&label).is_some_and(|times| *times > 1);
        let label = match (label.is_empty(), shared) {
            (true, _) => own,
            (false, true) => format!("{label} ({own})"),
            (false, false) => label,
        };
        (id, label)
    };
    found.into_iter().map(label).collect()
}

/// Returns the column under a header; one that the sheet lacks is reported.
fn column(sheet: &MappedSheet<'_>, header: &str, context: &Context) -> Option<usize> {
    let found = sheet.headers().find(|(_, name)| folded(name) == folded(header));
    if found.is_none() {
        let known: Vec<&str> = sheet.headers().map(|(_, name)| name).collect();
        let fault = Diagnostic::fault("I1410").with("column", header);
        let place = sheet.place(sheet.header_line(), 0);
        context.report_at(&place, fault.with("found", known.join(", ")));
    }
    found.map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::pseudonym::{PseudonymKey, pseudonym};
    use crate::import::table::read_workbook;

    const SHEET: &str = "Matricola;Cognome;Nome;Sede\n11;Albarin;Aurora;A\n12;Albarin;Aurora;A\n13;Corvetto;Bruno;B\n";

    fn called(show: &[&str]) -> Result<Vec<String>, Vec<&'static str>> {
        let key = PseudonymKey::of([7; 32]);
        let book = read_workbook("people.csv", SHEET.as_bytes()).unwrap();
        let show: Vec<String> = show.iter().map(|header| (*header).to_owned()).collect();
        let names = PersonNames::Secret(key.clone());
        let labels = person_labels(&book, &ImportSettings::default(), &names, &show)
            .map_err(|faults| faults.iter().map(|fault| fault.code).collect::<Vec<_>>())?;
        let person = |id: &str| labels.get(&pseudonym(&key, id)).cloned().unwrap();
        Ok(["11", "12", "13"].map(person).to_vec())
    }

    #[test]
    fn people_are_called_as_the_columns_say_and_namesakes_are_told_apart() {
        let expected = ["Albarin Aurora (11)", "Albarin Aurora (12)", "Corvetto Bruno"];
        assert_eq!(called(&["Cognome", "nome"]).unwrap(), expected);
    }

    #[test]
    fn without_columns_people_are_called_by_what_the_sheet_knows_them_by() {
        assert_eq!(called(&[]).unwrap(), ["11", "12", "13"]);
    }

    #[test]
    fn a_column_that_the_sheet_lacks_is_a_fault() {
        assert_eq!(called(&["Soprannome"]), Err(vec!["I1410"]));
    }
}

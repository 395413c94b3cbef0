//! A centre to its files, such that reading them gives the same centre. Every key is explained where it is written.
//!
//! Adjustments apart, the files that the chain keeps between runs are not part of the value and are left alone.

mod adjustments;
mod assumption;
mod contacts;
mod document;
mod head;
mod ledger;
mod local;
mod measured;
mod opening;
mod page;
mod register;
mod scenario;
mod sheets;
mod shifts;
mod shrinkage;
mod teams;

use organico_model::Centre;

use crate::centre::{ADJUSTMENTS_FILE, Files, LEDGER_FILE};
use crate::pairs::PAIRS_FILE;
use crate::rotations::ROTATIONS_FILE;

pub(crate) use page::{Page, quoted};

pub use adjustments::{AdjustmentLine, add_adjustment};
pub use assumption::without_assumption;
pub use ledger::write_ledger;
pub use local::write_local_rules;
pub use measured::{MeasuredLaws, write_measured_laws};
pub use opening::open_scenario;
pub use register::write_register;
pub use scenario::write_scenario;
pub use sheets::write_history;
pub use sheets::{write_absences, write_people};
pub use shrinkage::with_off_duty_shrinkage;

/// Returns the files of a centre: documents with comments, and sheets.
#[must_use]
pub fn write_centre(centre: &Centre) -> Files {
    let mut files = Files::new();
    let mut add = |name: &str, text: String| files.insert(name.to_owned(), text);
    add("centre.toml", head::document(centre));
    add("contacts.toml", contacts::document(centre));
    add("shifts.toml", shifts::document(centre));
    add("people.csv", write_people(&centre.people));
    add("history.csv", sheets::write_history(&centre.history));
    let own_holidays = head::holidays_of_sheet(centre);
    let of_sites = head::site_holidays_of_sheet(centre);
    if !own_holidays.is_empty() || !of_sites.is_empty() {
        add("holidays.csv", sheets::holidays(&own_holidays, &of_sites));
    }
    if !centre.absences.is_empty() {
        add("absences.csv", write_absences(&centre.absences));
    }
    if !centre.adjustments.is_empty() {
        add(ADJUSTMENTS_FILE, adjustments::write(&centre.adjustments, &centre.zone));
    }
    if !centre.ledger.rows.is_empty() {
        add(LEDGER_FILE, write_ledger(&centre.ledger));
    }
    if !centre.rotations.is_empty() {
        add(ROTATIONS_FILE, teams::rotations(&centre.rotations));
    }
    if !centre.pairs.is_empty() {
        add(PAIRS_FILE, teams::pairs(&centre.pairs));
    }
    files
}

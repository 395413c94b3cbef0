//! The sheet in the European Restructuring Monitor's field list, with columns that begin with `x_` for the rest.
//!
//! A figure stands in its column and, when it is not exact, its qualifier in `x_qualifiers`, such as
//! `job_losses=at_least`. Lists in one cell are parted by ` ; `, the parts of a source by ` | `.

mod cells;

use organico_model::Diagnostic;
use organico_register::{ErmRow, Quantity, State, inclusion};

use super::case::country;
use super::words::INSTRUMENTS;
use crate::choices::{one_of, word};
use crate::context::Context;
use crate::csv_out::CsvText;
use crate::daytime::date;
use crate::names::Kind;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{clean, guarded, identifier, unguarded};
use cells::{Figures, causes, causes_text, media, media_text, sites, sites_texts};

/// Columns, in the order written: the monitor's, then ours.
const COLUMNS: [Column; 28] = [
    required("company"),
    optional("group"),
    required("country"),
    optional("region"),
    optional("unit"),
    optional("nace_rev2"),
    optional("employed_before"),
    required("announcement_date"),
    optional("type"),
    required("job_losses"),
    optional("direct_dismissals"),
    optional("other_measures"),
    optional("job_creation"),
    optional("effect_start"),
    optional("effect_end"),
    optional("media_sources"),
    optional("additional_information"),
    required("x_case"),
    optional("x_inclusion"),
    optional("x_state_date"),
    optional("x_client"),
    optional("x_commessa"),
    optional("x_causes"),
    optional("x_instrument"),
    optional("x_workers"),
    optional("x_reduction"),
    optional("x_relocated"),
    optional("x_qualifiers"),
];

/// Returns the CSV text of rows, in their order.
#[must_use]
pub fn write_erm(rows: &[ErmRow]) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for row in rows {
        text.owned_row(&cells_of(row));
    }
    text.finish()
}

fn cells_of(row: &ErmRow) -> Vec<String> {
    let state = &row.state;
    let (regions, units) = sites_texts(&row.sites);
    let mut figures = Figures::default();
    let mut figure = |name, quantity| figures.write(name, quantity);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut cells = vec![
        guarded(&row.company),
        guarded(&row.group),
        row.country.clone(),
        guarded(&regions),
        guarded(&units),
        guarded(&row.activity),
        figure("employed_before", state.employed_before),
        state.announced.to_string(),
        row.restructuring_type().to_owned(),
        figure("job_losses", Some(state.losses)),
        figure("direct_dismissals", state.dismissals),
        figure("other_measures", state.other_measures),
        figure("job_creation", Some(state.creation)),
        day(row.effect_start),
        day(row.effect_end),
        guarded(&media_text(&row.media)),
        guarded(&row.information),
        row.id.clone(),
        state.inclusion.code().to_owned(),
        state.known_on.to_string(),
        guarded(&row.client),
        guarded(&row.commessa),
        guarded(&causes_text(&row.causes)),
        state.instrument.map(|one| word(&INSTRUMENTS, &one).to_owned()).unwrap_or_default(),
        figure("x_workers", state.workers),
        figure("x_reduction", state.reduction),
        figure("x_relocated", state.relocated),
    ];
    cells.push(figures.qualifiers());
    cells
}

/// Returns the rows of a CSV text, in its order. The type and the inclusion are computed, not read.
///
/// # Errors
/// All faults, in order: a sheet with a fault in one row gives no rows.
pub fn read_erm(file: &str, text: &str) -> Result<Vec<ErmRow>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let rows = sheet.map(|sheet| sheet.rows().filter_map(|row| erm_row(&row)).collect());
    finished(rows, context)
}

fn erm_row(row: &Row<'_>) -> Option<ErmRow> {
    let id = row.need("x_case", |cell| identifier(cell).map(ToOwned::to_owned));
    if let Some(id) = &id {
        row.context.define(Kind::Case, id, &row.place("x_case"));
    }
    let company = row.need("company", |cell| Ok(unguarded(cell).to_owned()));
    let country = row.need("country", country);
    let sites = sites(row);
    let causes = causes(row);
    let media = media(row);
    let state = state(row, sites.len());
    let (effect_start, effect_end) = (row.find("effect_start", date), row.find("effect_end", date));
    let text = |name| unguarded(row.cell(name)).to_owned();
    refuse_personal(row);
    Some(ErmRow {
        id: id?,
        company: company?,
        group: text("group"),
        country: country?,
        sites,
        activity: text("nace_rev2"),
        client: text("x_client"),
        commessa: text("x_commessa"),
        causes: causes?,
        state: state?,
        effect_start,
        effect_end,
        information: text("additional_information"),
        media: media?,
    })
}

/// Reports texts that look as if they were about a person.
fn refuse_personal(row: &Row<'_>) {
    for column in COLUMNS {
        if let Some(found) = super::personal::personal(row.cell(column.name)) {
            let fault = Diagnostic::fault("I0507").with("found", found);
            row.context.report_at(&row.place(column.name), fault);
        }
    }
}

fn state(row: &Row<'_>, sites: usize) -> Option<State> {
    let announced = row.need("announcement_date", date);
    let known_on = row.find("x_state_date", date);
    let instrument = row.find("x_instrument", one_of(&INSTRUMENTS));
    let figures = Figures::read(row)?;
    let zero = Quantity::exact(0);
    let employed_before = figures.find(row, "employed_before");
    let losses = figures.find(row, "job_losses").unwrap_or(zero);
    let creation = figures.find(row, "job_creation").unwrap_or(zero);
    let announced = announced?;
    if let Some(known_on) = known_on.filter(|known_on| *known_on < announced) {
        let fault = Diagnostic::fault("I0504").with("date", known_on).with("announced", announced);
        row.context.report_at(&row.place("x_state_date"), fault);
    }
    let site = employed_before.filter(|_| sites == 1);
    let included = inclusion(losses, creation, site);
    Some(State {
        announced,
        known_on: known_on.unwrap_or(announced),
        workers: figures.find(row, "x_workers"),
        employed_before,
        losses,
        dismissals: figures.find(row, "direct_dismissals"),
        other_measures: figures.find(row, "other_measures"),
        creation,
        relocated: figures.find(row, "x_relocated"),
        reduction: figures.find(row, "x_reduction"),
        instrument,
        inclusion: included,
    })
}

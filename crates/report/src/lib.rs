//! Pages and charts, in Italian and English: what a plan looks like to the people who read it.
//!
//! Last in the chain: it reads a finished [`organico_model::Plan`] and gives text. Nothing here decides or computes a
//! plan, opens a file or knows a terminal. The words live in `locales/{it,en}/*.ftl`, never in the code.

mod adjustment;
mod breaches;
mod diagnostics;
mod difference;
mod export;
mod fairness;
mod forecast;
mod intraday;
mod language;
mod markup;
mod number;
mod page;
mod problem;
mod reason;
mod register;
mod roster_desk;
mod scenario;
mod sections;
mod shell;
mod simulation;
mod survey;
mod svg;
mod text;
mod view;
mod working;

pub use adjustment::AdjustmentWords;
pub use breaches::render_breaches;
pub use diagnostics::{DiagnosticText, diagnostic_text, render_diagnostics};
pub use difference::difference_text;
pub use export::{SheetSpan, board_html, calendars, roster_workbook};
pub use fairness::{fairness_text, own_burdens_text};
pub use forecast::{ForecastPage, explanation_text, forecast_html, hierarchy_text};
pub use intraday::{intraday_html, intraday_text};
pub use language::Language;
pub use number::Numbers;
pub use page::report_html;
pub use problem::{problem_check_text, problem_rule};
pub use reason::reason_text;
pub use register::{register_case_text, register_html, register_list_text, register_total_text};
pub use roster_desk::{
    SolvedCentre, clash_text, reason_of_day_text, solved_centre_text, swap_text,
};
pub use scenario::{
    PlaceNames, UnknownFigure, comparison_html, comparison_text, safeguard_html, safeguard_text,
    why_text, why_text_named,
};
pub use simulation::simulation_page;
pub use survey::{survey_html, survey_text};
pub use text::message;
pub use working::{formula_text, quantity_label, quantity_text, status_text, working_text};

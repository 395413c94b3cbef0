//! A day so far, as a page and as lines of a terminal: forecast, record and update, service, people, and the moves.
//!
//! Nothing is decided here: everything comes from a finished [`organico_model::Intraday`]; names, targets and prices
//! from its centre. People appear in crews of five or more, as they come.

mod chart;
mod contacts;
mod moves;
mod page;
mod people;
mod service;
mod summary;
mod terminal;
mod view;

pub use page::intraday_html;
pub use terminal::intraday_text;

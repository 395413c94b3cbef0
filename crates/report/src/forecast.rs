//! The page of a forecast: what was expected and what came, how far it was wrong, what it is made of, the long horizon.
//!
//! Nothing is forecast here: numbers, errors and components come from the forecast, drivers from the planner.

mod components;
mod days;
mod errors;
mod explain;
mod input;
mod outlook;
mod page;
mod sums;
mod view;

pub use explain::explanation_text;
pub use input::ForecastPage;
pub use page::forecast_html;
pub use sums::hierarchy_text;

//! The register of disputes for its readers: totals, list, one case, and the page of all.
//!
//! Nothing is computed here: sums, conflicts, calendars and inclusion come from `organico-register`, and every figure
//! keeps its qualifier, its speaker and its source.

mod case;
mod list;
mod page;
mod parts;
mod total;
mod voice;

pub use case::register_case_text;
pub use list::register_list_text;
pub use page::register_html;
pub use total::register_total_text;

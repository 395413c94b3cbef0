//! CSV, TOML and JSON documents: read, validate, report every fault, write.

mod blank;
mod centre;
mod choices;
mod context;
mod csv_out;
mod daytime;
mod definitions;
mod holidays;
mod instant;
mod names;
mod number;
mod quantity;
mod refusal;
mod sheet;
mod text;
mod tree;
mod write;

pub use blank::blank_centre_files;
pub use centre::{Files, Reading, read_centre};
pub use holidays::{ST_FRANCIS_FROM, easter, italian_holidays};
pub use text::{guarded, unguarded};
pub use write::write_centre;

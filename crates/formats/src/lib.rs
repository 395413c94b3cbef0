//! CSV, TOML and JSON documents: read, validate, report every fault, write.

mod context;
mod daytime;
mod instant;
mod names;
mod number;
mod quantity;
mod refusal;
mod sheet;
mod text;
mod tree;

pub use text::{guarded, unguarded};

//! Experiments that hold the simulation against exact and published values: short in the tests, in full in the example
//! `validity`, which includes this module.

pub(crate) mod coverage;
pub(crate) mod erlang_table;
pub(crate) mod exact;
pub(crate) mod multi_skill;
pub(crate) mod published;
pub(crate) mod scores;
pub(crate) mod studies;
pub(crate) mod table;
pub(crate) mod time_varying;

//! The design studies of the promised figures.

pub(crate) mod models;

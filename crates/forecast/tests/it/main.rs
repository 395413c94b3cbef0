//! The forecast as its callers see it.

//! Broken centres.

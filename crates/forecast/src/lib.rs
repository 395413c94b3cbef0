//! Contact history to load per interval, with uncertainty.

//! What a client expects: contacts by interval that came from outside, to be held against what came and against ours.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{ContactTypeId, IntervalLength};

/// The forecast of a client, only for the intervals that the client gave.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientForecast {
    /// Whose it is: the name under which it is kept.
    pub client: String,
    /// Length of its intervals.
    pub length: IntervalLength,
    /// Expectations by contact type and first instant of the interval.
    pub types: BTreeMap<ContactTypeId, BTreeMap<Timestamp, ClientExpectation>>,
}

/// What a client expects of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClientExpectation {
    /// Contacts.
    pub contacts: f64,
    /// Mean handle time in seconds, where the client gives one.
    pub handle_seconds: Option<f64>,
}

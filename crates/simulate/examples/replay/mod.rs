//! Real calls lived again day by day: arrivals as they were, patience and handle time resampled, staff as estimated.
//!
//! `calls` reads the file, `patience` and `staff` estimate what it does not say, `day` makes a study of a day and lives
//! it, `figures` puts real and simulated counts into the same shape, `tables` writes them as Markdown;
//! `echo` records a simulated month, whose staff is known, to try the estimates on it.

mod calls;
mod day;
mod echo;
pub(crate) mod figures;
mod patience;
mod staff;
pub(crate) mod tables;

pub(crate) use calls::{Call, calls, days};
pub(crate) use day::{Classes, Month, Setting, live_month};
pub(crate) use echo::echo;
pub(crate) use patience::patience_law;
pub(crate) use staff::{StaffRule, stops, turnarounds};

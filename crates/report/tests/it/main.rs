//! The report as its readers get it.

mod fixture;
mod page;
mod survey;
mod texts;

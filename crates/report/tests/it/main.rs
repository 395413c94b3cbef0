//! The report as its readers get it.

mod export;
mod fixture;
mod page;
mod scenario;
mod survey;
mod texts;

//! The report as its readers get it.

mod adjustments;
mod as_is;
mod export;
mod fairness;
mod fixture;
mod page;
mod scenario;
mod sessions;
mod simulation;
mod survey;
mod texts;

//! Contact and people's states to who takes it: a pure step, no I/O.
//!
//! A [`Policy`] says who may take what, and when; a [`Desk`] holds who is free and what waits, and
//! [`Desk::step`] turns one [`Input`] into [`Decision`]s. It has no clock, no chance and no file: the instant is an
//! input. The simulator drives it contact by contact; a live desk can drive the same code.

mod desk;
mod policy;

pub use desk::{Decision, Desk, Input, Waiting};
pub use policy::{GROUPS_MAX, Policy, PolicyError, Taker, TypeRule};

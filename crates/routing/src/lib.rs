//! Contact and people's states to who takes it: a pure step, no I/O.
//!
//! A [`Policy`] says who may take what, in which order and when; a [`Desk`] holds who is free and what waits, and
//! [`Desk::step`] turns one [`Input`] into [`Decision`]s. It has no clock, no chance and no file: the instant is an
//! input. The desk is compiled apart for each form of [`Staff`]: [`People`] one by one, or [`Groups`] that are counted.
//! The simulator drives it contact by contact; a live desk can drive the same code.

mod decision;
mod desk;
mod input;
mod policy;
mod recording;
mod staff;

pub use decision::Decision;
pub use desk::{Desk, Waiting};
pub use input::{Input, NOBODY};
pub use policy::{
    AgentOrder, AtHome, DeskRule, GROUPS_MAX, Place, Policy, PolicyError, Taker, TypeRule,
    WaitReason,
};
pub use recording::Recording;
pub use staff::{Candidate, Groups, Hand, People, Staff};

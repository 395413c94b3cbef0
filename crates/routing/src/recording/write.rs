//! Inputs and decisions as words.

use std::fmt::{self, Write};

use crate::{Decision, Input, NOBODY};

/// Appends one line.
pub(super) fn line(text: &mut String, now: f64, input: Input, decisions: &[Decision]) {
    // A string takes whatever is written to it.
    let _ = write!(text, "{now} {}", Words(input));
    for (place, decision) in decisions.iter().enumerate() {
        let _ = write!(text, "{}{}", if place == 0 { " -> " } else { "; " }, Words(*decision));
    }
    text.push('\n');
}

struct Words<T>(T);

impl fmt::Display for Words<Input> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Input::Arrived { contact, kind, until, preferred: NOBODY } => {
                write!(out, "arrived {contact} type {kind} until {until}")
            }
            Input::Arrived { contact, kind, until, preferred } => {
                write!(out, "arrived {contact} type {kind} until {until} for {preferred}")
            }
            Input::Abandoned { contact, kind, since } => {
                write!(out, "abandoned {contact} type {kind} since {since}")
            }
            Input::Returned { contact, kind, since, until } => {
                write!(out, "returned {contact} type {kind} since {since} until {until}")
            }
            Input::CallbackAccepted { contact, kind, since } => {
                write!(out, "callback-accepted {contact} type {kind} since {since}")
            }
            Input::Accepted { contact } => write!(out, "accepted {contact}"),
            Input::Declined { contact } => write!(out, "declined {contact}"),
            Input::Ended { taker } => write!(out, "ended by {taker}"),
            Input::Ready { person } => write!(out, "ready {person}"),
            Input::Away { person } => write!(out, "away {person}"),
            Input::Break { person, at } => write!(out, "break {person} at {at}"),
            Input::Staffed { group, agents } => write!(out, "staffed {group} agents {agents}"),
            Input::Widened { contact, kind } => write!(out, "widened {contact} type {kind}"),
            Input::Closed { kind } => write!(out, "closed {kind}"),
            Input::Tick => write!(out, "tick"),
        }
    }
}

impl fmt::Display for Words<Decision> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Decision::Offer { contact, taker } => write!(out, "offer {contact} to {taker}"),
            Decision::Revoke { contact, taker } => write!(out, "revoke {contact} from {taker}"),
            Decision::Overflow { contact } => write!(out, "overflow {contact}"),
            Decision::Announce { contact, position, seconds } => {
                write!(out, "announce {contact} position {position} seconds {seconds}")
            }
            Decision::Callback { contact, seconds } => {
                write!(out, "callback {contact} seconds {seconds}")
            }
            Decision::Block { contact } => write!(out, "block {contact}"),
            Decision::Leave { contact, at } => write!(out, "leave {contact} at {at}"),
        }
    }
}

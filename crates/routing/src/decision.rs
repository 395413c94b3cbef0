//! What the desk decided.

/// What the desk decided. The caller carries it out and tells the desk what came of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decision {
    /// The taker is offered the contact now, and one of their slots is kept for it.
    Offer {
        /// The contact.
        contact: u32,
        /// The person, or the counted group.
        taker: u32,
    },
    /// An offer does not hold any more: it was declined, rang too long, or the contact hung up.
    Revoke {
        /// The contact.
        contact: u32,
        /// Who had been offered it.
        taker: u32,
    },
    /// From now on more groups may take the waiting contact.
    Overflow {
        /// The contact.
        contact: u32,
    },
    /// The contact is told its place in the queue and the wait it may expect.
    Announce {
        /// The contact.
        contact: u32,
        /// How many wait before it, itself included.
        position: u32,
        /// The wait it may expect, in seconds.
        seconds: f64,
    },
    /// The contact is offered to be called back instead of waiting.
    Callback {
        /// The contact.
        contact: u32,
        /// The wait it may expect, in seconds.
        seconds: f64,
    },
    /// The contact finds the line full.
    Block {
        /// The contact.
        contact: u32,
    },
    /// The contact left without an answer.
    Leave {
        /// The contact.
        contact: u32,
        /// When: now or before.
        at: f64,
    },
}

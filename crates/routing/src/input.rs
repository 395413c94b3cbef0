//! What happened: the only way in which the desk learns anything.

/// In the place of a preferred person: none.
pub const NOBODY: u32 = u32::MAX;

/// What happened. Ids of takers and types lie below the counts that the desk was made with; other ids are ignored, and so
/// is what cannot be: a contact that is not there, the same thing twice, the id `u32::MAX`. Time that goes back counts as
/// no time, a patience that is not a number as one that nobody knows.
///
/// A *taker* is a person where the staff is people, and a group where it is counted groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Input {
    /// A contact came. Its id must not be waiting or in service already; where offers ring, one that waits or rings is
    /// ignored, and a caller whose offers are always accepted keeps to it for the sake of speed.
    Arrived {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
        /// The instant at which it leaves unless answered before, infinite if it never does or nobody knows; of
        /// deferred work, the instant by which it is due.
        until: f64,
        /// The person it should go to, or [`NOBODY`].
        preferred: u32,
    },
    /// A waiting or ringing contact hung up.
    Abandoned {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
        /// When it came.
        since: f64,
    },
    /// A contact that was taken comes back to its place in the queue: its person or the line is gone. If it was in hand,
    /// it has ended there before.
    Returned {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
        /// When it came.
        since: f64,
        /// The instant at which it leaves unless answered before.
        until: f64,
    },
    /// A waiting contact wants to be called back: it keeps its place and does not leave.
    CallbackAccepted {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
        /// When it came.
        since: f64,
    },
    /// A person took the contact that was offered.
    Accepted {
        /// The contact.
        contact: u32,
    },
    /// A person did not take the contact that was offered: it goes back, and the person is away until ready again.
    Declined {
        /// The contact.
        contact: u32,
    },
    /// One of the contacts of a taker ended; one that rings cannot.
    Ended {
        /// The taker.
        taker: u32,
    },
    /// A person can take contacts from now on.
    Ready {
        /// The person.
        person: u32,
    },
    /// A person takes no more contacts from now on, and finishes those in hand. What rings there goes to others.
    Away {
        /// The person.
        person: u32,
    },
    /// When the next planned pause or end of a person is; the desk offers nothing just before it, nor after it until told
    /// of the next.
    Break {
        /// The person.
        person: u32,
        /// When.
        at: f64,
    },
    /// So many people of a counted group are on duty from now on.
    Staffed {
        /// The group.
        group: u32,
        /// How many.
        agents: u32,
    },
    /// A contact that still waits reached a wait after which more groups may take it.
    Widened {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
    },
    /// Everyone who waits for the type leaves.
    Closed {
        /// The type.
        kind: u32,
    },
    /// Time passed: whatever depends on it alone is looked at, rings that widen among it. A live desk sends one every
    /// second or so, and then need not send [`Input::Widened`].
    Tick,
}

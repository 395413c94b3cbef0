//! Somebody who watches a replication: nobody while it is measured, a listener while a day is told.

/// Sees what happens.
pub(crate) trait Watch {
    /// Whether anything is told at all: a watcher who does not listen costs nothing.
    const LISTENS: bool;

    /// Sees something happen at an instant.
    fn see(&mut self, now: f64, seen: Seen);
}

/// Nobody watches.
pub(crate) struct Deaf;

impl Watch for Deaf {
    const LISTENS: bool = false;

    fn see(&mut self, _now: f64, _seen: Seen) {}
}

/// What can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Seen {
    /// A contact of the type came, the so-manieth of its type.
    Came {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
    },
    /// It has to wait.
    Waits {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
        /// Why.
        reason: organico_routing::WaitReason,
    },
    /// Somebody answers.
    Answered {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
        /// The person or the counted group.
        taker: u32,
        /// After so many seconds.
        wait: f64,
    },
    /// It is finished.
    Ended {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
        /// The person or the counted group.
        taker: u32,
    },
    /// It left without an answer.
    Left {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
        /// After so many seconds.
        wait: f64,
    },
    /// It found the line full.
    Blocked {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
    },
    /// More groups may take it.
    Widened {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
    },
    /// It will be called back.
    CallsBack {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
    },
    /// It went back to its queue.
    Returned {
        /// The type.
        kind: u32,
        /// Its number.
        number: u32,
    },
    /// A machine resolved it.
    Contained {
        /// The type.
        kind: u32,
    },
    /// A person can take contacts.
    Ready {
        /// The person.
        person: u32,
    },
    /// A person takes no more contacts.
    Away {
        /// The person.
        person: u32,
    },
    /// So many people of a counted group are on duty.
    Staffed {
        /// The group.
        group: u32,
        /// How many.
        agents: u32,
    },
}

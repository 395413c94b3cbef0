//! A thing that lies ahead, packed into the second half of a heap entry.

/// The place of the turn of a contact: what was planned for an earlier turn does not happen any more.
const TURN_BITS: u32 = 28;

/// The turns that are told apart.
pub(super) const TURN_MASK: u32 = (1 << TURN_BITS) - 1;

/// A thing that lies ahead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Event {
    /// A contact ends.
    End {
        /// The contact.
        contact: u32,
    },
    /// A rest ends.
    Resume {
        /// The person.
        person: u32,
    },
    /// Something else takes a person away from contacts.
    Distract {
        /// The person.
        person: u32,
    },
    /// A waiting contact reached a wait after which more people may take it.
    Widen {
        /// The contact.
        contact: u32,
    },
    /// The patience of a waiting contact runs out.
    Abandon {
        /// The contact.
        contact: u32,
    },
    /// Somebody tries again.
    Again {
        /// The type.
        kind: u32,
    },
    /// A contact that a machine failed comes to the people.
    Failed {
        /// The type.
        kind: u32,
    },
    /// The desk looks at what depends on time alone.
    Tick,
    /// A person who is late begins a duty.
    Late {
        /// The duty.
        duty: u32,
    },
    /// The line of a person fails.
    Down {
        /// The person.
        person: u32,
    },
    /// The line of a person is back.
    Up {
        /// The person.
        person: u32,
    },
}

impl Event {
    /// Returns the event in a word, with the turn of its contact.
    #[inline(always)]
    pub(super) fn encode(self, turn: u32) -> u64 {
        let (what, id) = match self {
            Self::End { contact } => (0, contact),
            Self::Resume { person } => (1, person),
            Self::Distract { person } => (2, person),
            Self::Widen { contact } => (3, contact),
            Self::Abandon { contact } => (4, contact),
            Self::Again { kind } => (5, kind),
            Self::Failed { kind } => (6, kind),
            Self::Tick => (7, 0),
            Self::Late { duty } => (8, duty),
            Self::Down { person } => (9, person),
            Self::Up { person } => (10, person),
        };
        (what << 60) | (u64::from(turn & TURN_MASK) << 32) | u64::from(id)
    }

    #[inline(always)]
    pub(super) fn decode(packed: u64) -> (Self, u32) {
        let id = packed as u32;
        let event = match packed >> 60 {
            0 => Self::End { contact: id },
            1 => Self::Resume { person: id },
            2 => Self::Distract { person: id },
            3 => Self::Widen { contact: id },
            4 => Self::Abandon { contact: id },
            5 => Self::Again { kind: id },
            6 => Self::Failed { kind: id },
            7 => Self::Tick,
            8 => Self::Late { duty: id },
            9 => Self::Down { person: id },
            _ => Self::Up { person: id },
        };
        (event, (packed >> 32) as u32 & TURN_MASK)
    }
}

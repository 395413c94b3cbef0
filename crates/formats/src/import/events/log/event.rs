//! The events of a queue log, as far as they say something about contacts or about who is there.

use super::super::people::Presence;

/// What an event says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// A call comes into the queue.
    Enter,
    /// A member takes it.
    Connect,
    /// The conversation ends, or goes on with somebody else.
    End,
    /// The caller leaves.
    Abandon,
    /// The queue ends the wait.
    Exit(Exit),
    /// A member comes, goes, pauses or goes on.
    Member(Presence),
    /// Something that changes no count here.
    Other,
}

/// How the queue ends a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    TimedOut,
    Emptied,
    Keyed,
    Other,
}

/// The events that are known, by name. After-contact work is not among them: the log does not know it.
const EVENTS: [(&[u8], Event); 37] = [
    (b"ENTERQUEUE", Event::Enter),
    (b"CONNECT", Event::Connect),
    (b"COMPLETEAGENT", Event::End),
    (b"COMPLETECALLER", Event::End),
    (b"TRANSFER", Event::End),
    (b"BLINDTRANSFER", Event::End),
    (b"ATTENDEDTRANSFER", Event::End),
    (b"ABANDON", Event::Abandon),
    (b"EXITWITHTIMEOUT", Event::Exit(Exit::TimedOut)),
    (b"EXITEMPTY", Event::Exit(Exit::Emptied)),
    (b"LEAVEEMPTY", Event::Exit(Exit::Emptied)),
    (b"EXITWITHKEY", Event::Exit(Exit::Keyed)),
    (b"SYSCOMPAT", Event::Exit(Exit::Other)),
    (b"ADDMEMBER", Event::Member(Presence::In)),
    (b"REMOVEMEMBER", Event::Member(Presence::Out)),
    (b"AGENTLOGIN", Event::Member(Presence::In)),
    (b"AGENTCALLBACKLOGIN", Event::Member(Presence::In)),
    (b"AGENTLOGOFF", Event::Member(Presence::Out)),
    (b"AGENTCALLBACKLOGOFF", Event::Member(Presence::Out)),
    (b"PAUSE", Event::Member(Presence::Pause)),
    (b"PAUSEALL", Event::Member(Presence::Pause)),
    (b"UNPAUSE", Event::Member(Presence::GoOn)),
    (b"UNPAUSEALL", Event::Member(Presence::GoOn)),
    (b"RINGNOANSWER", Event::Member(Presence::Seen)),
    (b"RINGCANCELED", Event::Member(Presence::Seen)),
    (b"AGENTDUMP", Event::Member(Presence::Seen)),
    (b"WRAPUPSTART", Event::Member(Presence::Seen)),
    (b"QUEUESTART", Event::Other),
    (b"CONFIGRELOAD", Event::Other),
    (b"PENALTY", Event::Other),
    (b"DID", Event::Other),
    (b"INFO", Event::Other),
    // Calls that the queue did not let in, as some systems log them: they never came into it.
    (b"FULL", Event::Other),
    (b"CLOSED", Event::Other),
    (b"JOINEMPTY", Event::Other),
    (b"DIVERT_CA_RATIO", Event::Other),
    (b"DIVERT_HOLDTIME", Event::Other),
];

/// Returns the event of a name; nothing if it is not known.
pub(crate) fn event(name: &[u8]) -> Option<Event> {
    EVENTS.iter().find(|(known, _)| *known == name).map(|(_, event)| *event)
}

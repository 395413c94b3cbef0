//! Restructurings and disputes (vertenze): cases, append-only events, claims with qualifier, speaker and source.
//!
//! Nothing here is a fact by itself: every figure is what somebody said, with the source that says so. Figures that
//! contradict each other stay side by side, and a total keeps apart what was counted, what was only bounded and what
//! nobody quantified. There are no persons in a register: parties are organisations. Documents are read and written in
//! `formats`, pages made in `report`.

mod calendar;
mod case;
mod claim;
mod conflict;
mod erm;
mod event;
mod ids;
mod import;
mod inclusion;
mod instrument;
mod state;
mod total;

pub use calendar::{
    Phase, PhaseKind, Procedure, StatedTerms, Term, Terms, calendar, event_calendar,
};
pub use case::{
    Case, Cause, CauseCode, Party, PartyKind, Register, Site, Source, SourceKind, StatedTotal,
};
pub use claim::{Claim, Field, Qualifier, Quantity, QuantityError, Said};
pub use conflict::{Conflict, conflicts};
pub use erm::{CauseCell, ErmRow, Media, erm_rows};
pub use event::{DateMeaning, Event, EventKind};
pub use ids::{CaseId, PartyId, SourceId};
pub use import::register_of;
pub use inclusion::{Inclusion, inclusion};
pub use instrument::{Family, Instrument};
pub use state::{State, state_at};
pub use total::{SourceTotal, Sum, totals};

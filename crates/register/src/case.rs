//! The register and its cases: who, where, for whom, why according to whom.

use jiff::civil::Date;
use organico_model::Words;

use crate::calendar::StatedTerms;
use crate::claim::{Field, Quantity};
use crate::event::Event;
use crate::ids::{CaseId, PartyId, SourceId};

/// What kind of organisation speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyKind {
    /// A trade union or elected worker representatives.
    Union,
    /// The employer.
    Company,
    /// Who pays the employer for the work.
    Client,
    /// A ministry, a region, a town, a court.
    Institution,
    /// The press.
    Press,
    /// Unknown, or none of these.
    Other,
}

/// An organisation that says something; never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its name in the register.
    pub id: PartyId,
    /// Its public name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
}

/// What kind of source it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// A document that the register is built on; its figures are totalled.
    Document,
    /// Later press: shown, marked, and never part of the totals of a document.
    Press,
}

/// A document or a piece of press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name in the register.
    pub id: SourceId,
    /// What it is.
    pub kind: SourceKind,
    /// Who published it.
    pub publisher: String,
    /// When; absent for an undated document.
    pub date: Option<Date>,
    /// Its title, or where it can be found.
    pub title: String,
}

/// A total that a source states itself, to be held against the sum of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedTotal {
    /// The source.
    pub source: SourceId,
    /// What it counts.
    pub field: Field,
    /// What it says.
    pub quantity: Quantity,
    /// Its words.
    pub quote: String,
}

/// A place of work of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its name in the case.
    pub id: String,
    /// The town, or the region where no town is known.
    pub town: String,
    /// The region.
    pub region: String,
}

/// Why, in codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CauseCode {
    /// The client contract passes to another supplier.
    ContractChange,
    /// Automation of the work.
    Automation,
    /// Artificial intelligence takes over contacts.
    Ai,
    /// Fewer contacts.
    VolumeDrop,
    /// The client takes the work back.
    Insourcing,
    /// The work moves to another site.
    Relocation,
    /// A site closes.
    SiteClosure,
    /// A project does not hold.
    ProjectFailure,
    /// New skills did not lead to work.
    ReskillingFailure,
    /// The social clause is applied only in part.
    SocialClausePartial,
    /// The employer is insolvent.
    Insolvency,
    /// The work moves abroad.
    Offshoring,
    /// The price of the tender does not pay the work.
    TenderPrice,
    /// Nobody says why.
    Unknown,
}

/// A cause, with who says so: causes are claims too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The cause.
    pub code: CauseCode,
    /// Who says so.
    pub speaker: PartyId,
    /// Where it can be read.
    pub source: SourceId,
}

/// A restructuring or a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: CaseId,
    /// The employer.
    pub company: String,
    /// The group it belongs to; empty when unknown or none.
    pub group: String,
    /// Who pays for the work; empty when unknown.
    pub client: String,
    /// The client contract or the service; empty when unknown.
    pub commessa: String,
    /// Country by its two letters.
    pub country: String,
    /// Where the work goes, as far as somebody says; empty when nobody does.
    pub destination: Words,
    /// Class of economic activity (NACE, revision 2), such as `82.20`; empty when not given.
    pub activity: String,
    /// First day on which the change takes effect, as announced.
    pub effect_start: Option<Date>,
    /// Last day by which it has taken effect, as announced.
    pub effect_end: Option<Date>,
    /// Free text about the change, never about a person; empty when there is none.
    pub information: String,
    /// Where people work.
    pub sites: Vec<Site>,
    /// Why, according to whom.
    pub causes: Vec<Cause>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
}

/// Everything: a folder of documents as one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// What it is about.
    pub title: Words,
    /// Who speaks in it.
    pub parties: Vec<Party>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Totals that the sources state.
    pub stated: Vec<StatedTotal>,
    /// How long the phases of procedures last where no rule pack says so.
    pub terms: Option<StatedTerms>,
    /// The cases.
    pub cases: Vec<Case>,
}

impl Register {
    /// Returns a case by its name.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id.as_str() == id)
    }

    /// Returns a source by its name.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Returns a party by its name.
    #[must_use]
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// Returns whether an event rests on press alone: nothing of it stands in a document.
    #[must_use]
    pub fn only_press(&self, event: &Event) -> bool {
        let press = |id: &SourceId| {
            self.source(id).is_some_and(|source| matches!(source.kind, SourceKind::Press))
        };
        press(&event.source) && event.claims.iter().all(|claim| press(&claim.source))
    }

    /// Returns the day of the last event; nothing for a register without events.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.cases.iter().flat_map(|case| &case.events).map(|event| event.date).max()
    }
}

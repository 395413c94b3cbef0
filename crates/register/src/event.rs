//! An event of a case: dated, never changed afterwards; a correction is a later event.

use jiff::civil::Date;
use organico_model::Words;

use crate::calendar::Terms;

use crate::claim::{Claim, Field, Quantity, Said};
use crate::ids::SourceId;
use crate::instrument::Instrument;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// The change was made known.
    Announcement,
    /// A formal procedure is open.
    Procedure,
    /// The parties agreed.
    Agreement,
    /// A later state of the case.
    Update,
    /// A strike or another protest.
    Strike,
    /// A decision of a court.
    Court,
    /// A site or an activity ended.
    Closure,
    /// A table was asked for.
    TableRequest,
    /// Somebody answered, or a table met.
    Answer,
    /// Somebody promised something by a date.
    Promise,
}

/// What the date of an event stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateMeaning {
    /// It happened on that day.
    On,
    /// It was known on that day and happened then or before.
    KnownBy,
}

/// One event with what was claimed about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub date: Date,
    /// What the date stands for.
    pub date_meaning: DateMeaning,
    /// What happened.
    pub kind: EventKind,
    /// The procedure that it opens, if its terms run from here, with the numbers of the law on that day.
    pub procedure: Option<Terms>,
    /// By when, for a promise or an end that is foreseen.
    pub due: Option<Date>,
    /// Where it can be read.
    pub source: SourceId,
    /// In own words, in both languages; empty where the claims say all.
    pub words: Words,
    /// What was claimed.
    pub claims: Vec<Claim>,
}

impl Event {
    /// Returns the figure of a field over the whole case: the claim about the whole, else its sites together; of one
    /// source only, when given.
    #[must_use]
    pub fn amount(&self, field: Field, source: Option<&SourceId>) -> Option<Quantity> {
        let of = |claim: &&Claim| {
            source.is_none_or(|source| claim.source == *source)
                && matches!(claim.said, Said::Amount(found, _) if found == field)
        };
        let quantity = |claim: &Claim| match claim.said {
            Said::Amount(_, quantity) => Some(quantity),
            Said::Instrument(_) => None,
        };
        let claims = || self.claims.iter().filter(of);
        if let Some(whole) = claims().find(|claim| claim.site.is_none()) {
            return quantity(whole);
        }
        claims().filter_map(quantity).reduce(Quantity::plus)
    }

    /// Returns the instrument that is named first; of one source only, when given.
    #[must_use]
    pub fn instrument(&self, source: Option<&SourceId>) -> Option<Instrument> {
        self.claims.iter().find_map(|claim| match claim.said {
            Said::Instrument(instrument) if source.is_none_or(|one| claim.source == *one) => {
                Some(instrument)
            }
            Said::Instrument(_) | Said::Amount(..) => None,
        })
    }
}

//! Cases as rows of the European Restructuring Monitor's field list, with an extension for what it has no field for.
//!
//! The monitor knows no contract change, no income support and no "at risk", and its sheet no qualifiers: those are in
//! columns that begin with `x_`.

use jiff::civil::Date;

use crate::case::{Case, Cause, CauseCode, Register, Source};
use crate::claim::Quantity;
use crate::ids::SourceId;
use crate::inclusion::Inclusion;
use crate::instrument::Instrument;
use crate::state::{State, state_at};

/// A source as a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Who published it.
    pub publisher: String,
    /// When, if it is dated.
    pub date: Option<Date>,
    /// Its title, or where it can be found.
    pub title: String,
}

/// A cause as a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseCell {
    /// The cause.
    pub code: CauseCode,
    /// The name of the party that says so.
    pub speaker: String,
}

/// A case on a day, as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErmRow {
    /// Name of the case (extension).
    pub id: String,
    /// Employer.
    pub company: String,
    /// Group, or empty.
    pub group: String,
    /// Country by its two letters.
    pub country: String,
    /// Sites: region and unit, in the same order.
    pub sites: Vec<(String, String)>,
    /// Class of economic activity, or empty.
    pub activity: String,
    /// Client, or empty (extension).
    pub client: String,
    /// Client contract or service, or empty (extension).
    pub commessa: String,
    /// Causes, with who says so (extension); they also give the monitor's type.
    pub causes: Vec<CauseCell>,
    /// What is known: dates, people, posts.
    pub state: State,
    /// First day on which the change takes effect.
    pub effect_start: Option<Date>,
    /// Day by which it has taken effect.
    pub effect_end: Option<Date>,
    /// Free text.
    pub information: String,
    /// Sources, in the order of the events.
    pub media: Vec<Media>,
}

impl ErmRow {
    /// Returns the monitor's word for the type of restructuring.
    ///
    /// It has none for a change of the client contract; such cases are internal restructurings there, and their causes
    /// stand in the extension.
    #[must_use]
    pub fn restructuring_type(&self) -> &'static str {
        let has = |code| self.causes.iter().any(|cause| cause.code == code);
        let lost = self.state.losses != Quantity::exact(0);
        if has(CauseCode::Insolvency) {
            "bankruptcy"
        } else if has(CauseCode::Offshoring) {
            "offshoring/delocalisation"
        } else if has(CauseCode::Relocation) && !lost {
            "relocation"
        } else if has(CauseCode::SiteClosure) {
            "closure"
        } else if !lost && self.state.creation != Quantity::exact(0) {
            "business expansion"
        } else {
            "internal restructuring"
        }
    }

    /// Returns whether the case belongs in the monitor.
    #[must_use]
    pub const fn inclusion(&self) -> Inclusion {
        self.state.inclusion
    }

    /// Returns the instrument in use or asked for.
    #[must_use]
    pub const fn instrument(&self) -> Option<Instrument> {
        self.state.instrument
    }
}

/// Returns the cases as rows, as they were known on a day; cases of which nothing was known yet are left out, and so are
/// causes that no source had named yet.
#[must_use]
pub fn erm_rows(register: &Register, day: Date) -> Vec<ErmRow> {
    register.cases.iter().filter_map(|case| row_of(register, case, day)).collect()
}

fn row_of(register: &Register, case: &Case, day: Date) -> Option<ErmRow> {
    let state = state_at(case, day)?;
    let seen = sources_until(case, day);
    let cause = |cause: &Cause| CauseCell {
        code: cause.code,
        speaker: register
            .party(&cause.speaker)
            .map_or_else(|| cause.speaker.as_str().to_owned(), |party| party.name.clone()),
    };
    let causes = case.causes.iter().filter(|cause| seen.contains(&&cause.source));
    let entry = |source: &Source| Media {
        publisher: source.publisher.clone(),
        date: source.date,
        title: source.title.clone(),
    };
    Some(ErmRow {
        id: case.id.as_str().to_owned(),
        company: case.company.clone(),
        group: case.group.clone(),
        country: case.country.clone(),
        sites: case.sites.iter().map(|site| (site.region.clone(), site.town.clone())).collect(),
        activity: case.activity.clone(),
        client: case.client.clone(),
        commessa: case.commessa.clone(),
        causes: causes.map(cause).collect(),
        state,
        effect_start: case.effect_start,
        effect_end: case.effect_end,
        information: case.information.clone(),
        media: seen.iter().filter_map(|id| register.source(id)).map(entry).collect(),
    })
}

/// Returns the sources of a case until a day, each once, in the order of the events.
fn sources_until(case: &Case, day: Date) -> Vec<&SourceId> {
    let mut seen: Vec<&SourceId> = Vec::new();
    for event in case.events.iter().filter(|event| event.date <= day) {
        let claims = event.claims.iter().map(|claim| &claim.source);
        for id in std::iter::once(&event.source).chain(claims) {
            if !seen.contains(&id) {
                seen.push(id);
            }
        }
    }
    seen
}

//! Rows of the European Restructuring Monitor's field list as a register, so that they can be worked on.
//!
//! A row is the state of a case on a day; how it came to be is not in it. So each case gets its announcement and one
//! event with everything that the row claims, and the file itself is who speaks.

use crate::case::{Case, Cause, Party, PartyKind, Register, Site, Source, SourceKind};
use crate::claim::{Claim, Field, Quantity, Said};
use crate::erm::{CauseCell, ErmRow, Media};
use crate::event::{DateMeaning, Event, EventKind};
use crate::ids::{CaseId, PartyId, SourceId};
use crate::state::State;
use organico_model::Words;

/// The party that speaks where a row does not say who does.
const FILE_PARTY: &str = "file";

/// Returns a register of rows. `title` is what it is about, in both languages, and `file` the name of the party that
/// says what the rows say.
///
/// Exporting it again on the day of its last event gives the same rows, whatever words the rows contain.
#[must_use]
pub fn register_of(rows: &[ErmRow], title: Words, file: &str) -> Register {
    let party =
        Party { id: PartyId::new(FILE_PARTY), name: file.to_owned(), kind: PartyKind::Other };
    let mut register = Register {
        title,
        parties: vec![party],
        sources: Vec::new(),
        stated: Vec::new(),
        terms: None,
        cases: Vec::new(),
    };
    for row in rows {
        let case = case_of(row, &mut register);
        register.cases.push(case);
    }
    register
}

fn case_of(row: &ErmRow, register: &mut Register) -> Case {
    let mut sources: Vec<SourceId> =
        row.media.iter().map(|media| source_of(media, register)).collect();
    if sources.is_empty() {
        let nameless =
            Media { publisher: register.parties[0].name.clone(), date: None, title: String::new() };
        sources.push(source_of(&nameless, register));
    }
    let cause = |cell: &CauseCell| Cause {
        code: cell.code,
        speaker: party_of(&cell.speaker, register),
        source: sources[0].clone(),
    };
    let causes = row.causes.iter().map(cause).collect();
    let site = |(index, (region, town)): (usize, &(String, String))| Site {
        id: format!("site-{}", index + 1),
        town: town.clone(),
        region: region.clone(),
    };
    Case {
        id: CaseId::new(&row.id),
        company: row.company.clone(),
        group: row.group.clone(),
        client: row.client.clone(),
        commessa: row.commessa.clone(),
        country: row.country.clone(),
        destination: Words::default(),
        activity: row.activity.clone(),
        effect_start: row.effect_start,
        effect_end: row.effect_end,
        information: row.information.clone(),
        sites: row.sites.iter().enumerate().map(site).collect(),
        causes,
        events: events_of(&row.state, &sources),
    }
}

/// Returns the announcement, one event for each further source, and the claims in the last of them.
fn events_of(state: &State, sources: &[SourceId]) -> Vec<Event> {
    let event = |(index, source): (usize, &SourceId)| Event {
        date: if index == 0 { state.announced } else { state.known_on },
        date_meaning: DateMeaning::On,
        kind: if index == 0 { EventKind::Announcement } else { EventKind::Update },
        procedure: None,
        due: None,
        source: source.clone(),
        words: Words::default(),
        claims: Vec::new(),
    };
    let mut events: Vec<Event> = sources.iter().enumerate().map(event).collect();
    if let [only] = sources
        && state.known_on > state.announced
    {
        events.push(event((1, only)));
    }
    if let Some(last) = events.last_mut() {
        last.claims = claims_of(state, &last.source);
    }
    events
}

fn claims_of(state: &State, source: &SourceId) -> Vec<Claim> {
    let amounts: [(Field, Option<Quantity>); 8] = [
        (Field::Workers, state.workers),
        (Field::EmployedBefore, state.employed_before),
        (Field::JobLosses, Some(state.losses)),
        (Field::DirectDismissals, state.dismissals),
        (Field::OtherMeasures, state.other_measures),
        (Field::JobCreation, Some(state.creation)),
        (Field::Relocated, state.relocated),
        (Field::Reduction, state.reduction),
    ];
    let said = amounts
        .into_iter()
        .filter_map(|(field, quantity)| Some(Said::Amount(field, quantity?)))
        .chain(state.instrument.map(Said::Instrument));
    let claim = |said| Claim {
        said,
        speaker: PartyId::new(FILE_PARTY),
        source: source.clone(),
        quote: String::new(),
        site: None,
        fact: None,
    };
    said.map(claim).collect()
}

/// Returns the name of a source, which is added when it is new.
fn source_of(media: &Media, register: &mut Register) -> SourceId {
    let same = |source: &&Source| {
        source.publisher == media.publisher
            && source.date == media.date
            && source.title == media.title
    };
    if let Some(known) = register.sources.iter().find(same) {
        return known.id.clone();
    }
    let id = SourceId::new(format!("source-{}", register.sources.len() + 1));
    register.sources.push(Source {
        id: id.clone(),
        kind: SourceKind::Press,
        publisher: media.publisher.clone(),
        date: media.date,
        title: media.title.clone(),
    });
    id
}

/// Returns the name of the party of a public name, which is added when it is new.
fn party_of(name: &str, register: &mut Register) -> PartyId {
    if let Some(known) = register.parties.iter().find(|party| party.name == name) {
        return known.id.clone();
    }
    let id = PartyId::new(format!("party-{}", register.parties.len() + 1));
    let party = Party { id: id.clone(), name: name.to_owned(), kind: PartyKind::Other };
    register.parties.push(party);
    id
}

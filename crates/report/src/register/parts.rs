//! Lines that the text of a case and the page share.

use std::collections::BTreeSet;

use jiff::civil::Date;
use organico_register::{
    Case, Claim, Conflict, DateMeaning, Event, Register, Site, Terms, event_calendar, state_at,
};

use super::voice::Voice;

/// Returns where a case is: `Campobasso (Molise), Sulmona (Abruzzo)`.
pub(super) fn places(case: &Case) -> String {
    let place = |site: &Site| {
        if site.town.is_empty() {
            site.region.clone()
        } else {
            format!("{} ({})", site.town, site.region)
        }
    };
    case.sites.iter().map(place).collect::<Vec<_>>().join(", ")
}

/// Returns what a case is called: its company and where it is, because a company may have several.
pub(super) fn title(case: &Case) -> String {
    let parts = [case.company.clone(), places(case)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Returns the client with its contract, where known.
pub(super) fn client(case: &Case, voice: &Voice) -> String {
    let parts = [case.client.as_str(), case.commessa.as_str()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if known.is_empty() { voice.say("register-not-known") } else { known.join(" · ") }
}

/// Returns the causes, each with who says so.
pub(super) fn causes(case: &Case, register: &Register, voice: &Voice) -> String {
    let cause = |cause: &organico_register::Cause| {
        let speaker = voice.speaker(register, &cause.speaker);
        let gaps = [("cause", voice.cause(cause.code).into()), ("speaker", speaker.into())];
        voice.fill("register-cause-said", &gaps)
    };
    case.causes.iter().map(cause).collect::<Vec<_>>().join("; ")
}

/// Returns where the work goes, or that nobody says so.
pub(super) fn destination(case: &Case, voice: &Voice) -> String {
    let words = voice.words(&case.destination);
    if words.is_empty() { voice.say("register-not-said") } else { words.to_owned() }
}

/// Returns the name of the site of a claim, or nothing for the whole case.
pub(super) fn site_of(case: &Case, claim: &Claim) -> Option<String> {
    let id = claim.site.as_ref()?;
    let site = case.sites.iter().find(|site| site.id == *id)?;
    Some(if site.town.is_empty() { site.region.clone() } else { site.town.clone() })
}

/// Returns the day of an event, as far as it is known.
pub(super) fn day(event: &Event, voice: &Voice) -> String {
    match event.date_meaning {
        DateMeaning::On => voice.date(event.date),
        DateMeaning::KnownBy => {
            voice.fill("register-known-by", &[("day", voice.date(event.date).into())])
        }
    }
}

/// Returns the lines below an event: its words, its due day, the calendar of its procedure, and its mark.
pub(super) fn remarks(event: &Event, register: &Register, voice: &Voice) -> Vec<String> {
    let mut lines = Vec::new();
    let words = voice.words(&event.words);
    if !words.is_empty() {
        lines.push(words.to_owned());
    }
    if let Some(due) = event.due {
        lines.push(voice.fill("register-due", &[("day", voice.date(due).into())]));
    }
    lines.extend(event.procedure.as_ref().and_then(|terms| phases(event, terms, voice)));
    if register.only_press(event) {
        lines.push(voice.say("register-press"));
    }
    lines
}

fn phases(event: &Event, terms: &Terms, voice: &Voice) -> Option<String> {
    let phases = event_calendar(event);
    let words: Vec<String> =
        phases.iter().map(|phase| voice.phase(phase.kind, phase.ends)).collect();
    let key = match event.date_meaning {
        DateMeaning::On => "register-calendar",
        DateMeaning::KnownBy => "register-calendar-if",
    };
    let laws: BTreeSet<String> = terms.numbers().into_iter().map(|one| voice.law(one)).collect();
    let gaps = [
        ("procedure", voice.procedure(terms.procedure()).into()),
        ("day", voice.date(event.date).into()),
        ("phases", words.join("; ").into()),
        ("law", laws.into_iter().collect::<Vec<_>>().join("; ").into()),
    ];
    (!words.is_empty()).then(|| voice.fill(key, &gaps))
}

/// Returns a conflict as one line: what each source says.
pub(super) fn conflict_sides(
    conflict: &Conflict<'_>,
    register: &Register,
    voice: &Voice,
) -> String {
    let side = |(_, claim): &(&Event, &Claim)| {
        let source = voice.source_of(register, &claim.source);
        format!("{}: {}", voice.said(claim).1, source)
    };
    conflict.claims.iter().map(side).collect::<Vec<_>>().join(" ↔ ")
}

/// Returns what a conflict is about.
pub(super) fn conflict_topic(conflict: &Conflict<'_>, voice: &Voice) -> String {
    conflict.claims.first().map(|(_, claim)| voice.said(claim).0).unwrap_or_default()
}

/// Returns whether the case belongs in the European monitor on a day, in words.
pub(super) fn inclusion(case: &Case, day: Date, voice: &Voice) -> String {
    state_at(case, day).map(|state| voice.inclusion(state.inclusion)).unwrap_or_default()
}

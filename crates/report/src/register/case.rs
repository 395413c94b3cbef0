//! One case as text: its facts, its events with every claim, its conflicts.

use organico_register::{Case, Claim, Event, Register, conflicts};

use super::parts::{
    causes, client, conflict_sides, conflict_topic, day, destination, inclusion, places, remarks,
    site_of, title,
};
use super::voice::Voice;
use crate::Language;

/// Returns a case of a register as text, every figure with its qualifier, speaker and source.
#[must_use]
pub fn register_case_text(register: &Register, case: &Case, language: Language) -> String {
    let voice = Voice::new(language);
    let mut lines = vec![title(case)];
    for (key, value) in facts(case, register, &voice) {
        lines.push(format!("  {key}: {value}"));
    }
    for event in &case.events {
        lines.push(format!("{} · {}", day(event, &voice), voice.event(event.kind)));
        lines.extend(remarks(event, register, &voice).into_iter().map(|one| format!("  {one}")));
        let claims = event.claims.iter().map(|claim| line(case, event, claim, register, &voice));
        lines.extend(claims);
    }
    for conflict in conflicts(register).iter().filter(|conflict| conflict.case.id == case.id) {
        let gaps = [
            ("topic", conflict_topic(conflict, &voice).into()),
            ("sides", conflict_sides(conflict, register, &voice).into()),
        ];
        lines.push(voice.fill("register-conflict", &gaps));
    }
    lines.join("\n")
}

/// Returns what is known of a case beside its events.
pub(super) fn facts(case: &Case, register: &Register, voice: &Voice) -> Vec<(String, String)> {
    let mut facts = vec![
        (voice.say("register-fact-sites"), places(case)),
        (voice.say("register-fact-client"), client(case, voice)),
        (voice.say("register-fact-causes"), causes(case, register, voice)),
        (voice.say("register-fact-destination"), destination(case, voice)),
    ];
    if !case.group.is_empty() {
        facts.insert(0, (voice.say("register-fact-group"), case.group.clone()));
    }
    if !case.information.is_empty() {
        facts.push((voice.say("register-fact-information"), case.information.clone()));
    }
    if let Some(day) = register.last_day() {
        facts.push((voice.say("register-fact-inclusion"), inclusion(case, day, voice)));
    }
    facts
}

fn line(case: &Case, event: &Event, claim: &Claim, register: &Register, voice: &Voice) -> String {
    let (field, value) = voice.said(claim);
    let site = site_of(case, claim).map(|site| format!(" ({site})")).unwrap_or_default();
    let speaker = voice.speaker(register, &claim.speaker);
    let source = voice.source_of(register, &claim.source);
    let quote =
        if claim.quote.is_empty() { String::new() } else { format!(" «{}»", claim.quote) };
    let said = if claim.source == event.source && claim.quote.is_empty() {
        format!("[{speaker}; {source}]")
    } else {
        format!("[{speaker}; {source}]{quote}")
    };
    format!("  - {field}{site}: {value} {said}")
}

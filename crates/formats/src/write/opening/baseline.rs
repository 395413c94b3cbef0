//! `baseline.toml` of a case: a group at each place of which a number of people is known.

use organico_model::{HeadsQualifier, SourceStatus};
use organico_register::{Qualifier, SourceKind};

use super::super::document::inline;
use super::super::page::{Page, quoted};
use super::known::{Known, LEVEL, People};
use crate::choices::{STATUSES, word};
use crate::number::shortest;
use crate::register::words;
use crate::scenario::QUALIFIERS;

/// Returns the document.
pub(super) fn document(known: &Known<'_>, weekly_hours: f64) -> String {
    let mut page = Page::default();
    let case = known.case;
    page.comment(&format!(
        "{}: people as the register counts them. Put your facts in place of what is assumed; every key stands in \
         docs/book/scenario.md.",
        case.company
    ));
    page.raw("version", organico_model::BASELINE_VERSION);
    page.text("name", &case.company);
    page.text("source", &sources(known));
    page.text("rule_pack", &known.rule_pack);
    page.raw("assumptions", assumptions(weekly_hours));
    for people in &known.people {
        site(&mut page, (&people.id, &people.town));
    }
    if let Some((id, town)) = &known.empty_site {
        site(&mut page, (id, town));
    }
    if !case.client.is_empty() {
        page.header("[[contracts]]");
        page.text("id", "commessa");
        let name = if case.commessa.is_empty() { &case.client } else { &case.commessa };
        page.text("name", name);
        page.text("client", &case.client);
    }
    others(&mut page, known);
    for people in &known.people {
        group(&mut page, known, people, weekly_hours);
    }
    page.section(
        "Contacts and work are not known. With [[demands]] and [[work]] service and invoice are reckoned too.",
    );
    page.finish()
}

/// Names the figures about the same people that were not taken.
fn others(page: &mut Page, known: &Known<'_>) {
    for (event, claim, quantity) in known.others() {
        let value = quantity.value().map_or_else(|| "-".to_owned(), |value| value.to_string());
        let qualifier = word(&words::QUALIFIERS, &quantity.qualifier());
        page.section(&format!(
            "Not taken: {value} ({qualifier}), of {}, says {}.",
            event.date,
            known.cited(claim)
        ));
    }
}

fn sources(known: &Known<'_>) -> String {
    known.people.first().map_or_else(String::new, |one| known.cited(one.claim))
}

fn site(page: &mut Page, (id, town): (&str, &str)) {
    page.header("[[sites]]");
    page.text("id", id);
    page.text("name", town);
    page.text("town", town);
}

fn group(page: &mut Page, known: &Known<'_>, people: &People<'_>, weekly_hours: f64) {
    let said = word(&words::QUALIFIERS, &people.qualifier);
    page.section(&format!(
        "{} ({said}), says {}. Hours and level are assumed.",
        people.heads,
        known.cited(people.claim)
    ));
    page.header("[[groups]]");
    page.text("id", &people.id);
    page.text("name", &people.town);
    page.text("site", &people.id);
    if !known.case.client.is_empty() {
        page.text("contract", "commessa");
    }
    page.text("level", LEVEL);
    page.raw("heads", people.heads);
    page.text("qualifier", word(&QUALIFIERS, &qualifier(people.qualifier)));
    page.text("weekly_hours", &format!("{}h", shortest(weekly_hours)));
    let cited = known.cited(people.claim);
    let quote = &people.claim.quote;
    let source = if quote.is_empty() { cited } else { format!("{cited}: «{quote}»") };
    page.text("source", &source);
    page.text("status", word(&STATUSES, &status(SourceKind::Document)));
}

/// Returns how firmly a baseline can say a number; an upper bound is only about right there.
fn qualifier(said: Qualifier) -> HeadsQualifier {
    match said {
        Qualifier::Exact => HeadsQualifier::Exact,
        Qualifier::AtLeast => HeadsQualifier::AtLeast,
        Qualifier::AtMost | Qualifier::About | Qualifier::Unquantified => HeadsQualifier::About,
    }
}

/// Returns how far a source can be trusted: what a party says is a claim, what press says comes from a second hand.
fn status(kind: SourceKind) -> SourceStatus {
    match kind {
        SourceKind::Document => SourceStatus::Claim,
        SourceKind::Press => SourceStatus::Secondary,
    }
}

fn assumptions(weekly_hours: f64) -> String {
    let hours = shortest(weekly_hours);
    let said = [
        (
            format!("All work {hours} hours a week. The register does not know their hours."),
            format!(
                "Tutte le persone lavorano {hours} ore a settimana. Il registro non conosce le loro ore."
            ),
        ),
        (
            format!("All are at level {LEVEL}. The register does not know their levels."),
            format!(
                "Tutte le persone sono al livello {LEVEL}. Il registro non conosce i loro livelli."
            ),
        ),
        (
            "The demand is not known: service and invoice are not reckoned.".to_owned(),
            "La domanda non è nota: servizio e fatturato non sono calcolati.".to_owned(),
        ),
    ];
    let lines = said
        .iter()
        .map(|(en, it)| format!("  {},\n", inline(&[("en", quoted(en)), ("it", quoted(it))])));
    format!("[\n{}]", lines.collect::<String>())
}

//! A claim: a field, a value with its qualifier, who says it and where.

use organico_model::Diagnostic;
use organico_register::{Claim, Field, PartyId, Quantity, QuantityError, Said, SourceId};

use super::words::{FIELDS, INSTRUMENTS, QUALIFIERS};
use crate::choices::one_of;
use crate::names::Kind;
use crate::number::scaled;
use crate::refusal::Refusal;
use crate::tree::Table;

/// Returns a claim of an event; `source` is the one of the event, which stands for claims that name none.
pub(super) fn read(table: &Table<'_>, source: Option<&str>, sites: &[String]) -> Option<Claim> {
    let said = match table.quantity("field", one_of(&FIELDS)) {
        Some(Some(field)) => quantity(table, field).map(|found| Said::Amount(field, found)),
        Some(None) => table.quantity("value", one_of(&INSTRUMENTS)).map(Said::Instrument),
        None => {
            // What the value and the qualifier mean hangs on the field; they are not judged without it.
            table.find("value");
            table.find("qualifier");
            None
        }
    };
    let speaker = table.refer("speaker", Kind::Party);
    let source = own_source(table, source);
    let quote = table.text_or_empty("quote");
    let site = site(table, sites);
    let fact = table.find("fact").and_then(|node| node.identifier());
    table.close();
    Some(Claim {
        said: said?,
        speaker: PartyId::new(speaker?),
        source: SourceId::new(source?),
        quote,
        site,
        fact,
    })
}

fn own_source(table: &Table<'_>, source: Option<&str>) -> Option<String> {
    if let Some(node) = table.find("source") {
        return node.reference(Kind::Source);
    }
    if source.is_none() {
        let fault = Diagnostic::fault("I0501").with("what", "claim");
        table.context.report_at(&table.place("source"), fault);
    }
    source.map(ToOwned::to_owned)
}

fn site(table: &Table<'_>, sites: &[String]) -> Option<String> {
    let site = table.find("site").and_then(|node| node.identifier())?;
    if !sites.contains(&site) {
        let fault = Diagnostic::fault("I0509").with("site", &site).with("known", sites.join(", "));
        table.context.report_at(&table.place("site"), fault);
    }
    Some(site)
}

/// Returns the quantity of the keys `qualifier` and `value`.
pub(super) fn quantity(table: &Table<'_>, field: Field) -> Option<Quantity> {
    let qualifier = table.quantity("qualifier", one_of(&QUALIFIERS));
    let written = table.find("value");
    let value = match &written {
        Some(node) => Some(node.quantity(|text| amount(text, field))?),
        None => None,
    };
    match Quantity::new(qualifier?, value) {
        Ok(quantity) => Some(quantity),
        Err(error) => {
            let wrong = match error {
                QuantityError::NumberMissing => "missing",
                QuantityError::NumberNotExpected => "unexpected",
            };
            let fault = Diagnostic::fault("I0503").with("wrong", wrong);
            table.context.report_at(&table.place("value"), fault);
            None
        }
    }
}

/// Returns a whole number that the field may have.
pub(super) fn amount(text: &str, field: Field) -> Result<u32, Refusal> {
    let range = match field {
        Field::Reduction => Refusal::Range("0", "100"),
        _ => Refusal::Range("0", "10000000"),
    };
    let number = scaled(text.trim(), 0).ok_or(Refusal::Form("340"))?;
    u32::try_from(number).ok().filter(|number| *number <= field.largest()).ok_or(range)
}

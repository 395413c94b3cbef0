//! `register.toml`: title, who speaks, what can be read, stated totals, terms of procedures.

use organico_model::Words;
use organico_register::{
    Field, Party, PartyId, Register, Source, SourceId, StatedTerms, StatedTotal, Term,
};

use super::claim::quantity;
use super::words::{PARTIES, SOURCES, TERM_STATUSES};
use crate::choices::one_of;
use crate::daytime::date;
use crate::names::Kind;
use crate::quantity::positive_count;
use crate::tree::Table;

/// Returns the register without its cases.
pub(super) fn read(root: &Table<'_>) -> Option<Register> {
    let title = root.need_table("title").as_ref().and_then(words);
    let parties = root.tables("parties").iter().filter_map(party).collect();
    let sources = root.tables("sources").iter().filter_map(source).collect();
    let stated = root.tables("stated").iter().filter_map(stated).collect();
    let terms = root.table("terms").as_ref().and_then(terms);
    Some(Register { title: title?, parties, sources, stated, terms, cases: Vec::new() })
}

/// Returns a text in both languages.
pub(super) fn words(table: &Table<'_>) -> Option<Words> {
    let (en, it) = (table.text("en"), table.text("it"));
    table.close();
    Some(Words { en: en?, it: it? })
}

fn party(table: &Table<'_>) -> Option<Party> {
    let id = table.define("id", Kind::Party);
    let name = table.text("name");
    let kind = table.quantity("kind", one_of(&PARTIES));
    table.close();
    Some(Party { id: PartyId::new(id?), name: name?, kind: kind? })
}

fn source(table: &Table<'_>) -> Option<Source> {
    let id = table.define("id", Kind::Source);
    let kind = table.quantity("kind", one_of(&SOURCES));
    let publisher = table.text("publisher");
    let date = table.quantity_if("date", date);
    let title = table.text_or_empty("title");
    table.close();
    Some(Source { id: SourceId::new(id?), kind: kind?, publisher: publisher?, date, title })
}

fn stated(table: &Table<'_>) -> Option<StatedTotal> {
    let source = table.refer("source", Kind::Source);
    let quantity = quantity(table, Field::Workers);
    let quote = table.text_or_empty("quote");
    table.close();
    Some(StatedTotal {
        source: SourceId::new(source?),
        field: Field::Workers,
        quantity: quantity?,
        quote,
    })
}

fn terms(table: &Table<'_>) -> Option<StatedTerms> {
    let one = |key| table.need_table(key).as_ref().and_then(term);
    let union_days = one("union_days");
    let authority_days = one("authority_days");
    let halved_below = one("halved_below");
    let plan_days = one("plan_days");
    let standstill_days = one("standstill_days");
    table.close();
    Some(StatedTerms {
        union_days: union_days?,
        authority_days: authority_days?,
        halved_below: halved_below?,
        plan_days: plan_days?,
        standstill_days: standstill_days?,
    })
}

fn term(table: &Table<'_>) -> Option<Term> {
    let value = table.quantity("value", positive_count);
    let source = table.text("source");
    let status = table.quantity("status", one_of(&TERM_STATUSES));
    table.close();
    Some(Term { value: value?, source: source?, status: status? })
}

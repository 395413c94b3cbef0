//! `cases/*.toml`: one case.

use organico_model::Words;
use organico_register::{Case, CaseId, Cause, PartyId, Site, SourceId};

use super::event;
use super::head::words;
use super::law::Laws;
use super::words::CAUSES;
use crate::choices::one_of;
use crate::daytime::date;
use crate::names::Kind;
use crate::refusal::Refusal;
use crate::tree::Table;

/// Returns a case, or nothing when a part of it is missing or refused.
pub(super) fn read(root: &Table<'_>, laws: &Laws<'_>) -> Option<Case> {
    let id = root.define("id", Kind::Case);
    let company = root.text("company");
    let country = root.quantity("country", country);
    let group = root.text_or_empty("group");
    let client = root.text_or_empty("client");
    let commessa = root.text_or_empty("commessa");
    let activity = root.text_or_empty("activity");
    let effect_start = root.quantity_if("effect_start", date);
    let effect_end = root.quantity_if("effect_end", date);
    let information = root.text_or_empty("information");
    let destination = root.table("destination").as_ref().map_or(Some(Words::default()), words);
    let sites: Vec<Site> = root.tables("sites").iter().filter_map(site).collect();
    let causes = root.tables("causes").iter().filter_map(cause).collect();
    let names: Vec<String> = sites.iter().map(|site| site.id.clone()).collect();
    let events = event::read(root, &names, &laws.of(country.as_deref()));
    Some(Case {
        id: CaseId::new(id?),
        company: company?,
        group,
        client,
        commessa,
        country: country?,
        destination: destination?,
        activity,
        effect_start,
        effect_end,
        information,
        sites,
        causes,
        events,
    })
}

/// Returns a country by its two letters.
pub(super) fn country(text: &str) -> Result<String, Refusal> {
    let valid = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if valid { Ok(text.to_owned()) } else { Err(Refusal::Form("IT")) }
}

fn site(table: &Table<'_>) -> Option<Site> {
    let id = table.need("id").and_then(|node| node.identifier());
    let town = table.text_or_empty("town");
    let region = table.text_or_empty("region");
    table.close();
    Some(Site { id: id?, town, region })
}

fn cause(table: &Table<'_>) -> Option<Cause> {
    let code = table.quantity("code", one_of(&CAUSES));
    let speaker = table.refer("speaker", Kind::Party);
    let source = table.refer("source", Kind::Source);
    table.close();
    Some(Cause { code: code?, speaker: PartyId::new(speaker?), source: SourceId::new(source?) })
}

//! The head of `centre.toml`: name, zone, interval, currency, rule pack.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use organico_model::{Assumption, CENTRE_VERSION, Diagnostic, IntervalLength};

use crate::daytime::weekday;
use crate::quantity::minutes;
use crate::refusal::Refusal;
use crate::tree::Table;

/// What stands before the first table.
pub(super) struct Head {
    pub(super) name: String,
    pub(super) invented: bool,
    pub(super) assumptions: Vec<Assumption>,
    pub(super) zone: TimeZone,
    pub(super) interval: IntervalLength,
    pub(super) currency: String,
    pub(super) week_start: Weekday,
    pub(super) rule_pack: String,
}

/// Returns the head, or nothing when a part of it is missing or refused.
pub(super) fn read(root: &Table<'_>) -> Option<Head> {
    let name = root.text("name");
    let invented = root.flag("invented", false);
    let assumptions = root.tables("assumptions").iter().filter_map(assumption).collect();
    let zone = root.quantity("zone", zone);
    let interval = root.quantity("interval", interval);
    let currency = root.quantity("currency", currency);
    let week_start = root.quantity("week_start", weekday);
    let rule_pack = root.quantity("rule_pack", rule_pack);
    Some(Head {
        name: name?,
        invented,
        assumptions,
        zone: zone?,
        interval: interval?,
        currency: currency?,
        week_start: week_start?,
        rule_pack: rule_pack?,
    })
}

/// Returns an assumption in both languages.
pub(crate) fn assumption(table: &Table<'_>) -> Option<Assumption> {
    let (en, it) = (table.text("en"), table.text("it"));
    table.close();
    Some(Assumption { en: en?, it: it? })
}

/// Returns the version of a document, or nothing, reported, when this Organico does not read it.
pub(crate) fn version(root: &Table<'_>) -> Option<u32> {
    let found = root.quantity("version", crate::quantity::count)?;
    if found == CENTRE_VERSION {
        return Some(found);
    }
    let fault = Diagnostic::fault("I0115").with("found", found).with("known", CENTRE_VERSION);
    root.context.report_at(&root.place("version"), fault);
    None
}

fn zone(text: &str) -> Result<TimeZone, Refusal> {
    let zone = TimeZone::get(text).map_err(|_| Refusal::Form("Europe/Rome"))?;
    if zone.iana_name().is_some() { Ok(zone) } else { Err(Refusal::Form("Europe/Rome")) }
}

fn interval(text: &str) -> Result<IntervalLength, Refusal> {
    let choices = || Refusal::Choice(vec!["5min", "10min", "15min", "20min", "30min", "60min"]);
    IntervalLength::from_minutes(minutes(text)?).map_err(|_| choices())
}

fn currency(text: &str) -> Result<String, Refusal> {
    let valid = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if valid { Ok(text.to_owned()) } else { Err(Refusal::Form("EUR")) }
}

/// Returns the name of a rule pack that ships.
pub(crate) fn rule_pack(text: &str) -> Result<String, Refusal> {
    let known = organico_rules::pack_names();
    if known.contains(&text) { Ok(text.to_owned()) } else { Err(Refusal::Choice(known)) }
}

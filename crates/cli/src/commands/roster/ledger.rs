//! `organico roster ledger`: what a roster adds to the ledger of fairness, by groups, and the next ledger.

use std::path::PathBuf;

use clap::Args;
use jiff::ToSpan;
use jiff::civil::Date;
use organico_formats::{LEDGER_FILE, read_roster, write_ledger};
use organico_model::{AgentId, Centre, Diagnostic, FairnessMeasure, Ledger, LedgerRow, Roster};
use organico_report::{Language, Numbers, fairness_text, message, own_burdens_text};
use organico_scenario::{ComparablePeople, burdens, carry_on};
use serde_json::{Value, json};

use crate::commands::inputs;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::print;

/// What `organico roster ledger` is told.
#[derive(Debug, Args)]
pub(crate) struct RosterLedgerArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "NEW.csv")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "PERSON")]
    pub person: Option<String>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico roster ledger`.
pub(in crate::commands) fn ledger(
    arguments: &RosterLedgerArguments,
    language: Language,
) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let file = arguments.roster.to_string_lossy();
    let roster =
        read_roster(&file, &read_text(&arguments.roster)?, &centre, None).map_err(Failure::all)?;
    let rules = inputs::rules(&arguments.centre, &centre, roster.first)?;
    let added = burdens(&centre, &rules, &roster).map_err(|unset| {
        let fault = Diagnostic::fault("C0302").with("rule", &unset.rule);
        Failure::of(fault.with("source", &unset.source_text))
    })?;
    let next = carry_on(&centre.ledger, &added, &roster)
        .map_err(|fault| Failure::of(fault.at(LEDGER_FILE, 0, "until")))?;
    let shown = Shown { centre: &centre, roster: &roster, next: &next };
    let (told, text) = match &arguments.person {
        Some(person) => shown.own(&AgentId::new(person.as_str()), language)?,
        None => shown.groups(language),
    };
    if let Some(out) = &arguments.out {
        write_text(out, &write_ledger(&next))?;
    }
    if arguments.json {
        print(&told.to_string());
        return Ok(());
    }
    print(&text);
    if let Some(out) = &arguments.out {
        let gaps = [
            ("file", out.to_string_lossy().into_owned()),
            ("people", Numbers::of(language).count(next.rows.len())),
            ("until", Numbers::of(language).date_plain(last_day(&roster))),
        ];
        print(&message(
            language,
            "fairness-written",
            &gaps.each_ref().map(|(k, v)| (*k, v.as_str())),
        ));
    }
    Ok(())
}

fn last_day(roster: &Roster) -> Date {
    roster.end.checked_sub(1.day()).unwrap_or(roster.end)
}

/// What is shown of a ledger: groups, or the row of one person for that person.
struct Shown<'a> {
    centre: &'a Centre,
    roster: &'a Roster,
    next: &'a Ledger,
}

impl Shown<'_> {
    fn groups(&self, language: Language) -> (Value, String) {
        let people = ComparablePeople::of(self.centre, self.roster);
        let groups = people.spreads(&self.centre.ledger, self.next);
        let days = json!({ "first": self.roster.first, "last": last_day(self.roster) });
        let told = json!({ "days": days, "groups": groups });
        (told, fairness_text(&groups, self.centre, language))
    }

    fn own(&self, person: &AgentId, language: Language) -> Result<(Value, String), Failure> {
        let rows = self.next.by_person();
        let Some(after) = rows.get(person) else {
            let fault = Diagnostic::fault("R0303").with("person", person);
            return Err(Failure::of(fault.with("people", self.centre.people.len())));
        };
        let none = LedgerRow::empty(person.clone(), self.roster.first);
        let carried = self.centre.ledger.by_person().get(person).map_or(none, |row| (*row).clone());
        let people = ComparablePeople::of(self.centre, self.roster);
        let groups = people.spreads(&self.centre.ledger, self.next);
        let group = people.group_of(person).and_then(|index| groups.get(index));
        let counts = |row: &LedgerRow| {
            FairnessMeasure::ALL.map(|one| json!({ "measure": one, "count": row.count(one) }))
        };
        let told = json!({ "carried": counts(&carried), "after": counts(after), "group": group });
        Ok((told, own_burdens_text([&carried, after], group, self.centre, language)))
    }
}

//! The labour contract of a row: its kind, its hours, its dates, and the client it works for.

use organico_model::{ContractId, ContractKind, Diagnostic, EmploymentContract, Person};

use super::super::loose::{date, folded, minutes, number};
use super::{AssumedKind, Assumptions, LeftOut, Reader, leave_out};
use crate::choices::{CONTRACT_KINDS, word};
use crate::quantity::{count, minutes_text};
use crate::refusal::Refusal;

/// Hours of a full-time week of the telecommunications agreement, in minutes (`docs/sources.md`); a sheet with another
/// one says it with a column of hours.
const FULL_TIME_MINUTES: u32 = 40 * 60;

/// Longest contract in minutes a week, as `people.csv` takes it.
const WEEK_MINUTES_MAX: u32 = 48 * 60;

/// Returns the contract of a row; nothing, reported, when a part is refused.
pub(super) fn read(
    reader: &Reader<'_, '_>,
    known: Option<&Person>,
    assumed: &mut Assumptions,
) -> Result<Option<EmploymentContract>, LeftOut> {
    let row = reader.row;
    if active(reader)?.is_none() {
        return Ok(None);
    }
    let kept = known.map(|person| &person.contract);
    let kind = kind(reader)?;
    let week = week(reader);
    let level = reader.level(known, assumed)?;
    let hired = reader.value("hired", kept.and_then(|contract| contract.hired), date);
    let ends = reader.value("ends", kept.and_then(|contract| contract.ends), date);
    if let (Some(first), Some(last)) = (hired, ends)
        && first > last
    {
        row.fault("ends", Diagnostic::fault("I0208").with("first", first).with("last", last));
    }
    let client_contract = client_contract(reader, known)?;
    let Some((kind, minutes_a_week)) = whole(reader, (kind, week), kept, assumed) else {
        return Ok(None);
    };
    let part =
        |level| EmploymentContract { kind, minutes_a_week, level, hired, ends, client_contract };
    Ok(level.map(part))
}

/// A column of states leaves out who has left, where the words say so.
fn active(reader: &Reader<'_, '_>) -> Result<Option<()>, LeftOut> {
    if reader.row.cell("status").is_empty() {
        return Ok(Some(()));
    }
    let known = ["active".to_owned()];
    let word = reader.row.word("status", &known, |theirs| match folded(theirs).as_str() {
        "attivo" | "attiva" | "in forza" | "in servizio" | "active" | "si" | "yes" | "x"
        | "true" | "vero" | "1" => Some("active".to_owned()),
        "cessato" | "cessata" | "dimesso" | "dimessa" | "non attivo" | "non attiva"
        | "inactive" | "left" | "terminated" | "no" | "false" | "falso" | "0" => {
            Some("-".to_owned())
        }
        _ => None,
    });
    leave_out(word).map(|word| word.map(|_| ()))
}

/// What a sheet says of a part of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said<T> {
    Nothing,
    Value(T),
    Refused,
}

impl<T> Said<T> {
    fn of(found: Option<T>) -> Self {
        found.map_or(Self::Refused, Self::Value)
    }
}

/// Returns the kind that the sheet says.
fn kind(reader: &Reader<'_, '_>) -> Result<Said<ContractKind>, LeftOut> {
    if reader.row.cell("contract").is_empty() {
        return Ok(Said::Nothing);
    }
    let known = CONTRACT_KINDS.map(|(word, _)| word.to_owned());
    let word = leave_out(reader.row.word("contract", &known, guessed_kind))?;
    let kind =
        |word: String| CONTRACT_KINDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind);
    Ok(Said::of(word.and_then(kind)))
}

/// Returns our word for a usual one; hours behind it, as in `PT 20h`, make no difference.
fn guessed_kind(theirs: &str) -> Option<String> {
    let text = folded(theirs);
    let has = |words: &[&str]| {
        words.iter().any(|word| text == *word || text.starts_with(&format!("{word} ")))
    };
    let contains = |part: &str| text.split(' ').any(|word| word == part);
    let part_time = has(&["pt", "p t", "part time", "parttime", "tempo parziale", "pto"])
        || contains("pt")
        || contains("parziale");
    let kind = if has(&["ft", "f t", "full time", "fulltime", "tempo pieno", "pieno", "full"]) {
        ContractKind::FullTime
    } else if contains("ptv")
        || (part_time && (contains("verticale") || contains("vertical") || contains("v")))
    {
        ContractKind::VerticalPartTime
    } else if part_time || contains("orizzontale") {
        ContractKind::HorizontalPartTime
    } else if contains("verticale") {
        ContractKind::VerticalPartTime
    } else {
        return CONTRACT_KINDS
            .iter()
            .find(|(word, _)| folded(word) == text)
            .map(|(w, _)| (*w).to_owned());
    };
    Some(word(&CONTRACT_KINDS, &kind).to_owned())
}

/// Returns the minutes a week that the sheet says: hours, or a share of full time.
fn week(reader: &Reader<'_, '_>) -> Said<u32> {
    let row = reader.row;
    let hours = row.cell("hours_a_week");
    if hours.is_empty() && row.cell("part_time").is_empty() {
        return Said::Nothing;
    }
    let found = if hours.is_empty() {
        row.find("part_time", share)
    } else if hours.ends_with('%') {
        row.find("hours_a_week", share)
    } else {
        row.find("hours_a_week", |cell| match minutes(cell)? {
            0 => Err(Refusal::Range("1", "48")),
            minutes => Ok(minutes),
        })
    };
    if found.is_some_and(|minutes| minutes > WEEK_MINUTES_MAX) {
        let fault = Diagnostic::fault("I0207").with("value", row.sheet.shown(hours));
        row.fault("hours_a_week", fault);
        return Said::Refused;
    }
    Said::of(found)
}

/// Returns the minutes of a share of full time: `50%`, `50` and `0,5` are half of it.
fn share(text: &str) -> Result<u32, Refusal> {
    let form = Refusal::Form("50%, 50, 0,5");
    let bare = text.trim().trim_end_matches('%').trim();
    let value = number(bare).filter(|value| *value > 0.0 && *value <= 100.0).ok_or(form)?;
    let share = if value <= 1.0 && !text.contains('%') { value } else { value / 100.0 };
    Ok((share * f64::from(FULL_TIME_MINUTES)).round() as u32)
}

/// Returns kind and hours, each told by the other or by what the centre knows where the sheet is silent.
fn whole(
    reader: &Reader<'_, '_>,
    said: (Said<ContractKind>, Said<u32>),
    kept: Option<&EmploymentContract>,
    assumed: &mut Assumptions,
) -> Option<(ContractKind, u32)> {
    match said {
        (Said::Refused, _) | (_, Said::Refused) => None,
        (Said::Value(kind), Said::Value(week)) => Some((kind, week)),
        (Said::Nothing, Said::Value(week)) => {
            let by_hours = kind_of_hours(week);
            let is_full = |kind: ContractKind| kind == ContractKind::FullTime;
            let kept =
                kept.map(|kept| kept.kind).filter(|kept| is_full(*kept) == is_full(by_hours));
            let kind = kept.unwrap_or(by_hours);
            if kept.is_none() {
                assumed.note(AssumedKind::Contract, word(&CONTRACT_KINDS, &kind));
            }
            Some((kind, week))
        }
        (Said::Value(ContractKind::FullTime), Said::Nothing) => {
            let kept = kept.filter(|kept| kept.kind == ContractKind::FullTime);
            let week = kept.map_or(FULL_TIME_MINUTES, |kept| kept.minutes_a_week);
            if kept.is_none() {
                assumed.note(AssumedKind::FullTimeHours, &minutes_text(week));
            }
            Some((ContractKind::FullTime, week))
        }
        (kind, Said::Nothing) => {
            let same = kept.filter(|kept| kind == Said::Nothing || kind == Said::Value(kept.kind));
            if same.is_none() {
                reader.missing("hours_a_week");
            }
            same.map(|kept| (kept.kind, kept.minutes_a_week))
        }
    }
}

fn kind_of_hours(week: u32) -> ContractKind {
    // Agreements have full-time weeks of 37.5 to 40 hours; part-timers of contact centres work 30 and fewer.
    if week >= 36 * 60 { ContractKind::FullTime } else { ContractKind::HorizontalPartTime }
}

fn client_contract(
    reader: &Reader<'_, '_>,
    known: Option<&Person>,
) -> Result<Option<(ContractId, u32)>, LeftOut> {
    let kept = known.and_then(|person| person.contract.client_contract.clone());
    if !reader.row.sheet.has("client_contract") {
        return Ok(kept);
    }
    if reader.row.cell("client_contract").is_empty() {
        return Ok(None);
    }
    let ids = reader.facts.contract_ids();
    let id = reader.row.word("client_contract", &ids, |theirs| reader.facts.contract_of(theirs));
    let id = leave_out(id)?.map(ContractId::new);
    let kept_months = kept.filter(|(of, _)| Some(of) == id.as_ref()).map(|(_, months)| months);
    let months = reader.value("months_on_contract", kept_months, count).unwrap_or(0);
    Ok(id.map(|id| (id, months)))
}

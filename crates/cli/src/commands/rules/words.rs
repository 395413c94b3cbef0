//! A value of a rule in words: its name, its amount with unit and bounds, its days, its status and its source.

use organico_model::SourceStatus;
use organico_report::{Language, Numbers, message};
use organico_rules::{Amount, DatedValue, PayRow, RuleKind};
use serde_json::json;

/// Most decimals that a value of a pack has.
const DECIMALS_MAX: usize = 6;

/// Returns the identifier of a rule and its name.
pub(super) fn title(id: &str, language: Language) -> String {
    let name = found(&format!("rule-{}", id.replace('.', "-")), language);
    name.map_or_else(|| id.to_owned(), |name| format!("{id}: {name}"))
}

/// Returns a value in two lines: its name, then everything about it.
pub(super) fn two_lines(value: &DatedValue, language: Language) -> String {
    format!("{}\n{}", title(value.rule.id.as_str(), language), layer(value, None, language))
}

/// Returns everything about a value but its name, and where it stands on a day.
pub(super) fn layer(value: &DatedValue, place: Option<&str>, language: Language) -> String {
    let days = [("rules-from", "from", value.rule.from), ("rules-to", "to", value.to)];
    let days: String = days
        .into_iter()
        .filter_map(|(key, gap, day)| Some((key, gap, day?.to_string())))
        .map(|(key, gap, day)| message(language, key, &[(gap, &day)]))
        .collect();
    let place = place.map_or_else(String::new, |key| format!(" |{}", message(language, key, &[])));
    format!(
        "  {}{days} [{}; {}] {} ({}){place}",
        amount(value, language),
        kind(value.kind, language),
        status(value.rule.status, language),
        value.rule.source,
        value.pack,
    )
}

/// Returns the amount of a value with its unit and its bounds.
pub(super) fn amount(value: &DatedValue, language: Language) -> String {
    let number = |number: f64| plain(number, language);
    let amount = match value.rule.value {
        None => return message(language, "rules-unset", &[]),
        Some(Amount::Flag(true)) => message(language, "rules-yes", &[]),
        Some(Amount::Flag(false)) => message(language, "rules-no", &[]),
        Some(Amount::Number(size)) => {
            format!("{} {}", number(size), unit(&value.rule.unit, language))
        }
    };
    if value.low.is_none() && value.high.is_none() {
        return amount;
    }
    let [low, high] =
        [value.low, value.high].map(|bound| bound.map_or_else(|| "–".to_owned(), &number));
    amount + &message(language, "rules-bounds", &[("low", &low), ("high", &high)])
}

/// Returns the word for how far a value can be trusted.
pub(super) fn status(status: SourceStatus, language: Language) -> String {
    word("status", &json!(status), language)
}

/// Returns a row of the pay table.
pub(super) fn pay_row(row: &PayRow, language: Language) -> String {
    let month = Numbers::of(language).decimal(row.month().0 as f64 / 100.0, 2);
    let gaps = [
        ("level", row.level.to_string()),
        ("area", row.area.clone()),
        ("month", month + " EUR"),
        ("from", row.from.to_string()),
        ("status", status(row.status, language)),
        ("source", row.source.clone()),
    ];
    message(language, "rules-pay-row", &gaps.each_ref().map(|(name, text)| (*name, text.as_str())))
}

fn kind(kind: RuleKind, language: Language) -> String {
    word("rules-kind", &json!(kind), language)
}

fn word(family: &str, value: &serde_json::Value, language: Language) -> String {
    message(language, &format!("{family}-{}", value.as_str().unwrap_or_default()), &[])
}

fn unit(unit: &str, language: Language) -> String {
    let key: String = unit.replace('%', "percent").replace([' ', '/'], "-");
    found(&format!("rules-unit-{key}"), language).unwrap_or_else(|| unit.to_owned())
}

/// Returns a number with the decimals it has.
fn plain(number: f64, language: Language) -> String {
    let scaled = |digits: &usize| {
        let shown = format!("{number:.digits$}");
        shown.parse() == Ok(number)
    };
    let digits = (0..DECIMALS_MAX).find(scaled).unwrap_or(DECIMALS_MAX);
    Numbers::of(language).decimal(number, digits)
}

/// Returns the text of a key, if there is one.
fn found(key: &str, language: Language) -> Option<String> {
    Some(message(language, key, &[])).filter(|text| text != key)
}

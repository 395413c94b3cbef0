//! Adjustments in the reader's words.

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};
use organico_model::{AdjustedMeasure, Adjustment, AdjustmentChange, Centre};
use organico_report::{Language, Numbers, message};

use super::effect::Effect;
use crate::columns::{Side, table};

/// Returns the sentence that tells what an adjustment does, or, taken back, does not any more.
pub(super) fn sentence(
    centre: &Centre,
    adjustment: &Adjustment,
    effect: &Effect,
    (undone, language): (bool, Language),
) -> String {
    let sums = effect.sums.map(|(before, after)| [before, after]);
    let sums = sums.map(|sums| sums.map(|sum| amount(adjustment.measure, sum, language)));
    let key = match (&sums, undone) {
        (None, _) => "adjust-no-effect",
        (Some(_), false) => "adjust-kept",
        (Some(_), true) => "adjust-undone",
    };
    let [before, after] = sums.unwrap_or_default();
    let gaps = [
        ("id", adjustment.id.to_string()),
        ("type", type_name(centre, adjustment)),
        ("span", span(centre, adjustment, language)),
        ("what", change(adjustment, language)),
        ("before", before),
        ("after", after),
    ];
    message(language, key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// Returns all adjustments of a centre as a table.
pub(super) fn table_of(centre: &Centre, effects: &[Effect], language: Language) -> String {
    let heads = ["id", "made", "author", "type", "span", "change", "before", "after", "reason"];
    let head = |name: &&str| message(language, &format!("adjust-head-{name}"), &[]);
    let mut rows: Vec<Vec<String>> = vec![heads.iter().map(head).collect()];
    for (adjustment, effect) in centre.adjustments.iter().zip(effects) {
        let sums = effect.sums.map(|(before, after)| [before, after]);
        let sums = sums.map(|sums| sums.map(|sum| amount(adjustment.measure, sum, language)));
        let [before, after] = sums.unwrap_or_else(|| ["-".to_owned(), "-".to_owned()]);
        rows.push(vec![
            adjustment.id.to_string(),
            Numbers::of(language).date_plain(adjustment.made),
            adjustment.author.clone(),
            type_name(centre, adjustment),
            span(centre, adjustment, language),
            change(adjustment, language),
            before,
            after,
            reason(adjustment, language),
        ]);
    }
    let mut sides = [Side::Left; 9];
    sides[6..8].fill(Side::Right);
    table(&sides, &rows)
}

fn type_name(centre: &Centre, adjustment: &Adjustment) -> String {
    let known = centre.contact_types.iter().find(|one| one.id == adjustment.contact_type);
    known.map_or_else(|| adjustment.contact_type.to_string(), |one| one.name.clone())
}

/// Returns the reason, and for an adjustment that was taken back that of the taking back.
fn reason(adjustment: &Adjustment, language: Language) -> String {
    let Some(undone) = &adjustment.undone else { return adjustment.reason.clone() };
    let date = Numbers::of(language).date_plain(undone.made);
    let gaps = [("date", date.as_str()), ("author", &undone.author), ("reason", &undone.reason)];
    format!("{}; {}", adjustment.reason, message(language, "adjust-taken-back", &gaps))
}

fn amount(measure: AdjustedMeasure, value: f64, language: Language) -> String {
    let key = match measure {
        AdjustedMeasure::Contacts => "adjust-contacts",
        AdjustedMeasure::HandleTime => "adjust-seconds",
    };
    let value = Numbers::of(language).decimal(value, 1);
    message(language, key, &[("value", &value)])
}

fn change(adjustment: &Adjustment, language: Language) -> String {
    let measure = adjustment.measure;
    let (key, value) = match adjustment.change {
        AdjustmentChange::Factor(factor) => {
            ("adjust-factor", Numbers::of(language).decimal(factor, 3))
        }
        AdjustmentChange::Total(total) => {
            let of_contacts = measure == AdjustedMeasure::Contacts;
            let key = if of_contacts { "adjust-total" } else { "adjust-mean" };
            (key, amount(measure, total, language))
        }
        AdjustmentChange::PerInterval(each) => {
            ("adjust-per-interval", amount(measure, each, language))
        }
        AdjustmentChange::Add(more) => ("adjust-add", amount(measure, more, language)),
        AdjustmentChange::AddPerInterval(more) => {
            ("adjust-add-per-interval", amount(measure, more, language))
        }
    };
    message(language, key, &[("value", &value)])
}

/// Returns the days of a span, or its instants by the clock of the centre where it does not begin and end at midnight.
fn span(centre: &Centre, adjustment: &Adjustment, language: Language) -> String {
    let numbers = Numbers::of(language);
    let civil = |instant: Timestamp| centre.zone.to_datetime(instant);
    let (from, to) = (civil(adjustment.from), civil(adjustment.to));
    let of_days = from.time() == Time::midnight() && to.time() == Time::midnight();
    let last = civil(adjustment.to - SignedDuration::from_secs(1)).date();
    let (from, to) = if of_days {
        (numbers.date_plain(from.date()), numbers.date_plain(last))
    } else {
        let shown = |at: jiff::civil::DateTime| {
            format!("{} {}", numbers.date_plain(at.date()), at.time().strftime("%H:%M"))
        };
        (shown(from), shown(to))
    };
    if from == to {
        return from;
    }
    message(language, "adjust-span", &[("from", &from), ("to", &to)])
}

//! Adjustments in the reader's words.

use organico_model::{Adjustment, Centre};
use organico_report::{AdjustmentWords, Language, Numbers, message};

use super::effect::Effect;
use crate::columns::{Side, table};

/// Returns the sentence that tells what an adjustment does, or, taken back, does not any more.
pub(super) fn sentence(
    centre: &Centre,
    adjustment: &Adjustment,
    effect: &Effect,
    (undone, language): (bool, Language),
) -> String {
    let words = AdjustmentWords::new(centre, language);
    let sums = sums(words, adjustment, effect);
    let key = match (&sums, undone) {
        (None, _) => "adjust-no-effect",
        (Some(_), false) => "adjust-kept",
        (Some(_), true) => "adjust-undone",
    };
    let [before, after] = sums.unwrap_or_default();
    let gaps = [
        ("id", adjustment.id.to_string()),
        ("type", words.type_name(adjustment)),
        ("span", words.span(adjustment)),
        ("what", words.change(adjustment)),
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
    let words = AdjustmentWords::new(centre, language);
    for (adjustment, effect) in centre.adjustments.iter().zip(effects) {
        let [before, after] =
            sums(words, adjustment, effect).unwrap_or_else(|| ["-".to_owned(), "-".to_owned()]);
        rows.push(vec![
            adjustment.id.to_string(),
            Numbers::of(language).date_plain(adjustment.made),
            adjustment.author.clone(),
            words.type_name(adjustment),
            words.span(adjustment),
            words.change(adjustment),
            before,
            after,
            reason(adjustment, language),
        ]);
    }
    let mut sides = [Side::Left; 9];
    sides[6..8].fill(Side::Right);
    table(&sides, &rows)
}

/// Returns the totals before and after, with their unit.
fn sums(
    words: AdjustmentWords<'_>,
    adjustment: &Adjustment,
    effect: &Effect,
) -> Option<[String; 2]> {
    let amount = |sum| words.amount(adjustment.measure, sum);
    effect.sums.map(|(before, after)| [amount(before), amount(after)])
}

/// Returns the reason, and for an adjustment that was taken back that of the taking back.
fn reason(adjustment: &Adjustment, language: Language) -> String {
    let Some(undone) = &adjustment.undone else { return adjustment.reason.clone() };
    let date = Numbers::of(language).date_plain(undone.made);
    let gaps = [("date", date.as_str()), ("author", &undone.author), ("reason", &undone.reason)];
    format!("{}; {}", adjustment.reason, message(language, "adjust-taken-back", &gaps))
}

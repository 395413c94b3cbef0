//! Months in short, as heads of narrow columns and as spans.

use organico_model::Month;

use super::Shown;

/// Returns the heads of columns of months: `Jan 27`, `Feb`, the year with the first of each.
pub(super) fn heads(shown: &Shown<'_>) -> Vec<String> {
    let mut named = None;
    let months = shown.months();
    let head = |month: &Month| {
        let new = named.replace(year(*month)) != Some(year(*month));
        if new { short(shown, *month) } else { name(shown, *month) }
    };
    months.iter().map(head).collect()
}

/// Returns months as spans: `Jan – Mar, Jul`, each with its year where the months of the goal have more than one.
pub(super) fn spans(shown: &Shown<'_>, months: &[Month]) -> String {
    let mut runs: Vec<(Month, Month)> = Vec::new();
    let mut sorted = months.to_vec();
    sorted.sort_unstable();
    for month in sorted {
        match runs.last_mut() {
            Some((_, last)) if *last == month || last.plus(1) == Some(month) => *last = month,
            _ => runs.push((month, month)),
        }
    }
    let years =
        shown.months().first().map(|one| year(*one)) != shown.months().last().map(|one| year(*one));
    let one = |month: Month| if years { short(shown, month) } else { name(shown, month) };
    let words = |(first, last): (Month, Month)| {
        if first == last { one(first) } else { format!("{}\u{a0}– {}", one(first), one(last)) }
    };
    runs.into_iter().map(words).collect::<Vec<_>>().join(", ")
}

/// Returns a month with its year in short: `Jan 27`.
fn short(shown: &Shown<'_>, month: Month) -> String {
    format!("{}\u{a0}{:02}", name(shown, month), year(month))
}

fn name(shown: &Shown<'_>, month: Month) -> String {
    shown.voice.say(&format!("month-short-{}", month.number()))
}

fn year(month: Month) -> i16 {
    month.first_day().year().rem_euclid(100)
}

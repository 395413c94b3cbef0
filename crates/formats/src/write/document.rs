//! Pieces that several documents write: hours, laws, inline tables.

use organico_model::{HandleTime, Law, Seconds, WeekHours};

use super::page::{array, quoted};
use crate::daytime::{WEEKDAYS, day_spans_text};
use crate::number::shortest;
use crate::quantity::duration_text;

/// Returns an inline table of keys and values that are already TOML.
pub(super) fn inline(pairs: &[(&str, String)]) -> String {
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", pairs.join(", ")) }
}

/// Returns opening hours, with neighbouring days of the same hours as one key.
pub(super) fn hours(hours: &WeekHours) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut day = 0;
    while day < 7 {
        let same = hours.days[day..].iter().take_while(|spans| **spans == hours.days[day]).count();
        if !hours.days[day].is_empty() {
            let (first, last) = (WEEKDAYS[day].0, WEEKDAYS[day + same - 1].0);
            let key = if same == 1 { first.to_owned() } else { format!("{first}-{last}") };
            pairs.push((key, quoted(&day_spans_text(&hours.days[day]))));
        }
        day += same;
    }
    let pairs: Vec<(&str, String)> =
        pairs.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    inline(&pairs)
}

/// Returns a law as an inline table.
pub(super) fn law(law: &Law) -> String {
    inline(&law_pairs(law))
}

/// Returns a handle time as an inline table.
pub(super) fn handle(handle: &HandleTime) -> String {
    let mut pairs = law_pairs(&handle.law);
    if let Some(parts) = handle.parts {
        let part = |seconds: Seconds| quoted(&duration_text(seconds));
        let parts =
            [("talk", part(parts.talk)), ("hold", part(parts.hold)), ("after", part(parts.after))];
        pairs.push(("parts", inline(&parts)));
    }
    inline(&pairs)
}

fn law_pairs(law: &Law) -> Vec<(&'static str, String)> {
    let time = |seconds: f64| quoted(&format!("{}s", shortest(seconds)));
    let named = |name: &str| ("law", quoted(name));
    match law {
        Law::Exponential { mean } => vec![named("exponential"), ("mean", time(*mean))],
        Law::Fixed { value } => vec![named("fixed"), ("value", time(*value))],
        Law::LogNormal { mean, variation } => {
            vec![named("log-normal"), ("mean", time(*mean)), ("variation", shortest(*variation))]
        }
        Law::Weibull { scale, shape } => {
            vec![named("weibull"), ("scale", time(*scale)), ("shape", shortest(*shape))]
        }
        Law::Empirical { values } => {
            let values = array(values.iter().map(|value| shortest(*value)));
            vec![named("empirical"), ("values_seconds", values)]
        }
        Law::Never => vec![named("never")],
    }
}

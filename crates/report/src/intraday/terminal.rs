//! A day so far as lines of a terminal.

use organico_model::{BandCover, Centre, Intraday, IntradayTypeDay};

use super::moves;
use super::view::DayView;
use crate::Language;

/// Returns what a day so far says of its rest, in sentences: busyness and service by type, people missing, the moves.
#[must_use]
pub fn intraday_text(day: &Intraday, centre: &Centre, language: Language) -> String {
    let view = DayView::new(day, centre, language);
    let gaps =
        [("centre", day.centre.as_str().into()), ("date", view.numbers.date(day.date).into())];
    let mut lines = vec![view.fill("intraday-title", &gaps), String::new()];
    for kind in day.types.iter().filter(|kind| kind.busyness.rest + kind.busyness.recorded > 0.0) {
        lines.push(view.busy(kind));
        lines.extend(view.rest(kind).map(|words| format!("  {words}")));
        lines.extend(missing(&view, kind).map(|words| format!("  {words}")));
    }
    lines.push(String::new());
    lines.push(view.verdict());
    for chosen in &day.chosen {
        let words = moves::words(&view, &chosen.change);
        lines.push(format!("  - {words}: {}", moves::cost(&view, chosen.cost)));
    }
    lines.join("\n")
}

/// Returns the bands in which people are missing for a type.
fn missing(view: &DayView<'_>, kind: &IntradayTypeDay) -> Option<String> {
    let short = |cover: &&BandCover| cover.missing >= 0.5;
    let words = |cover: &BandCover| {
        let band = view.day.bands.get(cover.band)?;
        let people = view.numbers.decimal(cover.missing.ceil(), 0);
        let gaps = [("people", people.into()), ("band", view.band(*band).into())];
        Some(view.fill("intraday-missing-at", &gaps))
    };
    let bands: Vec<String> = kind.cover.iter().filter(short).filter_map(words).collect();
    let gaps = [("bands", bands.join("; ").into())];
    (!bands.is_empty()).then(|| view.fill("intraday-missing-line", &gaps))
}

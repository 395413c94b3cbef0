//! Forecast and requirement in the layouts of other systems, as far as those are public.
//!
//! Our names of contact types go out unless the other system has its own, as an import may have learned. Every open
//! interval is written, with nothing in it too: a gap would be read as something missing.

mod calabrio;
mod verint;

use std::collections::BTreeMap;

use organico_model::{Centre, ContactTypeId, HandleParts, Load, LoadSeries, Requirement};

/// A layout in which a forecast can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForecastLayout {
    /// Calabrio's forecast: volume, mean talk and after-contact seconds of each interval, and people where known.
    Calabrio,
    /// The totals of Verint's strategic planner: volume and mean handle time of each day.
    Verint,
}

/// Returns the text of a forecast in a layout. Times are those of the clock of the load's zone.
///
/// Talk and after-contact work are split as the contact type's handle time says, holding counted as talk; where that is
/// not known all of it is talk. `requirement` gives the people (gross); a layout without a place for them leaves them
/// out. `names` are the other system's names of contact types.
#[must_use]
pub fn write_vendor_forecast(
    layout: ForecastLayout,
    load: &Load,
    requirement: Option<&Requirement>,
    centre: &Centre,
    names: &BTreeMap<ContactTypeId, String>,
) -> String {
    let mut queues: Vec<(String, &LoadSeries)> =
        load.series.iter().map(|series| (name(&series.contact_type, names), series)).collect();
    queues.sort_by(|(a, _), (b, _)| a.cmp(b));
    match layout {
        ForecastLayout::Calabrio => {
            let talk = |series: &LoadSeries| talk_share(centre, &series.contact_type);
            calabrio::text(load, requirement, &queues, &talk)
        }
        ForecastLayout::Verint => verint::text(load, &queues),
    }
}

fn name(contact_type: &ContactTypeId, names: &BTreeMap<ContactTypeId, String>) -> String {
    names.get(contact_type).cloned().unwrap_or_else(|| contact_type.to_string())
}

/// Returns the share of the handle time that is not after-contact work.
fn talk_share(centre: &Centre, contact_type: &ContactTypeId) -> f64 {
    let known = centre.contact_types.iter().find(|one| one.id == *contact_type);
    let Some(HandleParts { talk, hold, after }) = known.and_then(|one| one.handle.parts) else {
        return 1.0;
    };
    let all = talk.get() + hold.get() + after.get();
    if all > 0.0 { (talk.get() + hold.get()) / all } else { 1.0 }
}

/// Returns a number with at most so many decimals, without zeros at its end.
fn rounded(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_zeros_at_their_end_and_whole_ones_stay_whole() {
        assert_eq!(
            [rounded(135.460, 2), rounded(16.0, 2), rounded(100.0, 0)],
            ["135.46", "16", "100"]
        );
    }
}

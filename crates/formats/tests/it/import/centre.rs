//! A centre without a history for imports to go into.

use jiff::Timestamp;
use organico_formats::{blank_centre_files, read_centre};
use organico_model::{
    Centre, Channel, ContactTypeId, DaySpan, Grid, History, IntervalLength, WeekHours,
};

use super::rome;

/// Returns a centre with contact types, open from Monday to Saturday and closed on public holidays.
pub(crate) fn centre(types: &[(&str, Channel)]) -> Centre {
    let mut centre = read_centre(&blank_centre_files("Prova")).centre.unwrap();
    let model = centre.contact_types[0].clone();
    let mut hours = WeekHours::default();
    hours.days[..6].fill(vec![DaySpan { from: 8 * 60, to: 20 * 60 }]);
    centre.contact_types = types
        .iter()
        .map(|(id, channel)| {
            let mut kind = model.clone();
            kind.id = ContactTypeId::new(*id);
            kind.name = (*id).to_owned();
            kind.channel = *channel;
            kind.hours = hours.clone();
            kind
        })
        .collect();
    centre.interval = IntervalLength::QUARTER_HOUR;
    centre.zone = rome();
    centre.history = History { grid: empty(), series: Vec::new() };
    centre
}

fn empty() -> Grid {
    Grid {
        start: Timestamp::UNIX_EPOCH,
        length: IntervalLength::QUARTER_HOUR,
        count: 0,
        zone: rome(),
    }
}

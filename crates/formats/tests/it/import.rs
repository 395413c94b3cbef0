//! Files of other systems as their users have them: what is read, what is refused, and what becomes of the history.

mod centre;
mod golden;
mod merging;
mod properties;
mod vendors;

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use organico_formats::{
    Counts, HistoryReading, HistorySettings, ImportFile, ImportedQueue, Preset, SheetMemory,
    import_history,
};

/// The zone of most centres, with an hour that comes twice and one that does not come.
pub(crate) fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

pub(crate) fn settings(preset: &str, said: &[(&str, &str)]) -> HistorySettings {
    let mut memory = SheetMemory::default();
    for (name, value) in said {
        match name.strip_prefix("column ") {
            Some(ours) => memory.columns.insert(ours.to_owned(), (*value).to_owned()),
            None => memory.settings.insert((*name).to_owned(), (*value).to_owned()),
        };
    }
    HistorySettings { preset: Preset::named(preset).unwrap(), zone: rome(), interval: None, memory }
}

/// Reads texts by their names.
pub(crate) fn read(settings: &HistorySettings, files: &[(&str, &str)]) -> HistoryReading {
    let files = files.iter().map(|(name, text)| ImportFile {
        name: (*name).to_owned(),
        bytes: Box::new(text.as_bytes()),
    });
    import_history(files.collect(), settings)
}

/// Returns a reading as a person would go through it.
pub(crate) fn told(reading: &HistoryReading) -> String {
    let mut text = String::new();
    let rows = reading.history.rows;
    let _ = writeln!(
        text,
        "{} rows: {} taken, {} repeated, {} refused; {} min",
        rows.read,
        rows.taken,
        rows.repeated,
        rows.refused,
        reading.history.length.minutes()
    );
    for refused in &reading.refused {
        let _ = writeln!(text, "refused {} {} {:?}", refused.file, refused.code, refused.lines);
    }
    for one in &reading.diagnostics {
        let values: Vec<String> =
            one.values.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let _ =
            writeln!(text, "{:?} {} {} {}", one.severity, one.code, one.place, values.join("; "));
    }
    reading.history.queues.iter().for_each(|queue| tell_queue(&mut text, queue));
    let _ = writeln!(text, "kept {:?} {:?}", reading.memory.settings, reading.memory.columns);
    text
}

fn tell_queue(text: &mut String, queue: &ImportedQueue) {
    let channel = queue.channel.map_or("-".to_owned(), |channel| format!("{channel:?}"));
    let _ = writeln!(text, "[{}] {channel}", queue.name);
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |value| value.to_string());
    let counts = |counts: &Counts| {
        let all = [counts.offered, counts.handled, counts.abandoned, counts.handle_seconds];
        all.map(number).join(" ")
    };
    for (start, of_start) in &queue.intervals {
        let _ = writeln!(text, "{start} {}", counts(of_start));
    }
    for (period, of_period) in &queue.totals {
        let _ = writeln!(text, "{period} {}", counts(of_period));
    }
}

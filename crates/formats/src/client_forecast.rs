//! The forecast of a client: read from the client's file, kept in the columns of `forecast.csv`, and read again.
//!
//! Only intervals that the client gave are kept, and of each only what was given: there are no quantiles, and a gap is
//! not nothing. Shorter intervals than the centre's are summed up; longer ones are refused, for nobody said how to
//! divide them.

mod calabrio;
mod sheet;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{
    ClientExpectation, ClientForecast, ContactTypeId, Diagnostic, IntervalLength,
};

use crate::context::Context;
use crate::csv_out::{CsvText, number_cell};
use crate::forecast::COLUMNS;
use crate::import::LEFT_OUT;
use crate::instant::label;
use crate::names::nearest;
use crate::series::finished;
use crate::text::clean;

/// The layouts of a client's forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientLayout {
    /// Calabrio's forecast: queue, start, end, contacts, talk and after-contact seconds, without a header.
    Calabrio,
    /// Columns `contact_type`, `interval_start` and `mean`, and `handle_seconds` if it is given.
    Columns,
}

/// How a client's file is read.
#[derive(Debug, Clone, Copy)]
pub struct ClientSettings<'a> {
    /// The layout of the file.
    pub layout: ClientLayout,
    /// Zone of labels without an offset.
    pub zone: &'a TimeZone,
    /// Length of the centre's intervals.
    pub length: IntervalLength,
    /// The client's names of queues and our contact types; `-` leaves a queue out.
    pub names: &'a BTreeMap<String, String>,
    /// The contact types of the centre.
    pub known: &'a [ContactTypeId],
}

/// A row of a file.
struct Expected {
    queue: String,
    start: Timestamp,
    expectation: ClientExpectation,
    line: u32,
}

/// Returns the forecast of a client under the name `client`.
///
/// # Errors
/// All faults, in order: rows that cannot be read, queues that are no contact type, an interval that comes twice,
/// intervals that cannot be put together to those of the centre.
pub fn read_client_forecast(
    client: &str,
    file: &str,
    text: &str,
    settings: &ClientSettings<'_>,
) -> Result<ClientForecast, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let (rows, minutes) = match settings.layout {
        ClientLayout::Calabrio => calabrio::rows(file, &text, settings.zone, &context),
        ClientLayout::Columns => sheet::rows(file, &text, settings.zone, &context),
    };
    if rows.is_empty() && !context.has_fault() {
        let fault = Diagnostic::fault("I0210").with("what", "interval_start");
        context.report(fault.at(file, 0, ""));
    }
    let own = minutes.unwrap_or_else(|| settings.length.minutes());
    if own == 0 || !settings.length.minutes().is_multiple_of(own) {
        let fault = Diagnostic::fault("I1706").with("found", own);
        context.report(fault.with("minutes", settings.length.minutes()).at(file, 0, ""));
    }
    let types = by_type(file, rows, settings, &context);
    let found = ClientForecast {
        client: client.to_owned(),
        length: settings.length,
        types: types.into_iter().map(|(id, rows)| (id, summed(&rows, settings))).collect(),
    };
    finished(Some(found), context)
}

/// Expectations by the first instant of the client's own interval.
type Points = BTreeMap<Timestamp, ClientExpectation>;

fn by_type(
    file: &str,
    rows: Vec<Expected>,
    settings: &ClientSettings<'_>,
    context: &Context,
) -> BTreeMap<ContactTypeId, Points> {
    let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
    let mut types: BTreeMap<ContactTypeId, Points> = BTreeMap::new();
    for row in rows {
        let ours = settings.names.get(&row.queue).map_or(row.queue.as_str(), String::as_str);
        if ours == LEFT_OUT {
            continue;
        }
        let Some(id) = settings.known.iter().find(|known| known.as_str() == ours) else {
            unknown.entry(row.queue).or_insert(row.line);
            continue;
        };
        let points = types.entry(id.clone()).or_default();
        if points.insert(row.start, row.expectation).is_some() {
            let fault = Diagnostic::fault("I0307").with("value", label(row.start, settings.zone));
            context.report(fault.with("first", id).at(file, row.line, "interval_start"));
        }
    }
    let known: Vec<&str> = settings.known.iter().map(ContactTypeId::as_str).collect();
    for (queue, line) in unknown {
        let near = nearest(&queue, &known).unwrap_or("-");
        let fault = Diagnostic::fault("I1705").with("queue", &queue).with("near", near);
        context.report(fault.at(file, line, ""));
    }
    types
}

/// Returns the sums over the centre's intervals; a handle time is that of the contacts, where all parts have one.
fn summed(points: &Points, settings: &ClientSettings<'_>) -> Points {
    let mut sums: BTreeMap<Timestamp, (f64, Option<f64>)> = BTreeMap::new();
    for (start, point) in points {
        let civil = settings.zone.to_datetime(*start);
        let late = i64::from(civil.minute()) % i64::from(settings.length.minutes()) * 60
            + i64::from(civil.second());
        let from = Timestamp::from_second(start.as_second() - late).unwrap_or(*start);
        let sum = sums.entry(from).or_insert((0.0, Some(0.0)));
        sum.0 += point.contacts;
        sum.1 = sum.1.zip(point.handle_seconds).map(|(all, own)| all + own * point.contacts);
    }
    let whole = |(contacts, seconds): (f64, Option<f64>)| ClientExpectation {
        contacts,
        handle_seconds: seconds.filter(|_| contacts > 0.0).map(|seconds| seconds / contacts),
    };
    sums.into_iter().map(|(start, sum)| (start, whole(sum))).collect()
}

/// Returns the forecast of a client in the columns of `forecast.csv`; what a client does not give is left empty.
#[must_use]
pub fn write_client_forecast(forecast: &ClientForecast, zone: &TimeZone) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for (id, points) in &forecast.types {
        for (start, point) in points {
            let cell = |name: &str| match name {
                "contact_type" => id.to_string(),
                "interval_start" => label(*start, zone),
                "open" => "true".to_owned(),
                "mean" => number_cell(Some(point.contacts)),
                "handle_seconds" => number_cell(point.handle_seconds),
                "method" => "client".to_owned(),
                _ => String::new(),
            };
            let cells: Vec<String> = COLUMNS.iter().map(|column| cell(column.name)).collect();
            text.owned_row(&cells);
        }
    }
    text.finish()
}

#[cfg(test)]
mod tests;

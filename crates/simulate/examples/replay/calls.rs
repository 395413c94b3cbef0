//! The file of calls to calls that wanted a person.

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Somebody answered.
    Answered,
    /// The caller left the queue.
    Left,
}

/// A call that asked for a person. Times are seconds from the start of its day.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    /// The day, as the file writes it.
    pub(crate) date: String,
    /// What the caller wanted, as the file abbreviates it.
    pub(crate) kind: String,
    /// Whether the customer has priority.
    pub(crate) priority: bool,
    /// When it asked for a person.
    pub(crate) at_seconds: f64,
    /// Whether it queued at all.
    pub(crate) queued: bool,
    /// Wait until it was answered or left; 0 where it did not queue.
    pub(crate) wait_seconds: f64,
    /// What became of it.
    pub(crate) end: End,
    /// Start and end of the service of an answered call.
    pub(crate) service: (f64, f64),
    /// Who answered, if the file says so.
    pub(crate) server: Option<String>,
}

impl Call {
    /// Returns the length of the service; nothing where it is missing, which the file writes as 0.
    pub(crate) fn service_seconds(&self) -> Option<f64> {
        let seconds = self.service.1 - self.service.0;
        (self.end == End::Answered && seconds > 0.0).then_some(seconds)
    }
}

/// Returns the calls that were answered or left the queue, in order of day and time.
///
/// Those who hung up before any queue and those that the file calls phantoms are left out. Nothing is returned if a
/// column is missing or a number cannot be read.
pub(crate) fn calls(text: &str) -> Option<Vec<Call>> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next()?.split(',').collect();
    let mut calls = Vec::new();
    for line in lines {
        match call(&header, line)? {
            Row::Wanted(call) => calls.push(call),
            Row::Other => {}
        }
    }
    calls.sort_by(|a, b| a.date.cmp(&b.date).then(a.at_seconds.total_cmp(&b.at_seconds)));
    Some(calls)
}

/// A row of the file.
enum Row {
    /// A call that wanted a person.
    Wanted(Call),
    /// Something else.
    Other,
}

/// Returns what a row is; nothing if it cannot be read.
fn call(header: &[&str], line: &str) -> Option<Row> {
    let fields: Vec<&str> = line.split(',').collect();
    let field = |name: &str| {
        header.iter().position(|column| *column == name).and_then(|at| fields.get(at).copied())
    };
    let number = |name: &str| field(name).and_then(|text| text.parse::<f64>().ok());
    let queued = number("queue_start_s")? > 0.0;
    let end = match field("outcome")? {
        "AGENT" => End::Answered,
        "HANG" if queued => End::Left,
        _ => return Some(Row::Other),
    };
    let entry = number("vru_entry_s")?;
    // Times of day start again at 0 at midnight; a call of before midnight goes on. A few calls ask for a person some
    // seconds before they enter, which is a slip of the record.
    let on_the_line =
        |seconds: f64| if seconds + 43_200.0 < entry { seconds + 86_400.0 } else { seconds };
    let asked = if queued { number("queue_start_s")? } else { number("vru_exit_s")? };
    let start = on_the_line(number("service_start_s")?);
    Some(Row::Wanted(Call {
        date: field("date")?.to_owned(),
        kind: field("type")?.to_owned(),
        priority: field("priority")? == "2",
        at_seconds: on_the_line(asked),
        queued,
        wait_seconds: if queued { number("wait_s")? } else { 0.0 },
        end,
        service: (start, start + number("service_s")?),
        server: field("server").filter(|name| !name.is_empty()).map(str::to_owned),
    }))
}

/// Returns the calls of each day, in order.
pub(crate) fn days(calls: &[Call]) -> Vec<&[Call]> {
    calls.chunk_by(|a, b| a.date == b.date).collect()
}

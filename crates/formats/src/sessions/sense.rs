//! What only a whole row can tell: whether its parts agree with each other and with the centre.

use organico_model::{Centre, Diagnostic, Gathering, Session, SessionTimes};

use crate::quantity::minutes_text;
use crate::sheet::Row;

/// Returns whether a session can be at all; each reason why not is reported.
pub(super) fn has_sense(row: &Row<'_>, session: &Session, centre: &Centre) -> bool {
    let faults: Vec<(&str, Diagnostic)> = [
        days(session),
        length(session, centre),
        hours(session),
        people(session, centre),
        together(row, session),
        times(session),
    ]
    .into_iter()
    .flatten()
    .collect();
    let sound = faults.is_empty();
    for (column, fault) in faults {
        row.context.report_at(&row.place(column), fault);
    }
    sound
}

type Fault = Option<(&'static str, Diagnostic)>;

fn days(session: &Session) -> Fault {
    let Session { first, last, .. } = session;
    (last < first)
        .then(|| ("to", Diagnostic::fault("I0208").with("first", first).with("last", last)))
}

/// A session that no shift of the grammar can hold.
fn length(session: &Session, centre: &Centre) -> Fault {
    let lengths = centre.shifts.iter().flat_map(|template| &template.lengths);
    let longest = lengths.copied().max()?;
    (session.minutes > longest).then(|| {
        let fault = Diagnostic::fault("I0405").with("session", &session.id);
        let fault = fault.with("length", minutes_text(session.minutes));
        ("length", fault.with("longest", minutes_text(longest)))
    })
}

fn hours(session: &Session) -> Fault {
    let (from, to) = (session.hours.from, session.hours.to);
    (to < from.saturating_add(session.minutes)).then(|| {
        let fault = Diagnostic::fault("I0406").with("session", &session.id);
        let fault = fault.with("length", minutes_text(session.minutes));
        let clock = crate::daytime::clock_text;
        ("latest", fault.with("from", clock(from)).with("to", clock(to)))
    })
}

fn people(session: &Session, centre: &Centre) -> Fault {
    session
        .members(centre)
        .is_empty()
        .then(|| ("who", Diagnostic::fault("I0407").with("session", &session.id)))
}

/// Columns that say nothing for the way in which the group comes together.
fn together(row: &Row<'_>, session: &Session) -> Fault {
    let (column, together) = match session.gathering {
        Gathering::Together(_) => ("seats", "yes"),
        Gathering::Alone(_) => ("present", "no"),
    };
    (!row.cell(column).is_empty()).then(|| {
        let fault = Diagnostic::fault("I0408").with("session", &session.id);
        (column, fault.with("column", column).with("together", together))
    })
}

/// More times than there are days.
fn times(session: &Session) -> Fault {
    let days = (session.last - session.first).get_days().max(0).unsigned_abs() + 1;
    let (times, days) = match session.times {
        SessionTimes::InAll(times) => (times, days),
        SessionTimes::AWeek(times) => (times, days.min(7)),
    };
    (times > days).then(|| {
        let fault = Diagnostic::fault("I0409").with("session", &session.id);
        ("times", fault.with("times", times).with("days", days))
    })
}

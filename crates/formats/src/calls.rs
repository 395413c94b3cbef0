//! Call-by-call files: how long each customer waited, how it ended and how long the service took.
//!
//! Two layouts are taken: the one of the published file of an Israeli bank of 1999 (queue times in seconds after
//! midnight, outcomes `AGENT`, `HANG`, `PHANTOM`), and a plain one with `wait_s`, `outcome`, `service_s` and words for
//! the outcomes. Columns that name a person who served, a line or a customer are not read: they are nobody's business.

use jiff::civil::Date;
use organico_model::Diagnostic;

use crate::centre::history::measured;
use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::clean;

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallOutcome {
    /// Somebody answered.
    Answered,
    /// The customer left the queue.
    Abandoned,
    /// The customer left before there was a queue: says nothing about patience.
    LeftBefore,
    /// Not a real contact: leave it out.
    Phantom,
}

/// A call.
#[derive(Debug, Clone, PartialEq)]
pub struct CallRecord {
    /// The day, if known.
    pub date: Option<Date>,
    /// What the customer wanted, in the file's own words; may be empty.
    pub kind: String,
    /// How it ended.
    pub outcome: CallOutcome,
    /// Seconds in the queue; 0 when answered at once.
    pub wait_seconds: f64,
    /// Seconds of service; absent unless answered, and where the file says 0, which is a missing value.
    pub service_seconds: Option<f64>,
}

const OUTCOMES: [(&str, CallOutcome); 7] = [
    ("AGENT", CallOutcome::Answered),
    ("HANG", CallOutcome::Abandoned),
    ("PHANTOM", CallOutcome::Phantom),
    ("answered", CallOutcome::Answered),
    ("abandoned", CallOutcome::Abandoned),
    ("left-before", CallOutcome::LeftBefore),
    ("phantom", CallOutcome::Phantom),
];

/// Columns of both layouts. Those that nobody reads are listed, so that a file that has them is not told off for it.
const COLUMNS: [Column; 14] = [
    optional("date"),
    optional("line"),
    optional("type"),
    optional("priority"),
    optional("vru_entry_s"),
    optional("vru_exit_s"),
    optional("queue_start_s"),
    optional("queue_exit_s"),
    required("wait_s"),
    required("outcome"),
    optional("service_start_s"),
    optional("service_exit_s"),
    required("service_s"),
    optional("server"),
];

/// Returns the calls of a CSV text, in its order.
///
/// # Errors
/// All faults, in order.
pub fn read_calls(file: &str, text: &str) -> Result<Vec<CallRecord>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let calls = sheet.map(|sheet| sheet.rows().filter_map(|row| call(&row)).collect());
    finished(calls, context)
}

fn call(row: &Row<'_>) -> Option<CallRecord> {
    let date = row.find("date", date);
    let wait = row.number("wait_s", measured);
    let service = row.number("service_s", measured);
    let ended = row.need("outcome", one_of(&OUTCOMES))?;
    let never_queued = row.cell("queue_start_s") == "0" && row.cell("queue_exit_s") == "0";
    let outcome = match ended {
        CallOutcome::Abandoned if never_queued => CallOutcome::LeftBefore,
        CallOutcome::Answered
        | CallOutcome::Abandoned
        | CallOutcome::LeftBefore
        | CallOutcome::Phantom => ended,
    };
    Some(CallRecord {
        date,
        kind: row.cell("type").to_owned(),
        outcome,
        wait_seconds: wait.unwrap_or(0.0),
        service_seconds: service
            .filter(|seconds| *seconds > 0.0 && outcome == CallOutcome::Answered),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANK: &str = "date,line,type,priority,vru_entry_s,vru_exit_s,queue_start_s,queue_exit_s,wait_s,outcome,service_start_s,service_exit_s,service_s,server\n";

    #[test]
    fn calls_of_the_bank_layout_are_told_apart_by_how_they_ended() {
        let rows = "1999-02-01,L1,NW,0,1,2,0,0,0,HANG,0,0,0,\n1999-02-01,L1,PS,0,1,2,3,12,9,HANG,0,0,0,\n\
                    1999-02-01,L1,PS,0,1,2,0,0,0,AGENT,2,115,113,s1\n1999-02-01,L1,PS,0,1,2,3,4,1,AGENT,4,4,0,s1\n\
                    1999-02-01,L1,PS,2,1,2,3,5,2,PHANTOM,5,9,4,\n";
        let calls = read_calls("c.csv", &format!("{BANK}{rows}")).unwrap();
        let ends: Vec<_> = calls
            .iter()
            .map(|call| (call.outcome, call.wait_seconds, call.service_seconds))
            .collect();
        assert_eq!(
            ends,
            [
                (CallOutcome::LeftBefore, 0.0, None),
                (CallOutcome::Abandoned, 9.0, None),
                (CallOutcome::Answered, 0.0, Some(113.0)),
                (CallOutcome::Answered, 1.0, None),
                (CallOutcome::Phantom, 2.0, None),
            ]
        );
    }

    #[test]
    fn the_plain_layout_needs_three_columns() {
        let calls = read_calls("c.csv", "wait_s;outcome;service_s\n1,5;answered;12,5\n").unwrap();
        assert_eq!((calls[0].wait_seconds, calls[0].service_seconds), (1.5, Some(12.5)));
        assert_eq!(
            read_calls("c.csv", "wait_s,outcome,service_s\n1,won,2\n").unwrap_err()[0].code,
            "I0107"
        );
    }
}

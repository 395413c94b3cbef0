//! `changes.csv`: the days on which a person would work otherwise than now, one a row.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{ChangeOfDay, DayChange, WorkedSpan, Workplace};

use crate::centre::places::HOME;
use crate::csv_out::CsvText;

const COLUMNS: [&str; 5] = ["person", "day", "before", "after", "what"];

/// Returns the CSV text of changes: `p001,2027-02-01,09:00-13:00 main,10:00-14:00 main,moved`.
///
/// Hours are those of the centre's clock; a day off is an empty cell, two shifts of a day are put apart by `;`.
#[must_use]
pub fn write_changes(changes: &[DayChange], zone: &TimeZone) -> String {
    let mut text = CsvText::with_header(COLUMNS);
    for change in changes {
        let of = |spans: &[WorkedSpan]| {
            spans.iter().map(|span| span_text(span, zone)).collect::<Vec<_>>().join("; ")
        };
        text.owned_row(&[
            change.person.to_string(),
            change.day.to_string(),
            of(&change.before),
            of(&change.after),
            word(change.what).to_owned(),
        ]);
    }
    text.finish()
}

const fn word(what: ChangeOfDay) -> &'static str {
    match what {
        ChangeOfDay::Added => "added",
        ChangeOfDay::Removed => "removed",
        ChangeOfDay::Moved => "moved",
        ChangeOfDay::Workplace => "workplace",
    }
}

fn span_text(span: &WorkedSpan, zone: &TimeZone) -> String {
    let clock = |instant: Timestamp| zone.to_datetime(instant).strftime("%H:%M").to_string();
    let place = match &span.workplace {
        Workplace::Site(site) => site.as_str(),
        Workplace::Home => HOME,
    };
    format!("{}-{} {place}", clock(span.start), clock(span.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use organico_model::{AgentId, SiteId};

    #[test]
    fn a_day_off_is_an_empty_cell_and_a_night_ends_by_the_clock_of_the_morning() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let span = |start: &str, end: &str, workplace| WorkedSpan {
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
            workplace,
        };
        let site = Workplace::Site(SiteId::new("main"));
        let night = span("2027-02-01T21:00:00Z", "2027-02-02T05:00:00Z", site);
        let home = span("2027-02-03T08:00:00Z", "2027-02-03T12:00:00Z", Workplace::Home);
        let change = |day, what, before, after| DayChange {
            person: AgentId::new("p1"),
            day: date(2027, 2, day),
            what,
            before,
            after,
        };
        let changes = [
            change(1, ChangeOfDay::Removed, vec![night], vec![]),
            change(3, ChangeOfDay::Added, vec![], vec![home]),
        ];
        assert_eq!(
            write_changes(&changes, &rome),
            "person,day,before,after,what\np1,2027-02-01,22:00-06:00 main,,removed\n\
             p1,2027-02-03,,09:00-13:00 home,added\n"
        );
    }
}

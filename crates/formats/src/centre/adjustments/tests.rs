use super::*;
use crate::write::{AdjustmentLine, add_adjustment};

const HEADER: &str = "id,made,author,contact_type,measure,from,to,change,value,reason,undoes\n";

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn read_text(text: &str) -> (Vec<Adjustment>, Vec<String>) {
    let context = Context::default();
    let files = Files::from([(ADJUSTMENTS_FILE.to_owned(), text.to_owned())]);
    let found = read(&files, &rome(), &context);
    let told = context.into_diagnostics();
    (found, told.iter().map(|one| format!("{} {}", one.code, one.place)).collect())
}

fn rows(rows: &str) -> (Vec<Adjustment>, Vec<String>) {
    read_text(&format!("{HEADER}{rows}"))
}

#[test]
fn the_last_day_is_part_of_the_span_and_a_time_is_not() {
    let (found, told) = rows(
        "A1,2026-05-20,EP,voice,contacts,2026-03-29,2026-03-29,factor,1.1,bill,\n\
         A2,2026-05-20,EP,voice,handle-time,2026-06-01T08:00,2026-06-01T10:00,total,200,new,\n",
    );
    assert_eq!(told, [""; 0]);
    // The day on which the clock goes forward has 23 hours.
    assert_eq!(found[0].to.duration_since(found[0].from).as_hours(), 23);
    assert_eq!(found[0].change, AdjustmentChange::Factor(1.1));
    assert_eq!(found[1].to.duration_since(found[1].from).as_hours(), 2);
    assert_eq!(found[1].measure, AdjustedMeasure::HandleTime);
}

#[test]
fn a_row_that_undoes_takes_back_the_one_above_and_nothing_is_lost() {
    let (found, told) = rows(
        "A1,2026-05-20,EP,voice,contacts,2026-06-01,2026-06-07,add,-40,bill,\n\
         ,2026-05-21,MR,,,,,,,bill moved,A1\n",
    );
    assert_eq!(told, [""; 0]);
    let undone = found[0].undone.as_ref().unwrap();
    assert_eq!((undone.author.as_str(), undone.reason.as_str()), ("MR", "bill moved"));
    assert_eq!(found[0].change, AdjustmentChange::Add(-40.0));
}

#[test]
fn every_fault_of_the_sheet_is_found_at_once() {
    let (found, told) = rows(
        "A1,2026-05-20,EP,voice,contacts,2026-06-07,2026-06-01,factor,1.1,bill,\n\
         A2,2026-05-20,EP,voice,calls,2026-06-01,2026-06-07,factor,1.1,bill,\n\
         A3,2026-05-20,EP,voice,contacts,2026-06-01,2026-06-07,factor,-1,bill,\n\
         A4,2026-05-20,EP,voice,contacts,2026-06-01,2026-06-07,,,bill,\n\
         A5,2026-05-20,EP,voice,contacts,2026-06-01,2026-06-07,total,12,bill,\n\
         A5,2026-05-20,EP,voice,contacts,2026-06-01,2026-06-07,total,12,bill,\n\
         A6,2026-05-20,EP,voice,handle-time,2026-06-01,2026-06-07,per-interval,0,bill,\n\
         A7,2026-05-20,EP,voice,contacts,2026-10-25T02:30,2026-10-26,total,12,,\n\
         ,2026-05-21,MR,,,,,,,no such,A9\n\
         ,2026-05-21,MR,,,,,,,once,A5\n\
         ,2026-05-22,MR,,,,,,,twice,A5\n",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(
        told,
        [
            "I0208 adjustments.csv:2 to",
            "I0107 adjustments.csv:3 measure",
            "I0106 adjustments.csv:4 value",
            "I1703 adjustments.csv:5 change",
            "I0108 adjustments.csv:7 id",
            "I0106 adjustments.csv:8 value",
            "I0305 adjustments.csv:9 from",
            "I1704 adjustments.csv:9 reason",
            "I1701 adjustments.csv:10 undoes",
            "I1702 adjustments.csv:12 undoes",
        ]
    );
}

#[test]
fn the_first_layout_is_read_and_a_new_row_writes_it_in_the_new_one() {
    let old = "made,contact_type,from,to,factor,reason\n2026-05-20,voice,2026-06-01,2026-06-02,1.2,bill\n";
    let (found, told) = read_text(old);
    assert_eq!(told, ["I1704 adjustments.csv:2 reason"], "nobody signed it");
    assert_eq!((found[0].id.as_str(), found[0].change), ("A1", AdjustmentChange::Factor(1.2)));
    let line = AdjustmentLine {
        made: "2026-05-21".to_owned(),
        author: "MR".to_owned(),
        reason: "=bill moved".to_owned(),
        undoes: "A1".to_owned(),
        ..AdjustmentLine::default()
    };
    let text = add_adjustment(old, &found, &rome(), &line);
    assert_eq!(
        text,
        format!(
            "{HEADER}A1,2026-05-20,,voice,contacts,2026-06-01,2026-06-02,factor,1.2,bill,\n\
             ,2026-05-21,MR,,,,,,,'=bill moved,A1\n"
        )
    );
    assert!(!read_text(&text).0[0].is_in_force());
    assert_eq!(read_text(&text).0[0].undone.as_ref().unwrap().reason, "=bill moved");
}

#[test]
fn a_row_is_added_and_what_stands_there_keeps_its_bytes() {
    let kept = format!("{HEADER}A1,2026-05-20,EP,voice,,2026-06-01,2026-06-02,factor,1.20,bill,");
    let line = AdjustmentLine { id: "A2".to_owned(), ..AdjustmentLine::default() };
    let text = add_adjustment(&kept, &read_text(&kept).0, &rome(), &line);
    assert_eq!(text, format!("{kept}\nA2,,,,,,,,,,\n"));
}

#[test]
fn an_adjustment_of_an_unknown_type_matters_only_while_it_is_in_force() {
    let context = Context::default();
    let row = "A1,2026-05-20,EP,gone,contacts,2026-06-01,2026-06-07,factor,1.1,bill,\n";
    let undoing = ",2026-05-21,MR,,,,,,,gone,A1\n";
    let refers = |text: String| {
        let files = Files::from([(ADJUSTMENTS_FILE.to_owned(), text)]);
        read(&files, &rome(), &context);
        context.used_in(Name::ContactType, ADJUSTMENTS_FILE).len()
    };
    assert_eq!(refers([HEADER, row, undoing].concat()), 0);
    assert_eq!(refers([HEADER, row].concat()), 1);
}

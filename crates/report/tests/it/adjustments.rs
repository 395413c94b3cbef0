//! What planners changed by hand in the forecast, on the page of a plan.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use organico_model::{
    AdjustedMeasure, Adjustment, AdjustmentChange, AdjustmentId, AppliedAdjustment, ContactTypeId,
};
use organico_report::{Language, report_html};

use crate::fixture::{self, SMALL};
use crate::page::{parse, words_of_section};

fn applied(
    id: &str,
    (contact_type, from): (&ContactTypeId, Timestamp),
    (measure, change): (AdjustedMeasure, AdjustmentChange),
    hours: i64,
) -> AppliedAdjustment {
    let adjustment = Adjustment {
        id: AdjustmentId::new(id),
        made: date(2027, 1, 18),
        author: "EP".to_owned(),
        reason: "bollette & <saldi>".to_owned(),
        contact_type: contact_type.clone(),
        measure,
        from,
        to: from + SignedDuration::from_hours(hours),
        change,
        undone: None,
    };
    AppliedAdjustment { adjustment, intervals: 2, before: 1_234.5, after: 1_358.0 }
}

#[test]
fn a_plan_tells_what_planners_changed_when_how_much_why_and_who() {
    let centre = fixture::centre(SMALL);
    let mut plan = fixture::plan(&centre, SMALL);
    let at = (&centre.contact_types[0].id, plan.load.grid.start);
    plan.adjustments = vec![
        applied("A1", at, (AdjustedMeasure::Contacts, AdjustmentChange::Factor(1.1)), 48),
        applied("A2", at, (AdjustedMeasure::HandleTime, AdjustmentChange::Add(15.0)), 10),
    ];
    let name = &centre.contact_types[0].name;
    let expected = [
        (
            Language::English,
            [
                "1 February 2027 to 2 February 2027 | times 1.100 | bollette & <saldi> | \
                 EP, 18 January 2027 | 1,234.5 contacts | 1,358.0 contacts",
                "1 February 2027 00:00 to 1 February 2027 10:00 | added: 15.0 s a contact | \
                 bollette & <saldi> | EP, 18 January 2027 | 1,234.5 s a contact | \
                 1,358.0 s a contact",
            ],
        ),
        (
            Language::Italian,
            [
                "dal 1º febbraio 2027 al 2 febbraio 2027 | per 1,100 | bollette & <saldi> | \
                 EP, 18 gennaio 2027 | 1.234,5 contatti | 1.358,0 contatti",
                "dal 1º febbraio 2027 00:00 al 1º febbraio 2027 10:00 | \
                 in aggiunta: 15,0 s a contatto | bollette & <saldi> | EP, 18 gennaio 2027 | \
                 1.234,5 s a contatto | 1.358,0 s a contatto",
            ],
        ),
    ];
    for (language, rows) in expected {
        let page = report_html(&plan, &centre, language);
        parse(&page);
        let words = words_of_section(&page, "demand");
        for row in rows {
            let row = format!("{name} | {row}");
            assert!(words.lines().any(|line| line == row), "{row}\nis not in\n{words}");
        }
    }
}

#[test]
fn a_plan_that_nobody_changed_says_nothing_of_changes() {
    let centre = fixture::centre(SMALL);
    let plan = fixture::plan(&centre, SMALL);
    for (language, title) in [
        (Language::English, "Changed by planners"),
        (Language::Italian, "Correzioni dei pianificatori"),
    ] {
        assert!(!report_html(&plan, &centre, language).contains(title));
    }
}

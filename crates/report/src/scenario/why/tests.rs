use organico_model::{Unit, Working};

use super::*;

fn stated(source: &str) -> Origin {
    Origin::Stated { source: source.to_owned(), status: SourceStatus::Secondary }
}

/// Pay of twelve months, each the people times the pay of one.
fn sheet() -> WorkingSheet {
    let mut sheet = WorkingSheet::default();
    let mut base = Working::default();
    base.keep("heads", Unit::Heads, 10.0, stated("people.csv"));
    sheet.put("base/group/asti", base);
    let months: Vec<String> = (1..=12).map(|month| format!("2027-{month:02}")).collect();
    for (index, month) in months.iter().enumerate() {
        let mut w = Working::default();
        let from = "base/group/asti/heads".to_owned();
        w.keep("heads", Unit::Heads, 10.0, Origin::Taken { from });
        w.keep("total_month", Unit::Money, 100_000.0 + index as f64, Origin::Given);
        let formula = Origin::Reckoned { formula: "heads * total_month".into() };
        w.keep("total_all", Unit::Money, 10.0 * (100_000.0 + index as f64), formula);
        sheet.put(format!("{month}/group/asti"), w);
    }
    let of = months.iter().map(|month| format!("{month}/group/asti/total_all")).collect();
    let mut total = Working::default();
    total.keep("total_all", Unit::Money, 12_000_660.0, Origin::Sum { of });
    sheet.put("total/people", total);
    sheet
}

#[test]
fn a_figure_leads_to_its_formula_its_numbers_and_the_source_of_each_input() {
    let text = why_text(&sheet(), "2027-01/group/asti/total_all", 3, Language::English).unwrap();
    assert_eq!(
        text,
        "pay with integration, all: 10,000.00 € (January 2027 · asti)\n  \
           = people × the worker has, a month\n  \
           = 10 × 1,000.00 €\n    \
             people: 10 (today's facts · asti) [people.csv; secondary source]\n    \
             the worker has, a month: 1,000.00 € [given with the scenario]\n\
         Rests on: secondary source (least certain value behind the figure).\n"
    );
}

#[test]
fn twelve_months_are_told_by_their_span_and_the_largest_one() {
    let text = why_text(&sheet(), "total/people/total_all", 1, Language::Italian).unwrap();
    assert!(text.contains("la somma di 12 valori"), "{text}");
    assert!(text.contains("12 mesi di"), "{text}");
    assert_eq!(text.matches("dicembre 2027").count(), 2, "{text}");
    assert!(text.contains("più a fondo: 2027-12/group/asti/total_all"), "{text}");
}

#[test]
fn a_path_that_is_not_there_brings_those_most_like_it_and_a_place_its_figures() {
    let unknown = why_text(&sheet(), "total/people/totl_all", 1, Language::English).unwrap_err();
    assert_eq!(unknown.near.first().map(String::as_str), Some("total/people/total_all"));
    let place = why_text(&sheet(), "2027-03/group/asti", 1, Language::English).unwrap_err();
    assert_eq!(place.near.len(), 3);
    assert!(place.text(Language::Italian).contains("non esiste"));
}

#[test]
fn a_sheet_that_goes_round_in_a_circle_is_cut() {
    let mut w = Working::default();
    w.keep("a", Unit::Number, 1.0, Origin::Reckoned { formula: "b + 1".into() });
    w.keep("b", Unit::Number, 1.0, Origin::Reckoned { formula: "a - 1".into() });
    let mut sheet = WorkingSheet::default();
    sheet.put("x", w);
    let text = why_text(&sheet, "x/a", 1000, Language::English).unwrap();
    assert!(text.contains("as above"), "{text}");
}

//! A company agreement over the packs.

use jiff::civil::date;
use organico_model::SourceStatus;
use proptest::prelude::*;

use super::*;
use crate::rule_set;

fn sunday(percent: f64, from: Date) -> Stated {
    Stated {
        id: "premium.sunday".to_owned(),
        value: Amount::Number(percent),
        bounds: [None, None],
        from,
        to: None,
        source: "agreement of 1 December 2025".to_owned(),
    }
}

fn code(stated: &Stated) -> &'static str {
    local_value(stated).unwrap_err().code
}

#[test]
fn a_company_agreement_lies_over_the_packs_from_its_day_and_stays_supplied() {
    let value = local_value(&sunday(30.0, date(2026, 1, 1))).unwrap();
    let local = LocalRules::default().with(value);
    let before = rule_set("it-tlc", date(2025, 12, 31)).unwrap().overlaid(&local);
    let after = rule_set("it-tlc", date(2026, 1, 1)).unwrap().overlaid(&local);
    assert_eq!(before.value("premium.sunday").status, SourceStatus::Unset);
    assert_eq!(after.value("premium.sunday").number(), Ok(30.0));
    assert_eq!(after.value("premium.sunday").status, SourceStatus::Supplied);
    assert_eq!(after.dated("premium.sunday").pack, LOCAL_PACK);
    assert_eq!(after.versions().last().unwrap().0, LOCAL_PACK);
}

#[test]
fn a_later_agreement_follows_an_earlier_one_and_the_same_day_is_replaced() {
    let values = [(30.0, 2026), (35.0, 2027), (40.0, 2027)]
        .map(|(percent, year)| local_value(&sunday(percent, date(year, 1, 1))).unwrap());
    let local = values.into_iter().fold(LocalRules::default(), LocalRules::with);
    assert_eq!(local.values().len(), 2);
    let at = |year| {
        let rules = rule_set("it-tlc", date(year, 6, 1)).unwrap().overlaid(&local);
        rules.value("premium.sunday").number()
    };
    assert_eq!([at(2026), at(2027)], [Ok(30.0), Ok(40.0)]);
}

#[test]
fn what_cannot_be_is_refused_with_its_own_code() {
    let good = sunday(30.0, date(2026, 1, 1));
    assert_eq!(code(&Stated { id: "premium.sundy".to_owned(), ..good.clone() }), "C0101");
    assert_eq!(code(&Stated { value: Amount::Flag(true), ..good.clone() }), "C0103");
    assert_eq!(code(&Stated { value: Amount::Number(f64::NAN), ..good.clone() }), "C0103");
    assert_eq!(code(&Stated { bounds: [Some(31.0), None], ..good.clone() }), "C0104");
    assert_eq!(code(&Stated { bounds: [None, Some(29.0)], ..good.clone() }), "C0104");
    assert_eq!(code(&Stated { to: Some(date(2025, 1, 1)), ..good.clone() }), "C0105");
    assert_eq!(code(&Stated { source: " ".to_owned(), ..good }), "C0106");
}

#[test]
fn a_share_and_a_per_cent_are_the_same_premium_and_a_bare_30_is_neither() {
    let typed = |text| typed_amount("premium.sunday", text).ok();
    for text in ["0.30", "0,3", "30%", "30 %"] {
        assert_eq!(typed(text), Some(Amount::Number(30.0)), "{text}");
    }
    assert_eq!(typed("0.29"), Some(Amount::Number(29.0)));
    for text in ["30", "-0.3", "NaN", "inf", "", "%", "thirty"] {
        assert_eq!(typed(text), None, "{text}");
    }
    assert_eq!(typed_amount("rest.daily", "12 h").ok(), Some(Amount::Number(12.0)));
    assert_eq!(typed_amount("remote.agreement", "no").ok(), Some(Amount::Flag(false)));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reading_of_a_value(text in "\\PC{0,12}") {
        for id in ["premium.sunday", "rest.daily", "remote.agreement", "no.such"] {
            if let Ok(Amount::Number(number)) = typed_amount(id, &text) {
                prop_assert!(number.is_finite() && number >= 0.0);
            }
        }
    }
}

//! First documents of the cases of the example register: each is read back without a word.

use organico_model::{Baseline, ChangeKind, HeadsQualifier, Scenario, SupportKind};
use organico_register::Register;

use super::*;

/// The files of `examples/vertenze`.
fn vertenze() -> Register {
    let text = |name: &str| match name {
        "register.toml" => include_str!("../../../../../examples/vertenze/register.toml"),
        "3g-cb-sul" => include_str!("../../../../../examples/vertenze/cases/3g-cb-sul.toml"),
        "callmat-mt" => include_str!("../../../../../examples/vertenze/cases/callmat-mt.toml"),
        "dolomiti-energia" => {
            include_str!("../../../../../examples/vertenze/cases/dolomiti-energia.toml")
        }
        "inout-rm-ta" => include_str!("../../../../../examples/vertenze/cases/inout-rm-ta.toml"),
        "konecta-li" => include_str!("../../../../../examples/vertenze/cases/konecta-li.toml"),
        "konecta-piemonte" => {
            include_str!("../../../../../examples/vertenze/cases/konecta-piemonte.toml")
        }
        _ => include_str!("../../../../../examples/vertenze/cases/konectar-cal.toml"),
    };
    let cases = ["3g-cb-sul", "callmat-mt", "dolomiti-energia", "inout-rm-ta", "konecta-li"];
    let cases = cases.into_iter().chain(["konecta-piemonte", "konectar-cal"]);
    let mut files: Files =
        cases.map(|case| (format!("cases/{case}.toml"), text(case).to_owned())).collect();
    files.insert("register.toml".to_owned(), text("register.toml").to_owned());
    crate::read_register(&files).unwrap()
}

/// Returns the documents of a case, read back; anything found in them ends the test.
fn opened(case: &str) -> (Files, Baseline, Scenario) {
    let register = vertenze();
    let files = open_scenario(&register, register.case(case).unwrap(), 20.0).unwrap();
    let baseline = crate::read_baseline("baseline.toml", &files["baseline.toml"]).unwrap();
    let reading = crate::read_scenario("scenario.toml", &files["scenario.toml"], &baseline);
    assert_eq!(reading.diagnostics, Vec::new(), "{case}");
    (files, baseline, reading.scenario.unwrap())
}

#[test]
fn every_case_with_a_number_opens_with_all_its_people_and_one_without_is_refused() {
    let register = vertenze();
    let mut heads = Vec::new();
    for case in &register.cases {
        match open_scenario(&register, case, 20.0) {
            Ok(_) => heads.push((case.id.as_str(), opened(case.id.as_str()).1.heads())),
            Err(fault) => {
                assert_eq!((case.id.as_str(), fault.code), ("dolomiti-energia", "I0511"));
                assert!(format!("{fault:?}").contains("decine"), "{fault:?}");
            }
        }
    }
    let known = [
        ("3g-cb-sul", 300),
        ("callmat-mt", 340),
        ("inout-rm-ta", 55),
        ("konecta-li", 76),
        ("konecta-piemonte", 1100),
        ("konectar-cal", 652),
    ];
    assert_eq!(heads, known);
}

#[test]
fn the_number_of_the_document_is_taken_and_the_other_is_named() {
    let (files, baseline, _) = opened("konectar-cal");
    assert_eq!(baseline.groups[0].heads, 652);
    let comment = "# Not taken: 656 (exact), of 2026-03-05, says stampa, avvenire.it";
    assert!(files["baseline.toml"].contains(comment), "{}", files["baseline.toml"]);
}

#[test]
fn a_lower_bound_stays_one_and_the_support_of_a_claim_stays_unknown() {
    let (_, baseline, scenario) = opened("callmat-mt");
    assert_eq!(baseline.groups[0].qualifier, HeadsQualifier::AtLeast);
    let ChangeKind::ReduceHours(cut) = &scenario.changes[0].kind else { panic!("no cut") };
    assert_eq!((cut.support, cut.mean), (SupportKind::Unknown, 0.25));
    assert_eq!(scenario.changes[0].until.unwrap().to_string(), "2026-12");
    assert_eq!(scenario.assumptions.len(), 2);
    let (_, _, livorno) = opened("konecta-li");
    let ChangeKind::ReduceHours(cut) = &livorno.changes[0].kind else { panic!("no cut") };
    assert_eq!(cut.support, SupportKind::Unknown);
}

#[test]
fn a_procedure_is_a_dismissal_and_a_transfer_moves_each_site_after_its_deadline() {
    let (_, _, scenario) = opened("inout-rm-ta");
    let ChangeKind::Dismiss(plan) = &scenario.changes[0].kind else { panic!("no dismissal") };
    assert_eq!((plan.heads, plan.opened.to_string().as_str()), (55, "2026-05-28"));
    let (_, baseline, scenario) = opened("konecta-piemonte");
    assert_eq!((baseline.sites.len(), baseline.groups.len(), scenario.changes.len()), (3, 2, 2));
    assert_eq!(scenario.changes[0].from.to_string(), "2026-07");
}

#[test]
fn a_country_whose_pay_no_pack_knows_is_refused() {
    let mut register = vertenze();
    register.cases[0].country = "FR".to_owned();
    let fault = open_scenario(&register, &register.cases[0], 20.0).unwrap_err();
    assert_eq!(fault.code, "I0512");
}

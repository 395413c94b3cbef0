//! The register of `examples/vertenze`: what its documents add up to, contradict and leave open.

use organico_model::Words;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use organico_formats::{Files, read_erm, read_register, write_erm, write_register};
use organico_register::{
    Family, Inclusion, Qualifier, Quantity, Register, conflicts, erm_rows, event_calendar,
    register_of, totals,
};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/vertenze")
}

fn vertenze() -> Register {
    let mut files = Files::new();
    for part in ["", "cases/"] {
        for entry in fs::read_dir(folder().join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.insert(format!("{part}{name}"), fs::read_to_string(&path).unwrap());
            }
        }
    }
    read_register(&files).unwrap()
}

#[test]
fn the_press_release_adds_up_to_1423_and_one_unquantified_and_states_77_more() {
    let register = vertenze();
    let totals = totals(&register);
    let [release, relocation] = totals.as_slice() else { panic!("{}", totals.len()) };
    assert_eq!((release.sum.firm, release.sum.open, release.sum.unquantified), (1423, true, 1));
    assert_eq!(release.gap, Some(77));
    let stated = release.stated.unwrap().quantity;
    assert_eq!((stated.qualifier(), stated.value()), (Qualifier::AtLeast, Some(1500)));
    let family = |wanted| release.families.iter().find(|(family, _)| *family == wanted).unwrap().1;
    assert_eq!(family(Family::IncomeSupport).firm, 1068);
    assert_eq!(family(Family::Dismissal).firm, 355);
    assert_eq!(family(Family::ContractChange).unquantified, 1);
    assert_eq!(release.cases.len(), 6);
    assert_eq!((relocation.sum.firm, relocation.sum.is_exact()), (1100, true));
}

#[test]
fn figures_of_two_sources_for_one_fact_stand_side_by_side() {
    let register = vertenze();
    let found: Vec<String> = conflicts(&register)
        .iter()
        .map(|conflict| {
            let sources: Vec<&str> =
                conflict.claims.iter().map(|(_, claim)| claim.source.as_str()).collect();
            format!("{} {} {}", conflict.case.id.as_str(), conflict.fact, sources.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        [
            "konecta-li people-in-solidarity tirreno-2025-12 uilfpc-2026-05-28",
            "konectar-cal instrument-2026 avvenire-2026-03 uilfpc-2026-05-28",
            "konectar-cal people-in-support avvenire-2026-03 uilfpc-2026-05-28",
        ]
    );
}

#[test]
fn the_european_monitor_includes_what_is_large_enough_on_the_day() {
    let register = vertenze();
    let of = |day, id: &str| {
        let rows = erm_rows(&register, day);
        rows.into_iter().find(|row| row.id == id).unwrap().state
    };
    let last = date(2026, 5, 28);
    let dismissals = of(last, "3g-cb-sul");
    assert_eq!(dismissals.losses.value(), Some(300));
    assert_eq!(dismissals.inclusion, Inclusion::Included);
    assert_eq!(of(last, "inout-rm-ta").inclusion, Inclusion::Undetermined);
    let announced = of(date(2025, 12, 31), "konecta-piemonte");
    assert_eq!(announced.losses.value(), Some(0));
    assert_eq!(announced.relocated.and_then(Quantity::value), Some(1100));
    assert_eq!(announced.inclusion, Inclusion::Excluded);
    let agreed = of(date(2026, 2, 9), "konecta-piemonte");
    assert_eq!(agreed.losses.value(), Some(180));
    assert_eq!(agreed.inclusion, Inclusion::Included);
    assert_eq!(of(last, "dolomiti-energia").inclusion, Inclusion::Undetermined);
    assert_eq!(of(last, "callmat-mt").inclusion, Inclusion::Excluded);
}

#[test]
fn the_procedures_of_the_cases_have_their_calendar() {
    let register = vertenze();
    assert_eq!(register.terms, None, "the law of Italy is in its rule pack");
    let ends = |id: &str, event: usize| {
        let event = &register.case(id).unwrap().events[event];
        event_calendar(event).iter().map(|phase| phase.ends).collect::<Vec<_>>()
    };
    assert_eq!(ends("inout-rm-ta", 0), [date(2026, 7, 12), date(2026, 8, 11)]);
    assert_eq!(ends("konecta-piemonte", 0), [date(2026, 2, 3), date(2026, 6, 3)]);
    let closure = register.case("konecta-piemonte").unwrap().events[0].procedure.clone().unwrap();
    assert!(closure.numbers().iter().all(|term| term.source.starts_with("L. 234/2021")));
}

#[test]
fn the_register_and_its_sheet_come_back_as_they_were() {
    let register = vertenze();
    assert_eq!(read_register(&write_register(&register)).unwrap(), register);
    for day in [date(2025, 12, 31), date(2026, 2, 9), date(2026, 5, 28)] {
        let sheet = write_erm(&erm_rows(&register, day));
        let rows = read_erm("erm.csv", &sheet).unwrap();
        let imported = register_of(&rows, Words::default(), "erm.csv");
        let kept = read_register(&write_register(&imported)).unwrap();
        assert_eq!(write_erm(&erm_rows(&kept, day)), sheet);
    }
}

//! `organico measure` prints every step, in both languages.

use crate::support::{organico, organico_ok};

const RENDE: [&str; 10] = [
    "measure",
    "solidarity",
    "--people",
    "652",
    "--weekly-hours",
    "20",
    "--reduction",
    "80%",
    "--at",
    "2026-05-28",
];

#[test]
fn a_delegate_can_do_each_step_of_652_people_at_80_per_cent_again() {
    let text = organico_ok(&[&["--lang", "en"][..], &RENDE[..]].concat());
    for step in [
        "= contract hours a week, all × (1 − reduction)\n    = 13,040 h × (1 − 80%) = 2,608 h",
        "= 708.71 €",
        "= 19.74%",
        "not known: no limit is judged",
    ] {
        assert!(text.contains(step), "{step}: {text}");
    }
    assert!(!text.contains("quantity-") && !text.contains("status-"), "{text}");
}

#[test]
fn every_measure_speaks_both_languages_without_a_bare_key() {
    let five: [&[&str]; 5] = [
        &RENDE,
        &[
            "measure",
            "site-move",
            "--people",
            "400",
            "--km-before",
            "8",
            "--km-after",
            "56",
            "--minutes-before",
            "20",
            "--minutes-after",
            "75",
        ],
        &[
            "measure",
            "deflection",
            "--contacts",
            "10000",
            "--handle",
            "300s",
            "--eligible",
            "50%",
            "--containment",
            "50%",
            "--recontact",
            "20%",
            "--easy",
            "180s",
        ],
        &[
            "measure",
            "contract-change",
            "--people",
            "300",
            "--weekly-hours",
            "20",
            "--volume",
            "80%",
            "--at",
            "2026-05-28",
        ],
        &["measure", "reskilling", "--people", "652"],
    ];
    for (language, number) in [("it", "803,26 t"), ("en", "803.26 t")] {
        let texts: Vec<String> = five
            .iter()
            .map(|measure| organico_ok(&[&["--lang", language][..], measure].concat()))
            .collect();
        assert!(texts[1].contains(number), "{}", texts[1]);
        let bare = |text: &String| text.contains("quantity-") || text.contains("measure-");
        assert!(!texts.iter().any(bare), "{texts:?}");
    }
}

#[test]
fn next_years_cap_is_unknown_and_the_command_says_so_instead_of_reckoning() {
    let mut january = RENDE;
    january[9] = "2027-01-01";
    let output = organico(&january);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.starts_with("C0302 ") && text.contains("integration.cap.month"), "{text}");
}

#[test]
fn a_machine_gets_the_formulas_with_their_values() {
    let text = organico_ok(&[&RENDE[..], &["--json"]].concat());
    assert!(text.contains("\"formula\":\"contract_hours_week * (1.0 - reduction)\""), "{text}");
}

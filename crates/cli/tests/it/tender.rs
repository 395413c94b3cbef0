//! `organico tender check`: the example, its findings in both languages, and what ends without an answer.

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

fn example() -> String {
    project("examples/tender/gara-sintetica.toml").to_string_lossy().into_owned()
}

#[test]
fn the_example_shows_both_wages_with_the_floor_and_its_date_beside_them() {
    let text = organico_ok(&["--lang", "en", "tender", "check", &example()]);
    for part in [
        "An invented tender.",
        "PAY FROM 1 April 2026: 1,630.14 €",
        "PAY FROM 1 December 2026: 1,658.39 €",
        "It holds for 61 days of the service.",
        "Floor of the ministry, level 3: 0.4200 € a minute, of 1 January 2017",
        "The price, 0.3900 € a minute, is below the floor. The floor is older than the pay of 1 April 2026, \
         so it convicts no price: look at the cost.",
        "► The price cannot pay",
        "Not priced: the premium of",
        "= (31,787.73 € + 5,200.00 €) / 1,396 h = 26.50 €",
        "No pay is known that begins after 1 December 2026",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_same_check_is_told_in_italian_without_a_bare_key() {
    let text = organico_ok(&["--lang", "it", "tender", "check", &example()]);
    for part in [
        "Una gara inventata.",
        "RETRIBUZIONE DAL 1º aprile 2026: 1.630,14 €",
        "Costo minimo del ministero, livello 1: 0,3573 € al minuto, del 1º dicembre 2022",
        "non basta a condannare un prezzo: conta il costo",
        "► Il prezzo non può pagare il servizio",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for bare in ["tender-", "quantity-", "method-", "status-", "measure-"] {
        assert!(!text.contains(bare), "{bare}: {text}");
    }
}

#[test]
fn a_machine_gets_the_figures_with_their_status_and_they_add_up() {
    let text = organico_ok(&["tender", "check", &example(), "--json"]);
    let found: Value = serde_json::from_str(&text).unwrap();
    let wages = found["wages"].as_array().unwrap();
    assert_eq!(wages.len(), 2);
    assert_eq!(wages[1]["month"]["cents"], 165_839.0);
    assert_eq!(wages[1]["month"]["status"], "derived");
    let days = |wage: &Value| wage["service"]["days"].as_u64().unwrap();
    assert_eq!((days(&wages[0]), days(&wages[1])), (61, 670));
    assert_eq!(found["whole"]["days"], 731);
    for wage in wages {
        let lots = wage["lots"].as_array().unwrap();
        let sum: f64 = lots.iter().map(|lot| lot["totals"]["cost_month"].as_f64().unwrap()).sum();
        let all = wage["totals"]["cost_month"].as_f64().unwrap();
        assert!((sum - all).abs() < 1e-6, "{sum} {all}");
    }
    let place = wages[0]["place"].as_str().unwrap();
    assert!(found["workings"][place].as_array().is_some_and(|steps| !steps.is_empty()));
}

#[test]
fn the_command_that_is_printed_for_each_service_sizes_the_same_people() {
    let text = organico_ok(&["--lang", "en", "tender", "check", &example()]);
    let lines: Vec<&str> = text.lines().collect();
    let mut seen = 0;
    let mut agents = "";
    for line in lines {
        if let Some(number) = line.trim().strip_prefix("people on duty at once: ") {
            agents = number.split(' ').next().unwrap();
        }
        if let Some((_, command)) = line.split_once("The people on duty again: organico ") {
            let mut arguments: Vec<&str> = command.split(' ').collect();
            arguments.push("--json");
            let answer: Value = serde_json::from_str(&organico_ok(&arguments)).unwrap();
            assert_eq!(answer["agents"].to_string(), agents, "{command}");
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
}

#[test]
fn another_day_takes_the_pay_of_that_day() {
    let text = organico_ok(&["--lang", "en", "tender", "check", &example(), "--at", "2027-01-01"]);
    assert!(!text.contains("PAY FROM 1 April 2026"), "{text}");
    assert!(text.contains("PAY FROM 1 December 2026"), "{text}");
}

#[test]
fn a_pack_without_the_pay_of_the_level_is_refused_and_one_that_does_not_exist_too() {
    for (pack, code) in [("it-bpo", "C0310"), ("nowhere", "C0003")] {
        let output = organico(&["tender", "check", &example(), "--pack", pack]);
        assert_eq!(output.status.code(), Some(1));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(code), "{text}");
    }
}

#[test]
fn every_fault_of_a_tender_is_printed_with_its_line_and_what_to_do() {
    let text = std::fs::read_to_string(example()).unwrap();
    let broken = text
        .replace("minute = \"0.6600\"", "minute = \"0\"")
        .replace("source = \"assumption of this example\"", "source = \"\"")
        .replace("until = 2028-09-30", "until = 2026-09-30")
        .replace("mon-sun = ", "mon-sunn = ");
    let folder = Folder::new();
    let path = folder.write("tender.toml", &broken);
    let output = organico(&["--lang", "it", "tender", "check", &path]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    for code in ["I0106", "I1001", "I1002", "tender.toml:"] {
        assert!(text.contains(code), "{code}: {text}");
    }
}

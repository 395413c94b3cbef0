//! Tenders read from texts: the example, and what is refused.

use jiff::civil::date;
use organico_model::{Cents, TenderPrice};

use super::*;

const HEAD: &str = r#"version = 1
name = "Prova"
invented = true
source = "nobody: an invented tender"
date = 2026-06-15
from = 2026-10-01
until = 2028-09-30
wage = { level = "3" }
other_cost = { year = "4800.00", source = "assumption" }
"#;

const LOT: &str = r#"[[lots]]
id = "uno"
name = "Lotto 1"
price = { minute = "0.6150" }
[[lots.services]]
id = "informazioni"
name = "Informazioni"
contacts_month = 40000
handle = "340s"
hours = { mon-fri = "08:00-20:00" }
targets = { service = "80%", within = "20s", definition = "offered" }
"#;

fn codes(text: &str) -> Vec<String> {
    let found = read_tender("tender.toml", text).err().unwrap_or_default();
    found.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

/// Returns the faults of the tender with one text replaced.
fn with(old: &str, new: &str) -> Vec<String> {
    let whole = format!("{HEAD}{LOT}");
    assert!(whole.contains(old), "{old}");
    codes(&whole.replace(old, new))
}

#[test]
fn a_tender_is_read_with_its_lots_and_prices() {
    let tender = read_tender("tender.toml", &format!("{HEAD}{LOT}")).unwrap();
    assert!(tender.invented);
    assert_eq!(tender.date, date(2026, 6, 15));
    assert_eq!(tender.level, Some(LevelId::new("3")));
    assert_eq!(tender.other_cost.year, Cents(480_000));
    let service = &tender.lots[0].services[0];
    assert_eq!(service.price, TenderPrice::Minute(61.5));
    assert_eq!((service.contacts_month, service.handle.get()), (40_000, 340.0));
    assert_eq!(service.hours.days[4][0].to, 1200);
}

#[test]
fn the_example_is_read_without_a_fault() {
    let text = include_str!("../../../../examples/tender/gara-sintetica.toml");
    let tender = read_tender("gara-sintetica.toml", text).unwrap();
    assert!(tender.invented && tender.lots.len() > 1 && tender.span.is_some());
}

#[test]
fn a_price_of_its_own_goes_before_that_of_the_lot() {
    let own = "handle = \"340s\"\nprice = { contact = \"3.20\" }";
    let whole = format!("{HEAD}{LOT}").replace("handle = \"340s\"", own);
    let tender = read_tender("tender.toml", &whole).unwrap();
    assert_eq!(tender.lots[0].services[0].price, TenderPrice::Contact(320.0));
}

#[test]
fn a_price_of_nothing_below_it_in_another_form_or_twice_is_refused() {
    let price = |text: &str| with("minute = \"0.6150\"", text);
    assert_eq!(price("minute = \"0\""), ["I0106 tender.toml:13 lots.uno.price.minute"]);
    assert_eq!(price("minute = \"-0.50\""), ["I0106 tender.toml:13 lots.uno.price.minute"]);
    assert_eq!(price("minute = \"0.61 EUR\""), ["I0105 tender.toml:13 lots.uno.price.minute"]);
    assert_eq!(price("contact = \"3.205\""), ["I0104 tender.toml:13 lots.uno.price.contact"]);
    assert_eq!(price("minute = \"0.61505\""), ["I0104 tender.toml:13 lots.uno.price.minute"]);
    let both = price("minute = \"0.61\", contact = \"3.20\"");
    assert_eq!(both, ["I1005 tender.toml:13 lots.uno.price"]);
    let none = with("price = { minute = \"0.6150\" }\n", "");
    assert_eq!(none, ["I1005 tender.toml:13 lots.uno.services.informazioni.price"]);
}

#[test]
fn what_is_stated_without_a_source_is_refused() {
    let gone = with(", source = \"assumption\"", "");
    assert_eq!(gone, ["I0103 tender.toml:9 other_cost"]);
    let empty = with("source = \"assumption\"", "source = \" \"");
    assert_eq!(empty, ["I1001 tender.toml:9 other_cost.source"]);
    let wage =
        with("{ level = \"3\" }", "{ stated = [{ from = 2026-01-01, month = \"1700.00\" }] }");
    assert_eq!(wage, ["I0103 tender.toml:8 wage.stated.1"]);
    let premium = with("[[lots]]", "[premiums]\nsunday = { share = \"30%\" }\n[[lots]]");
    assert_eq!(premium, ["I0103 tender.toml:11 premiums.sunday"]);
}

#[test]
fn dates_out_of_order_are_refused() {
    assert_eq!(with("until = 2028-09-30", "until = 2026-09-30"), ["I1002 tender.toml:7 until"]);
    assert_eq!(with("from = 2026-10-01", "from = 2026-05-01"), ["I1002 tender.toml:6 from"]);
    assert_eq!(with("until = 2028-09-30\n", ""), ["I0103 tender.toml:1"]);
}

#[test]
fn wages_need_a_level_or_a_statement_that_holds_on_the_day_of_the_tender() {
    assert_eq!(with("{ level = \"3\" }", "{}"), ["I1003 tender.toml:8 wage.stated"]);
    let stated = |from: &str| {
        let row = format!("{{ from = {from}, month = \"1700.00\", source = \"table\" }}");
        with("{ level = \"3\" }", &format!("{{ stated = [{row}] }}"))
    };
    assert!(stated("2026-06-15").is_empty());
    assert_eq!(stated("2026-07-01"), ["I1004 tender.toml:8 wage.stated"]);
    let row = "{ from = 2026-01-01, month = \"1700.00\", source = \"table\" }";
    let twice = with("{ level = \"3\" }", &format!("{{ stated = [{row}, {row}] }}"));
    assert_eq!(twice, ["I0108 tender.toml:8 wage.stated"]);
}

#[test]
fn promises_that_nobody_can_keep_are_refused() {
    let targets =
        |text: &str| with("service = \"80%\", within = \"20s\", definition = \"offered\"", text);
    let at = |code: &str, key: &str| {
        format!("{code} tender.toml:20 lots.uno.services.informazioni.{key}")
    };
    let all = targets("service = \"100%\", within = \"20s\", definition = \"offered\"");
    assert_eq!(all, [at("I1007", "targets.service")]);
    assert_eq!(targets("abandonment_max = \"5%\""), [at("I1008", "targets.abandonment_max")]);
    assert_eq!(targets("speed_of_answer_max = \"13h\""), [at("I0203", "targets")]);
    assert_eq!(targets(""), [at("I1006", "targets")]);
    let occupancy = targets("occupancy_max = \"0%\"");
    assert_eq!(occupancy, [at("I0106", "targets.occupancy_max")]);
}

#[test]
fn lots_and_services_that_are_missing_twice_or_never_open_are_refused() {
    assert_eq!(codes(HEAD), ["I1006 tender.toml:1 lots"]);
    let services = LOT.find("[[lots.services]]").unwrap();
    assert_eq!(
        codes(&format!("{HEAD}{}", &LOT[..services])),
        ["I1006 tender.toml:10 lots.uno.services"]
    );
    let twice = codes(&format!("{HEAD}{LOT}{LOT}"));
    assert_eq!(
        twice,
        [
            "I0108 tender.toml:22 lots.uno.id",
            "I0108 tender.toml:26 lots.uno.services.informazioni.id",
        ]
    );
    let closed = with("{ mon-fri = \"08:00-20:00\" }", "{}");
    assert_eq!(closed, ["I0202 tender.toml:19 lots.uno.services.informazioni.hours"]);
}

#[test]
fn every_fault_of_a_document_is_found_at_once() {
    let text = format!("{HEAD}{LOT}")
        .replace("contacts_month = 40000", "contacts_month = 0\ncolour = \"red\"")
        .replace("\"340s\"", "\"340\"")
        .replace("\"offered\"", "\"ofered\"")
        .replace("date = 2026-06-15", "date = \"15/06/2026\"");
    let found = codes(&text);
    let codes: Vec<&str> = found.iter().map(|one| &one[..5]).collect();
    assert_eq!(codes, ["I0104", "I0106", "I0101", "I0105", "I0109"], "{found:?}");
}

#[test]
fn a_document_of_another_version_is_not_read() {
    assert_eq!(with("version = 1", "version = 2"), ["I0115 tender.toml:1 version"]);
}

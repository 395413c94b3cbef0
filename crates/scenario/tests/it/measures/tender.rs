//! Tenders against their cost and against the floor.

use jiff::civil::{Date, date};
use organico_model::{
    Agents, Cents, ContactTypeId, Counted, DaySpan, LevelId, Lot, LotId, LotService, RuleId,
    Seconds, ServiceDefinition, ServiceSpan, ServiceTarget, Share, SourceStatus, StatedCost,
    StatedPremium, StatedWage, Targets, Tender, TenderPrice, WeekHours,
};
use organico_scenario::measures::{
    FloorVerdict, Payment, ServiceCheck, TenderCheck, TenderError, tender_check,
};

use super::{examples, formula};

fn targets() -> Targets {
    let definition = organico_rules::service_definitions()
        .unwrap()
        .into_iter()
        .find(|one: &ServiceDefinition| one.counted != Counted::Ever && one.id == "offered")
        .unwrap();
    let service = ServiceTarget {
        definition,
        share: Share::new(0.8).unwrap(),
        threshold: Seconds::new(20.0).unwrap(),
    };
    Targets {
        service: Some(service),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(0),
    }
}

/// Returns 12 hours a day on the first `days` days of the week.
fn open(days: usize) -> WeekHours {
    let mut hours = WeekHours::default();
    for day in &mut hours.days[..days] {
        day.push(DaySpan { from: 480, to: 1200 });
    }
    hours
}

fn service(id: &str, price: TenderPrice) -> LotService {
    LotService {
        id: ContactTypeId::new(id),
        name: id.to_owned(),
        contacts_month: 40_000,
        handle: Seconds::new(300.0).unwrap(),
        patience: None,
        hours: open(5),
        targets: targets(),
        price,
    }
}

fn tender(price: TenderPrice, day: Date) -> Tender {
    Tender {
        name: "test".to_owned(),
        invented: true,
        source: "test".to_owned(),
        date: day,
        span: None,
        level: Some(LevelId::new("3")),
        stated_wages: Vec::new(),
        other_cost: StatedCost { year: Cents(0), source: "test".to_owned() },
        premiums: Vec::new(),
        lots: vec![Lot {
            id: LotId::new("one"),
            name: "one".to_owned(),
            services: vec![service("info", price)],
        }],
    }
}

/// Returns the tender with pay stated from a day on, so that the floor can be as young as the wages.
fn stated(price: TenderPrice, from: Date) -> Tender {
    let wage = StatedWage { from, month: Cents(163_014), source: "agreement".to_owned() };
    Tender { stated_wages: vec![wage], ..tender(price, from) }
}

fn check(tender: &Tender) -> TenderCheck {
    let found = tender_check(tender, "it-tlc", None).unwrap();
    for (_, working) in found.sheet.places() {
        formula::holds(working);
    }
    found
}

fn only(found: &TenderCheck) -> &ServiceCheck {
    &found.steps[0].lots[0].services[0]
}

/// Returns what the floor of a level says of a service.
fn verdict(found: &ServiceCheck, level: &str) -> FloorVerdict {
    found.floors.iter().find(|(floor, _)| floor.level.as_str() == level).unwrap().1
}

#[test]
fn a_price_is_held_against_the_floor_of_level_1() {
    for case in examples()["tender_floor"].as_array().unwrap() {
        let price = TenderPrice::Minute(100.0 * case["price"].as_f64().unwrap());
        let found = check(&stated(price, date(2022, 12, 1)));
        let expected = if case["ok"].as_bool().unwrap() {
            FloorVerdict::AtOrAbove
        } else {
            FloorVerdict::Below
        };
        assert_eq!(verdict(only(&found), "1"), expected);
        let floor = &only(&found).floors[1].0;
        assert!((floor.minute.value - 35.73).abs() < 1e-9);
        assert_eq!(floor.minute.status, SourceStatus::Verified);
    }
}

#[test]
fn a_floor_older_than_the_wages_convicts_no_price_and_the_cost_still_does() {
    let low = check(&tender(TenderPrice::Minute(30.0), date(2026, 6, 15)));
    assert_eq!(verdict(only(&low), "1"), FloorVerdict::BelowAnOlderOne);
    assert_eq!(verdict(only(&low), "3"), FloorVerdict::BelowAnOlderOne);
    // 30 cents a minute are 18 EUR an hour, below the 22.77 EUR of an hour without any waiting.
    assert_eq!(only(&low).totals.payment(), Payment::CannotPay);
    let high = check(&tender(TenderPrice::Minute(90.0), date(2026, 6, 15)));
    assert_eq!(verdict(only(&high), "3"), FloorVerdict::AtOrAboveAnOlderOne);
    assert_eq!(only(&high).totals.payment(), Payment::Pays);
}

#[test]
fn people_hours_cost_and_margin_are_those_of_a_reckoning_by_hand() {
    let mut asked = tender(TenderPrice::Minute(61.5), date(2026, 6, 15));
    asked.other_cost.year = Cents(480_000);
    let found = check(&asked);
    let one = only(&found);
    // 60 open hours a week are 60 x 4.348214 = 260.892857 a month: 40,000 contacts are 153.32 an hour, 12.777 erlangs.
    let open = 60.0 * 365.25 / 84.0;
    let erlangs = 40_000.0 / open * 300.0 / 3600.0;
    assert_eq!(f64::from(one.agents), fewest_by_erlang_c(erlangs));
    let duty = f64::from(one.agents) * open;
    let hour = (13.0 * 1630.14 * 1.5 + 4800.0) / 1396.0;
    let close =
        |found: f64, by_hand: f64| assert!((found - by_hand).abs() < 1e-6, "{found} {by_hand}");
    close(one.totals.duty_hours, duty);
    close(one.totals.fte, duty * 12.0 / 1396.0);
    close(one.totals.cost / 100.0, duty * hour);
    close(one.totals.revenue / 100.0, 200_000.0 * 0.615);
    close(one.totals.margin / 100.0, 200_000.0 * 0.615 - duty * hour);
    close(one.totals.break_even_minute / 100.0, duty * hour / 200_000.0);
    close(one.totals.busy_cost / 100.0, 200_000.0 / 60.0 * hour);
}

/// Returns the fewest people with 80 % within 20 s at a handle time of 300 s, by the sum of Erlang's formula.
fn fewest_by_erlang_c(erlangs: f64) -> f64 {
    let level = |agents: f64| {
        let mut term = 1.0;
        let mut sum = 1.0;
        for k in 1..agents as u32 {
            term *= erlangs / f64::from(k);
            sum += term;
        }
        let last = term * erlangs / agents * agents / (agents - erlangs);
        1.0 - last / (sum + last) * libm::exp(-(agents - erlangs) * 20.0 / 300.0)
    };
    let mut agents = erlangs.floor() + 1.0;
    while level(agents) < 0.8 {
        agents += 1.0;
    }
    agents
}

#[test]
fn the_price_that_breaks_even_pays_and_a_cent_less_does_not() {
    let day = date(2026, 6, 15);
    let even = only(&check(&tender(TenderPrice::Minute(30.0), day))).totals.break_even_minute;
    let payment = |price| only(&check(&tender(price, day))).totals.payment();
    assert_eq!(payment(TenderPrice::Minute(even + 1e-6)), Payment::Pays);
    assert_eq!(payment(TenderPrice::Minute(even - 1.0)), Payment::FallsShort);
    assert_eq!(payment(TenderPrice::Contact(5.0 * even - 1.0)), Payment::FallsShort);
    assert_eq!(payment(TenderPrice::Contact(5.0 * even + 1e-3)), Payment::Pays);
    // A net hour on contacts all the time would cost 22.77; waiting for the next call makes it dearer.
    assert!(even > 2277.0 / 60.0);
}

#[test]
fn contacts_that_leave_are_not_paid() {
    let mut asked = tender(TenderPrice::Contact(300.0), date(2026, 6, 15));
    asked.lots[0].services[0].patience = Some(Seconds::new(120.0).unwrap());
    let found = check(&asked);
    assert!(only(&found).totals.revenue < 40_000.0 * 300.0);
    assert!(
        only(&found).agents
            <= only(&check(&tender(TenderPrice::Contact(300.0), asked.date))).agents
    );
}

#[test]
fn a_wage_that_rises_during_the_service_is_checked_apart_and_all_days_together() {
    let mut asked = tender(TenderPrice::Minute(50.0), date(2026, 6, 15));
    asked.span = Some(ServiceSpan { from: date(2026, 10, 1), until: date(2027, 9, 30) });
    let found = check(&asked);
    let from: Vec<Date> = found.steps.iter().map(|step| step.labour.wage_from).collect();
    assert_eq!(from, [date(2026, 4, 1), date(2026, 12, 1)]);
    let days: Vec<u32> = found.steps.iter().map(|step| step.service.days).collect();
    assert_eq!(days, [61, 304]);
    let by_hand: f64 = found
        .steps
        .iter()
        .map(|step| step.totals.cost * f64::from(step.service.days) / (365.25 / 12.0))
        .sum();
    let whole = found.whole.unwrap();
    assert_eq!(whole.days, 365);
    assert!((whole.cost - by_hand).abs() < 1e-3);
    assert!(found.steps[1].totals.cost > found.steps[0].totals.cost);
    assert_eq!(found.sheet.value("whole/cost_service"), Some(whole.cost));
}

#[test]
fn a_wage_before_the_service_has_no_days_of_it_and_a_day_in_it_counts_the_rest() {
    let mut asked = tender(TenderPrice::Minute(50.0), date(2026, 6, 15));
    asked.span = Some(ServiceSpan { from: date(2027, 1, 1), until: date(2027, 12, 31) });
    let days = |found: &TenderCheck| -> Vec<u32> {
        found.steps.iter().map(|step| step.service.days).collect()
    };
    assert_eq!(days(&check(&asked)), [0, 365]);
    let later = tender_check(&asked, "it-tlc", Some(date(2027, 12, 1))).unwrap();
    assert_eq!(days(&later), [31]);
    assert!(tender_check(&asked, "it-tlc", Some(date(2028, 1, 1))).unwrap().whole.is_none());
}

#[test]
fn lots_add_up_to_the_tender_and_services_to_lots() {
    let mut asked = tender(TenderPrice::Minute(50.0), date(2026, 6, 15));
    asked.lots[0].services.push(service("second", TenderPrice::Contact(280.0)));
    let other = Lot { id: LotId::new("two"), ..asked.lots[0].clone() };
    asked.lots.push(other);
    let found = check(&asked);
    let step = &found.steps[0];
    let services = step.lots.iter().flat_map(|lot| &lot.services);
    let cost: f64 = services.clone().map(|one| one.totals.cost).sum();
    let revenue: f64 = services.map(|one| one.totals.revenue).sum();
    assert!((step.totals.cost - cost).abs() < 1e-6);
    assert!((step.totals.margin - (revenue - cost)).abs() < 1e-6);
    assert_eq!(found.sheet.status("2026-04-01/cost_month"), Some(SourceStatus::Memory));
    assert_eq!(
        found.sheet.inputs("2026-04-01/cost_month"),
        ["2026-04-01/one/cost_month", "2026-04-01/two/cost_month"]
    );
}

#[test]
fn hours_of_a_sunday_are_counted_and_not_priced_until_somebody_states_the_premium() {
    let mut asked = tender(TenderPrice::Minute(50.0), date(2026, 6, 15));
    asked.lots[0].services[0].hours = open(7);
    let found = check(&asked);
    let [left] = only(&found).not_priced.as_slice() else { panic!("one rule is unset") };
    assert_eq!(left.rule, RuleId::new("premium.sunday"));
    let hours = f64::from(only(&found).agents) * 12.0 * 365.25 / 84.0;
    assert!((left.hours - hours).abs() < 1e-6);

    let premium = StatedPremium {
        rule: RuleId::new("premium.sunday"),
        share: 0.3,
        source: "agreement".to_owned(),
    };
    let stated = check(&Tender { premiums: vec![premium], ..asked });
    assert!(only(&stated).not_priced.is_empty());
    let more = only(&stated).totals.cost - only(&found).totals.cost;
    let by_hand = hours * 13.0 * 163_014.0 * 1.5 / 1396.0 * 0.3;
    assert!((more - by_hand).abs() < 1e-6, "{more} {by_hand}");
}

#[test]
fn a_level_or_a_promise_without_an_answer_ends_the_check_with_its_name() {
    let mut asked = tender(TenderPrice::Minute(50.0), date(2026, 6, 15));
    asked.lots[0].services[0].targets.service.as_mut().unwrap().share = Share::new(1.0).unwrap();
    let fault = tender_check(&asked, "it-tlc", None).unwrap_err();
    assert!(matches!(fault, TenderError::Service { .. }), "{fault}");
    asked.level = Some(LevelId::new("9"));
    let fault = tender_check(&asked, "it-tlc", None).unwrap_err();
    assert!(matches!(fault, TenderError::NoPay { .. }), "{fault}");
    assert!(matches!(tender_check(&asked, "nowhere", None), Err(TenderError::Rules(_))));
}

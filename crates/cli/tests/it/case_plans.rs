//! The safeguard plans of the worked cases: their pages in the book say what the command finds.

use std::fs;

use serde_json::Value;

use crate::support::{organico, organico_ok, project};

/// A search: the case, the folder of the baseline and the demand within `salvaguardia`, and the goal.
struct Search {
    case: &'static str,
    baseline: &'static str,
    goal: &'static str,
}

const fn search(case: &'static str, baseline: &'static str, goal: &'static str) -> Search {
    Search { case, baseline, goal }
}

const CALABRIA: &str = "rende-catanzaro-crotone";
const FRONTIERS: [Search; 4] = [
    search("livorno", ".", "obiettivo.toml"),
    search("matera", ".", "obiettivo.toml"),
    search(CALABRIA, ".", "obiettivo.toml"),
    search(CALABRIA, "altro-lavoro", "altro-lavoro/obiettivo.toml"),
];
const OTHER_WORK: [Search; 2] = [
    search("livorno", "lavoro-al-40", "obiettivo.toml"),
    search("matera", "lavoro-al-60", "obiettivo.toml"),
];
const CLASHES: [Search; 3] = [
    search("livorno", ".", "obiettivo-un-decimo.toml"),
    search("matera", "lavoro-al-60", "obiettivo-perdita-di-oggi.toml"),
    search(CALABRIA, ".", "obiettivo-misura-call-center.toml"),
];

impl Search {
    fn path(&self, file: &str) -> String {
        let folder = format!("examples/vertenze/scenari/{}/salvaguardia", self.case);
        project(&folder).join(file).to_string_lossy().into_owned()
    }

    fn found(&self) -> Value {
        let (baseline, goal) = (self.path(self.baseline), self.path(self.goal));
        let demand = self.path(&format!("{}/domanda.toml", self.baseline));
        let arguments = ["scenario", "optimise", &baseline, "--demand", &demand, "--goal", &goal];
        let text = organico_ok(&[arguments.as_slice(), &["--json"]].concat());
        serde_json::from_str(&text).unwrap()
    }
}

fn page(case: &str) -> String {
    fs::read_to_string(project(&format!("docs/book/cases/{case}.md"))).unwrap()
}

/// Returns whole euro from cents, as the book writes them.
fn euro(cents: f64) -> String {
    grouped(&format!("{:.0}", cents / 100.0))
}

/// Returns a number with a comma before every three digits.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn harm(plan: &Value, name: &str) -> f64 {
    plan["harm"][name].as_f64().unwrap()
}

/// Returns the sum of a figure over the months of 2027, in cents.
fn of_the_year(result: &Value, block: &str, name: &str) -> f64 {
    let of = |month: u32| {
        let steps = result["sheet"][format!("2027-{month:02}/{block}")].as_array().unwrap();
        steps.iter().find(|step| step["name"] == name).unwrap()["value"].as_f64().unwrap()
    };
    (1..=12).map(of).sum()
}

#[test]
fn every_plan_of_a_case_stands_in_its_page_as_it_is_found() {
    for one in FRONTIERS {
        let (found, page) = (one.found(), page(one.case));
        let plans = found["plans"].as_array().unwrap();
        assert!(plans.len() >= 3, "{} {}", one.case, one.goal);
        for plan in plans {
            let posts = format!("{:.1}", harm(plan, "posts_lost"));
            let row = format!(
                "| {} | {} | {} | {} |",
                euro(harm(plan, "employer_cost")),
                euro(harm(plan, "income_lost")),
                euro(of_the_year(&plan["result"], "cost", "public_cost")),
                posts.strip_suffix(".0").unwrap_or(&posts),
            );
            assert!(page.contains(&row), "{} {}: {row}", one.case, one.goal);
            assert!(!plan["document"].as_str().unwrap().contains("\"dismiss\""));
        }
        let mixes = found["frontier"].as_array().unwrap().len();
        let mixes = format!("{} mixes", grouped(&mixes.to_string()));
        assert!(page.contains(&mixes), "{} {mixes}", one.case);
    }
    for one in OTHER_WORK {
        let (found, page) = (one.found(), page(one.case));
        for name in ["employer_cost", "income_lost"] {
            let figure = euro(harm(&found["plans"][0], name));
            assert!(page.contains(&figure), "{} {name} {figure}", one.case);
        }
    }
}

#[test]
fn the_plan_that_keeps_the_support_is_the_scenario_that_renews_it() {
    for (one, scenario) in FRONTIERS.iter().zip(["rinnovo", "rinnovo", "come-oggi"]) {
        let renewed = format!("examples/vertenze/scenari/{}/{scenario}.toml", one.case);
        let renewed = project(&renewed).to_string_lossy().into_owned();
        let text = organico_ok(&["scenario", "run", &one.path("."), &renewed, "--json"]);
        let run: Value = serde_json::from_str(&text).unwrap();
        let found = one.found();
        let (plan, renewed) = (&found["plans"][0]["result"], &run["results"][1]);
        let figures = [("cost", "employer_cost"), ("cost", "public_cost"), ("people", "loss_all")];
        for (block, name) in figures {
            let (a, b) = (of_the_year(plan, block, name), of_the_year(renewed, block, name));
            assert!((a - b).abs() < 0.5, "{} {name}: {a} is not {b}", one.case);
        }
        // Whoever wrote the work down wrote what such a reduction leaves, and no more.
        let sheet = plan["sheet"].as_object().unwrap();
        let skills = sheet.iter().filter(|(place, _)| place.contains("/skill/"));
        for (place, steps) in skills {
            let steps = steps.as_array().unwrap();
            let coverage = steps.iter().find(|step| step["name"] == "coverage").unwrap();
            let coverage = coverage["value"].as_f64().unwrap();
            assert!((1.0..1.001).contains(&coverage), "{place} {coverage}");
        }
    }
}

#[test]
fn each_clash_of_a_case_and_what_opens_a_way_stand_in_its_page() {
    for one in CLASHES {
        let (found, page) = (one.found(), page(one.case));
        let clash = &found["clash"];
        assert_eq!(clash["limits"].as_array().map(Vec::len), Some(2), "{} {clash}", one.case);
        for opening in clash["openings"].as_array().unwrap() {
            let said = match (&opening["months"], opening["limit"]["limit"].as_str()) {
                (Value::Number(months), _) => format!("{months} months of that support"),
                (_, Some("employer-cost")) => {
                    format!("{} EUR", euro(opening["value"].as_f64().unwrap()))
                }
                _ => format!("{:.0} % of a month's", opening["value"].as_f64().unwrap() * 100.0),
            };
            let unbroken = page.replace('\n', " ").replace("**", "");
            assert!(unbroken.contains(&said), "{}: {said}", one.case);
        }
    }
}

#[test]
fn the_other_three_cases_are_refused_and_their_pages_say_what_is_missing() {
    let search = search("livorno", ".", "obiettivo.toml");
    for case in ["3g", "in-out", "asti-ivrea-torino"] {
        let page = page(case);
        let section = page.split("## Safeguard plan").nth(1).unwrap();
        assert!(section.contains("C0414") && section.contains("| who has it |"), "{case}");
        let folder = project(&format!("examples/vertenze/scenari/{case}"));
        let (folder, demand) = (folder.to_string_lossy(), search.path("domanda.toml"));
        let goal = search.path("obiettivo.toml");
        let arguments = ["scenario", "optimise", &folder, "--demand", &demand, "--goal", &goal];
        let output = organico(&arguments);
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("C0414"), "{case}");
    }
}

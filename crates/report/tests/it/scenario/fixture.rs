//! A baseline of one group and three results, built by hand: today, a move, and hours cut.

use jiff::civil::date;
use organico_model::{
    Attribution, BASELINE_VERSION, Baseline, BaselineGroup, BaselineSite, Cents, DueDate, Finding,
    FindingKind, GroupId, HeadsQualifier, LevelId, Month, Origin, RESULT_VERSION, ScenarioResult,
    SiteId, SourceStatus, StatedAssumption, Unit, Words, Working, WorkingSheet,
};

pub(super) fn words(en: &str, it: &str) -> Words {
    Words { en: en.to_owned(), it: it.to_owned() }
}

pub(super) fn baseline() -> Baseline {
    let group = BaselineGroup {
        id: GroupId::new("g-alto"),
        name: "Alto, voce, 20 h".to_owned(),
        site: SiteId::new("alto"),
        contract: None,
        level: LevelId::new("3"),
        heads: 100,
        qualifier: HeadsQualifier::Exact,
        weekly_hours: 20.0,
        skill: None,
        also: Vec::new(),
        perimeter: None,
        commute_kilometres: None,
        commute_minutes: None,
        remote_agreements: 0,
        remote_days: 0.0,
        remote_days_wished: None,
        days_a_week: 5.0,
        source: "press".to_owned(),
        status: SourceStatus::Secondary,
    };
    let site = BaselineSite {
        id: SiteId::new("alto"),
        name: "Alto".to_owned(),
        town: "Alto".to_owned(),
        seats: None,
        month_cost: Some(Cents(100_000)),
        inhabitants: None,
    };
    Baseline {
        version: BASELINE_VERSION,
        name: "Two sites".to_owned(),
        invented: true,
        assumptions: Vec::new(),
        source: "press".to_owned(),
        rule_pack: "it-tlc".to_owned(),
        employees: None,
        sites: vec![site],
        home_month_cost: Cents(0),
        contracts: Vec::new(),
        pay: Vec::new(),
        time_on_contacts: vec![0.8; 12],
        groups: vec![group],
        slot_minutes: 30,
        demands: Vec::new(),
        work: Vec::new(),
    }
}

fn stated(status: SourceStatus) -> Origin {
    Origin::Stated { source: "press".to_owned(), status }
}

fn taken(from: &str) -> Origin {
    Origin::Taken { from: from.to_owned() }
}

/// Writes two months in which so many of the hundred posts are lost by a move.
fn sheet(lost: f64) -> WorkingSheet {
    let mut sheet = WorkingSheet::default();
    let mut base = Working::default();
    base.keep("heads", Unit::Heads, 100.0, stated(SourceStatus::Secondary));
    sheet.put("base/group/g-alto", base);
    for month in ["2027-01", "2027-02"] {
        let mut moved = Working::default();
        moved.keep("heads", Unit::Heads, 100.0, taken("base/group/g-alto/heads"));
        moved.keep("leave_share", Unit::Share, lost / 100.0, Origin::Given);
        let formula = Origin::Reckoned { formula: "heads * leave_share".into() };
        moved.keep("heads_left", Unit::Heads, lost, formula);
        sheet.put(format!("{month}/change/move/g-alto"), moved);
        let mut people = Working::default();
        let before = Origin::Sum { of: vec!["base/group/g-alto/heads".to_owned()] };
        people.keep("posts_before", Unit::Heads, 100.0, before);
        let of = vec![format!("{month}/change/move/g-alto/heads_left")];
        people.keep("posts_lost", Unit::Heads, lost, Origin::Sum { of });
        let formula = Origin::Reckoned { formula: "posts_before - posts_lost".into() };
        people.keep("posts", Unit::Heads, 100.0 - lost, formula);
        people.keep("remote_wished_week", Unit::Days, 0.0, Origin::Sum { of: Vec::new() });
        sheet.put(format!("{month}/people"), people);
        let mut cost = Working::default();
        let pay = (100.0 - lost) * 150_000.0;
        cost.keep("pay_cost", Unit::Money, pay, stated(SourceStatus::Memory));
        cost.keep("site_cost", Unit::Money, 100_000.0, stated(SourceStatus::Supplied));
        let formula = Origin::Reckoned { formula: "pay_cost + site_cost".into() };
        cost.keep("employer_cost", Unit::Money, pay + 100_000.0, formula);
        sheet.put(format!("{month}/cost"), cost);
    }
    totals(&mut sheet, lost);
    sheet
}

fn totals(sheet: &mut WorkingSheet, lost: f64) {
    let mut people = Working::default();
    for (name, value) in [("posts_before", 100.0), ("posts_lost", lost), ("posts", 100.0 - lost)] {
        people.keep(name, Unit::Heads, value, taken(&format!("2027-02/people/{name}")));
    }
    sheet.put("total/people", people);
    let mut cost = Working::default();
    let value = 2.0 * ((100.0 - lost) * 150_000.0 + 100_000.0);
    let of = ["2027-01", "2027-02"].map(|month| format!("{month}/cost/employer_cost"));
    cost.keep("employer_cost", Unit::Money, value, Origin::Sum { of: of.to_vec() });
    sheet.put("total/cost", cost);
}

fn result(id: &str, name: Words, lost: f64) -> ScenarioResult {
    ScenarioResult {
        version: RESULT_VERSION,
        scenario: id.to_owned(),
        name,
        author: "RSU".to_owned(),
        supplier: words("the client (invented)", "il committente (inventato)"),
        demand_status: SourceStatus::Claim,
        rule_packs: vec![("it-tlc".to_owned(), "0.2.0".to_owned())],
        first: "2027-01".parse::<Month>().expect("a month"),
        months: 2,
        changes: Vec::new(),
        assumptions: vec![StatedAssumption {
            words: words("One in five leaves.", "Uno su cinque lascia."),
            source: "invented".to_owned(),
            status: SourceStatus::Claim,
        }],
        sheet: sheet(lost),
        attribution: Vec::new(),
        shapley: Vec::new(),
        findings: Vec::new(),
    }
}

fn finding(code: &str, kind: FindingKind, values: &[(&str, &str)]) -> Finding {
    Finding {
        code: code.to_owned(),
        kind,
        change: "move".to_owned(),
        rule: Some("closure.dismissals-min".to_owned()),
        source: "L. 234/2021".to_owned(),
        status: SourceStatus::Verified,
        values: values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        due: Vec::new(),
    }
}

/// Returns today, a move in which twenty posts are lost, and hours cut in which none is.
pub(super) fn results() -> Vec<ScenarioResult> {
    let today = result("", words("As it is", "Com'è oggi"), 0.0);
    let mut hub = result("hub", words("To the hub", "Tutti al polo"), 20.0);
    let name = words("Move to the hub", "Trasloco al polo");
    hub.changes = vec![("move".to_owned(), "move-site".to_owned(), Some(name))];
    let part = |change: &str, figure: &str, difference: f64| Attribution {
        change: change.to_owned(),
        figure: format!("total/{figure}"),
        difference,
    };
    hub.attribution = vec![
        part("", "people/posts", 0.0),
        part("move", "people/posts", -20.0),
        part("move", "cost/employer_cost", -6_000_000.0),
    ];
    let mut closure =
        finding("closure-applies", FindingKind::Duty, &[("exits", "20"), ("limit", "50")]);
    let due = |code: &str, day| DueDate { code: code.to_owned(), day };
    closure.due =
        vec![due("dismissals-not-before", date(2026, 6, 3)), due("closure-plan", date(2026, 2, 3))];
    let small = || {
        let values = [("employees", "76"), ("limit", "15")];
        finding("support-too-small", FindingKind::Breach, &values)
    };
    hub.findings = vec![closure, small()];
    let mut cut = result("cut", words("Hours cut", "Ore ridotte"), 0.0);
    cut.changes = vec![("move".to_owned(), "move-site".to_owned(), hub.changes[0].2.clone())];
    let mut end = finding("support-ends", FindingKind::Note, &[]);
    end.due = vec![due("support-end", date(2027, 12, 31))];
    cut.findings = vec![small(), end];
    vec![today, hub, cut]
}

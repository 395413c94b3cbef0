//! Placeholder until the pages are there.
use organico_model::*;
use organico_report::Language;
pub(super) fn comparison_html(_: &Baseline, _: &[ScenarioResult], _: Language) -> String { String::new() }
pub(super) fn comparison_text(_: &Baseline, results: &[ScenarioResult], _: Language) -> String {
    let mut t = String::new();
    for r in results {
        t += &format!("== {}\n", r.name.en);
        for (place, w) in r.sheet.places().filter(|(p, _)| p.starts_with("total/")) {
            for s in w.steps() { t += &format!("{place}/{} = {}\n", s.name, s.value); }
        }
        for a in &r.attribution { t += &format!("  {} {} {}\n", a.change, a.figure, a.difference); }
        for f in &r.findings { t += &format!("  {:?}\n", f); }
    }
    t
}
pub(super) fn why_text(_: &WorkingSheet, _: &str, _: u32, _: Language) -> Result<String, Vec<String>> { Ok(String::new()) }

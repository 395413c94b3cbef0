//! Whatever a result says has words in both languages: quantities, methods, findings, days and kinds of changes.

use std::collections::BTreeSet;

use organico_model::{Origin, ScenarioResult};

const ENGLISH: [&str; 3] = [
    include_str!("../../../../report/locales/en/scenario.ftl"),
    include_str!("../../../../report/locales/en/measures.ftl"),
    include_str!("../../../../report/locales/en/report.ftl"),
];
const ITALIAN: [&str; 3] = [
    include_str!("../../../../report/locales/it/scenario.ftl"),
    include_str!("../../../../report/locales/it/measures.ftl"),
    include_str!("../../../../report/locales/it/report.ftl"),
];

/// Asserts that nothing in a result would be shown as a bare key.
pub(super) fn has_words(result: &ScenarioResult) {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for step in result.sheet.places().flat_map(|(_, working)| working.steps()) {
        keys.insert(format!("quantity-{}", step.name));
        if let Origin::Method { method, .. } = &step.origin {
            keys.insert(format!("method-{method}"));
        }
    }
    for finding in &result.findings {
        keys.insert(format!("finding-{}", finding.code));
        keys.extend(finding.due.iter().map(|due| format!("due-{}", due.code)));
    }
    keys.extend(result.changes.iter().map(|(_, key, _)| format!("change-{key}")));
    for (language, texts) in [("English", ENGLISH), ("Italian", ITALIAN)] {
        let known: BTreeSet<&str> = texts
            .iter()
            .flat_map(|text| text.lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .collect();
        let missing: Vec<&String> =
            keys.iter().filter(|key| !known.contains(key.as_str())).collect();
        assert!(missing.is_empty(), "no {language} words for {missing:?}");
    }
}

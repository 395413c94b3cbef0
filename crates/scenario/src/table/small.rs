//! What is too small to be shown: sites of fewer than five people, and months in which so few are left over all.
//!
//! No group is smaller than five (`changes`), so a site with groups is not either; but people of a small rest may have
//! been put together with those of another site. Then neither site's number is written.

use organico_model::{Finding, FindingKind, Month, Origin, SiteId, SourceStatus, WorkingSheet};

use super::baseline::GROUP_MIN;
use super::procedure::Says;
use super::state::State;
use crate::measures::shown_groups;

/// Returns whether fewer people are left than may be spoken of; nobody at all may.
pub(super) fn too_few(heads: f64) -> bool {
    heads > 1e-9 && heads < f64::from(GROUP_MIN) - 1e-9
}

/// Returns, for each site, whether its people may be written: what is hidden, those of no site included, is five
/// people or more, or nobody.
pub(super) fn shown_sites(state: &State, sites: &[SiteId]) -> Vec<bool> {
    let at = |site: Option<&SiteId>| -> f64 {
        let here = state.groups.iter().filter(|group| group.site.as_ref() == site);
        here.map(|group| group.heads.value).sum()
    };
    let mixed: Vec<bool> = sites.iter().map(|site| state.mixed.contains(site)).collect();
    let own = sites.iter().zip(&mixed).map(
        |(site, mixed)| {
            if *mixed { 0 } else { whole(at(Some(site))) }
        },
    );
    // Sites whose people stand together count as one, with whoever belongs to no site.
    let rest: f64 =
        sites.iter().zip(&mixed).filter(|(_, mixed)| **mixed).map(|(site, _)| at(Some(site))).sum();
    let cells: Vec<u32> = own.chain([whole(rest + at(None))]).collect();
    let shown = shown_groups(&cells, GROUP_MIN);
    mixed.iter().zip(shown).map(|(mixed, shown)| !mixed && shown).collect()
}

/// Returns the whole people of a number, and one for any fraction of a first.
fn whole(heads: f64) -> u32 {
    let floor = libm::floor(heads + 1e-9) as u32;
    if floor == 0 && heads > 1e-9 { 1 } else { floor }
}

/// Takes the groups, persons and sites of a month out of its sheet; sums keep their value and lose their parts.
pub(super) fn conceal(sheet: &WorkingSheet, month: Month) -> WorkingSheet {
    let of = ["group", "site"].map(|what| format!("{month}/{what}/"));
    let hidden = |path: &str| of.iter().any(|start| path.starts_with(start.as_str()));
    let mut kept = WorkingSheet::default();
    for (place, working) in sheet.places().filter(|(place, _)| !hidden(place)) {
        let mut shown = organico_model::Working::default();
        for step in working.steps() {
            let origin = match &step.origin {
                Origin::Taken { from } if hidden(from) => concealed(Vec::new()),
                Origin::Sum { of } | Origin::Method { of, .. }
                    if of.iter().any(|one| hidden(one)) =>
                {
                    concealed(of.iter().filter(|one| !hidden(one)).cloned().collect())
                }
                other => other.clone(),
            };
            shown.keep(step.name.clone(), step.unit, step.value, origin);
        }
        kept.put(place, shown);
    }
    kept
}

fn concealed(of: Vec<String>) -> Origin {
    Origin::Method { method: "too-few-to-show".into(), of }
}

/// Returns the finding on the months in which so few people are left that none of their places are shown.
pub(super) fn findings(
    months: impl Iterator<Item = Month>,
    sheet: &WorkingSheet,
) -> Option<Finding> {
    let few = |month: &Month| sheet.value(&format!("{month}/people/posts")).is_some_and(too_few);
    let hidden: Vec<Month> = months.filter(few).collect();
    let first = hidden.first()?;
    let finding = Finding {
        code: "too-few-to-show".to_owned(),
        kind: FindingKind::Note,
        change: String::new(),
        rule: None,
        source: String::new(),
        status: SourceStatus::Supplied,
        values: Vec::new(),
        due: Vec::new(),
    };
    Some(
        finding
            .with("limit", GROUP_MIN)
            .with("from", first.first_day())
            .with("months", hidden.len()),
    )
}

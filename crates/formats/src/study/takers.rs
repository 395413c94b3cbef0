//! Who may take what: lists of groups by type and lists of types by group, joined into one.
//!
//! A pair is said by the type, by the group, or by both. Where only one side has a list, the other follows from it: a
//! type without a list asks all groups that name it together; a group without a list serves all types that name it by
//! the longest wait. Where both have one, they must name each other.

use organico_model::{Diagnostic, Place, StudyTaker};

use super::known::Known;
use super::quantities::seconds;
use crate::context::Context;
use crate::quantity::{count, factor};
use crate::tree::{Node, Table};

/// A list of a type or of a group, if it has one, and where it stands.
pub(super) struct Listed<T> {
    pub(super) place: Place,
    pub(super) items: Option<Vec<(T, Place)>>,
}

/// A type in the list of a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Served {
    kind: usize,
    rank: u32,
}

/// Returns the groups that the list of a type asks; groups within brackets are asked together.
pub(super) fn asked(table: &Table<'_>, known: &Known) -> Listed<StudyTaker> {
    let items = steps(table, "groups", |node, tier| taker(node, tier, known));
    Listed { place: table.place("groups"), items }
}

/// Returns the types that the list of a group names; types within brackets are equal, by the longest wait.
pub(super) fn served(table: &Table<'_>, known: &Known) -> Listed<Served> {
    let items = steps(table, "types", |node, rank| Some(Served { kind: known.kind(node)?, rank }));
    Listed { place: table.place("types"), items }
}

/// Returns the items of a list with the number of their step; what stands in brackets shares one.
fn steps<T>(
    table: &Table<'_>,
    key: &'static str,
    read: impl Fn(&Node<'_>, u32) -> Option<T>,
) -> Option<Vec<(T, Place)>> {
    let node = table.find(key)?;
    let mut items = Vec::new();
    for (step, outer) in node.list().into_iter().enumerate() {
        let inner = if outer.is_list() { outer.list() } else { vec![outer] };
        let read = |node: Node<'_>| Some((read(&node, step as u32)?, node.place));
        items.extend(inner.into_iter().filter_map(read));
    }
    Some(items)
}

fn taker(node: &Node<'_>, tier: u32, known: &Known) -> Option<StudyTaker> {
    let usual = |group| StudyTaker { tier, ..StudyTaker::first(group) };
    if !node.is_table() {
        return known.group(node).map(usual);
    }
    let table = node.table()?;
    let group = table.need("group").and_then(|node| known.group(&node));
    let after = table.quantity_if("after_seconds", seconds);
    let reserve = table.quantity_if("reserve", count);
    let handle = table.quantity_if("handle_factor", factor);
    table.close();
    let mut taker = usual(group?);
    taker.after_seconds = after.unwrap_or(taker.after_seconds);
    taker.reserve = reserve.unwrap_or(taker.reserve);
    taker.handle_factor = handle.unwrap_or(taker.handle_factor);
    Some(taker)
}

/// Returns the takers of each type; pairs that one list has and the other lacks, and whoever is left over, are
/// reported.
pub(super) fn joined(
    types: &[Listed<StudyTaker>],
    groups: &[Listed<Served>],
    known: &Known,
    context: &Context,
) -> Vec<Vec<StudyTaker>> {
    let join = Join { types, groups, known, context };
    let mut takers: Vec<Vec<StudyTaker>> =
        (0..types.len()).map(|kind| join.takers_of(kind)).collect();
    for (group, list) in groups.iter().enumerate() {
        join.check_group(group, list, &mut takers);
    }
    join.report_left_over(&takers);
    takers
}

struct Join<'a> {
    types: &'a [Listed<StudyTaker>],
    groups: &'a [Listed<Served>],
    known: &'a Known,
    context: &'a Context,
}

impl Join<'_> {
    /// Returns the takers of a type with the rank that each group gives it.
    fn takers_of(&self, kind: usize) -> Vec<StudyTaker> {
        let Some(listed) = self.types.get(kind).and_then(|list| list.items.as_ref()) else {
            return Vec::new();
        };
        let mut takers: Vec<StudyTaker> = Vec::with_capacity(listed.len());
        for (taker, place) in listed {
            if takers.iter().any(|other| other.group == taker.group) {
                self.report("I1505", place, (kind, taker.group));
                continue;
            }
            match self.rank(taker.group, kind) {
                Some(rank) => takers.push(StudyTaker { rank, ..*taker }),
                None => self.report("I1503", place, (kind, taker.group)),
            }
        }
        takers
    }

    /// Returns the rank that a group gives a type, which is the best where it has no list; nothing where its list lacks it.
    fn rank(&self, group: usize, kind: usize) -> Option<u32> {
        match self.groups.get(group).and_then(|list| list.items.as_ref()) {
            None => Some(0),
            Some(items) => {
                items.iter().find(|(served, _)| served.kind == kind).map(|(served, _)| served.rank)
            }
        }
    }

    /// Adds a group to the types of its list that have none of their own; of the others, it must be in theirs.
    fn check_group(&self, group: usize, list: &Listed<Served>, takers: &mut [Vec<StudyTaker>]) {
        let listed = list.items.as_deref().unwrap_or_default();
        for (index, (served, place)) in listed.iter().enumerate() {
            let kind = served.kind;
            if listed[..index].iter().any(|(other, _)| other.kind == kind) {
                self.report("I1506", place, (kind, group));
                continue;
            }
            let Some(of_type) = self.types.get(kind) else { continue };
            match &of_type.items {
                None => takers[kind].push(StudyTaker {
                    group,
                    tier: 0,
                    rank: served.rank,
                    after_seconds: 0.0,
                    reserve: 0,
                    handle_factor: 1.0,
                }),
                Some(items) if items.iter().any(|(taker, _)| taker.group == group) => {}
                Some(_) => self.report("I1504", place, (kind, group)),
            }
        }
    }

    fn report(&self, code: &'static str, place: &Place, pair: (usize, usize)) {
        let name = |names: &[String], index: usize| names.get(index).cloned().unwrap_or_default();
        let fault = Diagnostic::fault(code).with("type", name(&self.known.types, pair.0));
        self.context.report_at(place, fault.with("group", name(&self.known.groups, pair.1)));
    }

    /// Reports types that nobody takes and groups that take nothing, where no list of theirs was in error already.
    fn report_left_over(&self, takers: &[Vec<StudyTaker>]) {
        for (kind, list) in self.types.iter().enumerate() {
            let tried = list.items.as_ref().is_some_and(|items| !items.is_empty());
            if takers.get(kind).is_none_or(Vec::is_empty) && !tried {
                self.report("I1501", &list.place, (kind, usize::MAX));
            }
        }
        for (group, list) in self.groups.iter().enumerate() {
            let takes = takers.iter().flatten().any(|taker| taker.group == group);
            let tried = list.items.as_ref().is_some_and(|items| !items.is_empty());
            if !takes && !tried {
                self.report("I1502", &list.place, (usize::MAX, group));
            }
        }
    }
}

//! What the baseline has: the names that a scenario may use, and whom a change is about.

use std::collections::BTreeSet;

use organico_model::{
    Baseline, BaselineGroup, ContactTypeId, ContractId, Diagnostic, GroupId, SiteId, SkillId, Who,
};

use crate::names::{SUGGESTIONS_MAX, nearest};
use crate::refusal::shown;
use crate::tree::{Node, Table};

/// The code of a name that the baseline does not have.
const UNKNOWN: &str = "I0801";

/// What a name stands for in a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Site,
    Contract,
    Group,
    ContactType,
    Skill,
}

/// A part that is there and cannot be read; it has been reported.
pub(super) struct Refused;

/// The names of a baseline.
pub(super) struct Known<'b> {
    pub(super) baseline: &'b Baseline,
    skills: BTreeSet<&'b str>,
}

impl<'b> Known<'b> {
    /// Returns what a baseline has.
    pub(super) fn of(baseline: &'b Baseline) -> Self {
        let groups = baseline.groups.iter();
        let taken = groups
            .flat_map(|group| group.skill.iter().chain(group.also.iter().map(|(skill, _)| skill)));
        let needed = baseline.demands.iter().map(|demand| &demand.skill);
        let worked = baseline.work.iter().map(|work| &work.skill);
        let skills = taken.chain(needed).chain(worked).map(SkillId::as_str).collect();
        Self { baseline, skills }
    }

    fn names(&self, what: Named) -> Vec<&'b str> {
        let baseline = self.baseline;
        match what {
            Named::Site => baseline.sites.iter().map(|site| site.id.as_str()).collect(),
            Named::Contract => baseline.contracts.iter().map(|one| one.id.as_str()).collect(),
            Named::Group => baseline.groups.iter().map(|group| group.id.as_str()).collect(),
            Named::ContactType => baseline.demands.iter().map(|one| one.id.as_str()).collect(),
            Named::Skill => self.skills.iter().copied().collect(),
        }
    }

    /// Returns the name of a value, which the baseline must have.
    pub(super) fn name_of(&self, node: &Node<'_>, what: Named) -> Option<String> {
        let name = node.text()?;
        let names = self.names(what);
        if names.contains(&name.as_str()) {
            return Some(name);
        }
        node.context.report_at(&node.place, unknown_name(node, &name, &names));
        None
    }

    /// Returns the name under a key, which must be there and in the baseline.
    pub(super) fn name(&self, table: &Table<'_>, key: &'static str, what: Named) -> Option<String> {
        self.name_of(&table.need(key)?, what)
    }

    /// Returns the name under a key, if the key is there.
    pub(super) fn name_if(
        &self,
        table: &Table<'_>,
        key: &'static str,
        what: Named,
    ) -> Result<Option<String>, Refused> {
        match table.find(key) {
            None => Ok(None),
            Some(node) => self.name_of(&node, what).map(Some).ok_or(Refused),
        }
    }

    /// Returns whom a change is about; without `who`, everyone.
    pub(super) fn who(&self, table: &Table<'_>) -> Option<Who> {
        if table.find("who").is_none() {
            return Some(Who::default());
        }
        let inner = table.table("who")?;
        let site = self.name_if(&inner, "site", Named::Site);
        let contract = self.name_if(&inner, "contract", Named::Contract);
        let group = self.name_if(&inner, "group", Named::Group);
        let skill = self.name_if(&inner, "skill", Named::Skill);
        inner.close();
        let who = Who {
            site: site.ok()?.map(SiteId::new),
            contract: contract.ok()?.map(ContractId::new),
            group: group.ok()?.map(GroupId::new),
            skill: skill.ok()?.map(SkillId::new),
        };
        if self.baseline.groups.iter().any(|one| fits(&who, one)) {
            return Some(who);
        }
        table.context.report_at(&table.place("who"), Diagnostic::fault("I0802"));
        None
    }

    /// Returns a group, which must be in the baseline.
    pub(super) fn group(&self, table: &Table<'_>) -> Option<GroupId> {
        self.name(table, "group", Named::Group).map(GroupId::new)
    }

    /// Returns a contract, which must be in the baseline.
    pub(super) fn contract(&self, table: &Table<'_>) -> Option<ContractId> {
        self.name(table, "contract", Named::Contract).map(ContractId::new)
    }

    /// Returns a contact type, which must be in the baseline.
    pub(super) fn contact_type(
        &self,
        table: &Table<'_>,
        key: &'static str,
    ) -> Option<ContactTypeId> {
        self.name(table, key, Named::ContactType).map(ContactTypeId::new)
    }

    /// Returns the people whom `who` is about.
    pub(super) fn heads(&self, who: &Who) -> u32 {
        let fitting = self.baseline.groups.iter().filter(|group| fits(who, group));
        fitting.fold(0, |sum, group| sum.saturating_add(group.heads))
    }
}

/// Returns whether a group is among those that `who` is about.
pub(super) fn fits(who: &Who, group: &BaselineGroup) -> bool {
    who.site.as_ref().is_none_or(|site| *site == group.site)
        && who.contract.as_ref().is_none_or(|one| group.contract.as_ref() == Some(one))
        && who.group.as_ref().is_none_or(|id| *id == group.id)
        && who.skill.as_ref().is_none_or(|skill| group.skill.as_ref() == Some(skill))
}

/// Returns the fault of a name that a baseline does not have, with the nearest one that it has.
///
/// The nearest is looked up for the first ones only: a document may hold a million names that do not exist.
pub(crate) fn unknown_name(node: &Node<'_>, name: &str, known: &[&str]) -> Diagnostic {
    let key = node.place.field.rsplit('.').next().unwrap_or_default();
    let few = node.context.reported(&node.place.file, UNKNOWN) < SUGGESTIONS_MAX;
    let near = if few { nearest(name, known) } else { None };
    Diagnostic::fault(UNKNOWN)
        .with("key", key)
        .with("name", shown(name))
        .with("near", near.unwrap_or("-"))
}

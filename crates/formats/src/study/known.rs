//! What the document names, so that a reference becomes an index; unknown names are reported with their place.

use crate::names::Kind;
use crate::tree::{Node, Table};

/// The names of sites, groups and types, in the order of the document.
pub(super) struct Known {
    pub(super) sites: Vec<String>,
    pub(super) groups: Vec<String>,
    pub(super) types: Vec<String>,
}

impl Known {
    /// Returns the names of a document; those that cannot be read are empty, and are reported where they are read.
    pub(super) fn of(root: &Table<'_>) -> Self {
        Self { sites: sites(root), groups: ids(root, "groups"), types: ids(root, "types") }
    }

    /// Returns the index of the group that a value names.
    pub(super) fn group(&self, node: &Node<'_>) -> Option<usize> {
        index(&self.groups, &node.reference(Kind::ModelGroup)?)
    }

    /// Returns the index of the type that a value names.
    pub(super) fn kind(&self, node: &Node<'_>) -> Option<usize> {
        index(&self.types, &node.reference(Kind::ModelType)?)
    }

    /// Returns the index of the site that a value names.
    pub(super) fn site(&self, node: &Node<'_>) -> Option<usize> {
        index(&self.sites, &node.reference(Kind::ModelSite)?)
    }
}

fn index(names: &[String], name: &str) -> Option<usize> {
    names.iter().position(|known| known == name)
}

fn sites(root: &Table<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for node in root.list("sites") {
        if let Some(name) = node.identifier() {
            root.context.define(Kind::ModelSite, &name, &node.place);
            names.push(name);
        }
    }
    names
}

fn ids(root: &Table<'_>, key: &'static str) -> Vec<String> {
    let id = |table: &Table<'_>| table.find("id")?.identifier_quietly();
    root.tables_quietly(key).iter().map(|table| id(table).unwrap_or_default()).collect()
}

//! Teams of members: said by a file that is read and never stored, or the queues that share people.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use organico_model::Diagnostic;

use super::super::loose::folded;
use crate::context::Context;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, delimiter, required};
use crate::text::clean;

const COLUMNS: [Column; 2] = [required("member"), required("team")];

/// Most names of queues that the name of a team is made of.
const NAMES_MAX: usize = 3;

/// Shorter words than this, such as `SIP`, make no name.
const NAME_LETTERS_LEAST: usize = 4;

/// The team of each member, in force while a log is read. It cannot be shown.
#[derive(Clone, Default)]
pub struct Teams {
    members: BTreeMap<Vec<u8>, usize>,
    names: Vec<String>,
}

impl fmt::Debug for Teams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Teams").field("teams", &self.names.len()).finish_non_exhaustive()
    }
}

impl Teams {
    /// Returns whether no team was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    pub(crate) fn team_of(&self, member: &[u8]) -> Option<usize> {
        self.members.get(member).copied()
    }

    /// Gives another name to each team that is called after one of the members.
    fn call_without_members(&mut self) {
        let words = |text: &str| folded(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
        let long = |word: &String| word.chars().count() >= NAME_LETTERS_LEAST;
        let texts = self.members.keys().map(|member| String::from_utf8_lossy(member));
        let members: BTreeSet<String> = texts.flat_map(|text| words(&text)).filter(long).collect();
        for (number, name) in self.names.iter_mut().enumerate() {
            if words(name).iter().any(|word| members.contains(word)) {
                *name = format!("team-{}", number + 1);
            }
        }
    }

    pub(crate) fn name(&self, team: usize) -> &str {
        self.names.get(team).map_or("", String::as_str)
    }
}

/// Returns the teams of a CSV text with the columns `member` and `team`. A member belongs to one team.
///
/// # Errors
/// All faults, by line; none of them repeats a member.
pub fn read_teams(file: &str, text: &str) -> Result<Teams, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    // Looked at first: the first row of a file without a header would otherwise be told as unknown columns.
    let header = text.lines().next().unwrap_or_default();
    let sign = char::from(delimiter(header));
    let has = |name: &str| {
        header.split(sign).any(|cell| cell.trim_matches([' ', '"']).eq_ignore_ascii_case(name))
    };
    for column in COLUMNS.iter().filter(|column| !has(column.name)) {
        let fault = Diagnostic::fault("I0301").with("column", column.name);
        context.report(fault.with("known", "member, team").at(file, 1, ""));
    }
    if context.has_fault() {
        return Err(context.into_diagnostics());
    }
    let teams = Sheet::open(file, &text, &COLUMNS, &context).map(|sheet| teams(&sheet));
    finished(teams, context)
}

fn teams(sheet: &Sheet<'_>) -> Teams {
    let mut teams = Teams::default();
    let mut numbers = BTreeMap::new();
    let taken = |name: &'static str, row: &Row<'_>| row.need(name, |cell| Ok(cell.to_owned()));
    for row in sheet.rows() {
        let (Some(member), Some(team)) = (taken("member", &row), taken("team", &row)) else {
            continue;
        };
        let next = teams.names.len();
        let number = *numbers.entry(team.clone()).or_insert(next);
        if number == next {
            teams.names.push(team);
        }
        let other = teams.members.insert(member.into_bytes(), number);
        if other.is_some_and(|other| other != number) {
            sheet.context.report_at(&row.place("team"), Diagnostic::fault("I1150"));
        }
    }
    teams.call_without_members();
    teams
}

/// Queues in groups that share people.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    parents: BTreeMap<usize, usize>,
}

impl Groups {
    /// Notes that two queues share a person.
    pub(crate) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one != other {
            self.parents.insert(one.max(other), one.min(other));
        }
    }

    fn root(&self, queue: usize) -> usize {
        let mut root = queue;
        while let Some(parent) = self.parents.get(&root) {
            root = *parent;
        }
        root
    }

    /// Returns the name of the group of a queue: its queues, or the first of many and how many more.
    pub(crate) fn name(&self, queue: usize, queues: &[String]) -> String {
        let root = self.root(queue);
        let of_group = queues.iter().enumerate().filter(|(other, _)| self.root(*other) == root);
        let mut names: Vec<&str> = of_group.map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        if names.len() <= NAMES_MAX {
            return names.join("+");
        }
        format!("{}+{}", names[0], names.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_belongs_to_one_team_and_is_never_told() {
        let teams = read_teams("t.csv", "member;team\nSIP/rossi;nord\nSIP/verdi;sud\n").unwrap();
        assert_eq!(teams.team_of(b"SIP/verdi").map(|team| teams.name(team)), Some("sud"));
        let shown = format!("{teams:?}");
        assert!(!shown.contains("rossi"), "{shown}");
        let faults =
            read_teams("t.csv", "member,team\nrossi,nord\nrossi,sud\nverdi,\n").unwrap_err();
        let codes: Vec<_> = faults.iter().map(|f| (f.code, f.place.line)).collect();
        assert_eq!(codes, [("I1150", 3), ("I0308", 4)]);
        let headless = read_teams("t.csv", "rossi,nord\nverdi,sud\n").unwrap_err();
        assert!(!format!("{faults:?}{headless:?}").contains("rossi"));
    }

    #[test]
    fn a_team_that_is_called_after_a_member_gets_another_name() {
        let text = "member,team\nSIP/bianchetti,Squadra Bianchetti\nSIP/rossi,Nord\n";
        let teams = read_teams("t.csv", text).unwrap();
        let name = |member: &str| teams.team_of(member.as_bytes()).map(|team| teams.name(team));
        assert_eq!(name("SIP/bianchetti"), Some("team-1"));
        assert_eq!(name("SIP/rossi"), Some("Nord"));
    }

    #[test]
    fn queues_that_share_people_are_one_group_by_whatever_way() {
        let mut groups = Groups::default();
        let names: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
        groups.join(3, 1);
        groups.join(1, 0);
        assert_eq!(groups.name(3, &names), "a+b+d");
        assert_eq!(groups.name(2, &names), "c");
        groups.join(2, 3);
        assert_eq!(groups.name(0, &names), "a+3");
    }
}

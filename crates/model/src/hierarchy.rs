//! Contacts summed by client, site, channel and queue, so that every sum is exact.
//!
//! The smallest cells are the contacts of a contact type at a site, in whole contacts: whatever is summed from them agrees
//! with every other sum to the last digit.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Channel, ClientId, ContactTypeId, SiteId};

/// What contacts are summed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HierarchyLevel {
    /// Who pays.
    Client,
    /// Where those are who are able to take them.
    Site,
    /// How they arrive.
    Channel,
    /// The contact type.
    Queue,
}

/// The contacts of a contact type at a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HierarchyCell {
    /// The client; absent where no contract is named.
    pub client: Option<ClientId>,
    /// The site; absent where nobody has the skill.
    pub site: Option<SiteId>,
    /// The channel.
    pub channel: Channel,
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Whole contacts of each period.
    pub contacts: Vec<u64>,
}

/// One member of a level.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "level", content = "id")]
pub enum HierarchyMember {
    /// A client.
    Client(Option<ClientId>),
    /// A site.
    Site(Option<SiteId>),
    /// A channel.
    Channel(Channel),
    /// A contact type.
    Queue(ContactTypeId),
}

/// The contacts of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HierarchyRow {
    /// The member.
    #[serde(flatten)]
    pub member: HierarchyMember,
    /// Whole contacts of each period.
    pub contacts: Vec<u64>,
}

/// Contacts by period, type and site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hierarchy {
    /// First days of the periods.
    pub periods: Vec<Date>,
    /// The cells, by contact type and site.
    pub cells: Vec<HierarchyCell>,
}

impl Hierarchy {
    /// Returns the members of a level with their contacts, in the order in which they first occur.
    #[must_use]
    pub fn by(&self, level: HierarchyLevel) -> Vec<HierarchyRow> {
        let mut rows: Vec<HierarchyRow> = Vec::new();
        for cell in &self.cells {
            let member = cell.member(level);
            if let Some(row) = rows.iter_mut().find(|row| row.member == member) {
                for (sum, count) in row.contacts.iter_mut().zip(&cell.contacts) {
                    *sum += count;
                }
            } else {
                rows.push(HierarchyRow { member, contacts: cell.contacts.clone() });
            }
        }
        rows
    }

    /// Returns all contacts of each period.
    #[must_use]
    pub fn total(&self) -> Vec<u64> {
        let of =
            |period: usize| self.cells.iter().filter_map(|cell| cell.contacts.get(period)).sum();
        (0..self.periods.len()).map(of).collect()
    }
}

impl HierarchyCell {
    fn member(&self, level: HierarchyLevel) -> HierarchyMember {
        match level {
            HierarchyLevel::Client => HierarchyMember::Client(self.client.clone()),
            HierarchyLevel::Site => HierarchyMember::Site(self.site.clone()),
            HierarchyLevel::Channel => HierarchyMember::Channel(self.channel),
            HierarchyLevel::Queue => HierarchyMember::Queue(self.contact_type.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_level_sums_to_the_same_total() {
        let cell =
            |client: &str, site: Option<&str>, channel, kind: &str, contacts| HierarchyCell {
                client: Some(ClientId::new(client)),
                site: site.map(SiteId::new),
                channel,
                contact_type: ContactTypeId::new(kind),
                contacts,
            };
        let hierarchy = Hierarchy {
            periods: vec![date(2027, 1, 1), date(2027, 2, 1)],
            cells: vec![
                cell("a", Some("s"), Channel::Voice, "bills", vec![3, 5]),
                cell("a", Some("t"), Channel::Voice, "bills", vec![1, 1]),
                cell("b", None, Channel::Chat, "moves", vec![7, 0]),
            ],
        };
        assert_eq!(hierarchy.total(), [11, 6]);
        let levels = [
            (HierarchyLevel::Client, 2),
            (HierarchyLevel::Site, 3),
            (HierarchyLevel::Channel, 2),
            (HierarchyLevel::Queue, 2),
        ];
        for (level, members) in levels {
            let rows = hierarchy.by(level);
            assert_eq!(rows.len(), members);
            assert_eq!(rows.iter().map(|row| row.contacts[0]).sum::<u64>(), 11);
        }
    }
}

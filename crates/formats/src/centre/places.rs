//! Sites, homes, skills and groups.

use organico_model::{Cents, Group, GroupId, Home, Site, SiteId, Skill, SkillId};

use crate::names::Kind;
use crate::quantity::{money, positive_count};
use crate::refusal::Refusal;
use crate::tree::Table;

/// The word for working from home in a roster; no site may be called so.
pub(crate) const HOME: &str = "home";

/// Where people work, and what they are able to take.
pub(super) struct Places {
    pub(super) sites: Vec<Site>,
    pub(super) home: Option<Home>,
    pub(super) skills: Vec<Skill>,
    pub(super) groups: Vec<Group>,
}

/// Returns the places of `centre.toml`.
pub(super) fn read(root: &Table<'_>) -> Places {
    Places {
        sites: root.tables("sites").iter().filter_map(site).collect(),
        home: root.table("home").as_ref().and_then(home),
        skills: root.tables("skills").iter().filter_map(skill).collect(),
        groups: root.tables("groups").iter().filter_map(group).collect(),
    }
}

fn site(table: &Table<'_>) -> Option<Site> {
    let id = table.define("id", Kind::Site);
    if id.as_deref() == Some(HOME)
        && let Some(node) = table.find("id")
    {
        node.refuse(&Refusal::Identifier);
    }
    let name = table.text("name");
    let town = table.text("town");
    let province = table.quantity_if("province", province);
    let seats = table.quantity("seats", positive_count);
    let month_cost = table.quantity_if("month_cost", money).unwrap_or(Cents(0));
    let inhabitants = table.quantity_if("inhabitants", positive_count);
    table.close();
    Some(Site {
        id: SiteId::new(id?),
        name: name?,
        town: town?,
        province,
        seats: seats?,
        month_cost,
        inhabitants,
    })
}

fn province(text: &str) -> Result<String, Refusal> {
    let valid = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if valid { Ok(text.to_owned()) } else { Err(Refusal::Form("AT")) }
}

fn home(table: &Table<'_>) -> Option<Home> {
    let month_cost_person = table.quantity("month_cost_person", money);
    table.close();
    Some(Home { month_cost_person: month_cost_person? })
}

fn skill(table: &Table<'_>) -> Option<Skill> {
    let id = table.define("id", Kind::Skill);
    let name = table.text("name");
    table.close();
    Some(Skill { id: SkillId::new(id?), name: name? })
}

fn group(table: &Table<'_>) -> Option<Group> {
    let id = table.define("id", Kind::Group);
    let skills = table.list("skills");
    let skills = skills.iter().filter_map(|node| node.reference(Kind::Skill)).map(SkillId::new);
    let skills = skills.collect();
    let site = table.refer_if("site", Kind::Site).map(SiteId::new);
    table.close();
    Some(Group { id: GroupId::new(id?), skills, site })
}

//! The changes of a scenario: what each one says, and nothing of what follows from it.
//!
//! Quantities are checked when a document is read: shares lie in 0 to 1, hours in a week, factors above 0.

use jiff::civil::Date;

use super::{Month, Words};
use crate::{
    Cents, ContactTypeId, ContractId, GroupId, Place, PriceModel, SiteId, SkillId, VolumeBand,
};

/// One change, from a month on.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Identifier within the scenario.
    pub id: String,
    /// Name shown on pages; without it, the words of its kind.
    pub name: Option<Words>,
    /// First month in which it holds.
    pub from: Month,
    /// Last month in which it holds; without it, to the end.
    pub until: Option<Month>,
    /// What it does.
    pub kind: ChangeKind,
    /// Where it is written.
    pub place: Place,
}

impl Change {
    /// Returns whether the change holds in a month.
    #[must_use]
    pub fn holds_in(&self, month: Month) -> bool {
        self.from <= month && self.until.is_none_or(|until| month <= until)
    }
}

/// Whom a change is about: those who fit everything that is said; nothing said means everyone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Who {
    /// Their site.
    pub site: Option<SiteId>,
    /// The client contract they work on.
    pub contract: Option<ContractId>,
    /// Their group.
    pub group: Option<GroupId>,
    /// What they take first.
    pub skill: Option<SkillId>,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    /// Hours are cut, with an income support.
    ReduceHours(ReduceHours),
    /// A site moves to another, or closes.
    MoveSite(MoveSite),
    /// People work from home on some days.
    SetRemoteShare(SetRemoteShare),
    /// Contacts take another channel.
    ShiftChannel(ShiftChannel),
    /// A machine resolves contacts.
    DeflectContacts(DeflectContacts),
    /// A machine helps people.
    AssistPeople(AssistPeople),
    /// A client contract is lost, won or taken back by the client.
    MoveContract(MoveContract),
    /// Contacts are handled abroad.
    Offshore(Offshore),
    /// Contract hours change.
    ChangePartTime(ChangePartTime),
    /// People learn other work.
    Reskill(Reskill),
    /// People are hired.
    Hire(Hire),
    /// People leave at a rate.
    Attrition(Attrition),
    /// A number of people leave by agreement.
    VoluntaryExits(VoluntaryExits),
    /// People are dismissed.
    Dismiss(Dismiss),
    /// The client changes volume bands or guarantee.
    ChangeVolume(ChangeVolume),
    /// The price changes.
    ChangePrice(ChangePrice),
    /// A site is closed overnight, to see what holds.
    Drill(Drill),
}

impl ChangeKind {
    /// Returns the key of the words of a kind: `change-KEY`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::ReduceHours(_) => "reduce-hours",
            Self::MoveSite(_) => "move-site",
            Self::SetRemoteShare(_) => "remote-share",
            Self::ShiftChannel(_) => "shift-channel",
            Self::DeflectContacts(_) => "deflect-contacts",
            Self::AssistPeople(_) => "assist-people",
            Self::MoveContract(moved) => match moved.way {
                ContractMove::Lost => "lose-contract",
                ContractMove::Won => "win-contract",
                ContractMove::Insourced => "insource",
            },
            Self::Offshore(_) => "offshore",
            Self::ChangePartTime(_) => "change-part-time",
            Self::Reskill(_) => "reskill",
            Self::Hire(_) => "hire",
            Self::Attrition(_) => "attrition",
            Self::VoluntaryExits(_) => "voluntary-exits",
            Self::Dismiss(_) => "dismiss",
            Self::ChangeVolume(_) => "volume",
            Self::ChangePrice(_) => "price",
            Self::Drill(_) => "continuity-drill",
        }
    }

    /// Returns whether a change of the kind can be had in parts; of the others there is the whole or nothing.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        match self {
            Self::ReduceHours(_)
            | Self::SetRemoteShare(_)
            | Self::ShiftChannel(_)
            | Self::DeflectContacts(_)
            | Self::Offshore(_)
            | Self::ChangePartTime(_)
            | Self::Reskill(_)
            | Self::Hire(_)
            | Self::VoluntaryExits(_)
            | Self::ChangeVolume(_) => true,
            Self::MoveSite(_)
            | Self::AssistPeople(_)
            | Self::MoveContract(_)
            | Self::Attrition(_)
            | Self::Dismiss(_)
            | Self::ChangePrice(_)
            | Self::Drill(_) => false,
        }
    }
}

/// The kind of an income support. Limits are judged only where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SupportKind {
    /// Solidarity contract (contratto di solidarietà).
    Solidarity,
    /// Extraordinary wage supplement (CIGS) for another cause.
    Cigs,
    /// Wage supplement fund (FIS).
    Fis,
    /// Bilateral fund of the sector.
    BilateralFund,
    /// The measure for call centres (D.Lgs. 148/2015 art. 44 c. 7).
    Art44c7,
    /// The source does not say: no limit is applied and none is taken as respected.
    Unknown,
}

/// Hours are cut, with an income support.
#[derive(Debug, Clone, PartialEq)]
pub struct ReduceHours {
    /// Whose.
    pub who: Who,
    /// The kind of support.
    pub support: SupportKind,
    /// Mean share of the hours that is cut.
    pub mean: f64,
    /// Largest share cut for one person; without it, the mean.
    pub individual: Option<f64>,
    /// Months of support used up before the first month.
    pub months_used: u32,
    /// Whether the cap of the integration is scaled to the contract hours. The law was not read on this point.
    pub cap_by_contract: bool,
}

/// A site moves to another, or closes.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveSite {
    /// The site.
    pub site: SiteId,
    /// Where its people go; without it the site closes and those who stay belong nowhere.
    pub to: Option<SiteId>,
    /// Day of the announcement, from which the phases of a closure run.
    pub announced: Option<Date>,
    /// Kilometres one way after the move, where known.
    pub kilometres: Option<f64>,
    /// Minutes one way after the move, where known.
    pub minutes: Option<f64>,
    /// Minutes one way by public transport after the move, where known.
    pub transit_minutes: Option<f64>,
    /// Share of the people who leave rather than move: an input, never a default.
    pub leave_share: f64,
    /// How those who do not move end.
    pub exit: Exit,
    /// Whether the old site's cost goes on, as when only part of it moves.
    pub keeps_cost: bool,
    /// Share of the people of the site that moves; those that remain keep a small hub.
    pub moved_share: f64,
}

/// How a post ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Called voluntary.
    Voluntary,
    /// By dismissal.
    Dismissal,
}

/// People work from home on some days.
#[derive(Debug, Clone, PartialEq)]
pub struct SetRemoteShare {
    /// Who.
    pub who: Who,
    /// Days a week at home.
    pub days_a_week: f64,
    /// Share of the people who take part.
    pub share: f64,
    /// Individual agreements that will exist; without it, those of the baseline.
    pub agreements: Option<u32>,
    /// Kit of a person, once.
    pub kit: Cents,
    /// Connection of a person, each month.
    pub connection_month: Cents,
    /// What a freed seat saves, each month.
    pub seat_month: Cents,
    /// Work done at home over work done at the site; 1 unless somebody declares otherwise.
    pub productivity: f64,
}

/// Contacts take another channel.
#[derive(Debug, Clone, PartialEq)]
pub struct ShiftChannel {
    /// From.
    pub from_type: ContactTypeId,
    /// To.
    pub to_type: ContactTypeId,
    /// Share of the contacts that shifts.
    pub share: f64,
    /// Share of the shifted ones that call all the same.
    pub falls_back: f64,
}

/// A machine resolves contacts.
#[derive(Debug, Clone, PartialEq)]
pub struct DeflectContacts {
    /// Which contacts.
    pub contact_type: ContactTypeId,
    /// Share that the machine may try.
    pub eligible: f64,
    /// Share of those that it keeps from people.
    pub containment: f64,
    /// Share of the kept ones that come back.
    pub recontact: f64,
    /// Mean handle time of the contacts that go, in seconds.
    pub easy_seconds: f64,
    /// Month in which the containment drops overnight, and to what.
    pub failure: Option<(Month, f64)>,
    /// What the machine costs the employer a month.
    pub month_cost: Cents,
}

/// A machine helps people.
#[derive(Debug, Clone, PartialEq)]
pub struct AssistPeople {
    /// Which contacts; none means all.
    pub contact_types: Vec<ContactTypeId>,
    /// Bands of experience; their shares add to 1.
    pub bands: Vec<AssistedContacts>,
    /// What the machine costs the employer a month.
    pub month_cost: Cents,
}

/// Contacts handled by people of like experience.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AssistedContacts {
    /// Share of the contacts.
    pub share: f64,
    /// More contacts in the same time, as a share.
    pub gain: f64,
}

/// Which way a client contract moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContractMove {
    /// To another firm.
    Lost,
    /// From another firm.
    Won,
    /// Back to the client, who is then the incoming side.
    Insourced,
}

/// How the social clause is applied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Clause {
    /// Everyone inside the perimeter goes along.
    Full,
    /// So large a share of them goes along.
    Partial(f64),
    /// Nobody does.
    None,
}

/// A client contract is lost, won or taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveContract {
    /// The contract.
    pub contract: ContractId,
    /// Which way.
    pub way: ContractMove,
    /// The clause.
    pub clause: Clause,
    /// Day on which the new contract starts; notice is due before it.
    pub start: Date,
    /// How those who stay behind without work end; without it they stay, to be placed.
    pub exit: Option<Exit>,
    /// People who come along with a contract that is won.
    pub people: Vec<ClientMove>,
    /// Contacts over those of the baseline, for a contract that is won: the work grows by so much.
    pub volume_ratio: f64,
}

/// People who come along.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientMove {
    /// The group they join.
    pub group: GroupId,
    /// How many.
    pub heads: u32,
}

/// Contacts are handled abroad.
#[derive(Debug, Clone, PartialEq)]
pub struct Offshore {
    /// Which contacts.
    pub contact_type: ContactTypeId,
    /// Share that goes.
    pub share: f64,
    /// Whether the place lies outside the European Union; the notices are about that.
    pub outside_union: bool,
    /// Notices given in time.
    pub notices_given: u32,
    /// What a contact costs there, in cents.
    pub contact_cost: Cents,
}

/// Contract hours change, by agreement of each person.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePartTime {
    /// Whose.
    pub who: Who,
    /// Hours a week after.
    pub weekly_hours: f64,
    /// Share of the people who accept.
    pub share: f64,
}

/// People learn other work.
#[derive(Debug, Clone, PartialEq)]
pub struct Reskill {
    /// The group they leave.
    pub group: GroupId,
    /// How many.
    pub heads: u32,
    /// What they learn.
    pub skill: SkillId,
    /// Hours of training of each, in the first month.
    pub training_hours: f64,
    /// Handle time at the start over the one of the experienced, above 1.
    pub start_ratio: f64,
    /// Months until the ratio is 1.
    pub ramp_months: f64,
    /// Month in which the new work ends too, if it is at risk.
    pub destination_ends: Option<Month>,
}

/// People are hired.
#[derive(Debug, Clone, PartialEq)]
pub struct Hire {
    /// The group they join; hours, level and site are those of the group.
    pub group: GroupId,
    /// How many.
    pub heads: u32,
    /// Hours of training of each, in the first month.
    pub training_hours: f64,
    /// Handle time at the start over the one of the experienced, at least 1.
    pub start_ratio: f64,
    /// Months until the ratio is 1.
    pub ramp_months: f64,
}

/// Whether a post that falls vacant is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement {
    /// It is.
    Replaced,
    /// It is not: the post is lost.
    NotReplaced,
}

/// People leave at a rate.
#[derive(Debug, Clone, PartialEq)]
pub struct Attrition {
    /// Who.
    pub who: Who,
    /// Share of the people who leave in a year.
    pub year_rate: f64,
    /// Whether they are replaced.
    pub replacement: Replacement,
}

/// A number of people leave by agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct VoluntaryExits {
    /// Who.
    pub who: Who,
    /// How many, at most.
    pub heads: u32,
    /// Incentive of each, in monthly pays.
    pub incentive_months: f64,
}

/// People are dismissed.
#[derive(Debug, Clone, PartialEq)]
pub struct Dismiss {
    /// Who.
    pub who: Who,
    /// How many.
    pub heads: u32,
    /// Day on which the procedure was opened.
    pub opened: Date,
    /// Months each has the unemployment benefit at most; without it, as long as the scenario.
    pub benefit_months: Option<u32>,
}

/// The client changes volume bands or guarantee.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeVolume {
    /// The contract.
    pub contract: ContractId,
    /// Contacts over those of the baseline; 1 leaves them.
    pub factor: f64,
    /// New guarantee, if it changes.
    pub minimum_contacts: Option<u64>,
    /// New bands, if they change.
    pub bands: Option<Vec<VolumeBand>>,
}

/// The price changes.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePrice {
    /// The contract.
    pub contract: ContractId,
    /// The new price.
    pub price: PriceModel,
}

/// A site is closed overnight, in the first month of the change, to see what holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Drill {
    /// The site.
    pub site: SiteId,
    /// Days for which it is closed.
    pub days: u32,
    /// Share of its people who can work from home at once.
    pub home_share: f64,
    /// Share of those who are cut off as well, by a fault they have in common.
    pub home_outage: f64,
    /// What closes the site.
    pub cause: String,
}

//! Identifiers: text newtypes, so that a site is never taken for a skill.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Returns the identifier for a text that the document layer has already checked.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Returns the text of the identifier.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A person, by pseudonym: never a name.
    AgentId
);
id!(
    /// A place of work that the company runs.
    SiteId
);
id!(
    /// Who pays (committente).
    ClientId
);
id!(
    /// The contract with a client (commessa).
    ContractId
);
id!(
    /// What the customer wants.
    ContactTypeId
);
id!(
    /// A change that a planner made to a forecast.
    AdjustmentId
);
id!(
    /// Something that a planner knows to move the demand.
    DriverId
);
id!(
    /// Work that is not a contact.
    WorkId
);
id!(
    /// What a person is able to take.
    SkillId
);
id!(
    /// A set of people that routing and shrinkage speak of.
    GroupId
);
id!(
    /// People who work under one team leader.
    TeamId
);
id!(
    /// A pay level of the labour contract.
    LevelId
);
id!(
    /// A part of a tender that is bid for on its own.
    LotId
);
id!(
    /// One entry of the shift grammar.
    TemplateId
);
id!(
    /// A training, meeting or coaching that the roster makes room for.
    SessionId
);
id!(
    /// A labour, contract or local rule.
    RuleId
);

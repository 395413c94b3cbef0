//! The settings of a simulation.

/// The most replications of one call: more would not narrow an interval that anyone acts on.
pub const REPLICATIONS_MAX: u32 = 100_000;

/// Whether rostered people may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absences {
    /// Everyone comes.
    AsRostered,
    /// Every cause of the centre's shrinkage that keeps people off duty may keep a rostered person away.
    EveryCause,
    /// Only the causes of these names may: those that the roster could not know, such as sickness.
    Causes(Vec<String>),
}

/// Whether people on duty are always there for contacts outside their pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distractions {
    /// They are.
    AsRostered,
    /// Shrinkage on duty takes them away in blocks of ten minutes at random moments of each hour.
    InBlocks,
}

/// How to simulate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimulationConfig {
    /// Independent replications of the whole horizon, from 2 to [`REPLICATIONS_MAX`].
    pub replications: u32,
    /// Deferred work is taken only while more than so many of the people who may take it are idle.
    pub reserve: u32,
    /// Missing people.
    pub absences: Absences,
    /// People who are there and not available.
    pub distractions: Distractions,
}

impl SimulationConfig {
    /// Returns the settings for a plan: people are absent and distracted as the centre's shrinkage says.
    #[must_use]
    pub const fn with_shrinkage() -> Self {
        Self {
            replications: 16,
            reserve: 0,
            absences: Absences::EveryCause,
            distractions: Distractions::InBlocks,
        }
    }

    /// Returns the settings for validation: everyone is where the roster says.
    #[must_use]
    pub const fn as_rostered() -> Self {
        Self {
            replications: 16,
            reserve: 0,
            absences: Absences::AsRostered,
            distractions: Distractions::AsRostered,
        }
    }
}

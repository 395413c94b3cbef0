//! What is asked of a queue and what it answers.

use std::fmt;

/// The queueing model of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueModel {
    /// M/M/n/n: a contact that finds no free agent (or line) is lost.
    ErlangB,
    /// M/M/n: a contact that finds no free agent waits as long as it takes.
    ErlangC,
    /// M/M/n+M: a waiting contact leaves when its patience ends.
    ErlangA,
}

impl fmt::Display for QueueModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ErlangB => "erlang-b",
            Self::ErlangC => "erlang-c",
            Self::ErlangA => "erlang-a",
        })
    }
}

/// One stationary queue; all rates are per the same unit of time, and the threshold is in that unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QueueInput {
    /// People on duty (lines, in Erlang B).
    pub agents: u32,
    /// Contacts offered per unit of time, at least 0.
    pub arrival_rate: f64,
    /// Contacts one busy agent ends per unit of time (1 / mean handle time), above 0.
    pub service_rate: f64,
    /// Rate at which one waiting contact leaves (1 / mean patience); needed by Erlang A only, which takes 0.
    pub abandonment_rate: Option<f64>,
    /// The wait that the service level allows; without it the measures that need it are empty.
    pub threshold: Option<f64>,
}

/// The measures of a queue; empty where the model defines none or the value is infinite. Names in brackets are the
/// columns of the batch file. `W` is the time in queue, `V` the wait of a contact with endless patience.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QueueMeasures {
    /// Share of contacts lost because every line is busy (`pblock`).
    pub blocking_probability: Option<f64>,
    /// Share of contacts that do not find a free agent (`pwait`).
    pub wait_probability: Option<f64>,
    /// Share of contacts that leave before an answer (`pab`).
    pub abandonment: Option<f64>,
    /// Mean time in queue over all contacts, those who leave included (`ew`).
    pub mean_wait: Option<f64>,
    /// Mean number of contacts in the queue (`eq`).
    pub mean_queue: Option<f64>,
    /// Answered within the threshold over offered (`sl_off`).
    pub service_level_offered: Option<f64>,
    /// Answered within the threshold over answered (`sl_ans`).
    pub service_level_answered: Option<f64>,
    /// Answered within the threshold over offered less those who left within it (`sl_exab`).
    pub service_level_less_early_abandons: Option<f64>,
    /// P(W > threshold) (`pW_gt_T`).
    pub wait_over_threshold: Option<f64>,
    /// P(V > threshold) (`pV_gt_T`).
    pub virtual_wait_over_threshold: Option<f64>,
    /// Share of contacts that leave within the threshold (`ab_T`).
    pub abandonment_within_threshold: Option<f64>,
    /// Busy time over staffed time (`occ`).
    pub occupancy: Option<f64>,
    /// E\[W; answered\]: wait of the answered, spread over all contacts (`ew_served_part`).
    pub wait_of_answered_share: Option<f64>,
    /// E\[W | answered\]: the mean speed of answer (`asa_served`).
    pub speed_of_answer: Option<f64>,
}

impl QueueMeasures {
    /// The measures of a model that defines none.
    pub(crate) const UNDEFINED: Self = Self {
        blocking_probability: None,
        wait_probability: None,
        abandonment: None,
        mean_wait: None,
        mean_queue: None,
        service_level_offered: None,
        service_level_answered: None,
        service_level_less_early_abandons: None,
        wait_over_threshold: None,
        virtual_wait_over_threshold: None,
        abandonment_within_threshold: None,
        occupancy: None,
        wait_of_answered_share: None,
        speed_of_answer: None,
    };

    /// Returns the measures in the order of the batch columns, `pblock` to `asa_served`.
    #[must_use]
    pub const fn columns(&self) -> [Option<f64>; 14] {
        [
            self.blocking_probability,
            self.wait_probability,
            self.abandonment,
            self.mean_wait,
            self.mean_queue,
            self.service_level_offered,
            self.service_level_answered,
            self.service_level_less_early_abandons,
            self.wait_over_threshold,
            self.virtual_wait_over_threshold,
            self.abandonment_within_threshold,
            self.occupancy,
            self.wait_of_answered_share,
            self.speed_of_answer,
        ]
    }

    /// The names of [`Self::columns`] in the batch file.
    pub const COLUMN_NAMES: [&'static str; 14] = [
        "pblock",
        "pwait",
        "pab",
        "ew",
        "eq",
        "sl_off",
        "sl_ans",
        "sl_exab",
        "pW_gt_T",
        "pV_gt_T",
        "ab_T",
        "occ",
        "ew_served_part",
        "asa_served",
    ];

    /// Returns the same measures with the waits in a unit of which one handle time has `handle_time`.
    pub(crate) fn in_time_unit(mut self, handle_time: f64) -> Self {
        for wait in
            [&mut self.mean_wait, &mut self.wait_of_answered_share, &mut self.speed_of_answer]
        {
            *wait = wait.map(|w| w * handle_time);
        }
        self
    }

    /// Returns the same measures, empty where a number is infinite or none.
    pub(crate) fn finite_only(mut self) -> Self {
        for value in self.columns_mut() {
            *value = value.filter(|v| v.is_finite());
        }
        self
    }

    /// Returns a handle on every measure.
    const fn columns_mut(&mut self) -> [&mut Option<f64>; 14] {
        [
            &mut self.blocking_probability,
            &mut self.wait_probability,
            &mut self.abandonment,
            &mut self.mean_wait,
            &mut self.mean_queue,
            &mut self.service_level_offered,
            &mut self.service_level_answered,
            &mut self.service_level_less_early_abandons,
            &mut self.wait_over_threshold,
            &mut self.virtual_wait_over_threshold,
            &mut self.abandonment_within_threshold,
            &mut self.occupancy,
            &mut self.wait_of_answered_share,
            &mut self.speed_of_answer,
        ]
    }
}

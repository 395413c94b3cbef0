//! The two forms of the engine: people one by one, and groups that are counted.

use organico_routing::{Desk, Groups, People, Staff};

use super::Engine;
use super::floor::Floor;
use crate::watch::Watch;

/// A form of staff that the engine can live.
pub(crate) trait Form: Staff + Sized {
    /// Does what waited for a taker to have one contact less in hand.
    fn ended<W: Watch>(engine: &mut Engine<'_, Self, W>, taker: u32);

    /// Counts the time on duty up to the end of the horizon.
    fn close(floor: &mut Floor<'_>, horizon: f64, desk: &Desk<Self>);

    /// Sets how many of a counted group are on duty.
    fn staff_group<W: Watch>(engine: &mut Engine<'_, Self, W>, group: u32, agents: u32);
}

impl Form for People {
    #[inline]
    fn ended<W: Watch>(engine: &mut Engine<'_, Self, W>, taker: u32) {
        engine.emptied(taker);
    }

    fn close(_floor: &mut Floor<'_>, _horizon: f64, _desk: &Desk<Self>) {}

    fn staff_group<W: Watch>(_engine: &mut Engine<'_, Self, W>, _group: u32, _agents: u32) {}
}

impl Form for Groups {
    #[inline]
    fn ended<W: Watch>(engine: &mut Engine<'_, Self, W>, taker: u32) {
        engine.note_staffed(taker);
    }

    fn close(floor: &mut Floor<'_>, horizon: f64, desk: &Desk<Self>) {
        for group in 0..desk.groups() as u32 {
            floor.set_staffed(horizon, group, 0);
        }
    }

    fn staff_group<W: Watch>(engine: &mut Engine<'_, Self, W>, group: u32, agents: u32) {
        engine.set_staff(group, agents);
    }
}

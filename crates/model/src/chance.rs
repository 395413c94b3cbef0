//! Chance from a seed: keyed streams and pinned samplers.
//!
//! A [`Stream`] depends only on the seed and its key, never on what was drawn elsewhere, so two policies meet the same
//! contacts and any number of threads gives the same bytes. The generator is xoshiro256++ (Blackman and Vigna 2019)
//! seeded by splitmix64; it and the samplers are pinned by golden tests, so that results survive upgrades.

mod samplers;
mod ziggurat;

use serde::{Deserialize, Serialize};

/// The only source of randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

/// What a stream is drawn for; two purposes never share numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Arrival instants of a contact type.
    Arrivals = 1,
    /// Handle time and patience of one contact, or of a type in arrival order.
    Contacts = 2,
    /// Random busyness of a day.
    Busyness = 3,
    /// The search for a roster.
    Roster = 4,
    /// Made-up history with a known truth.
    Generate = 5,
    /// Bootstrap and simulation of forecast paths.
    Forecast = 6,
    /// Absence and distraction of people.
    Staff = 8,
    /// Draws of a routing policy.
    Routing = 7,
}

fn splitmix64(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Seed {
    /// Returns the stream of this seed for a purpose and a key such as `(replication, entity)`.
    #[must_use]
    pub fn stream(self, purpose: Purpose, key: (u64, u64)) -> Stream {
        let mut mix = self.0;
        let mut absorbed = splitmix64(&mut mix);
        for part in [purpose as u64, key.0, key.1] {
            mix = absorbed ^ part.wrapping_mul(0xd6e8_feb8_6659_fd93);
            absorbed = splitmix64(&mut mix);
        }
        let mut state = absorbed;
        Stream { words: std::array::from_fn(|_| splitmix64(&mut state)) }
    }
}

/// A stream of random numbers: xoshiro256++.
#[derive(Debug, Clone)]
pub struct Stream {
    words: [u64; 4],
}

impl Stream {
    /// Returns the next 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.words;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// Returns a uniform number in the open interval (0, 1): never 0, so that its logarithm is finite.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        unit(self.bits())
    }

    /// Returns a uniform whole number in `0..bound`, or 0 when `bound` is 0. The bias is below 2^-32 for any bound.
    #[inline]
    pub fn below(&mut self, bound: u32) -> u32 {
        (((self.bits() >> 32) * u64::from(bound)) >> 32) as u32
    }
}

/// Returns the upper bits as a number in the open interval (0, 1).
#[inline(always)]
fn unit(bits: u64) -> f64 {
    // 52 bits are never negative, and a processor converts signed numbers at once.
    ((bits >> 12) as i64 as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_the_published_first_numbers_of_xoshiro256_plus_plus() {
        let mut stream = Stream { words: [1, 2, 3, 4] };
        let first: Vec<u64> = (0..3).map(|_| stream.bits()).collect();
        assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn streams_of_different_keys_or_purposes_differ_and_the_same_key_repeats() {
        let first = |purpose, key| Seed(7).stream(purpose, key).bits();
        assert_eq!(first(Purpose::Arrivals, (0, 0)), first(Purpose::Arrivals, (0, 0)));
        assert_ne!(first(Purpose::Arrivals, (0, 0)), first(Purpose::Arrivals, (0, 1)));
        assert_ne!(first(Purpose::Arrivals, (1, 0)), first(Purpose::Arrivals, (0, 1)));
        assert_ne!(first(Purpose::Arrivals, (0, 0)), first(Purpose::Contacts, (0, 0)));
    }

    #[test]
    fn uniform_numbers_stay_inside_the_open_unit_interval() {
        let mut stream = Seed(1).stream(Purpose::Generate, (0, 0));
        assert!((0..10_000).map(|_| stream.uniform()).all(|u| u > 0.0 && u < 1.0));
    }
}

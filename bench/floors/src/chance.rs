//! Chance: xoshiro256++ and exponential times, by the ordinary logarithm.

/// Generator xoshiro256++ of Blackman and Vigna, its state filled by SplitMix64 from one number.
pub struct Chance([u64; 4]);

impl Chance {
    /// Returns the generator of a seed.
    pub fn new(seed: u64) -> Self {
        let mut filler = seed;
        Self(std::array::from_fn(|_| {
            filler = filler.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (filler ^ (filler >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        }))
    }

    /// Returns 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// Returns an exponential time of this mean, in the mean's unit.
    #[inline]
    #[expect(
        clippy::disallowed_methods,
        reason = "the fastest logarithm, and no result leaves this program"
    )]
    pub fn exponential(&mut self, mean: f64) -> f64 {
        // 53 bits and one half: never 0, so the logarithm is finite.
        let uniform = ((self.bits() >> 11) as f64 + 0.5) * (1.0 / (1_u64 << 53) as f64);
        -mean * uniform.ln()
    }

    /// Returns a whole number below `bound`, each as likely to within 2^-32 x `bound`.
    #[inline]
    pub fn below(&mut self, bound: u32) -> u32 {
        (((self.bits() >> 32) * u64::from(bound)) >> 32) as u32
    }
}

//! Numbers that look random and are the same at each run, for tests that change what they are given.

/// Marsaglia's xorshift.
pub struct Numbers(pub u64);

impl Numbers {
    /// From nought to below this, which counts as one where it is nought.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

//! What should be known of a pack on a day: that its contract does not cover it, or that it is disputed.

use organico_model::Diagnostic;

use crate::RuleSet;

impl RuleSet {
    /// Returns a warning for every pack whose contract does not cover the day of the set, and for every disputed one.
    ///
    /// Values with dates of their own, such as those of a law, are right on the day all the same.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let day = |date: Option<jiff::civil::Date>| {
            date.map_or_else(|| "...".to_owned(), |date| date.to_string())
        };
        let ended = self.packs().iter().filter(|pack| !pack.holds(self.at())).map(|pack| {
            Diagnostic::warning("C0102")
                .with("pack", &pack.id)
                .with("at", self.at())
                .with("from", day(pack.from))
                .with("to", day(pack.to))
        });
        let disputed = self.packs().iter().filter(|pack| pack.contested);
        let disputed = disputed.map(|pack| Diagnostic::warning("C0107").with("pack", &pack.id));
        ended.chain(disputed).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use crate::rule_set;

    fn codes(pack: &str, at: Date) -> Vec<&'static str> {
        rule_set(pack, at).unwrap().diagnostics().into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn a_pack_that_is_not_valid_on_the_day_is_named() {
        assert_eq!(codes("it-tlc", date(2028, 12, 31)), [""; 0]);
        assert_eq!(codes("it-tlc", date(2029, 1, 1)), ["C0102"]);
        assert_eq!(codes("eu-default", date(1990, 1, 1)), [""; 0]);
    }

    #[test]
    fn a_disputed_pack_says_so_on_every_day() {
        assert_eq!(codes("it-bpo", date(2026, 4, 1)), ["C0107"]);
        assert_eq!(codes("it-bpo", date(2028, 1, 1)), ["C0102", "C0107"]);
    }
}

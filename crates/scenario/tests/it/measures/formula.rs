//! Every formula that a measure shows gives the value that it shows: evaluated here by a reader of its own.

use std::collections::BTreeMap;

use organico_model::{FUNCTIONS, Origin, Working};

/// Asserts that each reckoned step follows from the steps before it.
pub(crate) fn holds(working: &Working) {
    let mut known: BTreeMap<&str, f64> = BTreeMap::new();
    let mut reckoned = 0;
    for step in working.steps() {
        if let Origin::Reckoned { formula } = &step.origin {
            let mut reader = Reader { rest: formula, known: &known };
            let value = reader.sum();
            assert_eq!(reader.rest.trim(), "", "{formula}");
            let scale = step.value.abs().max(1.0);
            assert!((value - step.value).abs() <= 1e-9 * scale, "{}: {formula}", step.name);
            assert!(step.inputs().iter().all(|name| known.contains_key(name)), "{formula}");
            reckoned += 1;
        }
        assert!(step.value.is_finite(), "{}", step.name);
        known.insert(&step.name, step.value);
    }
    assert!(reckoned > 0);
}

/// A formula that is being read from left to right.
struct Reader<'t> {
    rest: &'t str,
    known: &'t BTreeMap<&'t str, f64>,
}

impl Reader<'_> {
    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            match self.next_sign("+-") {
                Some('+') => value += self.product(),
                Some(_) => value -= self.product(),
                None => return value,
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        loop {
            match self.next_sign("*/") {
                Some('*') => value *= self.factor(),
                Some(_) => value /= self.factor(),
                None => return value,
            }
        }
    }

    fn next_sign(&mut self, signs: &str) -> Option<char> {
        let trimmed = self.rest.trim_start();
        let sign = trimmed.chars().next().filter(|c| signs.contains(*c))?;
        self.rest = &trimmed[1..];
        Some(sign)
    }

    fn factor(&mut self) -> f64 {
        if self.next_sign("(").is_some() {
            let value = self.sum();
            self.next_sign(")").unwrap();
            return value;
        }
        let text = self.rest.trim_start();
        let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"_.".contains(c));
        let (word, rest) = text.split_at(end.unwrap_or(text.len()));
        self.rest = rest;
        if FUNCTIONS.contains(&word) {
            return self.call(word);
        }
        word.parse().unwrap_or_else(|_| self.known[word])
    }

    fn call(&mut self, name: &str) -> f64 {
        self.next_sign("(").unwrap();
        let first = self.sum();
        let second = self.next_sign(",").map(|_| self.sum());
        self.next_sign(")").unwrap();
        match (name, second) {
            ("min", Some(second)) => first.min(second),
            ("max", Some(second)) => first.max(second),
            ("ln", None) => libm::log(first),
            ("ceil", None) => libm::ceil(first - 1e-9),
            _ => panic!("{name} has other arguments"),
        }
    }
}

//! The languages of the screens.

/// A language in which Organico speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Italian.
    Italian,
}

impl Language {
    /// Both, in a fixed order.
    pub const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// Returns the language that a tag or a locale names, such as `it`, `it-CH`, `it_IT.UTF-8` or `EN`, or nothing
    /// for any other.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "it" | "ita" | "italian" | "italiano" => Some(Self::Italian),
            "en" | "eng" | "english" | "inglese" => Some(Self::English),
            _ => None,
        }
    }

    /// Returns its two-letter tag, `en` or `it`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_a_shell_and_plain_tags_are_understood() {
        for tag in ["it", "IT", "it_IT.UTF-8", "it-CH", "it@euro"] {
            assert_eq!(Language::parse(tag), Some(Language::Italian), "{tag}");
        }
        for tag in ["en", "en_GB.UTF-8", "EN-us"] {
            assert_eq!(Language::parse(tag), Some(Language::English), "{tag}");
        }
    }

    #[test]
    fn a_language_we_do_not_speak_is_none() {
        for tag in ["", "C", "POSIX", "de_DE.UTF-8", "item"] {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }
}

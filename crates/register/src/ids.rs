//! Names of cases, parties and sources: types that are never mixed.

macro_rules! id {
    ($name:ident, $what:literal) => {
        #[doc = $what]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the name as a value; whether something defines it is checked by the reader.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// Returns the text of the name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(CaseId, "The name of a case.");
id!(PartyId, "The name of an organisation that says something; never a person.");
id!(SourceId, "The name of a document or a piece of press.");

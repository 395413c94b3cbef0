//! What the checks read out of one Rust file: its functions with their sizes, and its string literals.
//!
//! Test code is marked by where it stands: a file under `tests/` or `benches/`, a file `tests.rs`, an item under
//! `#[cfg(test)]`, or a function with `#[test]`.

use std::path::Path;

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Block, ImplItemFn, Item, ItemFn, ItemMod, LitStr, Macro, Signature, TraitItemFn,
};

use crate::files::TextFile;

/// One function that has a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// Line of the `fn`, from 1.
    pub(crate) line: usize,
    /// Lines from the signature to the closing brace, both included; attributes and docs are not counted.
    pub(crate) lines: usize,
    /// Parameters, a receiver included.
    pub(crate) parameters: usize,
    /// Whether it is test code.
    pub(crate) is_test: bool,
}

/// What one Rust file holds.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) lines: usize,
    /// Whether the whole file is test code.
    pub(crate) is_test: bool,
    /// The leading `//!` lines.
    pub(crate) header: String,
    pub(crate) functions: Vec<Function>,
    /// String literals outside tests.
    pub(crate) literals: Vec<String>,
    /// Lines of the items that do not belong into a table of contents.
    pub(crate) own_items: Vec<usize>,
}

/// Reads one Rust file, or says why it is not Rust.
pub(crate) fn read(file: &TextFile) -> Result<Source, String> {
    let tree = syn::parse_file(&file.text).map_err(|error| format!("{}: {error}", file.path))?;
    let is_test = is_test_path(&file.path);
    let mut visitor = Reader { is_test, functions: Vec::new(), literals: Vec::new() };
    visitor.visit_file(&tree);
    Ok(Source {
        path: file.path.clone(),
        lines: file.text.lines().count(),
        is_test,
        header: header(&file.text),
        functions: visitor.functions,
        literals: visitor.literals,
        own_items: tree
            .items
            .iter()
            .filter(|item| !is_contents(item))
            .map(|item| start(item).line)
            .collect(),
    })
}

fn start(item: &Item) -> LineColumn {
    item.span().start()
}

/// Returns whether the item may stand in a table of contents.
fn is_contents(item: &Item) -> bool {
    match item {
        Item::Use(_) => true,
        Item::Mod(module) => module.content.is_none() || is_test_only(&module.attrs),
        _ => false,
    }
}

fn header(text: &str) -> String {
    let lines = text.lines().take_while(|line| line.starts_with("//!"));
    lines.map(|line| line.trim_start_matches("//!").trim()).collect::<Vec<_>>().join(" ")
}

fn is_test_path(path: &str) -> bool {
    let path = Path::new(path);
    let in_folder =
        path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "benches");
    in_folder || path.file_name().is_some_and(|name| name == "tests.rs")
}

fn is_test_only(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg = attribute.path().is_ident("cfg");
        let is_test =
            attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test");
        attribute.path().is_ident("test") || (is_cfg && is_test)
    })
}

struct Reader {
    is_test: bool,
    functions: Vec<Function>,
    literals: Vec<String>,
}

impl Reader {
    fn record(&mut self, signature: &Signature, body: &Block) {
        let (first, last) = (signature.span().start().line, body.span().end().line);
        self.functions.push(Function {
            name: signature.ident.to_string(),
            line: first,
            lines: last - first + 1,
            parameters: signature.inputs.len(),
            is_test: self.is_test,
        });
    }

    /// Visits what stands under the attributes as test code if they say so.
    fn under(&mut self, attributes: &[Attribute], visit: impl FnOnce(&mut Self)) {
        let outer = self.is_test;
        self.is_test |= is_test_only(attributes);
        visit(self);
        self.is_test = outer;
    }

    fn literals_in(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.literals_in(group.stream()),
                TokenTree::Literal(literal) => self.keep(&literal.to_string()),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    fn keep(&mut self, literal: &str) {
        let plain = literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        if let Some(plain) = plain.filter(|_| !self.is_test) {
            self.literals.push(plain.to_owned());
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_fn(&mut self, node: &'ast ItemFn) {
        self.under(&node.attrs, |reader| {
            reader.record(&node.sig, &node.block);
            visit::visit_item_fn(reader, node);
        });
    }

    fn visit_impl_item_fn(&mut self, node: &'ast ImplItemFn) {
        self.under(&node.attrs, |reader| {
            reader.record(&node.sig, &node.block);
            visit::visit_impl_item_fn(reader, node);
        });
    }

    fn visit_trait_item_fn(&mut self, node: &'ast TraitItemFn) {
        if let Some(body) = &node.default {
            self.record(&node.sig, body);
        }
        visit::visit_trait_item_fn(self, node);
    }

    fn visit_item_mod(&mut self, node: &'ast ItemMod) {
        self.under(&node.attrs, |reader| visit::visit_item_mod(reader, node));
    }

    fn visit_lit_str(&mut self, node: &'ast LitStr) {
        self.keep(&node.token().to_string());
    }

    fn visit_macro(&mut self, node: &'ast Macro) {
        self.literals_in(node.tokens.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        read(&TextFile { path: path.to_owned(), text: text.to_owned() }).unwrap()
    }

    #[test]
    fn a_function_is_measured_from_its_signature_to_its_brace() {
        let text = "/// Doc.\n#[must_use]\npub fn two(a: u8, b: u8) -> u8 {\n    a + b\n}\n";
        let found = &source("crates/a/src/x.rs", text).functions[0];
        assert_eq!((found.line, found.lines, found.parameters, found.is_test), (3, 3, 2, false));
    }

    #[test]
    fn a_receiver_counts_as_a_parameter_and_a_trait_without_body_does_not_count() {
        let text = "trait T { fn a(&self, x: u8); fn b(&self, x: u8) -> u8 { x } }";
        let found = source("crates/a/src/x.rs", text).functions;
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].name.as_str(), found[0].parameters), ("b", 2));
    }

    #[test]
    fn test_code_is_known_by_attribute_module_and_file() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n#[test]\nfn b() {}\nfn helper() {}\n}\n";
        let marks: Vec<bool> =
            source("crates/a/src/x.rs", text).functions.iter().map(|f| f.is_test).collect();
        assert_eq!(marks, [false, true, true]);
        assert!(source("crates/a/tests/it/main.rs", "fn a() {}").functions[0].is_test);
        assert!(source("crates/a/src/x/tests.rs", "fn a() {}").functions[0].is_test);
    }

    #[test]
    fn literals_are_found_in_macros_and_not_in_tests() {
        let text = "fn a() { f(\"I0101\"); vec![g(\"I0102\")]; }\n#[cfg(test)] mod tests { fn b() { f(\"I0103\") } }";
        assert_eq!(source("crates/a/src/x.rs", text).literals, ["I0101", "I0102"]);
    }

    #[test]
    fn a_table_of_contents_holds_modules_and_uses_only() {
        let text =
            "//! Doc.\nmod a;\npub use a::B;\nfn own() {}\n#[cfg(test)] mod tests {}\nmod c { }\n";
        assert_eq!(source("crates/a/src/lib.rs", text).own_items, [4, 6]);
    }

    #[test]
    fn text_that_is_not_rust_is_an_error_with_its_path() {
        let file = TextFile { path: "crates/a/src/x.rs".to_owned(), text: "fn {".to_owned() };
        assert!(read(&file).unwrap_err().starts_with("crates/a/src/x.rs"));
    }
}

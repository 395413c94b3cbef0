//! Tests of the shape figures and their bars.

use super::*;
use crate::files::TextFile;

fn source(path: &str, text: &str) -> Source {
    read(&TextFile { path: path.to_owned(), text: text.to_owned() }).unwrap()
}

fn function_of(lines: usize) -> String {
    format!("//! Doc.\nfn long() {{\n{}}}\n", "    step();\n".repeat(lines - 2))
}

#[test]
fn percentiles_of_a_short_list_are_its_own_members() {
    let lengths = Lengths::of([5, 1, 9, 3].into_iter());
    assert_eq!((lengths.percentile(50), lengths.percentile(90)), (3, 9));
    assert_eq!(Lengths::of(std::iter::empty()).percentile(90), 0);
}

#[test]
fn a_function_of_seventy_lines_passes_and_one_of_seventy_one_fails() {
    assert!(faults_of(&source("a/src/x.rs", &function_of(70))).is_empty());
    let faults = faults_of(&source("a/src/x.rs", &function_of(71)));
    assert_eq!(faults, ["a/src/x.rs:2: long has 71 lines, the bar is 70"]);
}

#[test]
fn a_test_function_must_fit_on_a_screen_too() {
    assert_eq!(faults_of(&source("a/tests/it/main.rs", &function_of(71))).len(), 1);
}

#[test]
fn a_sixth_parameter_fails() {
    let text = "//! Doc.\nfn f(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8) {}\n";
    assert!(faults_of(&source("a/src/x.rs", text))[0].contains("6 parameters"));
}

#[test]
fn a_long_file_needs_its_reason_in_the_header() {
    let body = "const A: u8 = 1;\n".repeat(500);
    let bare = source("a/src/x.rs", &format!("//! Doc.\n{body}"));
    assert_eq!(faults_of(&bare).len(), 1);
    let reasoned = source(
        "a/src/x.rs",
        &format!("//! Doc.\n//! Over 500 lines because it is one table.\n{body}"),
    );
    assert!(faults_of(&reasoned).is_empty());
}

#[test]
fn a_file_without_a_header_fails() {
    assert!(faults_of(&source("a/src/x.rs", "fn f() {}\n"))[0].contains("no `//!` header"));
}

#[test]
fn a_library_root_with_code_of_its_own_fails_and_another_file_passes() {
    let text = "//! Doc.\nmod a;\nfn own() {}\n";
    assert_eq!(faults_of(&source("a/src/lib.rs", text)).len(), 1);
    assert!(faults_of(&source("a/src/main.rs", text)).is_empty());
}

#[test]
fn long_tests_do_not_raise_the_median_of_the_product() {
    let sources = [
        source("a/src/x.rs", "//! Doc.\nfn f() {}\n"),
        source("a/tests/it/main.rs", &function_of(60)),
    ];
    assert!(over_medians(&sources).is_empty());
    assert_eq!(over_medians(&[source("a/src/x.rs", &function_of(60))]).len(), 2);
}

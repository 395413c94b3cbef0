//! Scenarios side by side: the page and the terminal, made of results built by hand.

mod fixture;
mod parties;
mod safeguard;
mod words;

use organico_report::{Language, PlaceNames, comparison_html, comparison_text, why_text_named};

use fixture::{baseline, results};

/// Returns what a reader sees of a page, without its style sheet.
fn seen(page: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse_with_options(
        page,
        roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() },
    )
    .expect("the page is well-formed");
    let texts = tree.descendants().filter(|node| {
        node.is_text() && node.parent().is_some_and(|parent| !parent.has_tag_name("style"))
    });
    texts.filter_map(|node| node.text()).map(str::to_owned).collect()
}

fn page(language: Language) -> String {
    comparison_html(&baseline(), &results(), language)
}

/// Asserts that the parts of a text come in an order.
fn in_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part);
        assert!(at.is_some(), "{part} is missing after byte {from}");
        from += at.unwrap_or_default() + part.len();
    }
}

#[test]
fn the_four_blocks_always_come_in_the_same_order() {
    for language in Language::ALL {
        let ids =
            ["service", "cost", "people", "procedure", "months", "attribution", "assumptions"];
        let sections: Vec<String> = ids.iter().map(|id| format!("<section id=\"{id}\">")).collect();
        let page = page(language);
        in_order(&page, &sections.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn the_head_names_who_supplied_the_demand_and_says_that_the_data_are_invented() {
    let page = page(Language::English);
    let head = page.split("<section id=\"service\">").next().unwrap_or_default();
    for part in
        ["Two sites", "invented", "the client (invented)", "somebody's claim", "it-tlc 0.2.0"]
    {
        assert!(head.contains(part), "{part} is not at the head");
    }
    assert!(head.contains("January 2027 to February 2027, 2 months"), "{head}");
}

#[test]
fn no_key_and_no_identifier_is_shown_as_it_is() {
    for language in Language::ALL {
        for text in seen(&page(language)) {
            let bare =
                ["quantity-", "method-", "finding-", "due-", "change-", "scenario-", "g-alto"];
            // The path of a figure is what one types to ask for it.
            let typed = text.contains("organico why") || text.contains('/');
            assert!(typed || bare.iter().all(|key| !text.contains(key)), "{text}");
        }
    }
}

#[test]
fn a_difference_from_today_stands_beside_its_figure_and_nothing_beside_the_same() {
    let page = page(Language::Italian);
    assert!(page.contains("<span class=\"difference\">−20</span>"));
    assert!(page.contains("<span class=\"difference\">+20</span>"));
    assert!(page.contains("<span class=\"difference\"></span>"));
    assert!(!page.contains("scenario-same"));
}

#[test]
fn an_unknown_figure_is_a_dash_with_its_reason() {
    let texts = seen(&page(Language::English)).join("\n");
    for reason in ["— way to work not known", "— price not known", "— nobody was asked"] {
        assert!(texts.contains(reason), "{reason}");
    }
}

#[test]
fn each_figure_bears_the_letter_of_the_worst_that_it_rests_on() {
    let page = page(Language::English);
    // The cost of the site is supplied, the one of pay is from memory: their sum is from memory.
    let cost = page.split("Cost for the employer").nth(1).unwrap_or_default();
    in_order(cost, &["class=\"value\"", "title=\"not verified\">M</sup>"]);
    let posts = page.split("Posts before").nth(1).unwrap_or_default();
    in_order(posts, &["class=\"value\"", "title=\"secondary source\">P</sup>"]);
}

#[test]
fn what_each_change_did_adds_up_from_today_to_the_scenario() {
    let page = page(Language::English);
    let part = page.split("<section id=\"attribution\">").nth(1).unwrap_or_default();
    in_order(part, &["Today", "Demand path", "Move to the hub", "−20", "The scenario"]);
}

#[test]
fn the_same_finding_in_two_scenarios_is_said_once_and_days_are_in_order() {
    let page = page(Language::Italian);
    assert_eq!(page.matches("76 dipendenti").count(), 1);
    let days = page.split("Calendario").nth(1).unwrap_or_default();
    in_order(days, &["3 febbraio 2026", "3 giugno 2026", "31 dicembre 2027"]);
}

#[test]
fn why_is_told_under_the_block_with_the_command_that_goes_deeper() {
    let page = page(Language::English);
    assert!(page.contains("id=\"why-people-posts_lost\""));
    assert!(page.contains("organico why FILE.organico today/total/people/posts"));
    assert!(page.contains("organico why FILE.organico hub/total/people/posts_lost"));
}

#[test]
fn places_in_a_why_have_their_names() {
    let (baseline, results) = (baseline(), results());
    let names = PlaceNames::of(&baseline, &results[1..2]);
    let path = "2027-02/people/posts_lost";
    let text = why_text_named(&results[1].sheet, &names, path, 4, Language::Italian)
        .expect("the figure is there");
    for words in ["febbraio 2027 · Trasloco al polo · Alto, voce, 20 h", "fatti di oggi"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("g-alto"), "{text}");
}

#[test]
fn three_scenarios_beside_today_fit_a_terminal_of_a_hundred_columns() {
    let mut results = results();
    let mut third = results[2].clone();
    third.scenario = "third".to_owned();
    results.push(third);
    for language in Language::ALL {
        let text = comparison_text(&baseline(), &results, language);
        for line in text.lines() {
            assert!(line.chars().count() < 100, "{line}");
        }
    }
    let text = comparison_text(&baseline(), &results, Language::English);
    in_order(&text, &["SERVICE", "COST", "PEOPLE", "Posts lost", "+20", "PROCEDURE", "CALENDAR"]);
}

#[test]
fn a_scenario_over_other_months_has_no_differences_and_says_so() {
    let mut results = results();
    results[1].months = 1;
    let page = comparison_html(&baseline(), &results[..2], Language::English);
    assert!(!page.contains("<span class=\"difference\">"));
    assert!(page.contains("only between scenarios over the same months"));
}

#[test]
fn nothing_at_all_still_makes_a_page() {
    for language in Language::ALL {
        let page = comparison_html(&baseline(), &[], language);
        assert!(!seen(&page).is_empty());
        assert!(!comparison_text(&baseline(), &[], language).is_empty());
    }
}

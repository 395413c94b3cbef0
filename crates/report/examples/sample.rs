//! Writes the report of a made-up plan in both languages, to look at: `cargo run --example sample -- FOLDER`.

use std::path::Path;

use organico_report::{Language, report_html};

#[path = "../tests/it/fixture/mod.rs"]
mod fixture;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    for (name, shape) in
        [("small", fixture::SMALL), ("one-queue", fixture::ONE_QUEUE), ("large", fixture::LARGE)]
    {
        let centre = fixture::centre(shape);
        let mut plan = fixture::plan(&centre, shape);
        plan.as_is = Some(fixture::as_is(&plan));
        for language in Language::ALL {
            let page = report_html(&plan, &centre, language);
            std::fs::write(
                Path::new(&folder).join(format!("{name}-{}.html", language.tag())),
                page,
            )?;
        }
    }
    Ok(())
}

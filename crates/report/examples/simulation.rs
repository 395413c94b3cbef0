//! Writes the page of a made-up simulation in both languages, to look at: `cargo run --example simulation -- FOLDER`.

use std::path::Path;

use organico_report::{Language, simulation_page};

#[path = "../tests/it/simulation/fixture.rs"]
mod fixture;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let shapes =
        [("usual", fixture::USUAL), ("large", fixture::LARGE), ("one", fixture::ONE_INTERVAL)];
    for (name, shape) in shapes {
        let study = fixture::study(shape);
        let simulation = fixture::simulation(&study, shape);
        for language in Language::ALL {
            let page = simulation_page(&study, &simulation, language);
            let file = format!("simulation-{name}-{}.html", language.tag());
            std::fs::write(Path::new(&folder).join(file), page)?;
        }
    }
    Ok(())
}

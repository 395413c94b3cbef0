//! Writes the files of `examples/move-in`: what a planner has before there is a centre, all invented.
//!
//! A sheet of contacts in the layout of Genesys Cloud, and three workbooks as planners keep them: people, the roster of
//! today and absences. Run it from the root of the project: `cargo run -p organico-cli --example move_in`.

mod contacts;
mod people;
mod workbooks;

use std::error::Error;
use std::path::Path;

/// Where the files go.
const FOLDER: &str = "examples/move-in";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(FOLDER);
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("genesys.csv"), contacts::sheet()?)?;
    let people = people::invented();
    workbooks::people(&people)?.save(folder.join("persone.xlsx"))?;
    workbooks::roster(&people)?.save(folder.join("turni.xlsx"))?;
    workbooks::absences(&people)?.save(folder.join("assenze.xlsx"))?;
    Ok(())
}

//! Writes the page of a run: `write_page EVENTS PAGE`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [events, page] = arguments.as_slice() else { return Err("usage: write_page EVENTS PAGE".into()) };
    std::fs::write(page, nemo_relay_view::page(&std::fs::read(events)?, events)?)?;
    Ok(())
}

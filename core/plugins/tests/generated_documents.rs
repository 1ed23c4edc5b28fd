//! Validation and activation agree on documents that are made up, and one that is refused leaves what is active as it was.
//!
//! `NEMO_RELAY_DOCUMENTS` says how many there are, 300 where it does not, and then those are others every time.

mod common;

use common::agreement::agree;
use common::made::{Dice, document};
use common::{Folder, GATE, Host, nothing};
use serde_json::json;
use std::time::SystemTime;

#[test]
fn made_up_documents_are_refused_whole_or_activated_whole() {
    let wanted = std::env::var("NEMO_RELAY_DOCUMENTS").ok().map(|text| text.parse::<u64>().expect("a number"));
    let seed = if wanted.is_some() { now() } else { 20_261_121 };
    let folder = Folder::new();
    folder.write("prices.json", r#"{"version": 1, "entries": []}"#);
    std::env::set_current_dir(folder.text()).unwrap();
    let mut came = [0_u64; 3];
    for number in 0..wanted.unwrap_or(300) {
        let mut dice = Dice::new(seed + number);
        let mut host = Host::new();
        host.plugin("mine", |_, context| context.register(GATE, nothing("gate", 0)));
        if number % 2 == 0 {
            host.initialize(&json!({"components": [{"kind": "mine"}, {"kind": "mine"}]})).unwrap();
        }
        came[agree(&mut host, &document(&mut dice)) as usize] += 1;
        // There is no server, so what was to be said at the end may be lost.
        let _ = host.close(None);
        assert!(host.registrations().is_empty() && host.plugins.report().is_none());
    }
    let [malformed, refused, activated] = came;
    println!("{malformed} malformed, {refused} refused, {activated} activated; seed {seed}");
    assert!(came.iter().all(|count| *count > 0), "{came:?} malformed, refused, activated");
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a time").as_secs()
}

//! Files whose place says less than a whole path: they are found again when the configuration changes.
//!
//! A working directory is that of the whole process, so these have one of their own.

mod common;

use common::{Folder, Host};
use nemo_relay_runtime::{PopScope, PushScope};
use serde_json::{Value, json};

/// A file of events and one of spans, both begun anew when they are opened.
fn config(place: &Value, names: [Option<&str>; 2], interval: u32) -> Value {
    let [mut events, mut spans] = [place.clone(), place.clone()];
    for (file, name) in [&mut events, &mut spans].into_iter().zip(names) {
        file["mode"] = "overwrite".into();
        if let Some(name) = name {
            file["filename"] = name.into();
        }
    }
    (events["type"], events["flush_interval_millis"]) = ("file".into(), interval.into());
    (spans["type"], spans["scheduled_delay_millis"]) = ("full".into(), interval.into());
    let (atof, otel) = (json!({"enabled": true, "sinks": [events]}), json!({"enabled": true, "file_sinks": [spans]}));
    let config = json!({"version": 4, "atof": atof, "opentelemetry": otel});
    json!({"version": 1, "components": [{"kind": "observability", "config": config}]})
}

/// How often the files of a folder name each of two scopes that were opened and closed, one before a change of the
/// settings and one after it.
fn seen(folder: &Folder, place: &Value, names: [Option<&str>; 2]) -> [usize; 2] {
    let mut host = Host::new();
    for (interval, name) in [(10, "first"), (20, "second")] {
        host.initialize(&config(place, names, interval)).unwrap();
        let scope = host.runtime.push(&host.head, PushScope { name: name.into(), ..PushScope::default() });
        host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    }
    host.close(None).unwrap();
    let files = std::fs::read_dir(&folder.0).unwrap().flatten().filter(|file| file.path().is_file());
    let texts: Vec<_> = files.map(|file| std::fs::read_to_string(file.path()).unwrap()).collect();
    for file in std::fs::read_dir(&folder.0).unwrap().flatten().filter(|file| file.path().is_file()) {
        std::fs::remove_file(file.path()).unwrap();
    }
    ["first", "second"].map(|name| {
        let quoted = format!(r#""name":"{name}""#);
        texts.iter().map(|text| text.matches(&quoted).count()).sum()
    })
}

#[test]
fn a_file_that_is_still_written_is_gone_on_in_wherever_it_is_said_to_be() {
    let folder = Folder::new();
    std::env::set_current_dir(&folder.0).unwrap();
    std::fs::create_dir(folder.0.join("inner")).unwrap();
    let named = [Some("events-{pid}.jsonl"), Some("spans-{pid}.jsonl")];
    let places = [json!({}), json!({"output_directory": "."}), json!({"output_directory": "inner/.."})];
    for place in &places {
        for names in [named, [None, None]] {
            // Two events of each scope and a span.
            assert_eq!(seen(&folder, place, names), [3, 3], "{place} {names:?}");
        }
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&folder.0, folder.0.join("link")).unwrap();
        let place = json!({"output_directory": folder.0.join("link").display().to_string()});
        assert_eq!(seen(&folder, &place, named), [3, 3], "{place}");
    }
}

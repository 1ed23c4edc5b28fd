//! The sub-commands that look at a run, as somebody runs them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder that is gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("relay-looking-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.0.join(name), bytes).unwrap();
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn event(id: u32, boundary: &str, category: &str, name: &str, data: &str) -> String {
    format!(
        "{{\"atof_version\":\"0.1\",\"category\":\"{category}\",\"data\":{data},\"kind\":\"scope\",\"name\":\"{name}\",\
         \"scope_category\":\"{boundary}\",\"timestamp\":{id}000,\"uuid\":\"01a1fc87-0000-7000-8000-00000000000{id}\"}}\n"
    )
}

fn tool() -> String {
    event(2, "start", "tool", "search", "{\"q\":1}") + &event(2, "end", "tool", "search", "null")
}

fn guardrail() -> String {
    let asked = "{\"kind\":\"tool_conditional_execution\",\"target_name\":\"search\"}";
    event(1, "start", "guardrail", "policy", asked) + &event(1, "end", "guardrail", "policy", "{\"allowed\":true}")
}

fn relay(arguments: &[&str], file: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nemo-relay"));
    command.args(arguments).arg(file).output().unwrap()
}

fn text(output: &Output) -> String {
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn an_audit_ends_with_3_where_a_tool_ran_without_a_decision() {
    let folder = Folder::new("audit");
    let unchecked = relay(&["audit"], &folder.write("a.jsonl", tool()));
    assert_eq!(unchecked.status.code(), Some(3));
    assert!(text(&unchecked).starts_with("Ran without a decision\n  search: ran\n"));
    let checked = relay(&["audit", "--json"], &folder.write("b.jsonl", guardrail() + &tool()));
    assert_eq!(checked.status.code(), Some(0));
    let audit: serde_json::Value = serde_json::from_str(&text(&checked)).unwrap();
    assert_eq!((&audit["allowed"], &audit["calls"][0]["verdict"]), (&1.into(), &"allowed".into()));
}

#[test]
fn compressed_files_are_read_as_they_are() {
    use std::io::Write;
    let folder = Folder::new("compressed");
    let plain = text(&relay(&["tree"], &folder.write("a.jsonl", tool())));
    assert_eq!(plain, "      +0 µs  search tool · 0 µs  {\"q\":1}\n");
    let frame =
        |text: &str| ruzstd::encoding::compress_to_vec(text.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest);
    let halves = tool();
    let (start, end) = halves.split_once('\n').unwrap();
    let frames = [frame(&format!("{start}\n")), frame(end)].concat();
    assert_eq!(text(&relay(&["tree"], &folder.write("a.jsonl.zst", frames))), plain);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(tool().as_bytes()).unwrap();
    assert_eq!(text(&relay(&["tree"], &folder.write("a.jsonl.gz", gzip.finish().unwrap()))), plain);
}

#[test]
fn several_files_are_one_run_and_json_is_for_machines() {
    let folder = Folder::new("several");
    let first = folder.write("events.000001.jsonl", event(2, "start", "tool", "search", "null").trim_end());
    let second = folder.write("events.jsonl", event(2, "end", "tool", "search", "null"));
    let output = relay(&["summary", "--json", first.to_str().unwrap()], &second);
    let summary: serde_json::Value = serde_json::from_str(&text(&output)).unwrap();
    assert_eq!((&summary["events"], &summary["total"]["open"]), (&2.into(), &0.into()));
}

#[test]
fn what_is_no_run_is_refused_with_its_name_and_line() {
    let folder = Folder::new("refused");
    for command in ["view", "tree", "summary", "audit"] {
        let output = relay(&[command], &folder.write("notes.txt", "hello\n"));
        assert_eq!(output.status.code(), Some(1), "{command}");
        let fault = String::from_utf8_lossy(&output.stderr);
        assert!(fault.contains("notes.txt") && fault.contains("line 1"), "{fault}");
    }
    let missing = relay(&["tree"], &folder.0.join("nothing.jsonl"));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("nothing.jsonl"));
}

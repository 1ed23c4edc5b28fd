//! What is made is private, and what a link leads to is left alone.
#![cfg(unix)]

use nemo_relay_files::{Opening, append, is_at, make_directories};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-files-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn no_way_of_opening_follows_a_link() {
    let scratch = Scratch::new("links");
    let (victim, link, dangling) = (scratch.0.join("victim"), scratch.0.join("link"), scratch.0.join("dangling"));
    fs::write(&victim, "mine").unwrap();
    symlink(&victim, &link).unwrap();
    symlink(scratch.0.join("nothing"), &dangling).unwrap();
    for link in [&link, &dangling] {
        let openings = [
            Opening::private().append(),
            Opening::private().write().truncate(),
            Opening::existing().write(),
            Opening::fresh(),
        ];
        for opening in openings {
            let fault = opening.open(link).unwrap_err();
            assert!(fault.to_string().contains("symbolic link"), "{fault}");
        }
        assert!(append(link).unwrap_err().to_string().contains("symbolic link"));
    }
    assert_eq!(fs::read(&victim).unwrap(), b"mine");
    assert!(!scratch.0.join("nothing").exists());
}

#[test]
fn files_and_directories_are_private() {
    let scratch = Scratch::new("modes");
    let file = scratch.0.join("a/b/events.jsonl");
    append(&file).unwrap();
    make_directories(&scratch.0.join("c")).unwrap();
    assert_eq!(mode(&file), 0o600);
    for directory in ["a", "a/b", "c"] {
        assert_eq!(mode(&scratch.0.join(directory)), 0o700, "{directory}");
    }
}

#[test]
fn a_file_that_a_link_replaced_is_no_longer_at_its_path() {
    let scratch = Scratch::new("replaced");
    let (path, moved) = (scratch.0.join("events.jsonl"), scratch.0.join("moved"));
    let file = append(&path).unwrap();
    assert!(is_at(&path, &file.metadata().unwrap()));
    fs::rename(&path, &moved).unwrap();
    symlink(&moved, &path).unwrap();
    assert!(!is_at(&path, &file.metadata().unwrap()));
}

//! The public surface of the crate is what `surface.txt` says, so that a changed public name is a changed file.
//!
//! `NEMO_RELAY_UPDATE_SURFACE=1 cargo test -p nemo-relay --test surface` writes it anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn the_public_surface_is_the_one_that_was_read() {
    let surface = surface(&documented());
    let locked = Path::new(PACKAGE).join("surface.txt");
    if std::env::var_os("NEMO_RELAY_UPDATE_SURFACE").is_some() {
        fs::write(&locked, &surface).unwrap();
    }
    let known = fs::read_to_string(&locked).unwrap_or_default();
    let of = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (now, before) = (of(&surface), of(&known));
    let appeared: Vec<_> = now.difference(&before).collect();
    let gone: Vec<_> = before.difference(&now).collect();
    assert!(appeared.is_empty() && gone.is_empty(), "new: {appeared:#?}\ngone: {gone:#?}");
}

/// The folder of the pages that rustdoc makes of the crate.
fn documented() -> PathBuf {
    let target = std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_path_buf();
    let status = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--no-deps", "--package", "nemo-relay", "--target-dir"])
        .arg(&target)
        .current_dir(PACKAGE)
        .env("RUSTDOCFLAGS", "--deny warnings")
        .status()
        .unwrap();
    assert!(status.success(), "cargo doc failed");
    target.join("doc/nemo_relay")
}

/// Every item and member with its signature, sorted.
fn surface(pages: &Path) -> String {
    let index = fs::read_to_string(pages.join("all.html")).unwrap();
    let mut lines = BTreeSet::new();
    for link in parts(&index, "<li><a href=\"", "\"").filter(|link| link.ends_with(".html")) {
        let page = fs::read_to_string(pages.join(link)).unwrap();
        let name = link.rsplit_once('.').unwrap().0.split_once('.').unwrap().1.to_owned();
        // What every type has by traits is not this crate's to name.
        let own = page.split("id=\"trait-implementations\"").next().unwrap();
        for declaration in parts(own, "<pre class=\"rust item-decl\"><code>", "</code>") {
            lines.insert(plain(declaration).split('{').next().unwrap().trim().to_owned());
        }
        for member in ["variant", "structfield", "associatedconstant", "method"] {
            for section in parts(own, &format!("<section id=\"{member}."), "</section>") {
                let header = section
                    .split_once("<h3 class=\"code-header\">")
                    .or(section.split_once("<h4 class=\"code-header\">"));
                lines.extend(header.map(|(_, header)| format!("{name}: {}", plain(header))));
            }
        }
        for field in parts(own, "<span id=\"structfield.", "</span>") {
            lines.insert(format!("{name}: {}", plain(field.split_once("<code>").unwrap().1)));
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn parts<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| rest.split(after).next())
}

/// The text of a piece of a page, in one line.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (i, piece) in html.split('<').enumerate() {
        text.push_str(if i == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) });
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

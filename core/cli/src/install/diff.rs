//! What changes in a file, line by line.

use std::borrow::Cow;
use std::fmt::Write;

/// Lines around a change that are shown as well.
const AROUND: usize = 3;

enum Line<'t> {
    Kept(&'t str),
    Gone(&'t str),
    New(&'t str),
}

/// The names of what may be a secret in a file of settings.
const SECRET: [&str; 6] = ["key", "token", "secret", "password", "credential", "authorization"];

/// The changed lines with those around them; empty where nothing changes. What may be a secret is not shown.
pub fn diff(before: &str, after: &str) -> String {
    let lines = lines(&before.lines().collect::<Vec<_>>(), &after.lines().collect::<Vec<_>>());
    let is_near = |at: usize| {
        let (first, last) = (at.saturating_sub(AROUND), (at + AROUND + 1).min(lines.len()));
        lines[first..last].iter().any(|line| !matches!(line, Line::Kept(_)))
    };
    let mut text = String::new();
    let mut has_gap = false;
    for (at, line) in lines.iter().enumerate() {
        if !is_near(at) {
            has_gap = true;
            continue;
        }
        if std::mem::take(&mut has_gap) {
            text.push_str("  …\n");
        }
        let _ = match line {
            Line::Kept(line) => writeln!(text, "  {}", masked(line)),
            Line::Gone(line) => writeln!(text, "- {}", masked(line)),
            Line::New(line) => writeln!(text, "+ {}", masked(line)),
        };
    }
    text
}

fn masked(line: &str) -> Cow<'_, str> {
    let name = line.find([':', '=']).map_or("", |end| &line[..=end]);
    let is_secret = SECRET.iter().any(|word| name.to_ascii_lowercase().contains(word));
    // Where everything is on one line, a name may stand anywhere in it.
    let has_many = line.matches("\":").count() > 1 && !line.contains(" --installed");
    let holds_secret = has_many && SECRET.iter().any(|word| line.to_ascii_lowercase().contains(word));
    match (is_secret, holds_secret) {
        (true, _) => Cow::Owned(format!("{name} ********")),
        (_, true) => Cow::Borrowed("********"),
        _ => Cow::Borrowed(line),
    }
}

/// A longest common subsequence. What is the same at both ends is not searched, so that large files cost little.
fn lines<'t>(before: &[&'t str], after: &[&'t str]) -> Vec<Line<'t>> {
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = before.iter().zip(after).take_while(same).count();
    let tail = before[head..].iter().rev().zip(after[head..].iter().rev()).take_while(same).count();
    let (old, new) = (&before[head..before.len() - tail], &after[head..after.len() - tail]);
    let mut longest = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] = match old[i] == new[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let mut lines: Vec<Line<'_>> = before[..head].iter().map(|line| Line::Kept(line)).collect();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(Line::Kept(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j < new.len() && (i == old.len() || longest[i][j + 1] > longest[i + 1][j]) {
            lines.push(Line::New(new[j]));
            j += 1;
        } else {
            lines.push(Line::Gone(old[i]));
            i += 1;
        }
    }
    lines.extend(before[before.len() - tail..].iter().map(|line| Line::Kept(line)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_a_secret_is_not_shown() {
        let before =
            "{\n  \"env\": {\"A\": 1, \"MY_TOKEN\": \"s3cret\"},\n  \"apiKey\": \"s3cret\",\n  \"model\": \"m\"\n}\n";
        let shown = diff(before, &before.replace("\"m\"", "\"n\""));
        assert!(!shown.contains("s3cret") && shown.contains("\"apiKey\": ********"), "{shown}");
        assert!(shown.contains("- ") && shown.contains("\"model\": \"n\""), "{shown}");
    }

    #[test]
    fn changed_lines_are_shown_with_those_around_them() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assert_eq!(diff(before, before), "");
        assert_eq!(diff(before, &before.replace("8\n", "x\ny\n")), "  …\n  5\n  6\n  7\n- 8\n+ x\n+ y\n  9\n");
        assert_eq!(diff("", "a\n"), "+ a\n");
        let both = diff(before, &before.replace("1\n", "").replace("9\n", "9\n10\n"));
        assert_eq!(both, "- 1\n  2\n  3\n  4\n  …\n  7\n  8\n  9\n+ 10\n");
    }
}

//! Keys without dots.

use std::collections::HashSet;

/// Appends a line of ATOF with the dots of its keys replaced. The line is canonical: no white space, keys sorted.
pub fn replace_dots(line: &str, out: &mut String) {
    let rest = value(line, out);
    debug_assert!(rest.is_empty(), "one value a line");
}

/// Appends the value that a text begins with, and gives what follows it.
fn value<'a>(text: &'a str, out: &mut String) -> &'a str {
    match text.as_bytes().first() {
        Some(b'{') => object(&text[1..], out),
        Some(b'[') => array(&text[1..], out),
        _ => {
            let (scalar, rest) = text.split_at(scalar_end(text));
            out.push_str(scalar);
            rest
        }
    }
}

fn array<'a>(mut text: &'a str, out: &mut String) -> &'a str {
    out.push('[');
    while !text.starts_with(']') {
        if let Some(next) = text.strip_prefix(',') {
            out.push(',');
            text = next;
        }
        text = value(text, out);
    }
    out.push(']');
    &text[1..]
}

fn object<'a>(mut text: &'a str, out: &mut String) -> &'a str {
    let mut members = Vec::new();
    while !text.starts_with('}') {
        text = text.strip_prefix(',').unwrap_or(text);
        let (key, rest) = text.split_at(scalar_end(text));
        let mut written = String::new();
        text = value(&rest[1..], &mut written);
        members.push((key[1..key.len() - 1].to_owned(), written));
    }
    rename(&mut members);
    members.sort();
    out.push('{');
    for (i, (key, value)) in members.iter().enumerate() {
        let comma = if i > 0 { "," } else { "" };
        out.extend([comma, "\"", key, "\":", value]);
    }
    out.push('}');
    &text[1..]
}

/// Keys with dots choose first, so that their new name does not depend on what stands beside them.
fn rename(members: &mut [(String, String)]) {
    if !members.iter().any(|(key, _)| key.contains('.')) {
        return;
    }
    let (dotted, plain): (Vec<_>, Vec<_>) = members.iter_mut().partition(|(key, _)| key.contains('.'));
    let mut taken = HashSet::new();
    for (key, _) in dotted.into_iter().chain(plain) {
        let wanted = key.replace('.', "_");
        let numbered = (2..).map(|n| format!("{wanted}_{n}"));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|name| !taken.contains(name));
        *key = free.expect("there are more numbers than keys");
        taken.insert(key.clone());
    }
}

/// Where the string, number or word ends that a text begins with.
fn scalar_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.first() != Some(&b'"') {
        return bytes.iter().position(|b| matches!(b, b',' | b']' | b'}')).unwrap_or(bytes.len());
    }
    let mut i = 1;
    while bytes[i] != b'"' {
        i += if bytes[i] == b'\\' { 2 } else { 1 };
    }
    i + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_of_keys_become_underscores_at_every_level_and_values_stay() {
        for (line, wanted) in [
            (r#"{"a":1.50,"b":[]}"#, r#"{"a":1.50,"b":[]}"#),
            (
                r#"{"a.b":"x.y","c":{"d.e.f":[{"g.h":null},"i.j",1e5,true,{}]}}"#,
                r#"{"a_b":"x.y","c":{"d_e_f":[{"g_h":null},"i.j",1e5,true,{}]}}"#,
            ),
            (r#"{"a.b":1,"a_b":2,"a_b_2":3}"#, r#"{"a_b":1,"a_b_2":2,"a_b_2_2":3}"#),
            (r#"{"a.b.c":1,"a.b_c":2,"a_b_c":3}"#, r#"{"a_b_c":1,"a_b_c_2":2,"a_b_c_3":3}"#),
            (r#"{"a\".b":"\\\"","é.ü":"}"}"#, r#"{"a\"_b":"\\\"","é_ü":"}"}"#),
            (r#"{"b.a":1,"b0":2}"#, r#"{"b0":2,"b_a":1}"#),
        ] {
            let mut out = String::new();
            replace_dots(line, &mut out);
            assert_eq!(out, wanted);
        }
    }
}

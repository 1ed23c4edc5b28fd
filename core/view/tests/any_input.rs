//! Nothing that is read makes it fail, and nothing is lost.

use nemo_relay_view::{Run, TextOptions};
use proptest::prelude::*;

fn line() -> impl Strategy<Value = String> {
    let small = 0..6_u8;
    (small.clone(), small, prop::sample::select(vec!["start", "end", "mark"]), any::<bool>()).prop_map(|(id, parent, what, is_llm)| {
        let kind = if what == "mark" { "mark" } else { "scope" };
        let category = if is_llm { "llm" } else { "agent" };
        format!(
            "{{\"atof_version\":\"0.1\",\"category\":\"{category}\",\"data\":null,\"kind\":\"{kind}\",\"name\":\"n{id}\",\
             \"parent_uuid\":\"01a1fc87-0000-7000-8000-00000000000{parent}\",\"scope_category\":\"{what}\",\"timestamp\":{parent},\
             \"uuid\":\"01a1fc87-0000-7000-8000-00000000000{id}\"}}"
        )
    })
}

proptest! {
    #[test]
    fn every_row_is_in_the_tree_once_and_after_its_parent(lines in prop::collection::vec(line(), 0..40)) {
        let run = Run::read(lines.join("\n").as_bytes()).unwrap();
        prop_assert_eq!(run.events() + run.skipped(), lines.len() as u64);
        let tree = run.tree();
        let mut sorted = tree.order().to_vec();
        sorted.sort_unstable();
        prop_assert!(sorted.iter().copied().eq(0..run.rows().len() as u32));
        for &row in tree.order() {
            prop_assert_eq!(tree.order()[tree.places()[row as usize] as usize], row);
            if let Some(parent) = tree.parent(row) {
                prop_assert!(tree.below(parent)[1..].contains(&row));
                prop_assert_eq!(tree.depths()[row as usize], tree.depths()[parent as usize] + 1);
            }
            run.detail(row).unwrap();
            run.conversation(row, 0, 5).unwrap();
        }
        run.audit();
        run.summary();
        prop_assert_eq!(run.tree_text(TextOptions { chunks: true, ..TextOptions::default() }).lines().count(), run.rows().len() + usize::from(run.skipped() > 0));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,20}") {
        if let Ok(run) = Run::read(&bytes) {
            run.search(&text);
        }
    }
}

//! Looks at a run: reads its events and shows them as a page that needs nothing else, as a tree in a terminal, as totals,
//! and as an audit of which tools ran without a decision of a policy. No I/O, no clock: it runs in the browser too, where
//! the page uses it.

mod atif;
mod audit;
mod calls;
mod conversation;
mod detail;
mod line;
mod names;
#[cfg(feature = "page")]
mod page;
mod row;
mod run;
mod search;
mod source;
mod summary;
mod terminal;
mod text;
mod tree;

pub use audit::{Audit, AuditedCall, AuditedDecision, Verdict};
#[cfg(feature = "page")]
pub use page::{live_page, page};
pub use row::{Flags, Kind, Row, Span, Usage};
pub use run::{Fault, Run};
pub use summary::{Decisions, Problem, Summary, Totals};
pub use text::TextOptions;
pub use tree::{NO_ROW, Tree};

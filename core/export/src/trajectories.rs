//! Trajectories of a file of events: what the exporter of trajectories would have written, had the process lived.

use nemo_relay_atif::{
    AtifBuilder, AtifConfig, AtifFileConfig, FilenameTemplate, LocalStorage, Storage, Style, Trajectory,
};
use nemo_relay_atof::CLOSED_DESCRIPTION;
use nemo_relay_exporters::AtofFiles;
use nemo_relay_types::{Event, Result, ScopeCategory};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// How many events are read before the runs that have ended are written, so that memory is that of the open ones.
const AT_ONCE: u64 = 4_096;

/// Writes trajectories of the outermost agents, and turns, of a file that was recovered, by the exporter's default name: of
/// those that recovery ended, and with `all` also of the others that have none in the directory. What is there of one that
/// recovery ended is a copy from before the end.
///
/// Errors: `io_error`.
pub(crate) fn rebuild(path: &Path, directory: &Path, all: bool) -> Result<Vec<PathBuf>> {
    let mut target = Target {
        all,
        template: FilenameTemplate::parse(&AtifFileConfig::default().filename_template)?,
        directory,
        storage: LocalStorage::new(directory),
        closed: HashSet::new(),
        written: Vec::new(),
    };
    target.storage.remove_unfinished();
    let mut builder = AtifBuilder::new(AtifConfig::default())?;
    for (number, event) in (1..).zip(AtofFiles::open(path)?.tolerant()) {
        let event = event?;
        target.see(&event);
        builder.observe(&event);
        if number % AT_ONCE == 0 {
            target.store_all(&builder.take_finished())?;
        }
    }
    target.store_all(&builder.take_all())?;
    Ok(target.written)
}

struct Target<'a> {
    all: bool,
    template: FilenameTemplate,
    directory: &'a Path,
    storage: LocalStorage,
    /// The scopes that recovery ended.
    closed: HashSet<String>,
    written: Vec<PathBuf>,
}

impl Target<'_> {
    fn see(&mut self, event: &Event) {
        let Event::Scope(scope) = event else { return };
        let says_so = |metadata: &nemo_relay_types::Json| metadata.as_str().contains(CLOSED_DESCRIPTION);
        if scope.scope_category == ScopeCategory::End && scope.metadata.as_ref().is_some_and(says_so) {
            self.closed.insert(scope.uuid.to_string());
        }
    }

    fn store_all(&mut self, trajectories: &[Trajectory]) -> Result<()> {
        trajectories.iter().filter(|trajectory| trajectory.is_of_agent()).try_for_each(|one| self.store(one))
    }

    fn store(&mut self, trajectory: &Trajectory) -> Result<()> {
        let was_cut_short = self.closed.contains(trajectory.trajectory_id());
        if !was_cut_short && !self.all {
            return Ok(());
        }
        let name = self.template.render(trajectory.trajectory_id(), trajectory.metadata())?;
        let path = self.directory.join(&name);
        if path.symlink_metadata().is_ok() {
            let is_same =
                || std::fs::read(&path).is_ok_and(|text| text == trajectory.to_json(Style::Pretty).as_bytes());
            if !was_cut_short || is_same() {
                return Ok(());
            }
        }
        self.storage.store(&name, trajectory.session_id(), trajectory)?;
        self.written.push(path);
        Ok(())
    }
}

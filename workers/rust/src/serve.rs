//! Runs a plugin until its host wants it to end.

use crate::service::PluginWorker;
use crate::{Host, Plugin};
use nemo_relay_worker_protocol::{Caller, MAX_MESSAGE, environment};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UnixListener;
use tokio::sync::Notify;

/// The answer to the request to end is written in this time.
const LAST_ANSWER: Duration = Duration::from_millis(50);

/// Runs a plugin until its host wants it to end, or is gone.
///
/// Errors: where the program was not started by a host, or its socket cannot be made.
pub fn serve(plugin: Plugin) -> Result<()> {
    let caller = Caller { activation_id: variable(environment::WORKER_ID)?, auth_token: variable(environment::TOKEN)? };
    let host = Host::new(PathBuf::from(variable(environment::HOST_SOCKET)?), caller);
    let end = Arc::new(Notify::new());
    let service = Arc::new(PluginWorker::new(plugin, variable(environment::PLUGIN_ID)?, host, end.clone()));
    let socket = PathBuf::from(variable(environment::WORKER_SOCKET)?);
    end_with_the_host()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().enable_time().build()?;
    runtime.block_on(async {
        let listener = UnixListener::bind(socket)?;
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(nemo_relay_grpc::serve(stream, service.clone(), MAX_MESSAGE));
            }
        });
        end.notified().await;
        tokio::time::sleep(LAST_ANSWER).await;
        serving.abort();
        Ok(())
    })
}

/// The standard input is a pipe that the host holds, and nothing ever comes through it.
fn end_with_the_host() -> Result<()> {
    let wait = || {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        let _ = std::io::stdout().flush();
        std::process::exit(0);
    };
    std::thread::Builder::new().name("nemo-relay-host".into()).spawn(wait).map(drop)
}

fn variable(name: &str) -> Result<String> {
    let missing = || format!("{name} is not set: a worker is started by NeMo Relay, not by hand");
    std::env::var(name).map_err(|_| Error::new(ErrorKind::NotFound, missing()))
}

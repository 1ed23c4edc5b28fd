//! The program `nemo-relay`.

fn main() -> std::process::ExitCode {
    nemo_relay_cli::commands::main()
}

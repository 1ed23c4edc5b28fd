//! Where telemetry goes, by configuration and environment.

use nemo_relay_otlp::config::{
    Destination, EndpointConfig, MetricConfig, ResourceConfig, TemporalityPreference, TraceConfig,
};
use nemo_relay_otlp::message::Any;
use nemo_relay_otlp::settings::{Environment, Settings, Settled, for_metrics, for_traces};
use nemo_relay_otlp::{Compression, Protocol, Target};
use nemo_relay_types::Result;
use std::time::Duration;

fn environment(variables: &[(&str, &str)]) -> Environment {
    variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn settings(endpoint: EndpointConfig, variables: &[(&str, &str)]) -> Result<Settings> {
    let config = TraceConfig { destination: Destination::Endpoint(endpoint), ..TraceConfig::default() };
    for_traces(&config, &environment(variables))
}

fn target(endpoint: EndpointConfig, variables: &[(&str, &str)]) -> Target {
    match settings(endpoint, variables).unwrap().destination {
        Settled::Target(target) => target,
        Settled::File(_) => panic!("an endpoint was asked for"),
    }
}

fn to(url: &str) -> EndpointConfig {
    EndpointConfig { endpoint: Some(url.to_owned()), ..EndpointConfig::default() }
}

fn named(settings: &Settings, key: &str) -> Option<String> {
    let found = settings.resource.attributes.iter().find(|attribute| attribute.key == key)?;
    if let Any::String(text) = &found.value { Some(text.clone()) } else { None }
}

#[test]
fn urls_follow_the_rules_of_otlp() {
    const GENERAL: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";
    const OWN: &str = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    for (explicit, variables, wanted) in [
        (None, vec![], "http://localhost:4318/v1/traces"),
        (None, vec![("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")], "http://localhost:4317"),
        (Some("https://c.example"), vec![], "https://c.example/v1/traces"),
        (Some("c.example:4318"), vec![], "https://c.example:4318/v1/traces"),
        (Some("localhost:4318/"), vec![], "http://localhost:4318/v1/traces"),
        (Some("http://[::1]:4318"), vec![], "http://[::1]:4318/v1/traces"),
        (Some("http://127.0.0.9:1/x?y=1"), vec![], "http://127.0.0.9:1/x?y=1"),
        (Some("https://c.example/otlp/"), vec![(OWN, "https://o.example")], "https://c.example/otlp"),
        (None, vec![(GENERAL, "https://g.example")], "https://g.example/v1/traces"),
        (None, vec![(GENERAL, "https://g.example/base/")], "https://g.example/base/v1/traces"),
        (None, vec![(GENERAL, "https://g.example"), (OWN, "https://o.example")], "https://o.example/"),
        (None, vec![(OWN, "https://o.example/in")], "https://o.example/in"),
        (None, vec![(GENERAL, "http://c:4318"), ("OTEL_EXPORTER_OTLP_INSECURE", "true")], "http://c:4318/v1/traces"),
    ] {
        let endpoint = explicit.map(to).unwrap_or_default();
        assert_eq!(target(endpoint, &variables).url, wanted);
    }
    let grpc = EndpointConfig { transport: Some(Protocol::Grpc), ..to("https://c.example:4317/x?y=1") };
    assert_eq!(target(grpc, &[]).url, "https://c.example:4317");
}

#[test]
fn what_is_no_safe_url_is_refused_with_its_field_and_without_what_it_holds() {
    for wrong in [
        "",
        "http://c.example",
        "ftp://localhost",
        "https://",
        "https://user:hush@c.example",
        "https://c.example:x",
        "http://localhost.example",
        "https://c.example/ x",
        "https://[::1",
        "http://127.0.0.1.example",
        "https://a\nb",
    ] {
        let fault = settings(to(wrong), &[]).unwrap_err();
        assert_eq!(fault.get("argument"), Some("endpoint"), "{wrong:?}");
        assert!(!fault.message.contains("hush"), "{}", fault.message);
        assert!(!format!("{:?}", to(wrong)).contains("hush"));
    }
    let fault =
        settings(EndpointConfig::default(), &[("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c.example")]).unwrap_err();
    assert_eq!(fault.get("argument"), Some("OTEL_EXPORTER_OTLP_ENDPOINT"));
}

#[test]
fn the_configuration_counts_before_the_signals_variable_and_that_before_the_general_one() {
    let general = [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "1000"),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
        ("OTEL_EXPORTER_OTLP_CERTIFICATE", "general.pem"),
    ];
    let own = [
        ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "2000"),
        ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none"),
        ("OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE", "own.pem"),
    ];
    let found = |endpoint, variables: &[(&str, &str)]| {
        let target = target(endpoint, variables);
        (target.protocol, target.timeout.as_millis(), target.compression, target.ca_certificate)
    };
    let file = |name: &str| Some(name.to_owned());
    assert_eq!(found(EndpointConfig::default(), &[]), (Protocol::HttpBinary, 3_000, Compression::None, None));
    let wanted = (Protocol::HttpJson, 1_000, Compression::Gzip, file("general.pem"));
    assert_eq!(found(EndpointConfig::default(), &general), wanted);
    let both: Vec<_> = general.into_iter().chain(own).collect();
    let wanted = (Protocol::HttpBinary, 2_000, Compression::None, file("own.pem"));
    assert_eq!(found(EndpointConfig::default(), &both), wanted);
    let explicit = EndpointConfig {
        transport: Some(Protocol::HttpJson),
        timeout_millis: Some(7),
        compression: Some(Compression::Gzip),
        ca_certificate: file("mine.pem"),
        ..EndpointConfig::default()
    };
    assert_eq!(found(explicit, &both), (Protocol::HttpJson, 7, Compression::Gzip, file("mine.pem")));
}

#[test]
fn headers_of_the_environment_go_to_the_endpoint_of_the_environment_alone() {
    const HEADERS: &str = "OTEL_EXPORTER_OTLP_HEADERS";
    let general = [(HEADERS, "Api-Key=a%20b,x=1"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "https://g.example")];
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(target(EndpointConfig::default(), &general).headers, [pair("api-key", "a b"), pair("x", "1")]);
    assert!(target(to("https://c.example"), &general).headers.is_empty());
    let own = [general[0], general[1], ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "y=2")];
    assert_eq!(target(EndpointConfig::default(), &own).headers, [pair("y", "2")]);
    let mut endpoint = to("https://c.example");
    endpoint.headers.insert("X-Mine".into(), "3".into());
    endpoint.header_env.insert("x-secret".into(), "MY_SECRET".into());
    let target = target(endpoint, &[("MY_SECRET", "hush")]);
    assert_eq!(target.headers, [pair("x-mine", "3"), pair("x-secret", "hush")]);
    assert!(!format!("{target:?}").contains("hush"));
}

#[test]
fn headers_that_cannot_be_sent_are_refused() {
    let with = |name: &str, value: &str| {
        let mut endpoint = to("https://c.example");
        endpoint.headers.insert(name.into(), value.into());
        settings(endpoint, &[])
    };
    for (name, value) in [("", "x"), ("a b", "x"), ("a", "hush\r\nx: y"), ("Content-Type", "x"), ("a", "hush\u{e9}")] {
        let fault = with(name, value).unwrap_err();
        assert_eq!(fault.get("argument"), Some("headers"));
        assert!(!fault.message.contains("hush"));
    }
    let mut endpoint = to("https://c.example");
    endpoint.header_env.insert("x".into(), "NOT_SET".into());
    assert_eq!(settings(endpoint, &[]).unwrap_err().get("argument"), Some("header_env"));
    let mut endpoint = to("https://c.example");
    endpoint.header_file.insert("x".into(), "/nowhere/at/all".into());
    assert_eq!(settings(endpoint, &[]).unwrap_err().get("path"), Some("/nowhere/at/all"));
}

#[test]
fn the_resource_is_put_together_by_precedence() {
    let variables = [
        ("OTEL_RESOURCE_ATTRIBUTES", "service.name=by-attribute,team=red,zone=a%2Cb,broken"),
        ("OTEL_SERVICE_NAME", "by-name"),
    ];
    let of = |resource: ResourceConfig, variables: &[(&str, &str)]| {
        for_traces(&TraceConfig { resource, ..TraceConfig::default() }, &environment(variables)).unwrap()
    };
    let defaults = of(ResourceConfig::default(), &[]);
    assert_eq!(named(&defaults, "service.name").unwrap(), "unknown_service");
    assert_eq!(named(&of(ResourceConfig::default(), &variables[..1]), "service.name").unwrap(), "by-attribute");
    let by_name = of(ResourceConfig::default(), &variables);
    assert_eq!(named(&by_name, "service.name").unwrap(), "by-name");
    assert_eq!(named(&by_name, "zone").unwrap(), "a,b");
    assert_eq!(by_name.warnings.len(), 1);
    let mut explicit = ResourceConfig { service_name: Some("mine".into()), ..ResourceConfig::default() };
    explicit.attributes.insert("team".into(), "blue".into());
    let explicit = of(explicit, &variables);
    assert_eq!(named(&explicit, "service.name").unwrap(), "mine");
    assert_eq!(named(&explicit, "team").unwrap(), "blue");
    assert_eq!(explicit.scope.name, "opentelemetry");
}

#[test]
fn the_numbers_of_batches_have_their_variables_and_nonsense_is_ignored_with_a_warning() {
    let variables = [
        ("OTEL_BSP_SCHEDULE_DELAY", "10"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "20"),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "many"),
        ("OTEL_BSP_EXPORT_TIMEOUT", "40"),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "zip"),
        ("OTEL_SDK_DISABLED", "TRUE"),
    ];
    let settings = settings(EndpointConfig::default(), &variables).unwrap();
    assert_eq!((settings.max_queue, settings.max_batch), (20, 20));
    assert_eq!((settings.delay, settings.export_timeout), (Duration::from_millis(10), Duration::from_millis(40)));
    assert!(settings.disabled);
    assert_eq!(settings.warnings.len(), 2, "{:?}", settings.warnings);
    let variables =
        [("OTEL_METRIC_EXPORT_INTERVAL", "50"), ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "LowMemory")];
    let (metrics, temporality) = for_metrics(&MetricConfig::default(), &environment(&variables)).unwrap();
    assert_eq!((metrics.delay, temporality), (Duration::from_millis(50), TemporalityPreference::LowMemory));
    let zero = MetricConfig { cardinality_limit: Some(0), ..MetricConfig::default() };
    assert_eq!(for_metrics(&zero, &environment(&[])).unwrap_err().get("argument"), Some("cardinality_limit"));
}

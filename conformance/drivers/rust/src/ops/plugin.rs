//! The operations on plugins, and the plugins that requests describe.

use super::calls::value;
use crate::actions::Returned;
use crate::answer::{Answer, Given};
use crate::callbacks::Callback;
use crate::convert::{About, Argument, Gives, Payload};
use crate::driver::{Driver, Handle};
use crate::request::{Args, Request};
use futures::FutureExt;
use nemo_relay::{
    BoxError, Plugin, PluginContext, PluginHostActivation, PluginInitializeParams, PluginValidateParams, Value,
};
use serde_json::json;
use std::sync::Arc;

/// The plugin that an argument describes.
fn plugin(driver: &Driver, request: &Request) -> Arc<dyn Plugin> {
    let said = Args::of(request.args.get("plugin"));
    let object = Args::of(said.get("object"));
    let method = |name: &str| {
        let described = Args::of(Some(object.get(name)?));
        Some((described.text("id").to_owned(), Callback::described(driver, request, &described)))
    };
    Arc::new(Object {
        driver: driver.clone(),
        validate: method("validate"),
        register: method("register"),
        allows_multiple: said.get("allows_multiple").and_then(Value::as_bool),
    })
}

/// A method with the id of its callback.
type Method = Option<(String, Arc<Callback>)>;

/// A plugin of the application; what a scenario leaves out is as the trait has it.
struct Object {
    driver: Driver,
    validate: Method,
    register: Method,
    allows_multiple: Option<bool>,
}

/// A plugin that has only what it must.
struct Bare;

impl Plugin for Bare {
    fn register(&self, _: &Value, _: &PluginContext) -> Result<(), BoxError> {
        Ok(())
    }
}

impl Plugin for Object {
    fn validate(&self, config: &Value) -> Result<Value, BoxError> {
        match &self.validate {
            Some((_, method)) => {
                let said: Option<Result<Said, BoxError>> = method.invoke((config.clone(),)).now_or_never();
                said.unwrap_or_else(|| Err("a plugin was asked to wait".into())).map(|said| said.0)
            }
            None => Bare.validate(config),
        }
    }

    fn register(&self, config: &Value, context: &PluginContext) -> Result<(), BoxError> {
        let Some((id, method)) = &self.register else { return Bare.register(config, context) };
        self.driver.keep_context(id, context.clone());
        let given = Registering(json!({"kind": context.kind(), "ordinal": context.ordinal()}));
        // The method is no future, so one that lets others run is asked again.
        let mut asked = method.invoke::<_, Said>(((config.clone(), given),));
        loop {
            if let Some(done) = (&mut asked).now_or_never() {
                return done.map(drop);
            }
        }
    }

    fn allows_multiple(&self) -> bool {
        self.allows_multiple.unwrap_or_else(|| Bare.allows_multiple())
    }
}

/// What `validate` gives; nothing where its list of actions ends.
struct Said(Value);

impl Gives for Said {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Plain(said) => Self(said),
            _ => Self(Value::Null),
        }
    }
}

/// The context that `register` is given, as it is recorded.
struct Registering(Value);

impl Argument for (Value, Registering) {
    fn tell(self, about: &mut About) {
        let (config, Registering(context)) = self;
        about.recorded.extend([config.clone(), context]);
        about.payload = Payload::Value(config);
    }
}

impl Given for PluginHostActivation {
    fn answer(self) -> Answer {
        Answer::ok(json!({"report": self.report(), "is_active": self.is_active()}))
    }
}

fn activation(driver: &Driver, request: &Request) -> Option<PluginHostActivation> {
    match driver.bound(&request.args, "activation")? {
        Handle::Activation(activation) => Some(activation),
        _ => None,
    }
}

pub async fn plugin_register(driver: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::plugin_register(request.args.text("kind"), plugin(driver, request)))
}

pub async fn plugin_deregister(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::plugin_deregister(request.args.text("kind")))
}

pub async fn plugin_list_kinds(_: &Driver, _: &Request) -> Answer {
    Answer::ok(nemo_relay::plugin_list_kinds().into())
}

pub async fn plugin_validate(_: &Driver, request: &Request) -> Answer {
    let mut params = PluginValidateParams::new(value(&request.args, "config"));
    if request.args.get("additional_plugins_toml").is_some() {
        params = params.additional_plugins_toml(request.args.text("additional_plugins_toml"));
    }
    Answer::of(nemo_relay::plugin_validate(params))
}

pub async fn plugin_validate_exact(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::plugin_validate_exact(value(&request.args, "config")))
}

pub async fn plugin_initialize(driver: &Driver, request: &Request) -> Answer {
    let mut params = PluginInitializeParams::new(value(&request.args, "config"));
    if request.args.get("additional_plugins_toml").is_some() {
        params = params.additional_plugins_toml(request.args.text("additional_plugins_toml"));
    }
    let given = nemo_relay::plugin_initialize(params).await;
    if let Ok(activation) = &given {
        driver.bind(request, Handle::Activation(activation.clone()));
    }
    Answer::of(given)
}

pub async fn plugin_close(driver: &Driver, request: &Request) -> Answer {
    match activation(driver, request) {
        Some(activation) => Answer::of(nemo_relay::plugin_close(&activation).await),
        None => Answer::fault("no such activation"),
    }
}

pub async fn plugin_clear(_: &Driver, _: &Request) -> Answer {
    Answer::of(nemo_relay::plugin_clear().await)
}

pub async fn plugin_report(_: &Driver, _: &Request) -> Answer {
    Answer::ok(nemo_relay::plugin_report().unwrap_or_default())
}

/// Whether a bound activation is the active one.
pub fn is_active(driver: &Driver, request: &Request) -> Answer {
    match activation(driver, request) {
        Some(activation) => Answer::ok(activation.is_active().into()),
        None => Answer::fault("no such activation"),
    }
}

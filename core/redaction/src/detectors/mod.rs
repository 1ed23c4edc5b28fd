//! What is recognized in text. Each detector looks for a mark that it cannot do without, and then reads on from there, so
//! that its time grows with the text and with nothing else.

mod api_key;
mod cloud;
mod credit_card;
mod email;
mod ip;
mod near;
mod phone;
mod tokens;
mod url;

use crate::escapes::find_through;
pub use nemo_relay_types::PiiDetector as Detector;
use std::ops::Range;

/// Where something was found, in order and without overlaps.
pub(crate) type Found = Vec<Range<usize>>;

/// What a detector does.
pub trait Find {
    /// Where it finds something in a text, or in what its escapes stand for: ranges of bytes in order, without overlaps.
    fn find(self, text: &str) -> Vec<Range<usize>>;
}

impl Find for Detector {
    fn find(self, text: &str) -> Vec<Range<usize>> {
        find_through(text, |view, found| find_into(self, view, found))
    }
}

pub(crate) fn find_into(detector: Detector, text: &str, found: &mut Found) {
    match detector {
        Detector::Email => email::find(text, found),
        Detector::Phone => phone::find(text, found),
        Detector::IpAddress => ip::find_v4(text, found),
        Detector::Ipv6 => ip::find_v6(text, found),
        Detector::Url => url::find(text, found),
        Detector::ApiKey => api_key::find(text, found),
        Detector::Uuid => tokens::find_uuid(text, found),
        Detector::BearerToken => tokens::find_bearer(text, found),
        Detector::Jwt => tokens::find_jwt(text, found),
        Detector::CreditCard => credit_card::find(text, found),
        Detector::AwsAccessKeyId => cloud::find_aws_access_key_id(text, found),
        Detector::AwsSecretAccessKey => cloud::find_aws_secret_access_key(text, found),
        Detector::GcpApiKey => cloud::find_gcp_api_key(text, found),
        Detector::AzureStorageAccountKey => cloud::find_azure_storage_account_key(text, found),
    }
}

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
use std::ops::Range;

/// Where something was found, in order and without overlaps.
pub(crate) type Found = Vec<Range<usize>>;

/// A kind of personal data or secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detector {
    /// Addresses of electronic mail.
    Email,
    /// Telephone numbers in international form, in North American form, with a leading zero, or after a word that says so.
    Phone,
    /// IPv4 addresses.
    IpAddress,
    /// IPv6 addresses.
    Ipv6,
    /// URLs with a scheme, and those that begin with `www.`.
    Url,
    /// Keys with the prefix of a provider, and values of what is named an API key.
    ApiKey,
    /// UUIDs other than the one of zeros.
    Uuid,
    /// The token after the word Bearer.
    BearerToken,
    /// JSON web tokens.
    Jwt,
    /// Numbers of payment cards, with a sound check digit.
    CreditCard,
    /// Ids of access keys of Amazon Web Services.
    AwsAccessKeyId,
    /// Secret access keys of Amazon Web Services.
    AwsSecretAccessKey,
    /// API keys of Google Cloud.
    GcpApiKey,
    /// Account keys of Azure storage.
    AzureStorageAccountKey,
}

impl Detector {
    /// All detectors.
    pub const ALL: [Self; 14] = [
        Self::Email,
        Self::Phone,
        Self::IpAddress,
        Self::Ipv6,
        Self::Url,
        Self::ApiKey,
        Self::Uuid,
        Self::BearerToken,
        Self::Jwt,
        Self::CreditCard,
        Self::AwsAccessKeyId,
        Self::AwsSecretAccessKey,
        Self::GcpApiKey,
        Self::AzureStorageAccountKey,
    ];

    /// The name in configurations.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::IpAddress => "ip_address",
            Self::Ipv6 => "ipv6",
            Self::Url => "url",
            Self::ApiKey => "api_key",
            Self::Uuid => "uuid",
            Self::BearerToken => "bearer_token",
            Self::Jwt => "jwt",
            Self::CreditCard => "credit_card",
            Self::AwsAccessKeyId => "aws_access_key_id",
            Self::AwsSecretAccessKey => "aws_secret_access_key",
            Self::GcpApiKey => "gcp_api_key",
            Self::AzureStorageAccountKey => "azure_storage_account_key",
        }
    }

    /// The detector of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detector| detector.as_str() == name)
    }

    /// Where it finds something in a text, or in what its escapes stand for: ranges of bytes in order, without overlaps.
    pub fn find(self, text: &str) -> Vec<Range<usize>> {
        find_through(text, |view, found| self.find_into(view, found))
    }

    pub(crate) fn find_into(self, text: &str, found: &mut Found) {
        match self {
            Self::Email => email::find(text, found),
            Self::Phone => phone::find(text, found),
            Self::IpAddress => ip::find_v4(text, found),
            Self::Ipv6 => ip::find_v6(text, found),
            Self::Url => url::find(text, found),
            Self::ApiKey => api_key::find(text, found),
            Self::Uuid => tokens::find_uuid(text, found),
            Self::BearerToken => tokens::find_bearer(text, found),
            Self::Jwt => tokens::find_jwt(text, found),
            Self::CreditCard => credit_card::find(text, found),
            Self::AwsAccessKeyId => cloud::find_aws_access_key_id(text, found),
            Self::AwsSecretAccessKey => cloud::find_aws_secret_access_key(text, found),
            Self::GcpApiKey => cloud::find_gcp_api_key(text, found),
            Self::AzureStorageAccountKey => cloud::find_azure_storage_account_key(text, found),
        }
    }
}

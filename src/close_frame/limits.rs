//! How long a Close frame can be: [RFC 6455, section 5.5](https://www.rfc-editor.org/rfc/rfc6455#section-5.5).

/// The longest payload, in bytes.
pub(super) const MAX_PAYLOAD_LEN: usize = 125;

/// The longest reason, in bytes: the payload without the code.
pub(super) const MAX_REASON_LEN: usize = MAX_PAYLOAD_LEN - 2;

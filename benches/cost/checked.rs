//! A peer that is only a number.

use std::num::NonZeroU16;

/// A number in a range, like `http::StatusCode`.
#[derive(Clone, Copy)]
pub struct Checked(NonZeroU16);

impl Checked {
    pub fn from_u16(number: u16) -> Option<Self> {
        NonZeroU16::new(number).filter(|_| (1000..5000).contains(&number)).map(Self)
    }

    pub fn as_u16(self) -> u16 {
        self.0.get()
    }

    pub fn is_protocol(self) -> bool {
        (1000..3000).contains(&self.as_u16())
    }

    pub fn reason(self) -> Option<&'static str> {
        match self.as_u16() {
            1000 => Some("Normal Closure"),
            1001 => Some("Going Away"),
            1002 => Some("Protocol error"),
            1003 => Some("Unsupported Data"),
            1005 => Some("No Status Rcvd"),
            1006 => Some("Abnormal Closure"),
            1007 => Some("Invalid frame payload data"),
            1008 => Some("Policy Violation"),
            1009 => Some("Message Too Big"),
            1010 => Some("Mandatory Ext."),
            1011 => Some("Internal Error"),
            1012 => Some("Service Restart"),
            1013 => Some("Try Again Later"),
            1015 => Some("TLS handshake"),
            3000 => Some("Unauthorized"),
            3003 => Some("Forbidden"),
            3008 => Some("Timeout"),
            _ => None,
        }
    }
}

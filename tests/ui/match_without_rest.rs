//! The enum can't be matched without `_`: a later version has more variants.

use ws_close_code::CloseCode;

fn main() {
    match CloseCode::from_u16(4001) {
        CloseCode::NormalClosure => {}
        CloseCode::GoingAway => {}
        CloseCode::ProtocolError => {}
        CloseCode::UnsupportedData => {}
        CloseCode::Reserved => {}
        CloseCode::NoStatusReceived => {}
        CloseCode::AbnormalClosure => {}
        CloseCode::InvalidFramePayloadData => {}
        CloseCode::PolicyViolation => {}
        CloseCode::MessageTooBig => {}
        CloseCode::MandatoryExtension => {}
        CloseCode::InternalError => {}
        CloseCode::ServiceRestart => {}
        CloseCode::TryAgainLater => {}
        CloseCode::BadGateway => {}
        CloseCode::TlsHandshake => {}
        CloseCode::Unauthorized => {}
        CloseCode::Forbidden => {}
        CloseCode::Timeout => {}
        CloseCode::Other(_) => {}
    }
}

use std::io::ErrorKind;
use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite;

use crate::{Row, block_on};

pub const ROWS: [Row; 2] = [
    [
        "tokio-tungstenite, tokio-websockets",
        "TLS failed, with rustls",
        "`Error::Io` of the kind `InvalidData`, not `Error::Tls` or `Error::Rustls`",
        "look at the kind, as the [events](crate::guide::events) do",
    ],
    [
        "reqwest-websocket",
        "TLS failed, with rustls",
        "the same `io::Error`, within another `io::Error` within that of reqwest",
        "look for it, as the [events](crate::guide::events) do",
    ],
];

/// The error of a client that speaks TLS to a server that does not.
fn error<E>(connect: impl AsyncFnOnce(String, Arc<ClientConfig>) -> E) -> E {
    let config = ClientConfig::builder()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("wss://{}", listener.local_addr().unwrap());
        let answer = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
            stream
        };
        tokio::join!(connect(url, Arc::new(config)), answer).0
    })
}

#[test]
fn tokio_tungstenite() {
    use tokio_tungstenite::{Connector, connect_async_tls_with_config as connect};

    let error = error(async |url, config| {
        let connector = Some(Connector::Rustls(config));
        connect(url, None, false, connector).await.unwrap_err()
    });
    assert!(matches!(error, tungstenite::Error::Io(e) if e.kind() == ErrorKind::InvalidData));
}

#[test]
fn reqwest_websocket() {
    use std::io;

    use reqwest_websocket::{Error, Upgrade};

    let error = error(async |url, config: Arc<ClientConfig>| {
        let client = reqwest::Client::builder().tls_backend_preconfigured((*config).clone());
        client.build().unwrap().get(url).upgrade().send().await.map(drop).unwrap_err()
    });
    let Error::Reqwest(error) = &error else { panic!("{error}") };
    let mut last: &(dyn std::error::Error + 'static) = error;
    while let Some(source) = last.source() {
        last = source;
    }
    let outer = last.downcast_ref::<io::Error>().unwrap();
    let inner = outer.get_ref().and_then(|error| error.downcast_ref::<io::Error>()).unwrap();
    assert_eq!((outer.kind(), inner.kind()), (ErrorKind::Other, ErrorKind::InvalidData));
}

#[test]
fn tokio_websockets() {
    use tokio_websockets::{ClientBuilder, Connector, Error};

    let error = error(async |url, config: Arc<ClientConfig>| {
        let connector = Connector::Rustls(config.into());
        let builder = ClientBuilder::new().uri(&url).unwrap().connector(&connector);
        builder.connect().await.unwrap_err()
    });
    assert!(matches!(error, Error::Io(e) if e.kind() == ErrorKind::InvalidData));
}

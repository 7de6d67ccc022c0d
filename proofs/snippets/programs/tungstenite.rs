use std::error::Error;
use std::io::Write;
use std::net::TcpStream;

use tungstenite::WebSocket;

type Socket = WebSocket<TcpStream>;
type Run = fn(&mut Socket) -> Result<(), Box<dyn Error>>;

static SNIPPETS: &[(&str, &str, Run)] = &[
    // EACH
    ("ACTION", "CODE", |socket| {
        SNIPPET
        Ok(())
    }),
    // END
];

pub fn main(address: &str) -> Result<(), Box<dyn Error>> {
    for (action, code, run) in SNIPPETS {
        let paths: &[&str] = if *action == "read" { &["other", "read"] } else { &["close"] };
        for path in paths {
            println!("@ {path} {code}");
            let stream = TcpStream::connect(address)?;
            let (mut socket, _) =
                tungstenite::client(format!("ws://{address}/{path}/{code}"), stream)?;
            // A failure is no news: what counts is what was printed and what arrived.
            let _ = run(&mut socket);
            println!("@ end");
            std::io::stdout().flush()?;
        }
    }
    Ok(())
}

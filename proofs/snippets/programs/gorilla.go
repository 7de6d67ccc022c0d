package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

type snippet struct {
	action, code string
	run          func(conn *websocket.Conn)
}

var snippets = []snippet{
	// EACH
	{"ACTION", "CODE", func(conn *websocket.Conn) {
		SNIPPET
	}},
	// END
}

func main() {
	log.SetOutput(os.Stdout)
	_, _ = errors.As, time.Now
	for _, snippet := range snippets {
		paths := []string{"close"}
		if snippet.action == "read" {
			paths = []string{"other", "read"}
		}
		for _, path := range paths {
			fmt.Println("@", path, snippet.code)
			conn, _, err := websocket.DefaultDialer.Dial(os.Args[1]+"/"+path+"/"+snippet.code, nil)
			if err != nil {
				log.Fatal(err)
			}
			snippet.run(conn)
			// Until the peer has answered.
			for err == nil {
				_, _, err = conn.ReadMessage()
			}
			conn.Close()
			fmt.Println("@ end")
		}
	}
}

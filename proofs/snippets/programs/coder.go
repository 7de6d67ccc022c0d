package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/coder/websocket"
)

type snippet struct {
	action, code string
	run          func(ctx context.Context, conn *websocket.Conn)
}

var snippets = []snippet{
	// EACH
	{"ACTION", "CODE", func(ctx context.Context, conn *websocket.Conn) {
		SNIPPET
	}},
	// END
}

func main() {
	log.SetOutput(os.Stdout)
	_ = errors.As
	ctx := context.Background()
	for _, snippet := range snippets {
		paths := []string{"close"}
		if snippet.action == "read" {
			paths = []string{"other", "read"}
		}
		for _, path := range paths {
			fmt.Println("@", path, snippet.code)
			conn, _, err := websocket.Dial(ctx, os.Args[1]+"/"+path+"/"+snippet.code, nil)
			if err != nil {
				log.Fatal(err)
			}
			snippet.run(ctx, conn)
			fmt.Println("@ end")
		}
	}
}

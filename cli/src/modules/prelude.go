
// Package closecode has WebSocket close codes.
package closecode

import (
	"fmt"
	"strings"
	"time"
)

// Sender is who may put a code into a Close frame.
type Sender uint8

const (
	// Client is the program that opened the connection, unless it is a script in a browser.
	Client Sender = 1 << iota
	// Server is the program that accepted the connection.
	Server
	// Browser is a script in a browser that calls WebSocket.close.
	Browser
)

// Action is whether to connect again.
type Action string

const (
	// Retry: connect again after a random first delay.
	Retry Action = "retry"
	// RetryElsewhere: connect to another address at once, to the same one as for Retry.
	RetryElsewhere Action = "retry_elsewhere"
	// IfNeeded: connect again only if a connection is still needed.
	IfNeeded Action = "if_needed"
	// AfterChange: don't, until something changes; with a delay, for causes that pass with time.
	AfterChange Action = "after_change"
	// NotNeeded: this end closed because it was done.
	NotNeeded Action = "not_needed"
	// Unknown: the number alone does not say.
	Unknown Action = "unknown"
)

// Reconnect is the advice on connecting again.
type Reconnect struct {
	Action Action
	// HasDelay tells whether there is a window for a random first delay.
	HasDelay                    bool
	ShortestDelay, LongestDelay time.Duration
	// With is what a new connection does differently: "same_session", "new_session", "new_credentials",
	// "other_message" or "".
	With string
}

// Info is what is known about a code.
type Info struct {
	Name, Description string
	// Severity is how loudly to log it: "debug", "info", "warn" or "error".
	Severity  string
	SentBy    Sender
	Reconnect Reconnect
	reasons   []reasonInfo
}

type match uint8

const (
	matchExact match = iota
	matchPrefix
	matchContains
)

type reasonInfo struct {
	match                       match
	text, description, severity string
	reconnect                   Reconnect
}

type rangeInfo struct {
	first, last uint16
	info        Info
}

func (r reasonInfo) matches(reason string) bool {
	switch r.match {
	case matchExact:
		return reason == r.text
	case matchPrefix:
		return strings.HasPrefix(reason, r.text)
	default:
		return strings.Contains(reason, r.text)
	}
}

func (i Info) withReason(reason string) Info {
	for _, found := range i.reasons {
		if found.matches(reason) {
			i.Description, i.Severity, i.Reconnect = found.description, found.severity, found.reconnect
			return i
		}
	}
	return i
}

func inRanges(ranges []rangeInfo, code uint16) (Info, bool) {
	for _, r := range ranges {
		if r.first <= code && code <= r.last {
			return r.info, true
		}
	}
	return Info{}, false
}

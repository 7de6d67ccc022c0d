package closecode

import (
	"testing"
	"time"
)

func TestTheModuleSaysWhatTheLibrarySays(t *testing.T) {
	if got := ChatCloseCodeTooFast.String(); got != "4002 (Too Fast)" {
		t.Error(got)
	}
	if !ChatCloseCodeUserLeft.MayBeSentBy(Browser) || ChatCloseCodeUserLeft.MayBeSentBy(Server) {
		t.Error("only the client sends 4010")
	}
	if advice := ChatCloseCodeTooFast.Reconnect(); advice.Action != Retry || advice.ShortestDelay != 10*time.Second {
		t.Error(advice)
	}
	muted, known := ChatCloseCodeTooFast.Info("muted for 60 s")
	if !known || muted.Reconnect.LongestDelay != 300*time.Second {
		t.Error(muted)
	}
	if ChatCloseCodeMoved.Reconnect().With != "same_session" {
		t.Error(ChatCloseCodeMoved.Reconnect())
	}
	if info, known := ChatCloseCode(4150).Info(""); !known || info.Severity != "error" {
		t.Error(info)
	}
	if ChatCloseCode(4150).IsKnown() || ChatCloseCode(4500).Reconnect().Action != Unknown {
		t.Error("4150 is in a range, 4500 is nowhere")
	}
	if got := len(AllChatCloseCodes()); got != 4 {
		t.Error(got)
	}
	if CloseCodeGoingAway != 1001 || CloseCodeServiceRestart.Reconnect().Action != Retry {
		t.Error(CloseCodeGoingAway, CloseCodeServiceRestart)
	}
	if CloseCodeAbnormalClosure.MayBeSentBy(Client | Server) {
		t.Error("nobody sends 1006")
	}
}

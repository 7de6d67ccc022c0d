"""What the generated modules say. `mypy --strict` checks it, Python runs it."""

from typing import Tuple

from chat import ChatCloseCode
from discord_gateway import CloseCode as Both
from discord_gateway import DiscordGatewayCloseCode
from registry import CloseCode


def delay(code: int, reason: str) -> Tuple[int, int]:
    info = ChatCloseCode.explain(code, reason)
    assert info is not None and info.reconnect.first_delay_seconds is not None
    return info.reconnect.first_delay_seconds


assert ChatCloseCode(4001) is ChatCloseCode.KICKED and int(ChatCloseCode.KICKED) == 4001
assert [int(code) for code in ChatCloseCode] == [4001, 4002, 4003, 4010]
assert ChatCloseCode.TOO_FAST.info.name == "Too Fast"
assert delay(4002, "") == (10, 20) and delay(4002, "muted for 60 s") == (60, 300)
assert ChatCloseCode.MOVED.info.reconnect.with_ == "same_session"
assert ChatCloseCode.USER_LEFT.info.may_be_sent_by("browser")
assert not ChatCloseCode.USER_LEFT.info.may_be_sent_by("server")
assert '"*/ end"' in ChatCloseCode.USER_LEFT.info.description
plug_in = ChatCloseCode.explain(4150)
assert plug_in is not None and plug_in.severity == "error"
assert ChatCloseCode.explain(4500) is None

assert int(CloseCode.GOING_AWAY) == 1001 and CloseCode.SERVICE_RESTART.info.reconnect.action == "retry"
assert not CloseCode.ABNORMAL_CLOSURE.info.sent_by
private = CloseCode.explain(4321)
assert private is not None and private.name == "private use"

assert int(Both.ABNORMAL_CLOSURE) == 1006
assert DiscordGatewayCloseCode.DISALLOWED_INTENTS.info.reconnect.action == "after_change"
assert DiscordGatewayCloseCode.SESSION_TIMED_OUT.info.reconnect.with_ == "new_session"
print("python: the modules say what the library says")

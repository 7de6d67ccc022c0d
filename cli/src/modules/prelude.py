from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final, FrozenSet, Literal, Mapping, Optional, Sequence, Tuple

#: Who may put a code into a Close frame; a browser is a script that calls `WebSocket.close`.
Sender = Literal["client", "server", "browser"]
#: How loudly to log a code.
Severity = Literal["debug", "info", "warn", "error"]
#: Whether to connect again.
ReconnectAction = Literal["retry", "retry_elsewhere", "if_needed", "after_change", "not_needed", "unknown"]
#: What a new connection does differently.
ReconnectWith = Literal["same_session", "new_session", "new_credentials", "other_message"]


@dataclass(frozen=True)
class Reconnect:
    action: ReconnectAction
    #: The window for a random first delay. With `after_change`, for causes that pass with time.
    first_delay_seconds: Optional[Tuple[int, int]]
    with_: Optional[ReconnectWith]


@dataclass(frozen=True)
class ReasonInfo:
    """A case of a code that the reason of the Close frame tells apart."""

    match: Literal["exact", "prefix", "contains"]
    text: str
    description: str
    severity: Severity
    reconnect: Reconnect

    def matches(self, reason: str) -> bool:
        if self.match == "exact":
            return reason == self.text
        return reason.startswith(self.text) if self.match == "prefix" else self.text in reason


@dataclass(frozen=True)
class CodeInfo:
    name: str
    description: str
    severity: Severity
    sent_by: FrozenSet[Sender]
    reconnect: Reconnect
    #: The first one that matches counts.
    reasons: Tuple[ReasonInfo, ...]

    def may_be_sent_by(self, sender: Sender) -> bool:
        return sender in self.sent_by

    def with_reason(self, reason: str) -> CodeInfo:
        """The same for the case with this reason."""
        found = next((case for case in self.reasons if case.matches(reason)), None)
        if found is None:
            return self
        return replace(self, description=found.description, severity=found.severity, reconnect=found.reconnect)


def _explain(
    codes: Mapping[int, CodeInfo], ranges: Sequence[Tuple[int, int, CodeInfo]], code: int, reason: str
) -> Optional[CodeInfo]:
    in_range = (info for first, last, info in ranges if first <= code <= last)
    info = codes.get(code) or next(in_range, None)
    return info and info.with_reason(reason)

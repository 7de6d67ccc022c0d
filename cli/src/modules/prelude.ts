
/** Who may put a code into a Close frame; a browser is a script that calls `WebSocket.close`. */
export type Sender = "client" | "server" | "browser";

/** How loudly to log a code. */
export type Severity = "debug" | "info" | "warn" | "error";

/** Whether to connect again. */
export type ReconnectAction =
  | "retry"
  | "retry_elsewhere"
  | "if_needed"
  | "after_change"
  | "not_needed"
  | "unknown";

export interface Reconnect {
  readonly action: ReconnectAction;
  /** The window for a random first delay. With `after_change`, for causes that pass with time. */
  readonly firstDelaySeconds: readonly [number, number] | null;
  /** What a new connection does differently. */
  readonly with: "same_session" | "new_session" | "new_credentials" | "other_message" | null;
}

/** A case of a code that the reason of the Close frame tells apart. */
export interface ReasonInfo {
  readonly match: "exact" | "prefix" | "contains";
  readonly text: string;
  readonly description: string;
  readonly severity: Severity;
  readonly reconnect: Reconnect;
}

export interface CodeInfo {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly sentBy: readonly Sender[];
  readonly reconnect: Reconnect;
  /** The first one that matches counts. */
  readonly reasons: readonly ReasonInfo[];
}

export interface RangeInfo extends CodeInfo {
  readonly first: number;
  readonly last: number;
}

/**
 * For the default of a `switch` over all codes: it does not compile where one is missing, and throws where a number comes
 * that the type does not have.
 */
export function assertNever(code: never): never {
  throw new Error(`unexpected close code ${String(code)}`);
}

/** Whether this end may send a code. */
export function mayBeSentBy(info: CodeInfo, sender: Sender): boolean {
  return info.sentBy.includes(sender);
}

function inRanges(ranges: readonly RangeInfo[], code: number): CodeInfo | undefined {
  return ranges.find((range) => range.first <= code && code <= range.last);
}

function withReason(info: CodeInfo | undefined, reason: string): CodeInfo | undefined {
  const found = info?.reasons.find(({ match, text }) =>
    match === "exact" ? reason === text : match === "prefix" ? reason.startsWith(text) : reason.includes(text),
  );
  if (info === undefined || found === undefined) {
    return info;
  }
  const { description, severity, reconnect } = found;
  return { ...info, description, severity, reconnect };
}

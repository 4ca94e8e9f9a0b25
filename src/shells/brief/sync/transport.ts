/** How texts come from one window of a briefing to another. What they say is for {@link connect} to judge. */
import type { Role } from "./wire";

/** A window with its own clock, timers and chance. */
export type Here = Window & typeof globalThis;

export interface Transport {
  /** Sends to every window of this session. */
  send(text: string): void;
  /** Opens the window of that role, or brings the open one to its address; false if the browser refuses. */
  open(role: Role, address: string): boolean;
  /** Brings a window that was opened from here, or that opened this one, forward. */
  focus(): void;
  close(): void;
}

/** Takes a text; `answer` goes back to its sender alone. False if it is no window of a briefing. */
export type Hear = (text: unknown, answer: (text: string) => void) => boolean;

/**
 * Messages come from the window that opened this one and from windows whose opener this is, of this origin alone (from
 * `file://` every origin is "null"), and by the session's BroadcastChannel, which reaches a window that was opened anew, but
 * nobody in Firefox on `file://`.
 */
export function openTransport(here: Here, role: Role, hear: Hear): Transport {
  const session = sessionOf(here, role);
  const channel = openChannel(here, `parley-brief-${session}`);
  const opened = new Set<Window>();

  const onMessage = (event: MessageEvent) => {
    const source = event.source as Window | null;
    if (!source || source === here || event.origin !== here.origin) return;
    const openedHere = source.opener === here;
    if (!openedHere && source !== here.opener) return;
    if (hear(event.data, (text) => post(here, source, text)) && openedHere) opened.add(source);
  };
  const others = () => {
    for (const one of opened) if (one.closed) opened.delete(one);
    const opener = here.opener as Window | null;
    return opener && !opener.closed ? [opener, ...opened] : [...opened];
  };

  here.addEventListener("message", onMessage);
  channel?.addEventListener("message", ({ data }) => hear(data, (text) => channel.postMessage(text)));

  return {
    send(text) {
      for (const other of others()) post(here, other, text);
      channel?.postMessage(text);
    },
    open(wanted, address) {
      const one = here.open(
        address,
        nameOf(wanted, session),
        wanted === "presenter" ? "popup,width=1280,height=760" : "",
      );
      if (one) opened.add(one);
      return one !== null;
    },
    focus: () => others()[0]?.focus(),
    close() {
      here.removeEventListener("message", onMessage);
      channel?.close();
    },
  };
}

/** A window may lie on another origin by now: then the browser keeps the text from it. */
function post(here: Here, other: Window, text: string): void {
  other.postMessage(text, here.origin === "null" ? "*" : here.origin);
}

/** A window's name outlives a reload, and whoever opens a window gives it one: so both know their session. */
function sessionOf(here: Here, role: Role): string {
  const known = /^parley-(?:audience|presenter)-([0-9a-f]{32})$/.exec(here.name)?.[1];
  const session = known ?? randomId(here);
  here.name = nameOf(role, session);
  return session;
}

function nameOf(role: Role, session: string): string {
  return `parley-${role}-${session}`;
}

/** Null where the browser has none, or forbids it. */
function openChannel(here: Here, name: string): BroadcastChannel | null {
  try {
    return new here.BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** 128 random bits. Not `randomUUID`, which pages without TLS do not have. */
export function randomId(here: Here): string {
  return Array.from(here.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

/**
 * The embed's end of the wire to the page around it (docs/contract.md, section 4). It hears `window.parent` alone, and once
 * that has sent a port, only the port. Whatever comes: it answers, it never throws, and it changes nothing but this embed.
 */
import {
  Bucket,
  CONNECT,
  idOf,
  isRecord,
  type Payload,
  PER_SECOND,
  PROTOCOL,
  type Refusal,
  type Refused,
  readMessage,
  TO_EMBED,
  type ToEmbed,
  type ToHost,
} from "../../host/messages";
import type { ViewStore } from "../../store/store";
import type { View } from "../../store/view";
import { readChange } from "./change";
import { type Source, tellViews } from "./told";

/** What the embed does when it is asked, beyond its View. */
export interface Abilities {
  /** Drops what the dossier does not know. */
  readonly fit: (view: View) => { readonly view: View; readonly dropped: readonly string[] };
  /** The ids of the codings behind the View's pin. */
  readonly chosen: (view: View) => readonly string[];
  readonly setTheme: (payload: Payload) => Promise<Answer>;
  /** All or nothing: where it refuses, the present dossier stays. */
  readonly setData: (payload: Payload) => Promise<Answer>;
  /** Resolves when it is painted. */
  readonly prepareForPrint: () => Promise<Answer>;
  /** The pin is another: chosen in a linked panel, where its evidence is, or not. */
  readonly pinned: (elsewhere: boolean) => void;
  /** Changes what the visitor can come back to: what was shown before anything was chosen. */
  readonly begin: (change: (first: View) => View) => void;
  /** Tells the reader how many things the link asks for that the dossier does not have. */
  readonly miss: (count: number) => void;
  readonly destroy: () => void;
}

/** What an acknowledgement says, or why there is none. */
export type Answer = { readonly payload: Payload } | { readonly refusal: Refusal };

export interface About {
  readonly build: string;
  /** What the embed's link says and is no part of a View. */
  readonly unknown: readonly string[];
  /** Its id. */
  readonly dossier: string;
  readonly panel: string;
}

export interface Wire {
  /** Tells the host, once it has sent a port; before that it is lost. */
  tell(type: ToHost, payload: Payload): void;
  /**
   * Changes the View for somebody else than the visitor, so that it is not told as the visitor's, and drops what the dossier
   * does not know.
   */
  by(source: Source, change: () => void): void;
  close(): void;
}

/** The version in package.json. */
export const BUILD = "0.1.0";

/** When it says hello, in milliseconds after the start, until it is answered: a host may begin to listen late. */
const HELLO = [0, 100, 300, 900, 2000, 4000, 7000, 10_000];

/**
 * Opens the wire. `host` is the origin that the embed's link names: it alone is heard then, and it is told texts, too. One
 * that is no origin is nobody's, so nobody is heard.
 */
export function openPort(store: ViewStore, about: About, host: string | null, abilities: Abilities): Wire {
  const timers = host === null || isOrigin(host) ? HELLO.map((after) => setTimeout(hello, after)) : [];
  const limits = new Map<string, { readonly passed: Bucket; readonly refused: Bucket }>();
  let port: MessagePort | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let pin = store.getState().view.pin;
  /** While the change of a linked panel is taken over: its reader reads the evidence there. */
  let linked = false;
  const unknown = [...about.unknown, ...fitView()];
  const told = tellViews(store, host !== null, (payload) => {
    tell("view", payload);
    tellChosen(payload.source === "user");
  });

  function fitView(): readonly string[] {
    const { view, dropped } = abilities.fit(store.getState().view);
    store.amend(() => view);
    abilities.begin((first) => abilities.fit(first).view);
    abilities.miss(dropped.length);
    return dropped;
  }

  function hello(): void {
    const { build, dossier, panel } = about;
    const payload = { protocols: [PROTOCOL], build, dossier, panel, capabilities: TO_EMBED };
    parent.postMessage({ parley: PROTOCOL, type: "hello", payload }, host ?? "*");
  }

  function onWindow(event: MessageEvent): void {
    if (event.source !== parent || (host !== null && event.origin !== host)) return;
    const read = readMessage(event.data, CONNECT);
    const refuse = (refusal: Refusal) => {
      if (within("connect", "passed")) parent.postMessage(errorOf(event.data, refusal), host ?? "*");
    };
    if (read === null) return;
    const [given] = event.ports;
    if ("refusal" in read || !given) {
      refuse("refusal" in read ? read.refusal : { code: "shape", message: "connect came without a port." });
      return;
    }
    removeEventListener("message", onWindow);
    for (const timer of timers) clearTimeout(timer);
    port = given;
    port.onmessage = ({ data }) => onPort(data);
    tell("ready", { ...told.present(), source: "initial", ...notes(unknown) });
  }

  function onPort(data: unknown): void {
    const type = isRecord(data) ? TO_EMBED.find((one) => one === data.type) : undefined;
    if (!within(type ?? "", "passed")) {
      const message = `More than ${PER_SECOND} messages ${type ?? "of unknown types"} in a second.`;
      if (within(type ?? "", "refused")) port?.postMessage(errorOf(data, { code: "rate", message }));
      return;
    }
    const read = readMessage(data, TO_EMBED);
    if (read === null) return;
    if ("refusal" in read) {
      port?.postMessage(errorOf(data, read.refusal));
      return;
    }
    const { message } = read;
    // In the order in which they came: what follows a dossier is meant for that dossier.
    turn = turn.then(async () => {
      const answer = await asked(message.type, message.payload ?? {}).catch(failed);
      if ("refusal" in answer) port?.postMessage(errorOf(data, answer.refusal));
      else port?.postMessage({ parley: PROTOCOL, type: "ack", ...idOf(data), payload: answer.payload });
      if (message.type === "destroy") abilities.destroy();
    });
  }

  async function asked(type: ToEmbed, payload: Payload): Promise<Answer> {
    switch (type) {
      case "getView":
        return { payload: { ...told.present() } };
      case "setView":
        return setView(payload);
      case "setData": {
        const answer = await abilities.setData(payload);
        if ("refusal" in answer) return answer;
        const { view, dropped } = abilities.fit(store.getState().view);
        abilities.begin((first) => abilities.fit(first).view);
        told.by("normalized", () => store.load(view));
        return { payload: { ...answer.payload, ...told.present(), ...notes(dropped) } };
      }
      case "setTheme":
      case "prepareForPrint":
        return abilities[type](payload);
      case "destroy":
        return { payload: {} };
    }
  }

  function setView(payload: Payload): Answer {
    const { rev } = told.present();
    const change = readChange(store.getState().view, payload, rev);
    if ("refusal" in change) return change;
    const fitted = abilities.fit(change.view);
    const dropped = [...change.dropped, ...fitted.dropped];
    linked = payload.linked === true;
    if (!linked) abilities.begin((first) => changed(first, payload));
    told.by(dropped.length > 0 ? "normalized" : "host", () => store.commit(() => fitted.view));
    linked = false;
    return { payload: { ...told.present(), ...notes(dropped) } };
  }

  /** The same change of another View. */
  function changed(view: View, { patch, replace }: Payload): View {
    const change = readChange(view, { patch, replace }, 0);
    return "refusal" in change ? view : abilities.fit(change.view).view;
  }

  /** How many things were dropped; which, only to a host that was named. */
  function notes(dropped: readonly string[]): Payload {
    return { dropped: dropped.length, ...(host !== null && { notes: dropped.slice(0, 20) }) };
  }

  function tellChosen(byUser: boolean): void {
    const { view } = store.getState();
    if (view.pin === pin) return;
    pin = view.pin;
    abilities.pinned(linked);
    if (byUser) tell("select", { pin: pin ?? null, ids: pin === undefined ? [] : abilities.chosen(view) });
  }

  function tell(type: ToHost, payload: Payload): void {
    port?.postMessage({ parley: PROTOCOL, type, payload });
  }

  function within(type: string, which: "passed" | "refused"): boolean {
    const now = performance.now();
    const limit = limits.get(type) ?? { passed: new Bucket(PER_SECOND, now), refused: new Bucket(1, now) };
    limits.set(type, limit);
    return limit[which].take(now);
  }

  addEventListener("message", onWindow);
  return {
    tell,
    by(source, change) {
      told.by(source, () => {
        change();
        fitView();
      });
    },
    close() {
      removeEventListener("message", onWindow);
      for (const timer of timers) clearTimeout(timer);
      told.close();
      port?.close();
      port = null;
    },
  };
}

function errorOf(question: unknown, { code, message }: { readonly code: Refused; readonly message: string }) {
  return { parley: PROTOCOL, type: "error", ...idOf(question), payload: { code, message } };
}

function failed(error: unknown): Answer {
  return { refusal: { code: "failed", message: error instanceof Error ? error.message : "It failed." } };
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

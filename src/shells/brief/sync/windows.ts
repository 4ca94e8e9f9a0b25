/** The windows that follow one briefing: what they hold together, and whether the others are still there. */
import type { Dossier } from "../../../dossier/types";
import { enterScene, startTimer, type Timer } from "../presenter/timer";
import type { ShowStore } from "../showStore";
import { addressOf } from "./address";
import { merge, type Shared, showOf, sign, startShared, write } from "./register";
import { keep, kept } from "./reload";
import { type Here, openTransport, randomId, type Transport } from "./transport";
import { commonOf, type Message, type Point, type Role, readMessage, type Size, writeMessage } from "./wire";

/** Everybody tells the others everything once in so many milliseconds. */
const BEAT = 1000;
/** Who was not heard for so long has gone. */
const GONE = 3000;
/** Who said goodbye, after so long: a window that is loaded again is back sooner. */
const LEAVING = 1500;
/** The pointer's places are told at most so often. */
const POINTS = 34;

/** How this window stands to that of the other role: the presenter's to the audience's, or the other way round. */
export interface Connection {
  /** `alone`: none was ever heard. `version`: the other runs another version, or has other scenes. */
  readonly state: "alone" | "connected" | "gone" | "version" | "briefing";
  /** The size of the audience's window, once it was heard. */
  readonly size: Size | null;
  /** Whether the browser refused to open a window. */
  readonly blocked: boolean;
  /** Whether what is shown is too long to be told. */
  readonly tooLong: boolean;
  readonly timer: Timer;
}

export interface Windows {
  readonly role: Role;
  getState(): Connection;
  subscribe(listener: () => void): () => void;
  /** Opens the window of the other role, or brings it forward. Browsers allow it only while a key or button is pressed. */
  openOther(): void;
  /** The word that a window was refused has been read. */
  dismiss(): void;
  /** Changes the timer, everywhere. */
  time(change: (timer: Timer, now: number) => Timer): void;
  /** Tells the others where the pointer is; null once it has left. */
  point(at: Point | null): void;
  /** Is told where the pointer of another window is. */
  onPoint(listener: (at: Point | null) => void): () => void;
  /** Says goodbye. */
  end(): void;
}

/**
 * Keeps the Show of this window and of all that follow the same briefing at one. Whatever comes is applied as it comes,
 * never with a frame or a timer: a window that is covered draws no frames and has slow timers, but it hears.
 */
export function connect(
  show: ShowStore,
  dossier: Pick<Dossier, "id" | "asOf">,
  role: Role,
  here: Here = window,
): Windows {
  const { briefing } = show;
  const common = commonOf(dossier, briefing);
  const id = randomId(here);
  const first = show.getState();
  let shared = kept(here, briefing) ?? startShared(id, first, startTimer(first.picture.scene));
  let connection: Connection = {
    state: "alone",
    size: null,
    blocked: false,
    tooLong: false,
    timer: shared.timer.value,
  };
  let transport: Transport;
  let beat = 0;
  let heard = Number.NEGATIVE_INFINITY;
  let refused: { readonly why: "version" | "briefing"; readonly at: number } | null = null;
  const listeners = new Set<() => void>();
  const pointed = new Set<(at: Point | null) => void>();

  const tell = (change: Partial<Connection>) => {
    const next = { ...connection, ...change };
    if ((Object.keys(next) as (keyof Connection)[]).every((key) => next[key] === connection[key])) return;
    connection = next;
    for (const listener of [...listeners]) listener();
  };
  const refresh = () => tell({ state: stateAt(here.Date.now()) });
  const stateAt = (now: number): Connection["state"] => {
    if (now - heard < GONE) return "connected";
    if (refused && now - refused.at < GONE) return refused.why;
    return heard > 0 ? "gone" : "alone";
  };

  const send = (message: Message) => {
    const text = writeMessage(message, common);
    if (message.type === "state") tell({ tooLong: text === null });
    if (text !== null) transport.send(text);
  };
  const stateMessage = (asks: boolean): Message => {
    const size = { width: Math.max(1, here.innerWidth), height: Math.max(1, here.innerHeight) };
    return { from: id, role, type: "state", shared, size, asks };
  };
  const put = (next: Shared) => {
    if (next === shared) return;
    shared = next;
    tell({ timer: shared.timer.value });
    send(stateMessage(false));
  };
  /** The presenter's windows keep the time, whoever turned the page. */
  const timed = (scene: string) => {
    const timer = shared.timer.value;
    return role === "presenter" ? enterScene(timer, scene, here.Date.now()) : timer;
  };
  const take = (next: Shared) => {
    if (next === shared) return;
    const { present, frozen } = shared;
    shared = next;
    if (next.present !== present || next.frozen !== frozen) show.adopt(showOf(next));
    tell({ timer: next.timer.value });
    put(write(shared, id, showOf(shared), timed(shared.present.value.picture.scene)));
  };

  const hear = (data: unknown, answer: (text: string) => void): boolean => {
    const message = readMessage(data, common, briefing);
    if (message === "nothing") return false;
    if (typeof message === "string") refused = { why: message, at: here.Date.now() };
    else if (message.type === "point") for (const listener of [...pointed]) listener(message.at);
    else {
      if (message.role !== role) heard = here.Date.now() - (message.type === "bye" ? GONE - LEAVING : 0);
      if (message.type === "state") {
        if (message.role === "audience" && role === "presenter")
          tell({ size: sameSize(message.size, connection.size) });
        take(merge(shared, message.shared));
        // A covered window's own beats are rare, but it answers those of the others.
        const text = message.asks ? writeMessage(stateMessage(false), common) : null;
        if (text !== null) answer(text);
      }
    }
    refresh();
    return true;
  };

  const begin = () => {
    transport = openTransport(here, role, hear);
    beat = here.setInterval(() => {
      refresh();
      send(stateMessage(true));
    }, BEAT);
    send(stateMessage(true));
  };
  const leave = () => {
    send({ from: id, role, type: "bye" });
    here.clearInterval(beat);
    transport.close();
  };
  const onHide = () => {
    keep(here, shared);
    leave();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) begin();
  };

  begin();
  if (shared.present.value.picture !== first.picture) show.adopt(showOf(shared));
  const offStep = show.onStep((next) => put(write(shared, id, next, timed(next.picture.scene))));
  here.addEventListener("pagehide", onHide);
  here.addEventListener("pageshow", onShow);

  let pointAt = 0;
  let pointLater = 0;
  const point = (at: Point | null) => {
    here.clearTimeout(pointLater);
    const wait = pointAt + POINTS - here.Date.now();
    if (wait > 0) {
      pointLater = here.setTimeout(point, wait, at);
      return;
    }
    pointAt = here.Date.now();
    send({ from: id, role, type: "point", at });
  };

  return {
    role,
    getState: () => connection,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    openOther() {
      if (connection.state === "connected") return transport.focus();
      // What begins there begins with its address: it has to learn the rest, also where nobody changed anything yet.
      shared = sign(shared, id);
      const other = role === "audience" ? "presenter" : "audience";
      tell({ blocked: !transport.open(other, addressOf(here.location, show, other)) });
    },
    dismiss: () => tell({ blocked: false }),
    time: (change) => put(write(shared, id, showOf(shared), change(shared.timer.value, here.Date.now()))),
    point,
    onPoint(listener) {
      pointed.add(listener);
      return () => void pointed.delete(listener);
    },
    end() {
      offStep();
      leave();
      here.clearTimeout(pointLater);
      here.removeEventListener("pagehide", onHide);
      here.removeEventListener("pageshow", onShow);
    },
  };
}

/** The one known for as long as it is the same: nothing is drawn anew. */
function sameSize(size: Size, known: Size | null): Size {
  return known?.width === size.width && known.height === size.height ? known : size;
}

/**
 * Binds a store to the page's address (docs/contract.md, section 2): the View is in the fragment, a committed change is
 * an entry of the browser's history, dragging and typing replace, Back undoes and Forward redoes.
 */
import { numberOfEntry, openAddress } from "./address";
import { leadsAway } from "./destination";
import { writeEntry } from "./entry";
import { numberOf, presentOf } from "./history";
import type { ViewStore } from "./store";
import { decodeView, type Extra, encodeLink, type Link } from "./url";
import { type Normalised, sameView, type View } from "./view";

export interface LocationOptions {
  /** What {@link openAddress} gave, where the store was opened before; what was chosen since is kept. */
  readonly first?: Link;
  /** Told each time an address was read after the first: Back, Forward, a fragment edited by hand, a link followed. */
  readonly onLink?: (link: Link) => void;
}

type Check = (view: View) => Normalised;

export interface Binding {
  /** What the address held at the start, or was edited to before this code was here, and is unknown here. */
  readonly dropped: readonly string[];
  readonly extra: Extra;
  /** From now on drops what the dossier does not know (known.ts); returns what the present View loses by it. */
  check(check: Check): readonly string[];
  dispose(): void;
}

/** Safari refuses more than 100 changes in 30 seconds. */
const REPLACE_EVERY = 350;
/** After so many milliseconds the browser has let go of the entry (Chrome keeps 50) and will not answer. */
const NO_ANSWER = 1000;

type Errand =
  | { readonly kind: "push"; readonly number: number; view: View }
  | { readonly kind: "go"; readonly to: number };

/**
 * Loads the store from the address, unless that was done, and keeps the two together until disposed of. A link to
 * another mode or dossier is left to who shows that.
 */
export function bindLocation(store: ViewStore, win: Window = window, options: LocationOptions = {}): Binding {
  const { history, location } = win;
  let check: Check = (view) => ({ view, dropped: [] });
  const first = options.first ?? openAddress(store, win);
  let extra = first.extra;
  /** The number of the browser's present entry. */
  let here = numberOfEntry(win) ?? 0;
  /** The browser takes its time to travel; until it arrives, what is to be written waits here. */
  let errands: Errand[] = [];
  let travelling: { readonly to: number; readonly left: number; timer: number } | null = null;
  let unwritten: View | null = null;
  /** At the oldest entry that the browser has kept: from here undo changes no entry but this one. */
  let stuck = false;
  let timer = 0;
  let listening = true;

  // An address edited after it was opened and before this code was here is a choice like any other.
  const now = readLink();
  const edited = !leadsAway(now.extra, first.extra) && !sameView(now.view, first.view);
  if (edited) store.commit(() => now.view);
  const opened = store.getState().history;
  // Where the browser lets no page write its history, undo is the stack's alone.
  const writable = write("replaceState", here, opened.steps[here - opened.base] ?? first.view);
  if (writable) {
    store.reachBack(goBack);
    for (let number = here + 1; number <= numberOf(opened); number++) {
      errands.push({ kind: "push", number, view: opened.steps[number - opened.base] ?? first.view });
    }
    run();
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (!writable || !listening || now.history === before.history) return;
    const number = numberOf(now.history);
    if (now.history.steps === before.history.steps) errands.push({ kind: "go", to: number });
    else if (number > numberOf(before.history)) {
      flush();
      errands.push({ kind: "push", number, view: now.view });
    } else {
      unwritten = now.view;
      return later();
    }
    run();
  });
  const onHash = () => numberOfEntry(win) === null && onEdit();
  win.addEventListener("popstate", onArrival);
  win.addEventListener("hashchange", onHash);
  win.addEventListener("pagehide", flush);

  function readLink(): Link {
    const link = decodeView(location.hash);
    const known = check(link.view);
    return { ...link, view: known.view, dropped: [...link.dropped, ...known.dropped] };
  }

  function run() {
    while (!travelling && errands.length > 0) {
      const errand = errands[0] as Errand;
      if (errand.kind === "push") {
        if (!write("pushState", errand.number, errand.view)) return later();
        here = errand.number;
        stuck = false;
      } else if (stuck && errand.to < here) rewrite(errand.to);
      else if (errand.to !== here) go(errand.to, 5);
      errands.shift();
    }
  }

  function go(to: number, left: number) {
    travelling = { to, left, timer: win.setTimeout(giveUp, NO_ANSWER) };
    history.go(to - here);
  }

  function goBack() {
    const to = (travelling?.to ?? here) - 1;
    if (to >= 0) errands.push({ kind: "go", to });
    run();
  }

  function giveUp() {
    const to = travelling?.to ?? here;
    travelling = null;
    unwritten = null;
    if (to < here) {
      stuck = true;
      store.reachBack(null);
    }
    rewrite(to);
    run();
  }

  /** The browser has no entry of that number: the present one becomes it. */
  function rewrite(to: number) {
    const { steps, base } = store.getState().history;
    const held = steps[to - base];
    if (!held) return;
    here = to;
    write("replaceState", to, held);
  }

  function onArrival() {
    const number = numberOfEntry(win);
    if (number === null) return onEdit();
    const was = here;
    here = number;
    unwritten = null;
    if (stuck) store.reachBack(goBack);
    stuck = false;
    if (travelling) {
      win.clearTimeout(travelling.timer);
      const { to, left } = travelling;
      travelling = null;
      // An entry may stand twice, where a place in the page was followed, so there may be farther to go.
      if (number !== to && number > to === was > to && left > 0) return go(to, left - 1);
      if (number !== to) rewrite(to);
    }
    run();
    if (!travelling && errands.length === 0) settleHere();
  }

  /** The browser stands at an entry that was not written by us just now: the store follows. */
  function settleHere() {
    const link = readLink();
    if (leadsAway(link.extra, extra)) return forget();
    const before = store.getState().history;
    quietly(() => store.travel(here, link.view));
    const view = store.getState().view;
    extra = link.extra;
    if (store.getState().history !== before) options.onLink?.(link);
    // An entry that was left within the time of one replace has an address from before.
    if (!sameView(view, link.view)) write("replaceState", here, view);
  }

  /** A fragment edited by hand, or a link followed, makes an entry of the browser without a number: a committed change. */
  function onEdit() {
    // A name without a value is a place in the page, not a View.
    const isPlace = location.hash !== "" && !location.hash.includes("=");
    const link = readLink();
    if (!isPlace && leadsAway(link.extra, extra)) return forget();
    if (travelling) win.clearTimeout(travelling.timer);
    travelling = null;
    forget();
    if (!isPlace) {
      extra = link.extra;
      quietly(() => store.commit(() => link.view));
      options.onLink?.(link);
    }
    const { history: stack } = store.getState();
    here = numberOf(stack);
    write("replaceState", here, presentOf(stack));
  }

  /** Nothing of what waits is written any more: the browser is at an entry that says something else. */
  function forget() {
    errands = [];
    unwritten = null;
  }

  function quietly(change: () => void) {
    listening = false;
    try {
      change();
    } finally {
      listening = true;
    }
  }

  function later() {
    timer ||= win.setTimeout(() => {
      timer = 0;
      run();
      flush();
    }, REPLACE_EVERY);
  }

  function flush() {
    if (unwritten === null || travelling) return;
    if (write("replaceState", here, unwritten)) unwritten = null;
    else later();
  }

  function write(how: "pushState" | "replaceState", number: number, view: View): boolean {
    return writeEntry(win, how, number, encodeLink(view, extra));
  }

  return {
    dropped: (edited ? now : first).dropped,
    extra: first.extra,
    check(next) {
      check = next;
      const { view, dropped } = check(store.getState().view);
      store.amend(() => view);
      return dropped;
    },
    dispose() {
      flush();
      unsubscribe();
      store.reachBack(null);
      win.clearTimeout(timer);
      if (travelling) win.clearTimeout(travelling.timer);
      win.removeEventListener("popstate", onArrival);
      win.removeEventListener("hashchange", onHash);
      win.removeEventListener("pagehide", flush);
    },
  };
}

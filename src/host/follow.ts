/** Keeps a panel's view as somebody outside wants it, without telling the panel what it knows (docs/contract.md, 4.12). */
import type { Mounted, PanelView, PanelViewPatch } from "./types";

/** So long it waits after an answer, in milliseconds: fewer than the 20 in a second that the panel takes. */
const PAUSE = 60;

export interface Follow {
  /** What the panel shows, as it told by itself. Before the first time nothing is asked of it. */
  shows(view: PanelView): void;
  /** What is wanted. The latest counts: what was wanted while one was on its way is passed over. */
  want(view: PanelView): void;
  end(): void;
}

/** `wanted` is what the panel was opened with. */
export function follow(panel: Mounted, wanted: PanelView, onError: (error: unknown) => void): Follow {
  let shown = wanted;
  let last = wanted;
  let asked: PanelView | null = null;
  let there = false;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function go(): void {
    if (!there || busy || asked === null) return;
    const next = asked;
    const patch = difference({ ...shown }, last, next);
    asked = null;
    last = next;
    if (patch === null) return;
    busy = true;
    panel
      .setView(patch)
      .then((view) => {
        shown = view;
      }, onError)
      .finally(() => {
        timer = setTimeout(() => {
          busy = false;
          go();
        }, PAUSE);
      });
  }

  return {
    shows: (view) => {
      shown = view;
      there = true;
      go();
    },
    want: (view) => {
      asked = view;
      go();
    },
    end: () => {
      clearTimeout(timer);
      asked = null;
      busy = true;
    },
  };
}

/**
 * What leads from the shown view to the next; null if nothing. A key that nobody here named stays: of the search words a
 * panel tells only the host that its link names.
 */
function difference(shown: PanelView, last: PanelView, next: PanelView): PanelViewPatch | null {
  const keys = new Set([...Object.keys(shown), ...Object.keys(last), ...Object.keys(next)]) as Set<keyof PanelView>;
  const changed = [...keys].filter((key) => {
    const gone = said(next[key]) === null;
    return gone ? said(shown[key]) !== null || said(last[key]) !== null : said(next[key]) !== said(shown[key]);
  });
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, next[key] ?? null]));
}

/** A clause as one text, however its values are ordered; null if it says nothing. */
function said(value: PanelView[keyof PanelView]): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify([...value].sort());
  return JSON.stringify(value);
}

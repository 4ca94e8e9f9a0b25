/** The first look at the page's address. What keeps the store and the address together (location.ts) may load later. */
import type { ViewStore } from "./store";
import { decodeView, type Link } from "./url";

/** Loads the store from the fragment, as the step whose number the browser's entry has (0 if none). */
export function openAddress(store: ViewStore, win: Window = window): Link {
  const link = decodeView(win.location.hash);
  store.load(link.view, numberOfEntry(win) ?? 0);
  return link;
}

/** The number that location.ts gave the browser's present entry; `null` if it is none of ours. */
export function numberOfEntry(win: Window): number | null {
  const state: unknown = win.history.state;
  const number = typeof state === "object" && state !== null ? (state as { parley?: unknown }).parley : undefined;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** What the page around the embed knows of the View: it is told each change once, and no text unless it was named. */
import type { Payload } from "../../host/messages";
import type { ViewStore } from "../../store/store";
import { VIEW_KEYS, type View } from "../../store/view";

/** Who changed the View: the visitor, the page around the embed, or the embed itself, which dropped what it does not know. */
export type Source = "initial" | "user" | "host" | "normalized";

/** In milliseconds, between two messages while something is dragged: other panels take 20 a second (PER_SECOND). */
const TELL_EVERY = 60;

export interface Told {
  /** The View as the host may see it, and the number that it has: `{view, rev}`. What is still to be told goes out first. */
  present(): { readonly view: View; readonly rev: number };
  /** Changes the View for somebody else than the visitor; it is told as theirs. */
  by(source: Source, change: () => void): void;
  close(): void;
}

/**
 * Follows the store and tells each View that is another than the one told before. `rev` counts what was told, from 0 for the
 * first. With `texts` false the search words stay here.
 */
export function tellViews(store: ViewStore, texts: boolean, tell: (payload: Payload) => void): Told {
  const shown = () => (texts ? store.getState().view : withoutTexts(store.getState().view));
  let told = shown();
  let rev = 0;
  let source: Source = "user";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const view = shown();
    const patch = patchOf(told, view);
    told = view;
    if (Object.keys(patch).length === 0) return;
    last = performance.now();
    rev += 1;
    tell({ view, patch, rev, source });
  }

  const unsubscribe = store.subscribe(({ view }, before) => {
    if (view === before.view || timer !== undefined || source !== "user") return;
    const wait = last + TELL_EVERY - performance.now();
    if (wait <= 0) flush();
    else timer = setTimeout(flush, wait);
  });

  return {
    present() {
      flush();
      return { view: told, rev };
    },
    by(whose, change) {
      flush();
      source = whose;
      try {
        change();
        flush();
      } finally {
        source = "user";
      }
    },
    close() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

/** The keys in which two Views differ, with what the second says; null for what it leaves out. */
function patchOf(before: View, after: View): Payload {
  const same = (key: keyof View) => JSON.stringify(before[key]) === JSON.stringify(after[key]);
  return Object.fromEntries(VIEW_KEYS.filter((key) => !same(key)).map((key) => [key, after[key] ?? null]));
}

function withoutTexts({ q: _, ...view }: View): View {
  if (!view.against) return view;
  const { q: _also, ...against } = view.against;
  return { ...view, against };
}

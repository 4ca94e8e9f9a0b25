/** The store of one shell: a View with its undo stack, and what is hovered. A factory, never a singleton. */
import { createStore } from "zustand/vanilla";
import { goTo, type History, nearest, presentOf, push, replaceStep, startHistory } from "./history";
import type { Transition } from "./transitions";
import { EMPTY_VIEW, normalise, sameView, type View } from "./view";

/** What is pointed at: it links panels, and is no part of the View, of a link or of undo. */
export type Hover =
  | { readonly kind: "coding"; readonly ids: readonly string[] }
  | { readonly kind: "cell"; readonly row: string; readonly issue: string }
  | { readonly kind: "row" | "issue" | "place" | "actor"; readonly id: string };

export interface ViewState {
  /** Canonical and frozen; the same object for as long as it says the same. */
  readonly view: View;
  readonly hover: Hover | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly history: History<View>;
}

export interface ViewStore {
  getState(): ViewState;
  getInitialState(): ViewState;
  /** Returns what ends the subscription. */
  subscribe(listener: (state: ViewState, before: ViewState) => void): () => void;
  /** One step of undo. A transition that changes nothing is none. */
  commit(transition: Transition): void;
  /** While dragging or typing: all replaces until the next {@link settle}, commit or undo are one step. */
  replace(transition: Transition): void;
  /** Ends a run of replaces. */
  settle(): void;
  undo(): void;
  redo(): void;
  setHover(hover: Hover | null): void;
  /** Mends the present step in its place: no step of undo. */
  amend(transition: Transition): void;
  /** Starts over with this View: no undo leads back. `number` is that of its step. */
  load(view: View, number?: number): void;
  /** Goes to a numbered step; `view` is what it holds if the stack has lost it. For location.ts. */
  travel(number: number, view: View): void;
  /** `back` fetches the step before the first one held; `null` if nothing can. For location.ts. */
  reachBack(back: (() => void) | null): void;
}

/** Makes a store. What is malformed in `initial` is dropped. */
export function createViewStore(initial: View = EMPTY_VIEW): ViewStore {
  let back: (() => void) | null = null;
  let running = false;

  const stateOf = (history: History<View>, hover: Hover | null): ViewState => ({
    view: presentOf(history),
    hover,
    canUndo: nearest(history, -1, sameView) !== null || (back !== null && history.base > 0),
    canRedo: nearest(history, 1, sameView) !== null,
    history,
  });
  const store = createStore<ViewState>(() => stateOf(startHistory(canonical(initial)), null));

  const set = (history: History<View>, hover: Hover | null) => store.setState(stateOf(history, hover), true);
  const move = (by: -1 | 1) => {
    running = false;
    const { history, view } = store.getState();
    const number = nearest(history, by, sameView);
    // A mark that goes away under the pointer never says that it was left.
    if (number !== null) set(goTo(history, number, view), null);
    else if (by === -1 && history.base > 0) back?.();
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    commit(transition) {
      running = false;
      const { history, hover, view } = store.getState();
      const next = canonical(transition(view));
      if (!sameView(next, view)) set(push(history, next), hover);
    },
    replace(transition) {
      const { history, hover, view } = store.getState();
      const next = canonical(transition(view));
      if (sameView(next, view)) return;
      set(running ? replaceStep(history, next) : push(history, next), hover);
      running = true;
    },
    settle() {
      running = false;
    },
    undo: () => move(-1),
    redo: () => move(1),
    setHover(hover) {
      const state = store.getState();
      if (JSON.stringify(hover) !== JSON.stringify(state.hover)) store.setState({ ...state, hover }, true);
    },
    amend(transition) {
      const { history, hover, view } = store.getState();
      const next = canonical(transition(view));
      if (!sameView(next, view)) set(replaceStep(history, next), hover);
    },
    load(view, number = 0) {
      running = false;
      set(startHistory(canonical(view), number), null);
    },
    travel(number, view) {
      running = false;
      const { history } = store.getState();
      const next = goTo(history, number, canonical(view));
      if (next !== history) set(next, null);
    },
    reachBack(fetch) {
      back = fetch;
      const { history, hover } = store.getState();
      set(history, hover);
    },
  };
}

function canonical(view: View): View {
  return Object.freeze(normalise(view).view);
}

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { useStore } from "zustand/react";
import { createViewStore, type Hover, type ViewState, type ViewStore } from "./store";
import type { View } from "./view";

const Context = createContext<ViewStore | null>(null);
/** The store as it is to be seen, where that is not as it stands (panels/LateRows.tsx). */
export const Standing = createContext<ViewStore | null>(null);

/** Gives the panels below their store: the one given, or one of its own that begins with `initial`. */
export function ViewProvider(props: {
  readonly store?: ViewStore;
  readonly initial?: View;
  readonly children: ReactNode;
}) {
  const [own] = useState(() => props.store ?? createViewStore(props.initial));
  return <Context value={props.store ?? own}>{props.children}</Context>;
}

/** The store, for its actions: `store.commit((view) => toggleFacet(view, "speaker", "trump"))`. Never renders again. */
export function useViewStore(): ViewStore {
  const store = useContext(Context);
  if (!store) throw new Error("No ViewProvider above this component.");
  return store;
}

/** The View, or a part of it: renders again only when that part differs (a list: when one of its members does). */
export function useView(): View;
export function useView<T>(select: (view: View) => T): T;
export function useView(select?: (view: View) => unknown): unknown {
  return useSlice((state) => (select ? select(state.view) : state.view));
}

/** What is hovered, or a part of it: `useHover((hover) => hover?.kind === "row" && hover.id === row)`. */
export function useHover(): Hover | null;
export function useHover<T>(select: (hover: Hover | null) => T): T;
export function useHover(select?: (hover: Hover | null) => unknown): unknown {
  return useSlice((state) => (select ? select(state.hover) : state.hover));
}

/** Undo and redo, and whether there is anything to. */
export function useUndo() {
  const { undo, redo } = useViewStore();
  return { undo, redo, canUndo: useSlice((state) => state.canUndo), canRedo: useSlice((state) => state.canRedo) };
}

/** Keeps the last slice while the next one equals it: a selector that makes a new list would render for ever. */
function useSlice<T>(select: (state: ViewState) => T): T {
  const last = useRef<T>(undefined);
  const store = useViewStore();
  return useStore(useContext(Standing) ?? store, (state) => {
    const next = select(state);
    if (!sameSlice(last.current, next)) last.current = next;
    return last.current as T;
  });
}

function sameSlice(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return (
    Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => Object.is(one, b[index]))
  );
}

import { createContext, useContext, useLayoutEffect, useState } from "react";
import { useStore } from "zustand/react";
import { createViewStore, type ViewStore } from "../../store/store";
import type { Picture, Show } from "./show";
import { bindView, type ShowStore } from "./showStore";

const Context = createContext<ShowStore | null>(null);

/** Gives what is below it the store of this window's Show. */
export const ShowProvider = Context;

/** The store, for its steps: `store.step(goTo("a-scene"))`. Never renders again. */
export function useShowStore(): ShowStore {
  const store = useContext(Context);
  if (!store) throw new Error("No ShowProvider above this component.");
  return store;
}

/** A part of the Show: renders again only when that part is another one. */
export function useShow<T>(select: (show: Show) => T): T {
  return useStore(useShowStore(), select);
}

/** A View store for the panels that draw the picture `pick` names, bound to it for as long as this is shown. */
export function useBoundView(show: ShowStore, pick: (show: Show) => Picture): ViewStore {
  const [views] = useState(() => createViewStore(pick(show.getState()).view));
  useLayoutEffect(() => bindView(show, views, pick), [show, views, pick]);
  return views;
}

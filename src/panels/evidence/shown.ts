import { createContext, useContext } from "react";
import type { EvidenceLink } from "../../engine/rows";

/** The links of each coding, whether or not their other ends are in the view: the same for every View, so no card waits for one. */
const Context = createContext<ReadonlyMap<string, readonly EvidenceLink[]>>(new Map());

export const KnownLinks = Context.Provider;

const NONE: readonly EvidenceLink[] = [];

export function useLinks(coding: string): readonly EvidenceLink[] {
  return useContext(Context).get(coding) ?? NONE;
}

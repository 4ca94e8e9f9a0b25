/** What a window knew when it was loaded again: so a frozen picture and the timer outlive it even where nobody else knows. */
import type { Briefing } from "../../../dossier/types";
import type { Shared } from "./register";
import { LONGEST, readShared } from "./wire";

const KEY = "parley-brief";

export function keep(here: Window, shared: Shared): void {
  try {
    here.sessionStorage.setItem(KEY, JSON.stringify({ address: here.location.hash, shared }));
  } catch {
    // Forbidden or full: the other windows still know, and the address does.
  }
}

/** Null unless this is the same address, come back by a reload or by Back. */
export function kept(here: Window, briefing: Briefing): Shared | null {
  try {
    const text = here.sessionStorage.getItem(KEY) ?? "null";
    here.sessionStorage.removeItem(KEY);
    const [entry] = here.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (entry?.type !== "reload" && entry?.type !== "back_forward") return null;
    if (text.length > 2 * LONGEST) return null;
    const record: unknown = JSON.parse(text);
    if (typeof record !== "object" || record === null) return null;
    const { address, shared } = record as Record<string, unknown>;
    return address === here.location.hash ? readShared(shared, briefing) : null;
  } catch {
    return null;
  }
}

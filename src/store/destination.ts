import type { Extra, LinkKey } from "./url";

/** Whether a link leads to another mode or dossier than the one that is shown. */
export function leadsAway(to: Extra, from: Extra): boolean {
  return ELSEWHERE.some((key) => to.get(key) !== from.get(key));
}

/** What of a link another mode, or another dossier's store, is to show. */
const ELSEWHERE: readonly LinkKey[] = ["mode", "dossier", "data", "sha256"];

import type { Party, Track } from "../dossier/types";

const PAIRS: readonly (readonly [Party, Party, Track])[] = [
  ["us", "ru", "us-ru"],
  ["us", "ua", "us-ua"],
  ["ru", "ua", "ru-ua"],
];

/**
 * The track of a meeting by the parties that would meet: the pair's own track; `multi` with Europe or with more than two
 * parties; none for a party alone or with a mediator. Press and unnamed sources are no parties to a meeting.
 */
export function trackOf(who: readonly Party[]): Track | null {
  const parties = new Set<Party>(who.filter((party) => party !== "press" && party !== "unnamed"));
  if (parties.size > 2 || parties.has("europe")) return "multi";
  return PAIRS.find(([a, b]) => parties.has(a) && parties.has(b))?.[2] ?? null;
}

import { oddSigns, type Stretch } from "./oddSigns";
import { mixedIn } from "./scripts";
import { skeleton } from "./skeleton";
import type { Actor } from "./types";

/** Names that may be taken for another, and why: `“A” and “B” look alike`, `“A” mixes Latin and Cyrillic letters`. */
export interface LookAlike {
  readonly names: readonly string[];
  /** What is said of the names, as the end of a sentence. */
  readonly why: string;
  /** Each name in stretches, with those that give it away. */
  readonly shown: readonly (readonly Stretch[])[];
}

/**
 * Different actors whose names look the same, by their skeletons (Unicode Technical Standard #39), and names with letters of
 * several scripts in one word. A warning for the eye, never a fault: names join nothing, ids do. A name that is as a whole
 * in letters which look like others is found beside the one that it imitates, not alone.
 */
export function lookAlikes(actors: readonly Pick<Actor, "id" | "name" | "short">[]): readonly LookAlike[] {
  const named = new Map<string, Map<string, string>>();
  const mixed = new Map<string, LookAlike>();
  for (const { id, name, short } of actors)
    for (const text of new Set([name, short])) {
      const key = skeleton(text);
      const alike = named.get(key) ?? new Map<string, string>();
      named.set(key, alike.has(id) ? alike : alike.set(id, text));
      const scripts = mixedIn(text);
      if (scripts) mixed.set(text, told([text], `mixes ${scripts.join(" and ")} letters in one word`));
    }
  const pairs = new Map<string, LookAlike>();
  for (const alike of named.values()) {
    if (alike.size < 2) continue;
    const names = [...new Set(alike.values())];
    const why = names.length === 1 ? `is the name of ${alike.size} actors` : "look alike";
    const ids = [...alike.keys()].join(" ");
    if (!pairs.has(ids)) pairs.set(ids, told(names, why));
  }
  return [...pairs.values(), ...mixed.values()];
}

function told(names: readonly string[], why: string): LookAlike {
  return { names, why, shown: oddSigns(names) };
}

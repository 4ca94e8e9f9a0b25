import type { View } from "../store/view";
import type { Ground } from "./ground";
import type { Part } from "./rows";

/** Numbers that a part of the rows is asked with. */
export type Argument = readonly number[];

/** So many parts of a family are kept: one is asked for again as long as its answer is. */
const KEPT = 200;

/**
 * A part of the rows that takes numbers: the same numbers give the same part, so that its answer is found again. A late
 * engine knows it by the family's name and the numbers behind it.
 */
export function family<T>(name: string, make: (ground: Ground, view: View, numbers: Argument) => T) {
  const parts = new Map<string, Part<T>>();
  const of = (numbers: Argument): Part<T> => {
    const key = [name, ...numbers].join(" ");
    const part = parts.get(key) ?? ((ground, view) => make(ground, view, numbers));
    parts.delete(key);
    parts.set(key, part);
    if (parts.size > KEPT) parts.delete(parts.keys().next().value!);
    NAMES.set(part as Part<unknown>, key);
    return part;
  };
  FAMILIES.set(name, of);
  return of;
}

/** "stageHeat 18993 19000"; undefined for a part that is of no family. */
export function memberName(part: Part<unknown>): string | undefined {
  return NAMES.get(part);
}

/** The part of such a name; undefined where no family has it. */
export function memberOf(name: string): Part<unknown> | undefined {
  const [own = "", ...numbers] = name.split(" ");
  return FAMILIES.get(own)?.(numbers.map(Number));
}

const NAMES = new WeakMap<Part<unknown>, string>();
const FAMILIES = new Map<string, (numbers: Argument) => Part<unknown>>();

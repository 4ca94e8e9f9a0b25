import type { Coding, Link } from "../dossier/types";
import { type Pin, parsePin } from "../store/pin";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { PIN } from "./mask";

/** A link as a panel draws it. */
export interface LinkedPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly why: string;
  /** Both ends are in the view. */
  readonly standing: boolean;
}

/** What the panels that draw links ask of the view. */
export interface LinkedView {
  readonly coding: (id: string) => Coding | undefined;
  /** In the view, but for a pin of these panels: they stay whole and dim what is not pinned. */
  readonly has: (id: string) => boolean;
  readonly hasRow: (row: number) => boolean;
  readonly pair: (link: Link) => LinkedPair;
  /** False where the panel's own pin names something else. */
  readonly lit: (links: readonly Link[]) => boolean;
}

export function linkedView(ground: Ground, view: View): LinkedView {
  const pin = ownPin(view);
  const ignored = pin ? PIN : 0;
  const coding = (id: string) => ground.find(id)?.coding;
  const hasRow = (row: number) => (ground.filter.mask[row]! & ~ignored) === 0;
  const has = (id: string) => {
    const row = ground.rowOf.get(id);
    return row !== undefined && hasRow(row);
  };
  return {
    coding,
    has,
    hasRow,
    pair: ({ id, a, b, why }) => ({ id, a, b, why, standing: has(a) && has(b) }),
    lit: (links) => pin === null || links.some((link) => isNamed(link, pin, coding)),
  };
}

/** Whether a pin of these panels names the link: itself, one of its ends, or the issue of one. */
function isNamed({ id, a, b }: Link, pin: Pin, coding: LinkedView["coding"]): boolean {
  if (pin.kind === "link") return pin.id === id;
  if (pin.kind === "coding") return pin.id === a || pin.id === b;
  return pin.kind === "cell" && [a, b].some((end) => coding(end)?.issue === pin.issue);
}

/** A pin that these panels make: a link, a coding, an issue whoever speaks to it. */
function ownPin(view: View): Pin | null {
  const pin = parsePin(view.pin ?? "");
  if (pin?.kind === "link" || pin?.kind === "coding") return pin;
  return pin?.kind === "cell" && pin.row === "*" ? pin : null;
}

/** The view as these panels see it. */
export function withoutOwnPin(view: View): View {
  const { pin, ...rest } = view;
  return ownPin(view) ? rest : view;
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Lists by key, in the order of the first of each. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

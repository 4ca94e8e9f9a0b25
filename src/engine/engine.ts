import type { Dossier } from "../dossier/types";
import { VIEW_KEYS, type View } from "../store/view";
import type { Located } from "./columns";
import { Ground, type Source } from "./ground";
import { matrixRows } from "./matrix";
import type { Part, Rows } from "./rows";
import { matched } from "./tally";

export interface Engine {
  /** Its answers take a while: what is read of it may throw the promise of it (remote.ts). */
  readonly late?: true;
  /**
   * What the View gives. Each part is made when first read and kept; it is right for this View whenever it is read.
   * A View that says the same gives the same object.
   */
  rows(view: View): Rows;
  coding(id: string): Located | undefined;
  /** Codings by id, in the order of the dossier. */
  codings(ids: readonly string[]): readonly Located[];
  /** Rows flipped one by one, and rows visited in going through all of them, since the beginning. For tests and the bench. */
  readonly stats: { readonly touched: number; readonly scanned: number };
}

/** Answers any View of a dossier. Its codings are read into columns once, unless they come as a `source` that has them. */
export function createEngine(dossier: Dossier, source?: Source): Engine {
  const ground = new Ground(dossier, source);
  const recent = new Map<string, Rows>();
  return {
    rows(view) {
      const key = viewKey(view);
      const rows = recent.get(key) ?? new ViewRows(ground, view);
      recent.delete(key);
      recent.set(key, rows);
      if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value!);
      return rows;
    },
    coding(id) {
      return ground.find(id);
    },
    codings(ids) {
      const rows = new Set(ids.flatMap((id) => ground.rowOf.get(id) ?? []));
      return [...rows].sort((a, b) => a - b).map((row) => ground.located.at(row)!);
    },
    stats: ground.filter.stats,
  };
}

/** Views with one key have the same rows. */
export function viewKey(view: View): string {
  return JSON.stringify(view, KEYS);
}

/** What of a View changes its rows. */
const KEYS: string[] = VIEW_KEYS.filter((key) => key !== "focus" && key !== "against");
/** Views whose rows are kept: enough for undo, redo and two Views side by side. */
const REMEMBERED = 16;

class ViewRows implements Rows {
  readonly #ground: Ground;
  readonly #view: View;
  readonly #parts = new Map<unknown, unknown>();

  constructor(ground: Ground, view: View) {
    this.#ground = ground;
    this.#view = view;
  }

  get matched() {
    return this.part(matched);
  }

  get total() {
    return this.part(totalOf);
  }

  get matrix() {
    return this.part(matrixRows);
  }

  coding(id: string) {
    return this.#ground.find(id)?.coding;
  }

  part<T>(make: Part<T>): T {
    if (!this.#parts.has(make)) {
      this.#ground.filter.to(this.#view);
      this.#parts.set(make, make(this.#ground, this.#view));
    }
    return this.#parts.get(make) as T;
  }
}

export function totalOf(ground: Ground, view: View): number {
  const unit = ground.unit(view);
  return unit ? unit.size : ground.columns.size;
}

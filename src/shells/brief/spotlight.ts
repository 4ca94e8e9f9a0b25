import { type DisputeRows, disputeRows } from "../../engine/disputes";
import type { Engine } from "../../engine/engine";
import { memberName } from "../../engine/family";
import type { MatrixRows, Part, Rows, StageHeat, StageRows, VenueRows } from "../../engine/rows";
import { stageRows } from "../../engine/stages";
import { venueRows } from "../../engine/venues";
import { type Pin, parsePin } from "../../store/pin";

/**
 * An engine whose charts stay whole under any pin, and only dim what is not of it: on a desk a pin of one panel filters the
 * others, before an audience nothing goes away that was just spoken of. Counts and evidence are those of the pin.
 */
export function spotlight(engine: Engine): Engine {
  const made = new WeakMap<Rows, Rows>();
  return {
    ...engine,
    rows(view) {
      const rows = engine.rows(view);
      const pin = parsePin(view.pin ?? "");
      if (!pin) return rows;
      const { pin: _, ...rest } = view;
      const lit = made.get(rows) ?? new SpotlitRows(pin, rows, engine.rows(rest));
      made.set(rows, lit);
      return lit;
    },
  };
}

class SpotlitRows implements Rows {
  readonly #pin: Pin;
  readonly #pinned: Rows;
  readonly #whole: Rows;
  readonly #made = new Map<unknown, unknown>();

  constructor(pin: Pin, pinned: Rows, whole: Rows) {
    this.#pin = pin;
    this.#pinned = pinned;
    this.#whole = whole;
  }

  get matched() {
    return this.#pinned.matched;
  }

  get total() {
    return this.#pinned.total;
  }

  get matrix(): MatrixRows {
    const { matrix } = this.#pinned;
    return this.#pin.kind === "cell" ? matrix : this.#once("matrix", () => litMatrix(this.#whole.matrix, matrix));
  }

  coding(id: string) {
    return this.#whole.coding(id);
  }

  part<T>(make: Part<T>): T {
    const lit = LIT.get(make as Part<unknown>) ?? (isHeat(make as Part<unknown>) ? HEAT : undefined);
    const pinned = this.#pinned.part(make);
    if (!lit || lit.owns(this.#pin)) return pinned;
    return this.#once(make, () => lit.light(this.#whole.part(make), pinned) as T);
  }

  #once<T>(key: unknown, make: () => T): T {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as T;
  }
}

interface Lit {
  /** Whether the part dims by itself what is not of such a pin. */
  readonly owns: (pin: Pin) => boolean;
  readonly light: (whole: unknown, pinned: unknown) => unknown;
}

const lit = <T>(make: Part<T>, owns: Lit["owns"], light: (whole: T, pinned: T) => T) =>
  [make as Part<unknown>, { owns, light: light as Lit["light"] }] as const;

/** Of the claims that are counted, those that the pin leaves. */
const HEAT: Lit = {
  owns: ({ kind }) => kind === "stage",
  light: (whole, pinned) => ({ ...(whole as StageHeat), lit: (pinned as StageHeat).counts }),
};

function isHeat(make: Part<unknown>): boolean {
  return memberName(make)?.startsWith("stageHeat ") ?? false;
}

const LIT: ReadonlyMap<Part<unknown>, Lit> = new Map([
  lit<StageRows>(
    stageRows,
    ({ kind }) => kind === "stage",
    (whole, pinned) => {
      const codings = new Set(pinned.marks?.map(({ coding }) => coding));
      const marks = whole.marks?.map((mark) => ({ ...mark, lit: codings.has(mark.coding) })) ?? null;
      return { ...whole, marks };
    },
  ),
  lit<VenueRows>(
    venueRows,
    ({ kind }) => kind === "venue",
    (whole, pinned) => {
      const known = new Set(pinned.places.flatMap(({ mentions }) => mentions.map(({ mention }) => mention)));
      const named = new Set(pinned.places.map(({ place }) => place));
      const places = whole.places.map((place) => {
        const mentions = place.mentions.map((row) => ({ ...row, lit: known.has(row.mention) }));
        return { ...place, mentions, lit: named.has(place.place) };
      });
      return { ...whole, places };
    },
  ),
  lit<DisputeRows>(
    disputeRows,
    (pin) => pin.kind === "link" || pin.kind === "coding" || (pin.kind === "cell" && pin.row === "*"),
    (whole, pinned) => {
      const ids = new Set(pinned.disputes.map(({ id }) => id));
      return { ...whole, disputes: whole.disputes.map((row) => ({ ...row, lit: ids.has(row.id) })) };
    },
  ),
]);

function litMatrix(whole: MatrixRows, pinned: MatrixRows): MatrixRows {
  const keyOf = ({ row, issue }: { readonly row: string; readonly issue: string }) => `${row} ${issue}`;
  const cells = new Set(pinned.cells.map(keyOf));
  return { ...whole, cells: whole.cells.map((cell) => ({ ...cell, lit: cells.has(keyOf(cell)) })) };
}

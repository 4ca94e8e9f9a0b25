import { codingSchema } from "../dossier/schema";
import type { ArticleHead, DossierFrame } from "../dossier/table";
import type { Stage } from "../dossier/types";
import { OpeningFault } from "./openingFault";
import type { Cell } from "./parquetColumns";
import type { CodedName } from "./parquetNames";

const { shape } = codingSchema;
const STAGE_SHAPE = shape.stage;
const BASIS_SHAPE = shape.dating.unwrap().shape.basis.nullable();

/** Checks values once each, however many rows have them: their form, and that the frame knows what they name. */
export class Known {
  readonly #ids: Readonly<Record<"actor" | "outlet" | "issue" | "place", ReadonlySet<string>>>;

  constructor({ actors, outlets, places, codebook }: DossierFrame) {
    const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
    this.#ids = { actor: ids(actors), outlet: ids(outlets), place: ids(places), issue: ids(codebook.issues) };
  }

  /** The value of a cell. Throws an OpeningFault where it is none. */
  value(column: CodedName, cell: Cell, file: string): unknown {
    const fault = (why: string) =>
      new OpeningFault(`${file}: ${cell === null ? "an empty cell" : `“${cell}”`} in the column ${column} ${why}.`);
    const list = LISTS[column];
    const given = list ? (cell === null || cell === "" ? [] : String(cell).split(" ")) : cell;
    const schema =
      column === "places" ? shape.via : column === "dating_basis" ? BASIS_SHAPE : shape[column as keyof typeof shape];
    const read = schema.safeParse(given);
    if (!read.success) throw fault(read.error.issues[0]?.message ?? "is not known");
    const kind = list ?? ONE[column];
    for (const id of list ? (given as string[]) : [given])
      if (kind && id !== null && !this.#ids[kind].has(String(id))) throw fault(`is no ${kind} of this dossier`);
    return read.data;
  }

  stage([rung, direction, track]: readonly Cell[], file: string): Stage | null {
    if (rung === null && direction === null && track === null) return null;
    const read = STAGE_SHAPE.safeParse({ rung, direction, track });
    if (!read.success) throw new OpeningFault(`${file}: “${rung} ${direction} ${track}” is no stage.`);
    return read.data;
  }

  checkHead({ outlet, credits, venues, spellings }: ArticleHead, place: string): void {
    const check = (kind: "actor" | "outlet" | "place", ids: readonly (string | null)[]) => {
      const id = ids.find((one) => one !== null && !this.#ids[kind].has(one));
      if (id !== undefined) throw new OpeningFault(`${place}: “${id}” is no ${kind} of this dossier.`);
    };
    check("outlet", [outlet, ...credits, ...venues.flatMap(({ via }) => via)]);
    check("actor", [...Object.keys(spellings), ...venues.flatMap(({ speaker, meeting }) => [speaker, ...meeting.who])]);
    check(
      "place",
      venues.map((mention) => mention.place),
    );
  }
}

type Kind = "actor" | "outlet" | "issue" | "place";
const LISTS: Readonly<Partial<Record<CodedName, Kind>>> = { actors: "actor", via: "outlet", places: "place" };
const ONE: Readonly<Partial<Record<CodedName, Kind>>> = { speaker: "actor", issue: "issue" };

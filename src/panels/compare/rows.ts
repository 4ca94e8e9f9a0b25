import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import type { Facet } from "../../store/view";

export interface RowName {
  readonly name: string;
  readonly party: Party | null;
  /** What a click on the label filters by. */
  readonly facet: Facet;
  readonly value: string;
}

/** Who a row of the matrix is; null for all rows together. */
export function rowOf(row: string, names: Names): RowName | null {
  if (row === "*") return null;
  if (row === "reported") return { name: "Reported as happened", party: null, facet: "kind", value: "event" };
  const party = names.parties.get(row);
  if (party) return { name: party.name, party: row as Party, facet: "party", value: row };
  const actor = names.actors.get(row);
  return { name: actor?.short ?? row, party: actor?.party ?? null, facet: "speaker", value: row };
}

/** Terms that the codebook defines in a sentence and not in a list of the dossier (docs/codebook.md, 3.2, 5.1, 5.2, 7.1, 7.2). */
import { basisName } from "../../dossier/datingWords";
import { formatEdtf } from "../../dossier/edtfWords";
import { nameOf } from "../../dossier/facetNames";
import type { Names } from "../../dossier/names";
import type { Dating, Term } from "../../dossier/types";
import { capitalised } from "../../engine/findings/words";
import { ownDefinition } from "../definitions";

export type OwnTerm = Pick<Term, "id" | "name" | "definition">;

export const WITHHOLDING: readonly OwnTerm[] = [
  { id: "refuses", name: "Refuses", definition: "Withholds, and plainly knows." },
  { id: "ignorance", name: "Claims not to know", definition: "Withholds, and says that it does not know." },
];

export const HEDGED: readonly OwnTerm[] = [
  { id: "yes", name: "Hedged", definition: ownDefinition("hedged", "yes") ?? "" },
];

/** How many outlets stand between the speaker and the article. */
export function hopsOf(names: Names): readonly OwnTerm[] {
  return ["first-hand", "one", "two-or-more"].map((id) => ({
    id,
    name: capitalised(nameOf(names, "hops", id)),
    definition: ownDefinition("hops", id) ?? "",
  }));
}

/** How a date came about. */
export function basesOf(): readonly OwnTerm[] {
  const definitions: Readonly<Record<Dating["basis"], string>> = {
    explicit: "The text gives the date.",
    weekday: "The text gives a weekday or speaks of the present; the date of the article settles the rest.",
    external: "The text leaves a part out that anybody can look up, such as the year.",
  };
  return Object.entries(definitions).map(([basis, definition]) => ({
    id: basis,
    name: capitalised(basisName({ basis: basis as Dating["basis"], reason: "" })),
    definition,
  }));
}

/** How a date may be written, each read aloud by the code that reads all dates here. */
export const DATES: readonly OwnTerm[] = [
  dateForm("day", "A day", "2025-02-09"),
  dateForm("month", "A month", "2024-11"),
  dateForm("year", "A year", "2022"),
  dateForm("set", "One of several", "[2025-02,2025-03]"),
  dateForm("interval", "From one date to another", "2025-01-28/2025-02-03"),
  dateForm("uncertain", "Inferred", "2025-02-10?"),
  dateForm("approximate", "Approximate", "2022~"),
  { id: "undated", name: "No date", definition: "The text tells none. No date window holds it; the count says so." },
];

function dateForm(id: string, name: string, edtf: string): OwnTerm {
  return { id, name, definition: `Written ${edtf}, read “${formatEdtf(edtf)}”.` };
}

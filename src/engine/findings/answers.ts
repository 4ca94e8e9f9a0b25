import type { Stance } from "../../dossier/types";

/** What a stance answers to the proposition of an issue: "Peskov will not say". */
export const ANSWERS: Readonly<Record<Stance, string>> = {
  affirms: "says yes",
  conditional: "sets conditions",
  denies: "says no",
  withholds: "will not say",
};

import type { Names } from "../../dossier/names";
import type { ConditionRow } from "../../engine/conditions";
import type { Engine } from "../../engine/engine";
import { stepOf } from "../../engine/findings/steps";
import { capitalised } from "../../engine/findings/words";
import { teller } from "../accountWords";
import { issueName } from "../codingWords";

/** "Elections can come only after martial law ends". */
export function conditionName({ later, first }: ConditionRow, names: Names): string {
  if (later === first) return `Within ${issueName(later, names)}, one account has to wait for another`;
  return `${capitalised(stepOf(names, later).noun)} can come only after ${stepOf(names, first).clause}`;
}

/** Whose accounts in the view the condition rests on. */
export function tellersOf({ sides, outside }: ConditionRow, engine: Engine, names: Names): string[] {
  const shown = sides.flat().filter((id) => !outside.includes(id));
  return [...new Set(engine.codings(shown).map(({ coding }) => teller(coding, names)))];
}
